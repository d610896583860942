"""`new`: a filled-in start for an article, an episode, a page or a fact, valid as it stands."""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from factbook.commands._answers import unknown
from factbook.commands._start import Needs, Samples, record
from factbook.load import site as loading
from factbook.load.texts import decode
from factbook.model import Part, Site
from factbook.outcome import CLEAN, USAGE
from factbook.pipeline import site_of
from factbook.record import Entry, Record
from factbook.source import Source
from factbook.stages.options import Options

FORM_TEXT: Final = "form_text"
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_ID: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
# What is given in place of a sample: where a model's first choice would say too much, or where a
# check asks for more than the model does.
_OF_KIND: Final[Mapping[str, Mapping[str, Any]]] = {
    "allowances": {"jurisdiction": "sample", "life_stage": "adult", "ages": {"first": 19}},
    "claims": {"grade": "very_low", "topics": ["sample"], "wording": "is a sample"},
    "limits": {"jurisdiction": "sample", "scope": "all", "ages": {"first": 19}},
    "people": {"sample": True},
    "sources": {"study": "opinion"},
}
_BODY: Final = """
This is a sample: replace it, and take `draft: true` away to publish the page.

<!-- A checked number is written {{ kind.id.field }}, a citation [@source], a block stands alone on
its line. `build.py where KEY` shows how others use a fact. -->

## A heading

Sample text to replace.
"""


class Refused(Exception):
    """Something that cannot be begun; its text says why, for people."""


class Begun(NamedTuple):
    """A file as it will be: its path from the root, its bytes, and the line where the new begins."""

    path: str
    content: bytes
    line: int
    words: str


def run(options: Options, chosen: argparse.Namespace) -> int:
    """The new file or record, written; nothing is ever written over."""
    site = site_of(options)
    what = _meant(chosen.what)
    if what is None:
        known = {"kind or sort": ("article", "episode", "page", FORM_TEXT, *loading.kinds())}
        sys.stderr.write(unknown("kind of fact and no sort of document", chosen.what, known))
        return USAGE
    try:
        if what in loading.kinds():
            begun = _fact(options, site, what, chosen.id)
        else:
            begun = _document(options, site, what.removeprefix("documents."), chosen.id)
    except Refused as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    path = options.root / begun.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(begun.content)
    sys.stdout.write(f"{begun.path}:{begun.line}  {begun.words}\n")
    return CLEAN


def _meant(what: str) -> str | None:
    """A kind by its name or one of its things (`food`), or `documents.` and a sort of document."""
    name = what.casefold().replace("-", "_")
    if name in (FORM_TEXT, f"{FORM_TEXT}s"):
        return "documents.forms"
    kinds = loading.kinds()
    for sort in loading.collections():
        if sort not in kinds and name in (sort, sort.removesuffix("s")):
            return f"documents.{sort}"
    for kind, model in kinds.items():
        if name in (kind, kind.removesuffix("s"), model.__name__.casefold()):
            return kind
    return None


def _samples(site: Site, options: Options, given: Mapping[str, Any]) -> Samples:
    """What samples are made from."""
    ids = {kind: tuple(facts) for kind, facts in site.facts.items()}
    return Samples(ids, options.today, given)


def _lines(model: type[Entry], samples: Samples, level: int) -> list[str]:
    """The lines of a start; a fact that must be there first is named."""
    try:
        return list(record(model, samples, level))
    except Needs as error:
        raise Refused(f"{error}: begin with `build.py new {error.kind} ID`") from None


def _fact(options: Options, site: Site, kind: str, id: str) -> Begun:
    """The file of a kind with one more record at its end; the rest stays as it is, byte for byte."""
    model = loading.kinds()[kind]
    if not _ID.match(id):
        raise Refused(f"{id!r} is no id of a fact: ids are snake_case, such as {_snake(id)}")
    there = site.facts.get(kind, {}).get(id)
    if there is not None:
        raise Refused(f"{kind}.{id} is there already: {there.span.path}:{there.span.line}")
    path = _file(options.root, kind, id)
    before = _bytes(options.root / path)
    samples = _samples(site, options, _given(site, kind, id, model))
    lines = [
        f"{id}:",
        "  # A sample: replace its values, and fill in or delete what is commented out.",
    ]
    added = "\n".join([*lines, *_lines(model, samples, 1)]) + "\n"
    content, line = _appended(path, before, added)
    _proved(path, content, before, f"{kind}.{id}")
    return Begun(path, content, line, f"{kind}.{id} is a sample: replace its values")


