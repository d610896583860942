"""A claim's figure is not what the record of its source says.

Why: the people, the trials and the dose of a study are told twice, once with the claim that rests on
it and once with the study itself; readers meet both.

Example: `figures.trials` of a claim is 12, from `garrison2020`, whose record says `trials: 11`. The
figures that are compared bear the names of a source's own fields: `people`, `trials`, `dose`, `duration`.

Source: the record that the figure names as its source.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.claims import Claim
from factbook.kinds.sources import SourceRecord
from factbook.model import Site
from factbook.quantity import Quantity

RULE = "source-mismatch"


def check(site: Site) -> Iterator[Diagnostic]:
    """The figures of claims that differ from the field of the same name in their source."""
    sources = records_by_id(site, "sources", SourceRecord)
    for fact, claim in records(site, "claims", Claim):
        for name, figure in claim.figures.items():
            held, source = sources.get(figure.source or "", (None, None))
            if held is None or source is None:
                continue
            recorded = _recorded(source).get(name)
            if recorded is not None and not _same(figure.value, recorded):
                yield Diagnostic(
                    RULE,
                    fact.at("figures", name, "value"),
                    f"{figure.measure} is {figure.value}, but {held.id} records {recorded}",
                    (Note(f"the {name} of {held.id}", held.at(name)),),
                    "one of the two is mistyped, or the figure has another source",
                )


def _recorded(source: SourceRecord) -> dict[str, Quantity | None]:
    """The fields of a source that a figure may repeat."""
    counts = {"people": source.people, "trials": source.trials}
    return {
        **{name: None if n is None else Quantity.of(n) for name, n in counts.items()},
        "dose": source.dose,
        "duration": source.duration,
    }


def _same(stated: Quantity, recorded: Quantity) -> bool:
    """Whether two quantities are one number in one unit; a hedge makes no difference."""
    return (stated.low, stated.high, stated.unit) == (recorded.low, recorded.high, recorded.unit)
