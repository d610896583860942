"""Front matter: the YAML between two lines of `---` at the head of a Markdown file."""

from factbook.load import yaml
from factbook.model import Defect
from factbook.source import Source


def length(source: Source) -> int:
    """The lines that it takes up, fences included; none where it is missing, all where it never ends."""
    lines = source.lines
    if lines[0].rstrip() != "---":
        return 0
    closed = (number for number, line in enumerate(lines[1:], start=2) if line.rstrip() == "---")
    return next(closed, len(lines))


def split(source: Source) -> tuple[yaml.Tree, int]:
    """The front matter as a tree, and the number of lines that it takes up."""
    lines = length(source)
    return _tree(source, lines), lines


def _tree(source: Source, lines: int) -> yaml.Tree:
    """The front matter that takes up so many lines, as a tree."""
    if lines == 0:
        missing = Defect("invalid-front-matter", source.span(0), "missing")
        return yaml.Tree({}, {}, {}, (missing,))
    if lines == 1 or source.lines[lines - 1].rstrip() != "---":
        unclosed = Defect("invalid-front-matter", source.span(0, 3), "unclosed")
        return yaml.Tree({}, {}, {}, (unclosed,))
    found = yaml.parse(source, source.offset(lines))
    return yaml.Tree({}, {}, {}) if found.value is None and not found.defects else found
