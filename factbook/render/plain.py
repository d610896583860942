"""Shown strings as plain text, for where no markup can stand: feeds, JSON-LD, data files."""

import html
from typing import Final

from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads
from factbook.render.blocks import MISTAKES, compiled, inline_parts
from factbook.render.scope import Scope
from factbook.source import Span

_PICTURE: Final = regex(r'<img [^>]*alt="([^"]*)"[^>]*>')
_TAG: Final = regex(r"<[^>]*>")
_BLANKS: Final = regex(r"[ \t\n]+")
_CONTROL: Final = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def plain_text(reads: Reads, text: str) -> str:
    """The text with its references filled in, without citations, marks and line breaks.

    A reference that the guide cannot answer is left out: the check of the text itself reports it.
    """
    parts = inline_parts(text)
    if len(parts) == 1 and isinstance(parts[0], str) and "<" not in parts[0]:
        return _BLANKS.sub(" ", _CONTROL.sub("", html.unescape(parts[0]))).strip(" ")
    asked = any(not isinstance(part, str) and part.kind == "expression" for part in parts)
    names = Scope(reads, Page("", ""), Span("", 1), "").names({}) if asked else {}
    pieces: list[str] = []
    for part in parts:
        if isinstance(part, str):
            pieces.append(part)
        elif part.kind == "expression":
            try:
                pieces.append(html.escape(str(compiled(part.text)(names))))
            except MISTAKES:
                continue
        elif part.kind == "citation":  # takes the space before it along: "found [@a], and"
            pieces[-1:] = [piece.rstrip(" \n") for piece in pieces[-1:]]
    # A tag's address is a hole, so tags are whole only in the joined text.
    words = _TAG.sub("", _PICTURE.sub(r"\1", "".join(pieces)))
    return _BLANKS.sub(" ", _CONTROL.sub("", html.unescape(words))).strip(" ")
