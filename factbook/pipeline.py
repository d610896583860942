"""The one place where all stages meet: read, assemble, plan, make, check, keep and write."""

import gc
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from factbook import assets, inputs
from factbook.checks import _run as checks
from factbook.diagnostic import Diagnostic, Judged
from factbook.guide import Guide, Nutrient
from factbook.incremental import manifest
from factbook.incremental.lock import locked
from factbook.incremental.stale import Reason
from factbook.incremental.state import State
from factbook.inputs import Stat
from factbook.literals.ledger import Number, added, written
from factbook.literals.outcome import Outcome
from factbook.load import files
from factbook.load import site as loading
from factbook.load.settings import GUIDE
from factbook.model import Artifact, Defect, Page, Site
from factbook.reads import digest
from factbook.render import templates
from factbook.render.engine import makers
from factbook.source import Span
from factbook.stages import keeping, making, planning, reading, searching
from factbook.stages.making import Product
from factbook.stages.options import Options
from factbook.stages.planning import Plan
from factbook.stages.reading import Read
from factbook.write import Written, clear, write


@dataclass(frozen=True, slots=True)
class Result:
    """What a build found and made; `seconds` by stage."""

    judged: tuple[Judged, ...]
    key: str  # of all that it started from, as the next build will see it
    site: Site = field(repr=False)
    reasons: Mapping[str, Reason] = field(default_factory=dict, repr=False)
    written: Written | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)

    tally: Counter[Outcome] = field(default_factory=Counter)
    numbers: Callable[[], tuple[Number, ...]] = tuple

    @property
    def stopped(self) -> bool:
        """Whether an error kept the site from being written."""
        return checks.stopping(self.judged)


def build(options: Options) -> Result:
    """Bring the output to what the guide says now; on any error nothing in it changes."""
    gc.disable()  # everything made here lives to the end: collecting would only cost
    with locked(options.kept / f"{options.output.name}.lock"):
        return _build(options)


def state_of(options: Options) -> State:
    """What is kept of earlier builds of an output."""
    return State(options.state, digest(f"{inputs.engine()} {options.key}"))


@dataclass(frozen=True, slots=True)
class _Start:
    """What a build starts from: what is kept, what was read, and the site that it makes."""

    state: State
    read: Read
    shapes: str  # a digest of all templates
    site: Site
    key: str


def _start(options: Options, clock: "_Clock") -> _Start:
    """The guide as it is now."""
    now = time.time_ns()
    content, templates_found = inputs.of_guide(options.root)
    shapes, state = digest(inputs.listing(templates_found)), state_of(options)
    read = reading.read(options.root, content, state, now, options.jobs)
    clock.lap("read")
    site = assemble(options, read, shapes, state)
    clock.lap("assemble")
    settled = (inputs.settled(content, now), inputs.settled(templates_found, now))
    return _Start(state, read, shapes, site, options.inputs_key(settled))


def _build(options: Options) -> Result:
    """The build itself, alone with its output."""
    clock = _Clock()
    start = _start(options, clock)
    state, read, site = start.state, start.read, start.site
    if any(d.rule == "invalid-setting" or d.span.path == GUIDE for d in site.defects):
        found = [checks.describe(defect) for defect in site.defects]
        return Result(checks.judge(found, None, strict=options.strict), start.key, site)
    earlier = manifest.load(options.manifest)
    touched = inputs.touched(options.output, earlier) if options.write else set()
    standing = earlier.keys() - touched
    domains = planning.domains(site, start.shapes)
    plan = planning.plan(site, read, state, domains, standing)
    clock.lap("plan")
    place = making.Place(options.output if options.write else None, options.staging)
    product = making.make(options.root, site, plan, place, options.kept / "bytecode", options.jobs)
    clock.lap("make")
    result = _result(options, start, plan, product)
    clock.lap("check")
    saved, left = keeping.of_inputs(read, {}), None
    if options.write and not result.stopped:
        artifacts = tuple(_artifacts(options.root, site, read, plan, product, standing))
        pages, index = searching.apart(earlier, site.guide)
        written, left = _write(options, artifacts, pages, index)
        result = replace(result, written=written)
        clock.lap("write")
        meta = keeping.meta(site, plan, domains, start.shapes)
        if options.search:
            meta["search"] = searching.mark(left)
        left |= searching.bring(options, site.guide, state, left, index)
        clock.lap("search")
        saved = keeping.of_build(read, plan, product, meta)
    state.save(saved, planning.domain_of)
    if left is not None:
        # Last of all: where a build is cut short, the files that it wrote are not as this list says.
        manifest.save(options.manifest, left)
    clear(options.staging)
    clock.lap("keep")
    return replace(result, seconds=clock.seconds)


