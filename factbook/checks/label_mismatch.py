"""A label's elemental milligrams are not what its milligrams of the compound hold.

Why: elemental and compound milligrams mixed up are the commonest fault in advice on supplements:
300 mg of bisglycinate is 42 mg of magnesium.

Example: `{compound_mg: 300, elemental_mg: 300}` on a label of bisglycinate.

Source: the form's formula, hydrates included, within 10 %, the tolerance of label figures.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._facts import mg, records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.forms import Form
from factbook.kinds.products import Product
from factbook.model import Site

RULE = "label-mismatch"
TOLERANCE = Decimal("0.10")


def check(site: Site) -> Iterator[Diagnostic]:
    """The labels whose two figures do not agree for any compound of the form's name."""
    forms = records_by_id(site, "forms", Form)
    for fact, product in records(site, "products", Product):
        label = product.label
        if label is None or label.compound_mg is None or label.elemental_mg is None:
            continue
        if product.form not in forms:
            continue
        source, form = forms[product.form]
        shares = [share.mg_per_gram.low / 1000 for share in form.shares(site.library)]
        held = [label.compound_mg * share for share in shares]
        if not any(abs(label.elemental_mg - one) <= one * TOLERANCE for one in held):
            yield Diagnostic(
                RULE,
                fact.at("label", "elemental_mg"),
                f"the label says {mg(label.elemental_mg)} of {site.guide.nutrient.name}, but"
                f" {mg(label.compound_mg)} of {form.short} hold {mg(held[0])}",
                (
                    Note("the compound's weight", fact.at("label", "compound_mg")),
                    Note("the formula", source.at("formula")),
                ),
                "leave elemental_mg out, and it follows from the formula",
            )
