"""The one place where all stages meet: load, render, check, write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from factbook import assets
from factbook.checks import _run as checks
from factbook.diagnostic import Diagnostic, Judged
from factbook.guide import Guide, Nutrient
from factbook.load import files
from factbook.load import site as loading
from factbook.model import Artifact, Defect, Document, Page, Site, Summary
from factbook.reads import Reads
from factbook.record import Record
from factbook.render import templates
from factbook.render.engine import Engine, Rendered, makers
from factbook.source import Source, Span
from factbook.write import Written, write


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is told: where, for when, and how."""

    root: Path
    output: Path
    today: str
    base_url: str | None = None
    strict: bool = False
    drafts: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Result:
    """What a build found and made."""

    judged: tuple[Judged, ...]
    sources: Mapping[str, Source] = field(repr=False)
    site: Site = field(repr=False)
    rendered: tuple[Rendered, ...] = field(default=(), repr=False)
    written: Written | None = None

    @property
    def stopped(self) -> bool:
        """Whether an error kept the site from being written."""
        return checks.stopping(self.judged)


def build(options: Options) -> Result:
    """Load, render, check, and write the site if nothing is in error."""
    result = check(options)
    if result.stopped:
        return result
    artifacts = tuple(_artifacts(options.root, result))
    written, _ = write(options.output, artifacts, {})
    return replace(result, written=written)


def check(options: Options) -> Result:
    """Load, render and check; nothing is written."""
    site, sources = load(options)
    if any(d.rule == "invalid-setting" for d in site.defects):
        judged = checks.judge(
            [checks.describe(d) for d in site.defects], None, strict=options.strict
        )
        return Result(judged, sources, site)
    site = with_pages(site)
    engine = Engine(options.root, site)
    rendered = tuple(engine.render(page) for page in site.pages.values())
    site = replace(site, anchors={r.page.url: r.anchors for r in rendered if r.content})
    found = inspect(site, engine, rendered, sources)
    judged = checks.judge(found, site.guide, strict=options.strict)
    return Result(judged, sources, site, rendered)


def load(options: Options) -> tuple[Site, dict[str, Source]]:
    """The site that the files make, and the sources that diagnostics quote."""
    sources: dict[str, Source] = {}
    defects: list[Defect] = []
    paths = list(files.walk(options.root, "content"))

    def read(path: str) -> Source | Defect | None:
        if path not in paths:
            return None
        found = files.read_text(options.root, path)
        if isinstance(found, Source):
            sources[path] = found
        return found

    settings = loading.parse_settings(read)
    defects.extend(settings.defects)
    parsed = []
    for path in paths:
        if loading.role(path) is None:
            continue
        source = read(path)
        if isinstance(source, Defect):
            defects.append(source)
        elif source is not None and (one := loading.parse(source)) is not None:
            parsed.append(one)
    static = {p.removeprefix("content/static/"): files.fingerprint(options.root, p)
              for p in paths if p.startswith("content/static/")}  # fmt: skip
    closures, broken = templates.closures(options.root)
    defects.extend([*broken, *loading.strays(paths)])
    loaded = loading.Loaded(
        guide=_settings(settings.guide, options), settings=settings.marks, parsed=tuple(parsed),
        redirects=settings.redirects, static=static, defects=tuple(defects),
    )  # fmt: skip
    site = loading.assemble(loaded, options.today, options.drafts)
    found = assets.collect(templates.folders(options.root))
    return replace(site, templates=closures, assets={a.name: a.url for a in found}), sources


def _settings(guide: Guide | None, options: Options) -> Guide:
    """The guide's settings as this build wants them; a stand-in when they do not load."""
    if guide is None:
        nothing = Nutrient(name="", symbol="X", daily_value=None)
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
                defects.append(
                    Defect(
                        "duplicate-url",
                        page.origin or Span("content/guide.yaml", 1),
                        page.url,
                        first,
                    )
                )
            else:
                pages[page.url] = page
    return replace(site, pages=pages, defects=(*site.defects, *defects))


def inspect(
    site: Site, engine: Engine, rendered: Iterable[Rendered], sources: Mapping[str, Source]
) -> tuple[Diagnostic, ...]:
    """What all checks say of the site, its documents and its pages, exemptions applied."""
    found = list(checks.check_site(site))
    for path, body in site.bodies.items():
        found.extend(checks.describe(defect) for defect in engine.examine(path, body, Reads(site)))
        found.extend(checks.check_document(document(site, path, sources[path]), Reads(site)))
    for one in rendered:
        found.extend(checks.describe(defect) for defect in one.defects)
        if one.content:
            found.extend(
                checks.check_page(one.page, one.content.decode("utf-8", "replace"), Reads(site))
            )
    return checks.settle(found, checks.allows(site))


def document(site: Site, path: str, source: Source) -> Document:
    """A document as checks see it; a file of facts has an empty summary."""
    nothing = Summary(path, "facts", "", None, Record(), Span(path, 1))
    return Document(site.summaries.get(path, nothing), site.bodies[path], source)


def _artifacts(root: Path, result: Result) -> Iterable[Artifact]:
    """Every file of the finished site."""
    for one in result.rendered:
        yield Artifact(one.page.output, one.content)
    for asset in assets.collect(templates.folders(root)):
        yield Artifact(asset.url.lstrip("/"), asset.content)
    for name in result.site.static:
        yield Artifact(name, files.read_bytes(root, f"content/static/{name}"))
