"""Front matter: the YAML between two lines of `---` at the head of a Markdown file."""

from factbook.load import yaml
from factbook.model import Defect
from factbook.source import Source


def split(source: Source) -> tuple[yaml.Tree, int]:
    """The front matter as a tree, and the number of lines that it takes up, fences included."""
    lines = source.lines
    if lines[0].rstrip() != "---":
        missing = Defect("invalid-front-matter", source.span(0), "missing")
        return yaml.Tree({}, {}, {}, (missing,)), 0
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            tree = yaml.parse(source, source.offset(number + 1))
            if tree.value is None and not tree.defects:
                return yaml.Tree({}, {}, {}), number + 1
            return tree, number + 1
    unclosed = Defect("invalid-front-matter", source.span(0, 3), "unclosed")
    return yaml.Tree({}, {}, {}, (unclosed,)), len(lines)
