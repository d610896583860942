"""A text announces so many things, and the list or table below has more or fewer.

Why: "eleven forms", then five: a reader looks for the other six. It happens when a list is edited
and its introduction is not.

Example: `There are five forms to know:` before a list of six.

Source: a rule of Factbook. Only a count in the sentence that introduces the list (it ends with a
colon) or in the heading directly above it is read, and only when it is the only one there.
"""

from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic, Note
from factbook.literals.counts import counts
from factbook.literals.prose import BlockKind
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

RULE: Final = "stated-count"
_MARKER: Final = regex(r"\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The stated counts of a document that what follows does not bear out."""
    blocks = document.body.blocks
    lines = document.source.lines
    starts = [
        block.kind is BlockKind.ITEM and _MARKER.match(lines[block.origins[0].line - 1]) is not None
        for block in blocks
    ]
    for one in counts(blocks, starts):
        if one.stated != one.found:
            said = one.block.text[one.start : one.end]
            yield Diagnostic(
                RULE,
                one.block.span(one.start, one.end),
                f"the text announces {said}, but the {one.shape} has {one.found}",
                (Note(f"the {one.shape}", one.where.span(0, len(one.where.text))),),
            )
