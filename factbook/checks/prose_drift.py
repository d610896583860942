"""A number in prose disagrees with the fact that it is about.

Why: on real guides the same number is typed again and again, and drifts. The data says one thing, one
page another, and no reader can tell which is right.

A number is read with what it is about: the food, form or people named in its clause, its row and
column, its list or heading, or in the sentence before. Both sides are brought to one basis (an
ounce, a cup, 100 g, a day). Allowances and limits must be the same; a food may be off by 5 % or
2 mg, by 10 % after "about"; per cent of Daily Value by 1.5 points. Where the subject is not clear,
the number is unclaimed, and this check is silent.

Example: `- Pumpkin seeds: 105 mg per ounce`, when the facts give 156 mg.

Source: a rule of Factbook. The tolerances: USDA's datasets differ by more than their rounding, and
labels round per cent of Daily Value (21 CFR 101.9(c)(8)(iii)).
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._literals import findings, place, reference, speaker, statement
from factbook.diagnostic import Diagnostic, Note
from factbook.literals.outcome import Outcome
from factbook.model import Document
from factbook.reads import Reads

RULE: Final = "prose-drift"


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The numbers of a document that disagree with their facts."""
    for one in findings(document, reads):
        voucher, expected = one.verdict.voucher, one.verdict.expected
        if one.outcome is not Outcome.DRIFT or voucher is None or expected is None:
            continue
        key = reference(voucher, expected, reads)
        said = " ".join(one.text.split())
        yield Diagnostic(
            RULE,
            one.span,
            f"{speaker(document)} {said}, but {statement(voucher, expected)}",
            (Note("the fact", place(voucher, reads)),),
            f"write {{{{ {key} }}}}, which cannot drift" if key else f"write {expected}",
        )
