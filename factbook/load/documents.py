"""One Markdown file to a document: its front matter held against its sort, its text parsed once."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import NamedTuple

from factbook.load import cards, fields, front_matter, schema
from factbook.load.allow import in_yaml
from factbook.load.body import body
from factbook.markup import Allow, Body
from factbook.model import Defect, Part, Summary
from factbook.patterns import regex
from factbook.record import Entry, Path
from factbook.source import Source, Span

# What is wrong with a front matter that was read all the same.
_READ_ON = ("duplicate-key", "invalid-yaml")
_SLUG = regex(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*")  # lower-case words joined by dashes


class _Front(NamedTuple):
    """A front matter: its record, None when it has none, the places in it, and what is wrong with it."""

    record: Entry | None
    marks: Mapping[Path, Span]
    defects: tuple[Defect, ...]


def parse(
    source: Source, collection: str, model: type[Entry], earlier: Part | None = None
) -> tuple[Part, Body]:
    """The document of a file. A file without valid front matter still gives its defects.

    `earlier` is what the same file gave when it was last read: an edit of the text leaves the front
    matter as it was, and then it is not read again.
    """
    first_line = front_matter.length(source)
    said = digest("\n".join(source.lines[:first_line]))
    front = _kept(earlier, said) or _front(source, model)
    start, slug, record = source.span(0, 3), PurePosixPath(source.path).stem, front.record
    if record is None:
        return Part(source.path, collection, defects=front.defects, broken=(source.path,)), Body()
    title = str(getattr(record, "title", ""))
    found = body(source, first_line, title)
    above = fields.as_body(tuple(fields.fields(record, front.marks, source, title)), source.path)
    whole = _joined(above, found, tuple(in_yaml(source, 0, first_line)))
    summary = Summary(
        path=source.path, collection=collection, slug=slug, url=model.url_of(slug), record=record, span=start,
        marks=front.marks, headings=found.headings, words=found.words, digest=digest(source.text),
    )  # fmt: skip
    card = cards.of_document(summary, whole, said)
    return Part(source.path, collection, summary=summary, told=card, defects=front.defects), whole


def _kept(earlier: Part | None, said: str) -> _Front | None:
    """The front matter that was read of the same words, where nothing was wrong with it."""
    if earlier is None or earlier.summary is None or earlier.defects or earlier.card.front != said:
        return None
    return _Front(earlier.summary.record, earlier.summary.marks, ())


def _front(source: Source, model: type[Entry]) -> _Front:
    """The front matter, read and held against its sort."""
    tree, _ = front_matter.split(source)
    start, slug = source.span(0, 3), PurePosixPath(source.path).stem
    defects, record = list(tree.defects), None
    if isinstance(tree.value, dict) and all(d.rule in _READ_ON for d in defects):
        record, wrong = schema.validate(model, tree.value, tree, (), start, "invalid-front-matter")
        record = record or schema.as_meant(model, tree.value)
        defects.extend(wrong)
    elif tree.value is not None and not isinstance(tree.value, dict):
        defects.append(Defect("invalid-front-matter", start, "not a mapping"))
    if not _SLUG.fullmatch(slug):
        defects.append(Defect("bad-file-name", start, slug))
        record = None
    return _Front(record, tree.marks, tuple(defects))


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
