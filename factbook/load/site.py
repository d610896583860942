"""A whole guide: which file is what, and the site that all of them make together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from factbook.discover import plugins
from factbook.guide import Guide
from factbook.load import documents, facts, settings
from factbook.load.documents import Parsed
from factbook.load.facts import FactFile
from factbook.model import Body, Defect, Redirect, Site, Summary
from factbook.record import Entry, Fact, Library, Path, Record
from factbook.source import Source, Span

FACTS = "content/facts/"
CONTENT = "content/"


@dataclass(frozen=True, slots=True)
class Role:
    """What a file is to the guide: facts of a kind, or a document of a collection."""

    path: str
    name: str
    model: type[Entry] | None
    is_facts: bool


def kinds() -> dict[str, type[Record]]:
    """The kinds of fact and their records, by name."""
    return {name: module.RECORD for name, module in plugins("factbook.kinds").items()}


def collections() -> dict[str, type[Entry]]:
    """The sorts of document and their front matter, by name."""
    return {name: module.RECORD for name, module in plugins("factbook.documents").items()}


def role(path: str) -> Role | None:
    """What the file at a path is, or None when it is none of ours to parse."""
    parts = PurePosixPath(path).parts
    if path.startswith(FACTS) and path.endswith((".yaml", ".yml")) and len(parts) in (3, 4):
        name = PurePosixPath(parts[2]).stem if len(parts) == 3 else parts[2]
        return Role(path, name, kinds().get(name), True)
    if len(parts) == 3 and parts[0] == "content" and path.endswith(".md"):
        return Role(path, parts[1], collections().get(parts[1]), False)
    return None


def parse(source: Source) -> Parsed | FactFile | None:
    """What one source holds: a document, a file of facts, or nothing that we know."""
    found = role(source.path)
    if found is None:
        return None
    if found.model is None:
        near = tuple(kinds() if found.is_facts else collections())
        wrong = Defect("unknown-kind", Span(source.path, 1), found.name, near=near)
        return Parsed(source.path, None, Body(), (wrong,))
    if found.is_facts:
        return facts.parse(source, found.name, found.model)
    return documents.parse(source, found.name, found.model)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The parts of a guide before they are put together."""

    guide: Guide
    parsed: tuple[Parsed | FactFile, ...]
    redirects: tuple[Redirect, ...] = ()
    settings: Mapping[Path, Span] | None = None
    static: Mapping[str, str] | None = None
    defects: tuple[Defect, ...] = ()


def assemble(loaded: Loaded, today: str, drafts: bool = False) -> Site:
    """The site that the parts make: facts by kind and id, documents by path, all defects."""
    defects = list(loaded.defects)
    by_kind: dict[str, dict[str, Fact]] = {name: {} for name in kinds()}
    summaries: dict[str, Summary] = {}
    bodies: dict[str, Body] = {}
    for parsed in loaded.parsed:
        defects.extend(parsed.defects)
        if isinstance(parsed, FactFile):
            _add_facts(parsed, by_kind[parsed.kind], defects)
            bodies[parsed.path] = parsed.body
        elif parsed.summary is not None and (
            drafts or not getattr(parsed.summary.record, "draft", False)
        ):
            summaries[parsed.path] = parsed.summary
            bodies[parsed.path] = parsed.body
    broken = {p.path for p in loaded.parsed if isinstance(p, Parsed) and p.summary is None}
    broken |= {key for p in loaded.parsed if isinstance(p, FactFile) for key in p.broken}
    return Site(
        library=Library(loaded.guide, by_kind, frozenset(broken)), summaries=summaries, bodies=bodies,
        static=loaded.static or {}, settings=loaded.settings or {}, redirects=loaded.redirects, defects=tuple(defects), today=today,
    )  # fmt: skip


def _add_facts(parsed: FactFile, known: dict[str, Fact], defects: list[Defect]) -> None:
    """The facts of one file beside those of the same kind; an id that is there already is a defect."""
    for fact in parsed.facts:
        if fact.id in known:
            defects.append(Defect("duplicate-key", fact.span, fact.id, known[fact.id].span))
        else:
            known[fact.id] = fact


@dataclass(frozen=True, slots=True)
class Settings:
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


def strays(paths: Iterable[str]) -> list[Defect]:
    """The files in `content/` that no part of Factbook reads: most likely in the wrong place."""
    known = (settings.GUIDE, settings.REDIRECTS)
    return [
        Defect("unknown-kind", Span(path, 1), PurePosixPath(path).name, near=tuple(kinds()))
        for path in paths
        if path.startswith(CONTENT) and not path.startswith("content/static/")
        and path not in known and role(path) is None
    ]  # fmt: skip
