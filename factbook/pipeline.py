"""The one place where all stages meet: read, assemble, plan, make, check, keep and write."""

import gc
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from factbook import assets, glance, inputs
from factbook.checks import _run as checks
from factbook.diagnostic import Diagnostic, Judged
from factbook.glance import Stat
from factbook.guide import Guide, Nutrient
from factbook.incremental import manifest
from factbook.incremental.lock import locked
from factbook.incremental.stale import Reason
from factbook.incremental.state import State
from factbook.inputs import Look
from factbook.lazy import Lazy
from factbook.literals.ledger import Number, added, written
from factbook.literals.outcome import Outcome
from factbook.load import files
from factbook.load import site as loading
from factbook.load.settings import GUIDE
from factbook.model import Artifact, Defect, Site
from factbook.questions import hold
from factbook.reads import digest
from factbook.render import templates
from factbook.stages import keeping, making, planning, reading, searching
from factbook.stages.keeping import Seen
from factbook.stages.listing import Marks, listed
from factbook.stages.making import Product
from factbook.stages.options import Options
from factbook.stages.planning import Plan
from factbook.stages.reading import Read
from factbook.write import Written, clear, clear_left, write


class Result(NamedTuple):
    """What a build found and made; `seconds` by stage."""

    judged: tuple[Judged, ...]
    key: str  # of all that it started from, as the next build will see it
    site: Site
    tally: Counter[Outcome]
    reasons: Mapping[str, Reason] = {}
    written: Written | None = None
    seconds: Mapping[str, float] = {}
    numbers: Callable[[], tuple[Number, ...]] = tuple

    @property
    def stopped(self) -> bool:
        """Whether an error kept the site from being written."""
        return checks.stopping(self.judged)


def build(options: Options, look: Look | None = None) -> Result:
    """Bring the output to what the guide says now; on any error nothing in it changes.

    `look` is the guide as somebody has just looked at it.
    """
    gc.disable()  # everything made here lives to the end: collecting would only cost
    with locked(options.kept / f"{options.output.name}.lock"):
        clear_left(options.staging)
        return _build(options, look or inputs.look(options.root))


def state_of(options: Options) -> State:
    """What is kept of earlier builds of an output."""
    return State(options.state, digest(f"{glance.engine()} {options.key}"))


class _Start(NamedTuple):
    """What a build starts from: what is kept, what was read, and the site that it makes."""

    state: State
    read: Read
    shapes: str  # a digest of all templates
    site: Site
    marks: Marks
    key: str


def site_of(options: Options) -> Site:
    """The site with its pages as the guide is now; nothing is made or kept."""
    return _start(options, inputs.look(options.root), _Clock()).site


def _start(options: Options, look: Look, clock: "_Clock") -> _Start:
    """The guide as it was looked at."""
    shapes, state = digest(glance.listing(look.templates)), state_of(options)
    read = reading.read(options.root, look, state, options.jobs)
    clock.lap("read")
    site, marks = listed(assemble(options, read, shapes, state), read, shapes, state)
    clock.lap("assemble")
    return _Start(state, read, shapes, site, marks, options.inputs_key(look.settled))


def _build(options: Options, look: Look) -> Result:
    """The build itself, alone with its output."""
    clock = _Clock()
    start = _start(options, look, clock)
    state, read, site = start.state, start.read, start.site
    if any(d.rule == "invalid-setting" or d.span.path == GUIDE for d in site.defects):
        found = [checks.describe(defect) for defect in site.defects]
        judged = checks.judge(found, None, strict=options.strict)
        return Result(judged, start.key, site, Counter())
    earlier = manifest.load(options.manifest)
    touched = glance.touched(options.output, earlier) if options.write else set()
    standing = earlier.keys() - touched
    plan = planning.plan(site, read, state, start.marks, standing)
    clock.lap("plan")
    place = making.Place(options.output if options.write else None, options.staging)
    product = making.make(options.root, site, plan, place, options.kept / "bytecode", options.jobs)
    clock.lap("make")
    seen = _seen(start, plan, product)
    result = _result(options, start, plan, product, seen)
    clock.lap("check")
    saved, finish = keeping.of_inputs(read, {}), None
    if options.write and not result.stopped:
        pages, index = searching.apart(earlier, site.guide)
        artifacts = tuple(_artifacts(options.root, start, product, standing))
        written, left = _write(options, artifacts, plan.kept.pages.values(), pages, index)
        result = result._replace(written=written)
        clock.lap("write")
        finish = searching.begun(options, site.guide, state, left, index)
        meta = keeping.meta(site, plan, start.marks, start.shapes, seen)
        saved = keeping.of_build(read, plan, product, meta)
    state.save(saved, partial(hold, site))
    clock.lap("keep")
    if finish is not None:
        # Last of all: where a build is cut short, the files that it wrote are not as this list says.
        manifest.save(options.manifest, finish())
        clock.lap("search")
    clear(options.staging)
    return result._replace(seconds=clock.seconds)


