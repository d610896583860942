"""A sentence beside a pick says that it prevents or treats a disease.

Why: said near a product, that makes it a medicine in the eyes of the law, and nobody has tested it
as one.

Example: "It relieves insomnia" among the reasons for a pick.

Source: 21 CFR 101.93(g) in the market `us`; in `eu` and `uk`, Regulation (EC) 1924/2006 and CAP
Code, section 15: no claim to prevent, treat or cure.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._near_picks import near_picks
from factbook.checks._strength import denied
from factbook.diagnostic import Diagnostic
from factbook.guide import Market
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

VERB: Final = regex(
    r"\b(?:treat(?:s|ed|ing|ment)?|cur(?:e|es|ed|ing)|prevent(?:s|ed|ing|ion)?|heal(?:s|ed|ing)?|remed(?:y|ies)"
    r"|therap(?:y|ies|eutic)|reliev(?:e|es|ed|ing)|relief|mitigat(?:e|es|ed|ing)|diagnos(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
DISEASE: Final = regex(
    r"\b(?:hypertension|high blood pressure|arrhythmia|heart (?:disease|failure|attack)|stroke"
    r"|diabetes|insomnia|depression|anxiety(?: disorders?)?|migraines?|osteoporosis"
    r"|restless legs?(?: syndrome)?|asthma|arthritis|fibromyalgia|dementia|alzheimer[’']?s?"
    r"|pre-?eclampsia|cancer|adhd|epilepsy"
    r"|kidney stones?|constipation|heartburn)\b",
    re.IGNORECASE,
)
LAW: Final = {
    Market.US: "21 CFR 101.93(g)",
    Market.EU: "Regulation (EC) 1924/2006",
    Market.UK: "CAP Code, section 15",
}


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The sentences near picks that have such a verb and a disease, and do not deny it."""
    for sentence in near_picks(document):
        verb, disease = VERB.search(sentence.text), DISEASE.search(sentence.text)
        if verb is None or disease is None or denied(sentence.text, verb.start()):
            continue
        market = reads.setting("market")
        yield Diagnostic(
            "disease-claim-near-pick",
            sentence.span(verb.start(), verb.end()),
            f"“{verb[0]}” and “{disease[0]}” stand beside a pick",
            help=f"leave the disease out: {LAW[market]} forbids such a claim near a product",
        )
