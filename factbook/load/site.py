"""A whole guide: which file is what, and the site that all of them make together."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from factbook.discover import plugins
from factbook.guide import Guide
from factbook.lazy import Lazy
from factbook.load import documents, facts, settings
from factbook.markup import Body
from factbook.model import Card, Defect, Part, Redirect, Site, Summary
from factbook.record import ALL, Entry, Fact, Library, Path, Record
from factbook.source import Source, Span

FACTS = "content/facts/"


class Role(NamedTuple):
    """What a file is to the guide: facts of a kind, or a document of a collection."""

    path: str
    name: str
    model: type[Entry] | None
    is_facts: bool


@cache
def kinds() -> Mapping[str, type[Record]]:
    """The kinds of fact and their records, by name."""
    found = plugins("factbook.kinds")
    return Lazy(found, lambda name: found[name].RECORD)


@cache
def collections() -> Mapping[str, type[Entry]]:
    """The sorts of document and their front matter, by name."""
    found = plugins("factbook.documents")
    return Lazy(found, lambda name: found[name].RECORD)


def role(path: str) -> Role | None:
    """What the file at a path is, or None when it is none of ours to parse."""
    parts = PurePosixPath(path).parts
    if path.startswith(FACTS) and path.endswith((".yaml", ".yml")) and len(parts) in (3, 4):
        name = PurePosixPath(parts[2]).stem if len(parts) == 3 else parts[2]
        return Role(path, name, kinds().get(name), is_facts=True)
    if len(parts) == 3 and parts[0] == "content" and path.endswith(".md"):
        return Role(path, parts[1], collections().get(parts[1]), is_facts=False)
    return None


def parse(source: Source, earlier: Part | None = None) -> tuple[Part, Body]:
    """What one source gives: facts or a document, and its text; `earlier` is what it gave before."""
    found = role(source.path)
    if found is None or found.model is None:
        name = found.name if found else PurePosixPath(source.path).name
        near = tuple(collections() if found and not found.is_facts else kinds())
        wrong = Defect("unknown-kind", Span(source.path, 1), name, near=near)
        return Part(source.path, name, defects=(wrong,)), Body()
    if issubclass(found.model, Record):
        return facts.parse(source, found.name, found.model)
    return documents.parse(source, found.name, found.model, earlier)


def unreadable(path: str) -> Part:
    """The part of a file that is no text: what it would have given is there, but not valid."""
    found = role(path)
    name = found.name if found else ""
    return Part(path, name, broken=(path, f"{name}.{ALL}") if found and found.is_facts else (path,))


class Loaded(NamedTuple):
    """The parts of a guide before they are put together.

    Of documents whose parts are not among them there must be the cards, and `summary` to open one.
    """

    guide: Guide
    parts: tuple[Part, ...]
    bodies: Mapping[str, Body]
    cards: Mapping[str, Card] | None = None  # of all files; None: those of the parts
    summary: Callable[[str], Summary] | None = None
    redirects: tuple[Redirect, ...] = ()
    settings: Mapping[Path, Span] | None = None
    static: Mapping[str, str] | None = None
    defects: tuple[Defect, ...] = ()


def assemble(loaded: Loaded, today: str, *, drafts: bool = False) -> Site:
    """The site that the parts make: facts by kind and id, documents by path, all defects."""
    defects = list(loaded.defects)
    by_kind: dict[str, dict[str, Fact]] = {name: {} for name in kinds()}
    for part in loaded.parts:
        defects.extend(part.defects)
        if part.name in by_kind and part.summary is None:
            _add_facts(part, by_kind[part.name], defects)
    broken = frozenset(key for part in loaded.parts for key in _with_addresses(part))
    cards, summary = _documents(loaded)
    shown = {path: card for path, card in cards.items() if drafts or not card.draft}
    documents = (path for path, card in shown.items() if card.collection)
    return Site(
        library=Library(loaded.guide, by_kind, broken), summaries=Lazy(documents, summary),
        bodies=loaded.bodies, cards=shown, static=loaded.static or {}, redirects=loaded.redirects,
        settings=loaded.settings or {}, defects=tuple(defects), today=today,
    )  # fmt: skip


def _documents(loaded: Loaded) -> tuple[Mapping[str, Card], Callable[[str], Summary]]:
    """The cards of all files, and what opens a document."""
    if loaded.cards is not None and loaded.summary is not None:
        return loaded.cards, loaded.summary
    summaries = {part.path: part.summary for part in loaded.parts if part.summary is not None}
    cards = {part.path: part.card for part in loaded.parts}
    return cards, summaries.__getitem__


def _with_addresses(part: Part) -> Iterator[str]:
    """The names of what is not valid in a part, and where readers would have found it."""
    yield from part.broken
    found = role(part.path)
    model = found.model if found else None
    if model is None:
        return
    for name in part.broken:
        id = PurePosixPath(name).stem if name == part.path else name.partition(".")[2]
        address = model.page if id == ALL else model.url_of(id.replace("_", "-"))
        if address is not None:
            yield address


def _add_facts(part: Part, known: dict[str, Fact], defects: list[Defect]) -> None:
    """The facts of one file beside those of the same kind; an id that is there already is a defect."""
    for fact in part.facts:
        if fact.id in known:
            defects.append(Defect("duplicate-key", fact.span, fact.id, known[fact.id].span))
        else:
            known[fact.id] = fact


class Settings(NamedTuple):
    """What `guide.yaml` and `redirects.yaml` say; the guide is None when it does not load."""

    guide: Guide | None
    marks: Mapping[Path, Span]
    redirects: tuple[Redirect, ...]
    defects: tuple[Defect, ...]


def parse_settings(read: Callable[[str], Source | Defect | None]) -> Settings:
    """The settings, through a reader that gives None for a file that is not there."""
    defects: list[Defect] = []
    source = read(settings.GUIDE)
    guide: Guide | None = None
    marks: Mapping[Path, Span] = {}
    if isinstance(source, Source):
        guide, marks, wrong = settings.guide(source)
        defects.extend(wrong)
    else:
        missing = Defect("invalid-setting", Span(settings.GUIDE, 1), f"{settings.GUIDE} is missing")
        defects.append(source or missing)
    other = read(settings.REDIRECTS)
    redirects: tuple[Redirect, ...] = ()
    if isinstance(other, Source):
        redirects, wrong = settings.redirects(other)
        defects.extend(wrong)
    elif other is not None:
        defects.append(other)
    return Settings(guide, marks, redirects, tuple(defects))


def is_content(path: str) -> bool:
    """Whether a file of `content/` is parsed: all are but the settings and what is only copied."""
    own = (settings.GUIDE, settings.REDIRECTS)
    return not path.startswith("content/static/") and path not in own
