"""Copies of an old value that were left behind: looked for in the finished pages, by their words."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from factbook.model import Site
from factbook.record import Unknown, readable

_BLOCK = re.compile(
    r"</?(?:p|li|td|th|tr|dt|dd|h\d|div|section|figcaption|caption|summary|blockquote)\b[^>]*>"
)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SKIPPED = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
_CITED = re.compile(r'<span class="cite">.*?\]</span>', re.DOTALL)  # numbers of references
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")


def shown(site: Site, kind: str, id: str) -> dict[str, str]:
    """What readers may see of a fact, field by field, as words; only what has a figure in it."""
    fact = site.facts.get(kind, {}).get(id)
    if fact is None:
        return {}
    found = {}
    for name in sorted(readable(type(fact.record))):
        try:
            value = getattr(fact.record, name)
            value = value(site.library) if callable(value) else value
        except (Unknown, TypeError):
            continue
        text = plain(str(value))
        if value is not None and re.search(r"\d", text) and not isinstance(value, tuple | dict):
            found[name] = text
    return found


def names(site: Site, kind: str, id: str) -> tuple[str, ...]:
    """What pages call a fact."""
    fact = site.facts.get(kind, {}).get(id)
    if fact is None:
        return ()
    own = (fact.record.title, getattr(fact.record, "short", ""))
    return tuple(name.casefold() for name in own if name)


def owners(site: Site, kind: str, id: str) -> Mapping[str, list[tuple[str, ...]]]:
    """The values that facts other than one show, each with what pages call those facts."""
    found = defaultdict(list)
    for other, facts in site.facts.items():
        for name in facts:
            if (other, name) != (kind, id):
                for value in shown(site, other, name).values():
                    found[value].append(names(site, other, name))
    return found


def left(
    pages: Mapping[str, bytes],
    called: tuple[str, ...],
    changed: Mapping[str, tuple[str, str]],
    others: Mapping[str, list[tuple[str, ...]]],
) -> Iterator[str]:
    """The places where a fact is named beside a value that is no longer its own, and not beside the new one.

    Where one of the `others` is named that has the same value, it is theirs: a form's row says its
    141 mg in a gram, whatever the label of a product of that form says.
    """
    for path, content in pages.items():
        if not path.endswith(".html"):
            continue
        for block in blocks(content.decode()):
            if not any(name in block.casefold() for name in called):
                continue
            for old, new in changed.values():
                theirs = any(n in block.casefold() for named in others.get(old, ()) for n in named)
                if _has(block, old) and not _has(block, new) and not theirs:
                    yield f"{path}: {old} in “{block[:160]}”"


def _has(text: str, value: str) -> bool:
    """Whether a value stands in a text, not as a part of another number."""
    return re.search(rf"(?<![\d.,–]){re.escape(value)}(?![\d–]|[.,]\d)", text) is not None


def blocks(page: str) -> Iterator[str]:
    """The passages of a page that belong together: its rows, its other blocks; as plain text."""
    page = _CITED.sub("", _SKIPPED.sub("", page))
    for row in _ROW.findall(page):
        yield plain(_TAG.sub(" ", row))
    for block in _BLOCK.split(_ROW.sub("", page)):
        text = plain(_TAG.sub("", block))
        if text:
            yield text


def plain(text: str) -> str:
    """A text with plain spaces and without entities."""
    return _SPACES.sub(" ", html.unescape(text)).strip()
