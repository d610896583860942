"""A badge's criteria do not hold of the record that bears it.

Why: a badge is a verdict; when the facts under it change, the verdict must go with them.

Example: `Most magnesium per gram`, with the criterion that `elemental_percent` is the highest, on a
form that is not the highest.

Source: the criteria that stand in the badge itself. `form.gut` in a pick looks at the pick's form.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds._common import Badge, Criterion
from factbook.kinds.forms import Form
from factbook.kinds.products import Product
from factbook.model import Site
from factbook.quantity import Quantity
from factbook.record import Fact, Path, Unknown, Unreadable, read

RULE = "badge-criteria"


class Looked(NamedTuple):
    """What a criterion looks at: a fact, the name of its value, and its rivals."""

    fact: Fact
    name: str
    rivals: tuple[Fact, ...]


def check(site: Site) -> Iterator[Diagnostic]:
    """The criteria that are not met, or that look at nothing."""
    forms = site.library.all("forms")
    for fact, form in records(site, "forms", Form):
        for index, badge in enumerate(form.badges):
            yield from _judged(site, fact, ("badges", index), badge, forms)
    picks = site.library.all("products")
    for fact, product in records(site, "products", Product):
        if product.badge is not None:
            yield from _judged(site, fact, ("badge",), product.badge, picks)


def _judged(
    site: Site, fact: Fact, path: Path, badge: Badge, rivals: tuple[Fact, ...]
) -> Iterator[Diagnostic]:
    """The findings for one badge."""
    for index, criterion in enumerate(badge.criteria):
        where = (*path, "criteria", index)
        looked = _looked(site, fact, criterion.field, rivals)
        try:
            failure = looked and _failure(site, looked, criterion)
        except Unreadable:
            continue  # its own record is reported
        except Unknown as error:
            words = f"there is no {error.name!r} to look at"
            yield Diagnostic(RULE, fact.at(*where, "field"), words)
            continue
        if looked and failure:
            yield Diagnostic(
                RULE,
                fact.at(*where),
                f"{fact.record.title} is “{badge.name}”, but its {criterion.field} {failure}",
                (Note("the value", looked.fact.at(looked.name)),),
                "take the badge off, or correct the criterion",
            )


def _looked(site: Site, fact: Fact, field: str, rivals: tuple[Fact, ...]) -> Looked | None:
    """What a criterion's field means; None for the form of a pick that has no known form."""
    if not field.startswith("form."):
        return Looked(fact, field, rivals)
    form = site.facts.get("forms", {}).get(str(getattr(fact.record, "form", "")))
    name = field.removeprefix("form.")
    return Looked(form, name, site.library.all("forms")) if form is not None else None


def _failure(site: Site, looked: Looked, criterion: Criterion) -> str | None:
    """Why a criterion is not met, in words; None when it is."""
    value = read(looked.fact.record, looked.name, site.library)
    if criterion.equals is not None and criterion.equals not in _texts(value):
        return f"is {', '.join(_texts(value))}, not {criterion.equals}"
    size = _size(value)
    if criterion.at_least is not None and (size is None or size < criterion.at_least.low):
        return f"is {value}, less than {criterion.at_least}"
    if criterion.at_most is not None and (size is None or size > criterion.at_most.high):
        return f"is {value}, more than {criterion.at_most}"
    if criterion.highest or criterion.lowest:
        return _beaten(site, looked, highest=criterion.highest)
    return None


def _beaten(site: Site, looked: Looked, *, highest: bool) -> str | None:
    """By whom the value is matched or beaten, in words; None when it stands alone."""
    own = _size(read(looked.fact.record, looked.name, site.library))
    for rival in looked.rivals:
        other = _size(read(rival.record, looked.name, site.library))
        if rival.key == looked.fact.key or own is None or other is None:
            continue
        if (other >= own) if highest else (other <= own):
            word = "highest" if highest else "lowest"
            return f"is not the {word}: see {rival.record.title}"
    return None


def _texts(value: Any) -> tuple[str, ...]:
    """A value, or each of its items, as text."""
    return tuple(str(one) for one in value) if isinstance(value, tuple) else (str(value),)


def _size(value: Any) -> Any:
    """A number that can be compared; None for anything else."""
    if isinstance(value, Quantity):
        return value.value
    return value if isinstance(value, int) and not isinstance(value, bool) else None
