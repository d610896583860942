"""Front matter: the YAML between two lines of `---` at the head of a Markdown file."""

from factbook.load import yaml
from factbook.model import Defect
from factbook.patterns import regex
from factbook.source import Source

# A key with a plain text that has a colon: "title: Minerals: a reader asks".
_KEYED = regex(r"(?P<key>[\w-]+: +)(?P<text>[^\s\"'|>\[{&*!%@`#].*: .*)")


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
    if found.value is None and found.defects:
        return _as_meant(source, lines, found)
    return yaml.Tree({}, {}, {}) if found.value is None else found


def _as_meant(source: Source, lines: int, wrong: yaml.Tree) -> yaml.Tree:
    """What cannot be read, as it is with the colons inside of its values read as text.

    `title: Minerals: a reader asks` is no YAML, and is told; what is wrong below it is told as well. No
    character moves: a space that does not break makes a colon part of a text.
    """
    head = "\n".join(map(_without_colons, source.lines[:lines]))
    text = head + source.text[len(head) :]
    meant = yaml.parse(Source(source.path, text), source.offset(lines))
    return wrong if meant.value is None or meant.defects else meant._replace(defects=wrong.defects)


def _without_colons(line: str) -> str:
    """A line whose plain text has no colon that YAML would take for the end of a key."""
    found = _KEYED.fullmatch(line)
    return line if found is None else found["key"] + found["text"].replace(": ", ":\u00a0")
