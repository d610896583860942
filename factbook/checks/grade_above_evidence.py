"""A claim's grade is higher than its best source allows.

Why: a grade is a promise of certainty. Animals, cells and single opinions cannot give much of it.

Example: `grade: moderate` on a claim whose only source is a study of rats.

Source: GRADE, in outline: randomised trials may reach high, observation moderate, opinion low; the
FTC's guidance on health products (2022): animal and in-vitro studies alone are not enough.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.claims import Claim, Grade
from factbook.kinds.sources import SourceRecord, Study
from factbook.model import Site

RULE = "grade-above-evidence"
_ORDER: Final = (Grade.VERY_LOW, Grade.LOW, Grade.MODERATE, Grade.HIGH)
_OF_EFFECTS: Final = {
    Study.ANIMAL: Grade.VERY_LOW,
    Study.IN_VITRO: Grade.VERY_LOW,
    Study.OPINION: Grade.LOW,
    Study.REVIEW: Grade.MODERATE,
    Study.TRIAL: Grade.MODERATE,
    Study.COHORT: Grade.MODERATE,
    Study.CROSS_SECTIONAL: Grade.LOW,
    Study.PRODUCT_INFORMATION: Grade.MODERATE,
    Study.DATASET: Grade.MODERATE,
}
_OF_FACTS: Final = {
    Study.ANIMAL: Grade.VERY_LOW,
    Study.IN_VITRO: Grade.VERY_LOW,
    Study.OPINION: Grade.MODERATE,
}


def check(site: Site) -> Iterator[Diagnostic]:
    """The claims graded above what the best of their sources allows."""
    sources = records_by_id(site, "sources", SourceRecord)
    for fact, claim in records(site, "claims", Claim):
        known = [sources[id] for id in claim.sources if id in sources]
        if not known:
            continue
        allowed = _OF_EFFECTS if claim.efficacy else _OF_FACTS
        ranked = [(_ORDER.index(allowed.get(s.study, Grade.HIGH)), f, s) for f, s in known]
        best, held, source = max(ranked, key=lambda one: one[0])
        if _ORDER.index(claim.grade) > best:
            yield Diagnostic(
                RULE,
                fact.at("grade"),
                f"the grade is {claim.grade_label}, but the best source ({source.study_label})"
                f" allows {_ORDER[best].label}",
                (Note("the best source", held.at("study")),),
            )
