"""Exemptions: `<!-- allow RULE: reason -->` in Markdown, `# allow RULE: reason` in YAML."""

import re
from collections.abc import Iterator

from factbook.markup import Allow
from factbook.patterns import regex
from factbook.source import Source, Span

_ALLOW = regex(r"allow\s+([a-z][a-z-]*)\s*(?::\s*(.*))?\Z", re.DOTALL)
_YAML = regex(r"(?:^|\s)#\s*(allow\s+[a-z][a-z-]*\s*(?::.*)?)$")


def allow(comment: str, span: Span, last_line: int) -> Allow | None:
    """The exemption that a comment holds, or None; it covers from its own line to `last_line`."""
    found = _ALLOW.match(comment.strip())
    if found is None:
        return None
    reason = " ".join((found[2] or "").split())
    return Allow(found[1], reason, span, span.line, last_line)


def in_yaml(source: Source, first: int = 0, last: int | None = None) -> Iterator[Allow]:
    """The exemptions in YAML comments on lines `first` to `last` (from 0).

    Each covers its own line, or the value below when it stands alone: the next line that is no
    comment, and the deeper lines that follow it.
    """
    lines = source.lines[: last if last is not None else None]
    for number in range(first, len(lines)):
        found = _YAML.search(lines[number]) if "#" in lines[number] else None
        if found is None:
            continue
        span = Span(source.path, number + 1, found.start(1) + 1, len(found[1]))
        alone = lines[number].lstrip().startswith("#")
        made = allow(found[1], span, _covered(lines, number) if alone else number + 1)
        if made is not None:
            yield made


def _covered(lines: tuple[str, ...], number: int) -> int:
    """The last line (from 1) of the value that follows a comment line."""
    value = number + 1
    while value < len(lines) and lines[value].lstrip().startswith("#"):
        value += 1
    if value >= len(lines):
        return number + 1
    indent = len(lines[value]) - len(lines[value].lstrip())
    last = value
    for later in range(value + 1, len(lines)):
        text = lines[later]
        if text.strip() and len(text) - len(text.lstrip()) <= indent:
            break
        last = later
    return last + 1
