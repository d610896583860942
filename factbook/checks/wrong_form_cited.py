"""A claim about one form rests on a trial of another.

Why: most trials of magnesium gave oxide; what they found is not known of glycinate.

Example: a claim with `forms: [glycinate]` whose source has `dose_form: oxide`.

Source: a rule of Factbook; `dose_form` in a source says what its participants took.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.claims import Claim
from factbook.kinds.sources import SourceRecord
from factbook.model import Site
from factbook.suggest import listed

RULE = "wrong-form-cited"


def check(site: Site) -> Iterator[Diagnostic]:
    """The claims with a source that gave none of their forms."""
    sources = records_by_id(site, "sources", SourceRecord)
    for fact, claim in records(site, "claims", Claim):
        for index, id in enumerate(claim.sources):
            held, source = sources.get(id, (None, None))
            if held is None or source is None or source.dose_form is None or not claim.forms:
                continue
            if source.dose_form not in claim.forms:
                yield Diagnostic(
                    RULE,
                    fact.at("sources", index),
                    f"the claim is about {listed(claim.forms)}, but {id} gave {source.dose_form}",
                    (Note("what was given", held.at("dose_form")),),
                )