def _seen(start: _Start, plan: Plan, product: Product) -> Seen:
    """What the checks of the site as a whole say, now or when they last looked at the same."""
    state = start.state
    before: Seen | None = state.meta(keeping.SEEN)
    if before is not None and before.key == start.marks.whole and all(
        made.whole and keeping.anchors(made.anchors) == state.anchors(made.page.url)
        for made in product.pages
    ):  # fmt: skip
        return before
    fresh = {made.page.url: made.anchors for made in product.pages if made.whole}

    def anchors(url: str) -> frozenset[str]:
        return fresh[url] if url in fresh else keeping.anchors_in(state.anchors(url))

    site = replace(start.site, anchors=Lazy((*plan.kept.pages, *fresh), anchors))
    return Seen(start.marks.whole, checks.check_site(site))


def _result(options: Options, start: _Start, plan: Plan, product: Product, seen: Seen) -> Result:
    """What the build found, judged once."""
    site = start.site
    found = _found(start, plan, product, seen)
    judged = checks.judge(found, site.guide, strict=options.strict)
    now = [written(document.numbers) for document in product.documents]
    return Result(
        judged, start.key, site, added(Counter((*plan.kept.documents.values(), *now))), plan.pages,
        numbers=lambda: _numbers(start.state, plan, product),
    )  # fmt: skip


class _Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """The end of a stage."""
        now = time.perf_counter()
        self.seconds[name] = now - self._last
        self._last = now


def assemble(options: Options, read: Read, shapes: str, state: State) -> Site:
    """The site: what was read, the settings, the templates' closures, the assets, the pages."""
    settings = read.settings.settings
    kept, known, addresses = state.meta("templates") or ("", {}, {})
    broken: list[Defect] = []
    if kept != shapes:
        known, broken = templates.closures(options.root)
        found = assets.collect(inputs.folders(options.root))
        addresses = {asset.name: asset.url for asset in found}
    loaded = loading.Loaded(
        guide=_guide(settings.guide, options),
        settings=settings.marks,
        parts=read.parts,
        bodies=read.bodies,
        cards=read.cards,
        summary=read.summary,
        redirects=settings.redirects,
        static=read.static,
        defects=(*settings.defects, *read.defects, *broken),
    )
    site = loading.assemble(loaded, options.today, drafts=options.drafts)
    return replace(site, templates=known, assets=addresses)


def _guide(guide: Guide | None, options: Options) -> Guide:
    """The guide's settings as this build wants them; a stand-in when they do not load."""
    if guide is None:
        nothing = Nutrient(name="", symbol="H", daily_value=None)
        return Guide(
            title="", description="", base_url="http://invalid/", nutrient=nothing, publisher=""
        )
    return guide.model_copy(update={"base_url": options.base_url}) if options.base_url else guide


def _found(start: _Start, plan: Plan, product: Product, seen: Seen) -> tuple[Diagnostic, ...]:
    """What all checks say, now or when what stays was made; exemptions applied."""
    site = start.site
    found = [*map(checks.describe, site.defects), *seen.found]
    for table, kept in (("pages", plan.kept.pages), ("documents", plan.kept.documents)):
        for name, data in start.state.found(table).items():
            if name in kept:
                found.extend(keeping.found_in(data))
    for page in product.pages:
        found.extend(page.found)
    for document in product.documents:
        found.extend(document.found)
    return checks.settle(found, checks.allows(site))


def _numbers(state: State, plan: Plan, product: Product) -> tuple[Number, ...]:
    """Every number in prose with what became of it, by place."""
    known = state.numbers()
    kept = (keeping.found_in(known[path]) for path in plan.kept.documents)
    made = (document.numbers for document in product.documents)
    return tuple(sorted(number for some in (*kept, *made) for number in some))


def _write(
    options: Options,
    artifacts: Sequence[Artifact],
    standing: Collection[str],
    earlier: Mapping[str, Stat],
    index: Mapping[str, Stat],
) -> tuple[Written, dict[str, Stat]]:
    """The output brought up to date, and each of its files as it was left; the index apart."""
    if any(artifact.path not in earlier for artifact in artifacts):
        # Listed before they are written: files of a build that is cut short are known as ours.
        coming = {artifact.path: (0, 0) for artifact in artifacts}
        manifest.save(options.manifest, {**coming, **earlier, **index})
    return write(options.output, artifacts, earlier, standing)


def _artifacts(
    root: Path, start: _Start, product: Product, standing: Collection[str]
) -> Iterator[Artifact]:
    """Every file of the site but for the pages that stay; those that stand come without bytes."""
    for made in product.pages:
        yield Artifact(made.page.output, made.content)
    names = [address.lstrip("/") for address in start.site.assets.values()]
    if all(name in standing for name in names):
        yield from (Artifact(name, None) for name in names)
    else:
        for asset in assets.collect(inputs.folders(root)):
            yield Artifact(asset.url.lstrip("/"), asset.content)
    for name in start.site.static:
        path = f"{reading.STATIC}{name}"
        stands = path not in start.read.changed and name in standing
        yield Artifact(name, None if stands else files.read_bytes(root, path))