def _given(site: Site, kind: str, id: str, model: type[Record]) -> dict[str, Any]:
    """The values that are no samples of their type: names, ranks, what a check asks for."""
    words = id.replace("_", " ")
    given: dict[str, Any] = dict(_OF_KIND.get(kind, {}))
    fields = model.model_fields
    for name in ("name", "term"):
        if name in fields:
            given[name] = f"Sample {words}"
    if "short" in fields:
        given["short"] = f"sample {words}"
    if "formula" in fields:
        given["formula"] = f"{site.guide.nutrient.symbol}CO3"
    if "rank" in fields:
        facts = site.facts.get(kind, {}).values()
        given["rank"] = 1 + max((getattr(fact.record, "rank", 0) for fact in facts), default=0)
    if kind == "products":
        given.update(_of_first_form(site))
    return given


def _of_first_form(site: Site) -> Iterator[tuple[str, Any]]:
    """A pick's form, with the interactions that a pick must then name."""
    for id, fact in list(site.facts.get("forms", {}).items())[:1]:
        yield "form", id
        yield "interactions", list(getattr(fact.record, "interactions", ()))


def _file(root: Path, kind: str, id: str) -> str:
    """Where a new record goes: the kind's file, or a file of its own where the kind is a folder."""
    folder = f"content/facts/{kind}"
    if (root / folder).is_dir():
        return f"{folder}/{id}.yaml"
    return f"{folder}.yml" if (root / f"{folder}.yml").is_file() else f"{folder}.yaml"


def _bytes(path: Path) -> bytes:
    """A file's bytes; none where there is no file."""
    return path.read_bytes() if path.is_file() else b""


def _appended(path: str, before: bytes, added: str) -> tuple[bytes, int]:
    """The bytes with a text at their end, after an empty line, and the line on which it begins."""
    if b"\r\n" in before:
        added = added.replace("\n", "\r\n")
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before else newline if before.endswith(b"\n") else newline * 2
    start = before + gap
    return start + added.encode(), start.count(b"\n") + 1


def _proved(path: str, content: bytes, before: bytes, key: str) -> None:
    """Nothing, when the file reads as before with one fact more; raises Refused."""
    try:
        old, new = (loading.parse(Source(path, decode(data)))[0] for data in (before, content))
    except UnicodeDecodeError:
        raise Refused(f"{path} is not UTF-8 text: nothing was added to it") from None
    known = [(fact.key, fact.record) for fact in old.facts]
    now = [(fact.key, fact.record) for fact in new.facts]
    if now[:-1] != known or not now or now[-1][0] != key or len(new.defects) != len(old.defects):
        raise Refused(f"{path} cannot be added to as it is: {_first(new)}")


def _first(part: Part) -> str:
    """What is wrong first in a part."""
    if not part.defects:
        return "its records do not stand at the start of its lines"
    defect = part.defects[0]
    return f"line {defect.span.line}: {defect.text}"


def _document(options: Options, site: Site, sort: str, slug: str) -> Begun:
    """A new document, marked as a draft."""
    model = loading.collections()[sort]
    if not _SLUG.match(slug):
        raise Refused(f"{slug!r} is no slug: slugs are kebab-case, such as {_kebab(slug)}")
    path = f"content/{sort}/{slug}.md"
    if (options.root / path).exists():
        raise Refused(f"{path} is there already")
    url = model.url_of(slug)
    if url is not None and url in site.pages:
        place = site.pages[url].origin
        raise Refused(f"{url} is a page already{f': {place.path}' if place else ''}")
    forms = site.facts.get("forms", {})
    if sort == "forms" and slug.replace("-", "_") not in forms:
        raise Refused(f"there is no form {slug.replace('-', '_')!r}: begin with its record")
    given = dict(_front(site, sort, slug, options.today, model))
    lines = _lines(model, _samples(site, options, given), 0)
    content = "\n".join(["---", *lines, "---", _BODY.rstrip("\n")]) + "\n"
    part = loading.parse(Source(path, content))[0]
    if part.defects:
        raise Refused(f"{path} would not be valid: {_first(part)}")
    return Begun(path, content.encode(), 1, "a draft: `serve` shows it, `build --drafts` checks it")


def _front(
    site: Site, sort: str, slug: str, today: str, model: type[Entry]
) -> Iterator[tuple[str, Any]]:
    """The front matter that is no sample of its type."""
    yield "title", f"Sample: {slug.replace('-', ' ')}"
    yield "description", "Sample text (description) to replace."
    yield "draft", True
    people = site.facts.get("people", {})
    writer = site.guide.editor if site.guide.editor in people else next(iter(people), None)
    vacant = (id for id, fact in people.items() if getattr(fact.record, "vacant", False))
    if writer is not None:
        yield "author", writer
        yield "reviewer", next(vacant, writer)
    yield "reviewed", date.fromisoformat(today)
    if "episode" in model.model_fields:
        numbers = [card.place for card in site.collection(sort)]
        season, episode = max(numbers, default=(1, 0))
        yield from (("season", season), ("episode", episode + 1), ("sample", True))


def _snake(name: str) -> str:
    """A name as ids are written."""
    found = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
    return found if found[:1].isalpha() else f"x_{found}".strip("_")


def _kebab(name: str) -> str:
    """A name as slugs are written."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "my-page"
