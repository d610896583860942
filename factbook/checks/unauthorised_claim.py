"""In the markets `eu` and `uk`, a sentence beside a pick claims a benefit that is not authorised.

Why: there only the health claims of the register may be made for a product, with their meaning
kept.

Example: "Magnesium improves sleep" among the reasons for a pick; no claim about sleep is
authorised.

Source: Regulation (EC) 1924/2006 with Regulation (EU) 432/2012; the Great Britain nutrition and
health claims register. The authorised wordings stand in `content/facts/claims.yaml` as
`authorised`.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._claims import claims_about, subject
from factbook.checks._near_picks import near_picks
from factbook.checks._strength import assertions
from factbook.diagnostic import Diagnostic
from factbook.guide import Market
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

CONTRIBUTES: Final = regex(r"\b(?:contributes? to|has a role in)\b", re.IGNORECASE)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The asserted effects near picks, hedged ones too, that repeat no authorised wording."""
    if reads.setting("market") is Market.US:
        return
    for sentence in near_picks(document):
        asserted = next(assertions(sentence, subject(reads)), None)
        if asserted is None or not claims_about(sentence.text, reads):
            continue
        wordings = _authorised(reads)
        if not any(words in sentence.text.casefold() for one in wordings for words in _parts(one)):
            yield Diagnostic(
                "unauthorised-claim",
                sentence.span(asserted.start, asserted.end),
                f"“{asserted.words}” beside a pick is no authorised claim",
                help="\n".join(("authorised are:", *wordings)) if wordings else None,
            )


def _authorised(reads: Reads) -> tuple[str, ...]:
    """The authorised wordings that the claims give."""
    found = (reads.fact("claims", id, "authorised") for id in reads.ids("claims"))
    return tuple(wording for wording in found if wording)


def _parts(wording: str) -> tuple[str, ...]:
    """What an authorised wording says that the nutrient contributes to, in lower case."""
    _, _, benefits = CONTRIBUTES.sub("\n", wording.rstrip("."), count=1).partition("\n")
    return tuple(part.strip() for part in re.split(r"\band (?:to )?", benefits.casefold()) if part)
