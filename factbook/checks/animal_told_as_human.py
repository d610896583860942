"""A finding in animals or cells is recorded as one in people.

Why: what raises magnesium in the brains of rats has not been shown to do so in runners.

Example: `studied: humans` for a finding whose source is a study of rats; a claim about runners that
rests on such sources alone.

Source: FTC's guidance on health products (2022): animal and in-vitro studies are not enough.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.claims import Claim
from factbook.kinds.forms import Form, Studied
from factbook.kinds.sources import SourceRecord, Study
from factbook.model import Site

RULE = "animal-told-as-human"
_NOT_HUMAN = {Study.ANIMAL: "animals", Study.IN_VITRO: "cells"}
_WORDS = ("animal", "rat", "rats", "mouse", "mice", "cell", "cells", "in vitro")


def check(site: Site) -> Iterator[Diagnostic]:
    """The findings and claims whose sources are not about people."""
    sources = records_by_id(site, "sources", SourceRecord)
    for fact, form in records(site, "forms", Form):
        for index, finding in enumerate(form.absorption):
            held, source = sources.get(finding.source, (None, None))
            if held is None or source is None or source.study not in _NOT_HUMAN:
                continue
            if finding.studied is Studied.HUMANS:
                yield Diagnostic(
                    RULE,
                    fact.at("absorption", index, "studied"),
                    f"the finding is told of humans, but {held.id} studied"
                    f" {source.population or _NOT_HUMAN[source.study]}",
                    (Note("the source", held.at("study")),),
                )
    for fact, claim in records(site, "claims", Claim):
        known = [sources[id] for id in claim.sources if id in sources]
        if not known or any(source.study not in _NOT_HUMAN for _, source in known):
            continue
        if not set(claim.population.casefold().replace(",", " ").split()) & set(_WORDS):
            held, source = known[0]
            yield Diagnostic(
                RULE,
                fact.at("population"),
                f"the claim is about {claim.population}, but its sources studied"
                f" {source.population or _NOT_HUMAN[source.study]}",
                (Note("the source", held.at("study")),),
            )
