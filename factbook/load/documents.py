"""One Markdown file to a document: its front matter held against its sort, its text parsed once."""

from hashlib import blake2b
from pathlib import PurePosixPath

from factbook.load import cards, fields, front_matter, schema
from factbook.load.allow import in_yaml
from factbook.load.body import body
from factbook.markup import Allow, Body
from factbook.model import Defect, Part, Summary
from factbook.patterns import regex
from factbook.record import Entry
from factbook.source import Source

_SLUG = regex(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*")  # lower-case words joined by dashes


def parse(source: Source, collection: str, model: type[Entry]) -> tuple[Part, Body]:
    """The document of a file. A file without valid front matter still gives its defects."""
    tree, first_line = front_matter.split(source)
    start = source.span(0, 3)
    defects = list(tree.defects)
    record = None
    if isinstance(tree.value, dict) and not any(d.rule != "duplicate-key" for d in defects):
        record, wrong = schema.validate(model, tree.value, tree, (), start, "invalid-front-matter")
        record = record or schema.as_meant(model, tree.value)
        defects.extend(wrong)
    elif tree.value is not None and not isinstance(tree.value, dict):
        defects.append(Defect("invalid-front-matter", start, "not a mapping"))
    slug = PurePosixPath(source.path).stem
    if not _SLUG.fullmatch(slug):
        defects.append(Defect("bad-file-name", start, slug))
        record = None
    if record is None:
        return Part(source.path, collection, defects=tuple(defects), broken=(source.path,)), Body()
    found = body(source, first_line, str(getattr(record, "title", "")))
    above = fields.as_body(
        tuple(fields.fields(record, tree.marks, source, str(getattr(record, "title", "")))),
        source.path,
    )
    whole = _joined(above, found, tuple(in_yaml(source, 0, first_line)))
    summary = Summary(
        path=source.path, collection=collection, slug=slug, url=model.url_of(slug), record=record, span=start,
        marks=tree.marks, headings=found.headings, words=found.words, digest=digest(source.text),
    )  # fmt: skip
    card = cards.of_document(summary, whole, digest("\n".join(source.lines[:first_line])))
    return Part(source.path, collection, summary=summary, told=card, defects=tuple(defects)), whole


def digest(text: str) -> str:
    """A short digest of a text."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _joined(above: Body, below: Body, allows: tuple[Allow, ...]) -> Body:
    """The body with what the front matter shows to readers in front."""
    return below._replace(
        links=(*above.links, *below.links),
        images=(*above.images, *below.images),
        footnotes=(*above.footnotes, *below.footnotes),
        references=(*above.references, *below.references),
        citations=(*above.citations, *below.citations),
        blocks=(*above.blocks, *below.blocks),
        allows=(*allows, *above.allows, *below.allows),
    )
