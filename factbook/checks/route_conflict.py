"""A form is given a route that its own caution rules out, or a pick to swallow has no oral form.

Why: a form called both topical and ingestible, on one page or between pages, sends readers wrong.

Example: `routes: [oral, topical]` beside `cautioned_routes: [topical]`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.forms import Form, Route
from factbook.kinds.products import Product
from factbook.model import Site
from factbook.suggest import listed

RULE = "route-conflict"


def check(site: Site) -> Iterator[Diagnostic]:
    """The routes both given and ruled out, and the picks of forms that are not taken by mouth."""
    forms = records_by_id(site, "forms", Form)
    for fact, form in forms.values():
        for index, route in enumerate(form.routes):
            if route in form.cautioned_routes:
                place = form.cautioned_routes.index(route)
                yield Diagnostic(
                    RULE,
                    fact.at("routes", index),
                    f"{form.name} is given as {route}, and a caution rules that out",
                    (Note("the caution", fact.at("cautioned_routes", place)),),
                )
    for fact, product in records(site, "products", Product):
        if product.form not in forms:
            continue
        source, form = forms[product.form]
        if Route.ORAL not in form.routes:
            yield Diagnostic(
                RULE,
                fact.at("form"),
                f"a pick is taken by mouth, but {form.name} is {listed(form.routes)}",
                (Note("its routes", source.at("routes")),),
            )
