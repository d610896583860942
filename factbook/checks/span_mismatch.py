"""A group's stated range is not the span of its bands.

Why: "men, 400–420 mg" must be the least and the greatest of the bands that "men" takes in.

Example: `stated: {low: 400, high: 410}` where the bands are 400 mg and 420 mg.

Source: the allowances that the group names.
"""

from collections.abc import Iterator

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.groups import Group
from factbook.model import Site
from factbook.quantity import Quantity

RULE = "span-mismatch"


def check(site: Site) -> Iterator[Diagnostic]:
    """The stated ranges that differ from the computed ones."""
    allowances = site.facts.get("allowances", {})
    for fact, group in records(site, "groups", Group):
        span = group.range(site.library)
        if group.stated is None or span is None:
            continue
        if (group.stated.low, group.stated.high) != (span.low, span.high):
            stated = Quantity.range(group.stated.low, group.stated.high, "mg")
            yield Diagnostic(
                RULE,
                fact.at("stated"),
                f"{stated} is stated for {group.name.lower()}, but their bands span {span}",
                tuple(
                    Note(allowances[band].record.title, allowances[band].at("mg_per_day"))
                    for band in group.bands
                    if band in allowances
                ),
                "leave stated out: the range is computed",
            )
