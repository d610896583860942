"""A form's stated elemental share is not what its formula gives.

Why: the share turns a label's milligrams into milligrams of the nutrient; a slip in the formula or
in the figure would be in every dose.

Example: `stated_percent: 41.1` beside `formula: Mg(C2H4NO2)2`, which is 14.1% magnesium.

Source: IUPAC's abridged standard atomic weights, 2021; the typed figure must be the computed one,
rounded as finely as it was typed.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._facts import number, records, same_as_typed
from factbook.diagnostic import Diagnostic, Note
from factbook.formula import FormulaError, mass_fraction
from factbook.kinds.forms import Form
from factbook.model import Site
from factbook.record import Fact, Path

RULE = "elemental-mismatch"


def check(site: Site) -> Iterator[Diagnostic]:
    """The stated shares of forms and of their hydrates that differ from the computed ones."""
    for fact, form in records(site, "forms", Form):
        compounds: list[tuple[Path, str, Decimal | None]] = []
        compounds.append(((), form.formula, form.stated_percent))
        for index, hydrate in enumerate(form.hydrates):
            compounds.append((("hydrates", index), hydrate.formula, hydrate.stated_percent))
        for path, formula, stated in compounds:
            if stated is not None:
                yield from _compared(site, fact, path, formula, stated)


def _compared(
    site: Site, fact: Fact, path: Path, formula: str, stated: Decimal
) -> Iterator[Diagnostic]:
    """The finding for one compound, if its stated share is off."""
    nutrient = site.guide.nutrient
    try:
        computed = mass_fraction(formula, nutrient.symbol) * 100
    except FormulaError as error:
        yield Diagnostic(RULE, fact.at(*path, "formula"), str(error))
        return
    if not same_as_typed(stated, computed):
        yield Diagnostic(
            RULE,
            fact.at(*path, "stated_percent"),
            f"{number(stated)}% {nutrient.name} is stated, but {formula} holds"
            f" {number(round(computed, 2))}%",
            (Note("the formula", fact.at(*path, "formula")),),
            "correct the one that is wrong, or leave stated_percent out: it is computed",
        )