def _result(options: Options, start: _Start, plan: Plan, product: Product) -> Result:
    """What the build found, judged once."""
    fresh = {made.page.url: made.anchors for made in product.pages if made.whole}
    site = replace(start.site, anchors={**_kept_anchors(plan), **fresh})
    judged = checks.judge(_found(site, plan, product), site.guide, strict=options.strict)
    kept = (row.tally for row in plan.kept.documents.values())
    tally = added((*kept, *(written(document.numbers) for document in product.documents)))
    return Result(
        judged, start.key, site, plan.pages, tally=tally, numbers=lambda: _numbers(plan, product)
    )


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
    settings = loading.parse_settings(reading.reader(options.root, read.stats))
    kept, known = state.meta("templates") or ("", {})
    broken: list[Defect] = []
    if kept != shapes:
        known, broken = templates.closures(options.root)
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
    found = assets.collect(inputs.folders(options.root))
    return with_pages(replace(site, templates=known, assets={a.name: a.url for a in found}))


def _guide(guide: Guide | None, options: Options) -> Guide:
    """The guide's settings as this build wants them; a stand-in when they do not load."""
    if guide is None:
        nothing = Nutrient(name="", symbol="H", daily_value=None)
        return Guide(
            title="", description="", base_url="http://invalid/", nutrient=nothing, publisher=""
        )
    return guide.model_copy(update={"base_url": options.base_url}) if options.base_url else guide


def with_pages(site: Site) -> Site:
    """The site with all its pages by address; a second page of one address is a defect."""
    pages: dict[str, Page] = {}
    defects = []
    for module in makers().values():
        for page in module.pages(site):
            if page.url in pages:
                first = pages[page.url].origin
                place = page.origin or Span("content/guide.yaml", 1)
                defects.append(Defect("duplicate-url", place, page.url, first))
            else:
                pages[page.url] = page
    return replace(site, pages=pages, defects=(*site.defects, *defects))


def _kept_anchors(plan: Plan) -> dict[str, frozenset[str]]:
    """The anchors of the pages that stay."""
    return {url: keeping.anchors_in(anchors) for url, (_, anchors, _) in plan.kept.pages.items()}


def _found(site: Site, plan: Plan, product: Product) -> tuple[Diagnostic, ...]:
    """What all checks say, now or when what stays was made; exemptions applied."""
    found = list(checks.check_site(site))
    for _, _, data in plan.kept.pages.values():
        found.extend(keeping.found_in(data))
    for row in plan.kept.documents.values():
        found.extend(keeping.found_in(row.found))
    for page in product.pages:
        found.extend(page.found)
    for document in product.documents:
        found.extend(document.found)
    return checks.settle(found, checks.allows(site))


def _numbers(plan: Plan, product: Product) -> tuple[Number, ...]:
    """Every number in prose with what became of it, by place."""
    kept = (keeping.found_in(row.numbers) for row in plan.kept.documents.values())
    made = (document.numbers for document in product.documents)
    return tuple(sorted(number for some in (*kept, *made) for number in some))


def _write(
    options: Options,
    artifacts: Sequence[Artifact],
    earlier: Mapping[str, Stat],
    index: Mapping[str, Stat],
) -> tuple[Written, dict[str, Stat]]:
    """The output brought up to date, and each of its files as it was left; the index apart."""
    if any(artifact.path not in earlier for artifact in artifacts):
        # Listed before they are written: files of a build that is cut short are known as ours.
        coming = {artifact.path: (0, 0) for artifact in artifacts}
        manifest.save(options.manifest, {**coming, **earlier, **index})
    return write(options.output, artifacts, earlier)


def _artifacts(
    root: Path, site: Site, read: Read, plan: Plan, product: Product, standing: Collection[str]
) -> Iterator[Artifact]:
    """Every file of the finished site; those that stand already come without bytes."""
    for output, _, _ in plan.kept.pages.values():
        yield Artifact(output, None)
    for made in product.pages:
        yield Artifact(made.page.output, made.content)
    for asset in assets.collect(inputs.folders(root)):
        yield Artifact(asset.url.lstrip("/"), asset.content)
    for name in site.static:
        path = f"{reading.STATIC}{name}"
        stands = path not in read.changed and name in standing
        yield Artifact(name, None if stands else files.read_bytes(root, path))
