"""Making: the stale pages rendered and the stale documents checked, on as many processes as help."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from factbook import write
from factbook.checks import _run as checks
from factbook.checks._literals import findings
from factbook.diagnostic import Diagnostic
from factbook.literals.ledger import Number, numbers
from factbook.literals.tally import exempted
from factbook.load import files
from factbook.markup import Body
from factbook.model import Defect, Document, Page, Site, Summary
from factbook.questions import Key
from factbook.reads import Reads
from factbook.record import Record
from factbook.render.blocks import Made
from factbook.render.engine import Engine
from factbook.source import Source, Span
from factbook.stages.planning import Plan
from factbook.stages.reading import MANY
from factbook.workers import spread
from factbook.write import Content


class MadePage(NamedTuple):
    """A finished page: where its bytes wait, what it read, its anchors, what was found in it."""

    page: Page
    content: Content  # None when it is not wanted, or stands in the output already
    noted: dict[Key, str]
    anchors: frozenset[str]
    found: tuple[Diagnostic, ...]
    whole: bool  # false when an error kept it from being finished


class CheckedDocument(NamedTuple):
    """A document that was checked: what that read, what was found, the numbers in its prose."""

    path: str
    noted: dict[Key, str]
    found: tuple[Diagnostic, ...]
    numbers: tuple[Number, ...] = ()
    whole: bool = True  # false when it could not be read, or an expression in it has no value


class Product(NamedTuple):
    """What making gave."""

    pages: tuple[MadePage, ...]
    documents: tuple[CheckedDocument, ...]
    blocks: Mapping[Key, Made]


class Task(NamedTuple):
    """A page to render, a document to check, or both where one shows the other."""

    url: str | None
    path: str | None


class Place(NamedTuple):
    """Where finished pages go: the output, None for a mere check, and where they wait for it."""

    output: Path | None
    staging: Path


def make(root: Path, site: Site, plan: Plan, place: Place, bytecode: Path, jobs: int) -> Product:
    """Everything that a plan wants made; with several processes, pages wait in the staging folder."""
    tasks = _tasks(site, plan)
    alone = jobs == 1 or len(tasks) < MANY
    engine = Engine(root, site, plan.kept.blocks, bytecode)
    if not alone:
        # Each process compiles a share of the templates and leaves it to the others as bytecode.
        names = sorted(site.templates)
        spread(engine.compile, names, jobs)
        engine.warm(names)
    shares = spread(_worker(engine, root, place, stage=not alone), tasks, 1 if alone else jobs)
    return Product(
        pages=tuple(page for share in shares for page in share.pages),
        documents=tuple(document for share in shares for document in share.documents),
        blocks={key: made for share in shares for key, made in share.blocks.items()},
    )


def _tasks(site: Site, plan: Plan) -> list[Task]:
    """The tasks, a document beside the page that shows it."""
    unchecked = dict.fromkeys(plan.documents)
    tasks = []
    for url in plan.pages:
        path = site.pages[url].subject
        own = path in unchecked
        if own:
            del unchecked[path]
        tasks.append(Task(url, path if own else None))
    return tasks + [Task(None, path) for path in unchecked]


def _worker(
    engine: Engine, root: Path, place: Place, *, stage: bool
) -> Callable[[Sequence[Task]], Product]:
    """The work of one process."""
    kept = frozenset(engine.blocks.made)

    def work(tasks: Sequence[Task]) -> Product:
        pages: list[MadePage] = []
        documents: list[CheckedDocument] = []
        for task in tasks:
            if task.url is not None:
                name = place.staging / f"{os.getpid()}-{len(pages)}" if stage else None
                pages.append(_page(engine, engine.site.pages[task.url], place.output, name))
            if task.path is not None:
                documents.append(_document(engine, root, task.path))
        fresh = {key: made for key, made in engine.blocks.made.items() if key not in kept}
        return Product(tuple(pages), tuple(documents), fresh)

    return work


def _page(engine: Engine, page: Page, output: Path | None, waiting: Path | None) -> MadePage:
    """One page, rendered and checked; its bytes put in the file `waiting` if one is named."""
    done = engine.render(page)
    reads = Reads(engine.site)
    found = [checks.describe(defect) for defect in done.defects]
    if done.content:
        found.extend(checks.check_page(page, done.content.decode("utf-8", "replace"), reads))
    content: Content = done.content
    if output is None or write.holds(output / page.output, done.content):
        content = None
    elif waiting is not None:
        content = write.put(waiting, done.content)
    whole = bool(done.content) and not done.defects
    return MadePage(page, content, {**done.noted, **reads.noted}, done.anchors, tuple(found), whole)


def _document(engine: Engine, root: Path, path: str) -> CheckedDocument:
    """One document, checked, and the references in its YAML evaluated."""
    site = engine.site
    if path in site.once(_unreadable):
        return CheckedDocument(path, {}, (), whole=False)  # reported where it was read
    body, reads = site.bodies[path], Reads(site)
    defects = engine.examine(path, body, reads)
    whole = document(site, path, body, cache(partial(_opened, root, path)))
    found = (*map(checks.describe, defects), *checks.check_document(whole, reads))

    def covered(rule: str, span: Span) -> bool:
        return any(checks.covers(allow, rule, span) for allow in body.allows)

    judged = exempted(findings(whole, reads), covered)
    return CheckedDocument(path, reads.noted, found, numbers(judged), whole=not defects)


def _unreadable(site: Site) -> frozenset[str]:
    """The paths of the files that are no text."""
    return frozenset(d.span.path for d in site.defects if d.rule == "invalid-encoding")


def _opened(root: Path, path: str) -> Source:
    """The text of a file; none where it is no text since it was parsed: the next build says so."""
    found = files.read_text(root, path)
    return Source(path, "") if isinstance(found, Defect) else found


def document(site: Site, path: str, body: Body, opened: Callable[[], Source]) -> Document:
    """A document as checks see it; a file of facts has an empty summary."""
    nothing = Summary(path, "facts", "", None, Record(), Span(path, 1))
    return Document(site.summaries.get(path, nothing), body, opened)
