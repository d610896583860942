"""All kinds: each is described for editors, and every fact of the guide can be read in full."""

from collections.abc import Iterator
from typing import Any

import pytest

from factbook.discover import plugins
from factbook.record import Record, RefTo, marked, read, readable
from factbook.shape import Strict
from factbook.validation import adapter
from tests.kinds.library import real

KINDS: dict[str, type[Record]] = {
    name: module.RECORD for name, module in plugins("factbook.kinds").items()
}


def models(annotation: Any) -> Iterator[type[Strict]]:
    """The models inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from models(part)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described(kind: str) -> None:
    waiting: list[type[Strict]] = [KINDS[kind]]
    while waiting:
        model = waiting.pop()
        for name, info in model.model_fields.items():
            assert info.description or name == "sources", f"{model.__name__}.{name}"
            waiting.extend(models(info.annotation))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_editors_a_schema(kind: str) -> None:
    assert adapter(KINDS[kind]).json_schema()["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_hides_what_a_fact_says_of_itself(kind: str) -> None:
    assert not readable(KINDS[kind]) & {"id", "kind", "key", "slug", "url", "span", "marks"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_of_the_guide_can_be_read_in_full(kind: str) -> None:
    assert real().facts[kind]
    for fact in real().all(kind):
        assert fact.record.title
        for name in readable(KINDS[kind]):
            read(fact.record, name, real())


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_of_the_guides_facts_leads_to_a_fact(kind: str) -> None:
    for fact in real().all(kind):
        for path, mark, id in marked(fact.record, RefTo):
            assert id in real().facts[mark.kind], (fact.key, path, id)


def test_the_guide_has_some_two_hundred_facts_or_more() -> None:
    assert sum(len(facts) for facts in real().facts.values()) >= 200


def test_every_voucher_names_a_fact_that_says_the_same() -> None:
    for subject, found in real().vouchers.items():
        for voucher in found:
            kind, id, *path = voucher.key.split(".")
            assert subject == f"{kind}.{id}"
            value: Any = real().get(kind, id).record
            if path[0] in readable(value.__class__):
                value = read(value, path[0], real())
            else:
                assert path[0].startswith("absorption[")
            assert value is not None, voucher.key
            assert "{value}" in voucher.sentence, voucher.key
