"""One facts file to facts: a mapping of ids to records, each held against its kind."""

from factbook.load import cards, fields, schema, yaml
from factbook.load.allow import in_yaml
from factbook.markup import Body
from factbook.model import Defect, Part
from factbook.patterns import regex
from factbook.record import ALL, Fact, Path, Record
from factbook.source import Source, Span

_ID = regex(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
_NO_ID = regex(r"[^a-z0-9_]+")  # what others may have put right when they name such a fact


def parse(source: Source, kind: str, model: type[Record]) -> tuple[Part, Body]:
    """The facts of a file with all its defects at once, and the prose in them."""
    tree = yaml.parse(source)
    defects = list(tree.defects)
    facts: list[Fact] = []
    shown: list[fields.Field] = []
    broken: list[str] = []
    if any(defect.rule == "invalid-yaml" for defect in defects):
        broken.append(f"{kind}.{ALL}")
    if tree.value is not None and not isinstance(tree.value, dict):
        defects.append(
            Defect(
                "invalid-fact", Span(source.path, 1), "the file is not a mapping of ids to records"
            )
        )
    elif tree.value:
        marks = _marks_by_id(tree)
        for id, value in tree.value.items():
            fact, wrong = _fact(source, kind, model, tree, id, value, marks.get(id, {}))
            defects.extend(wrong)
            if fact is None:
                broken.append(f"{kind}.{_NO_ID.sub('_', id.lower())}")
            else:
                facts.append(fact)
                shown.extend(
                    fields.fields(fact.record, fact.marks, source, fact.record.title, fact.id)
                )
    body = fields.as_body(shown, source.path)
    whole = body._replace(allows=(*in_yaml(source), *body.allows))
    part = Part(
        source.path, kind, facts=tuple(facts), told=cards.of_text(source.path, whole),
        defects=tuple(defects), broken=tuple(broken),
    )  # fmt: skip
    return part, whole


def _marks_by_id(tree: yaml.Tree) -> dict[str, dict[Path, Span]]:
    """The places of the values, record by record."""
    found: dict[str, dict[Path, Span]] = {}
    for path, span in tree.marks.items():
        if len(path) > 1:
            found.setdefault(str(path[0]), {})[path[1:]] = span
    return found


def _fact(
    source: Source,
    kind: str,
    model: type[Record],
    tree: yaml.Tree,
    id: str,
    value: object,
    marks: dict[Path, Span],
) -> tuple[Fact | None, list[Defect]]:
    """One record as a fact, or its defects."""
    span = tree.keys[(id,)]
    if not _ID.match(id):
        return None, [Defect("invalid-fact", span, f"the id {id!r} is not snake_case")]
    if not isinstance(value, dict):
        return None, [Defect("invalid-fact", span, f"{id!r} is not a record of keys and values")]
    record, wrong = schema.validate(model, value, tree, (id,), span, "invalid-fact")
    if record is None:
        return None, wrong
    return Fact(kind, id, record, span, marks), wrong
