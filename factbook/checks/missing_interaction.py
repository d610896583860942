"""A pick leaves out an interaction that its form names.

Why: interactions that differ from section to section are a risk to readers who see only one.

Example: a pick of glycinate without `tetracyclines`, which the form of that name lists.

Source: a rule of Factbook; FTC's guidance on health products (2022) asks for facts of safety beside
the claim.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.forms import Form
from factbook.kinds.products import Product
from factbook.model import Site
from factbook.suggest import listed

RULE = "missing-interaction"


def check(site: Site) -> Iterator[Diagnostic]:
    """The picks that name fewer interactions than their form."""
    forms = records_by_id(site, "forms", Form)
    for fact, product in records(site, "products", Product):
        if product.form not in forms:
            continue
        source, form = forms[product.form]
        missing = [id for id in form.interactions if id not in product.interactions]
        if missing:
            yield Diagnostic(
                RULE,
                fact.at("interactions"),
                f"the pick does not name {listed(missing)}, which its form does",
                (Note("the form's interactions", source.at("interactions")),),
            )
