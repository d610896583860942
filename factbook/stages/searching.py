"""Searching: the finished pages indexed, and only when one of them is other than when they last were."""

from collections.abc import Callable, Mapping
from pathlib import Path

from factbook import glance, search
from factbook.glance import Stat
from factbook.guide import Guide
from factbook.incremental import manifest
from factbook.incremental.state import State
from factbook.model import Artifact
from factbook.reads import digest
from factbook.stages.options import Options
from factbook.write import clear, write

Files = dict[str, Stat]


def is_wanted(guide: Guide) -> bool:
    """Whether the site has an index: the guide asks for one, and Pagefind is installed."""
    return guide.search and search.AVAILABLE


def apart(files: Mapping[str, Stat], guide: Guide) -> tuple[Files, Files]:
    """The files of the site, and those of its index; without an index all are the site's."""
    wanted = is_wanted(guide)
    index = {p: s for p, s in files.items() if wanted and p.startswith(search.FOLDER)}
    return {path: stat for path, stat in files.items() if path not in index}, index


def mark(pages: Mapping[str, Stat]) -> str:
    """What tells whether an index still holds: all pages as they were left."""
    return digest(sorted(item for item in pages.items() if item[0].endswith(".html")))


def begun(
    options: Options, guide: Guide, state: State, pages: Files, index: Files
) -> Callable[[], Files]:
    """The index being brought up to date with the pages in the output, while this process goes on.

    What is given waits for that, and gives each file of the output as it was left. `index` holds those
    that an earlier build left of the index. A build that need not be searched keeps them.
    """
    if not is_wanted(guide) or not options.search:
        return lambda: pages | index
    now, stands = mark(pages), bool(index) and not glance.touched(options.output, index)
    if stands and state.meta("search") == now:
        return lambda: pages | index
    folder = options.staging / "index"
    wait = search.index(options.output, folder)

    def ended() -> Files:
        wait()
        left = _brought(options, folder, index)
        state.keep("search", now)
        return pages | left

    return ended


def _brought(options: Options, folder: Path, index: Files) -> Files:
    """The files of a finished index brought into the output; each as it was left."""
    made = (name for name in glance.stats(folder) if search.is_needed(name))
    artifacts = [Artifact(f"{search.FOLDER}{name}", folder / name) for name in made]
    # Listed before they are written: files of a build that is cut short are known as ours.
    listed = manifest.load(options.manifest)
    manifest.save(options.manifest, {a.path: (0, 0) for a in artifacts} | listed)
    left = write(options.output, artifacts, index)[1]
    clear(folder)
    return left
