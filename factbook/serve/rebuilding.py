"""Building again and again: what is shown now, and what browsers are to do about it."""

import gc
import time
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from secrets import token_hex
from typing import NamedTuple

from factbook import inputs
from factbook.glance import Stat
from factbook.inputs import Look
from factbook.load.texts import Sources
from factbook.pipeline import Result, build
from factbook.serve import overlay
from factbook.stages.options import Options

PAGE = "/"  # what a browser is told to reload: all of it
# Any name that ends so makes it load its style sheets again, and nothing else.
STYLES = "/style.css"


@dataclass(frozen=True, slots=True)
class Shown:
    """What browsers see: which build, and what lies over it."""

    build: str
    overlay: str = ""


class Voices(NamedTuple):
    """Who is told: `report` a result and its seconds, `fault` a traceback, `reload` a path."""

    report: Callable[[Result, float], None]
    fault: Callable[[str], None]
    reload: Callable[[str], None]


class Rebuilds:
    """The builds of one server, one after another; `shown` is always that of the last one."""

    def __init__(self, options: Options, today: Callable[[], str], voices: Voices) -> None:
        self._options, self._today, self._voices = options, today, voices
        # Building elsewhere hands every exception over, so that a fault does not end the server.
        self._builder = ThreadPoolExecutor(1, "build")
        self._session, self._number = token_hex(4), 0
        self._seen = Look({}, {}, 0)
        self.shown = Shown(self._session)

    def follow(self, moments: Iterable[bool]) -> None:
        """Build at each moment that asks for it, and again until nothing changed meanwhile."""
        for told in moments:
            due = told
            while due or not self._unchanged():
                due = False
                self.once()

    def once(self) -> None:
        """One build: told to the terminal, and to browsers when there is something new to see."""
        started = time.perf_counter()
        before, self._seen = self._seen, self._look()
        building = self._builder.submit(build, self._options._replace(today=self._today()))
        error = building.exception()
        if error is None:
            result = building.result()
            self._voices.report(result, time.perf_counter() - started)
            # What was saved while it ran may be in it already.
            styles = _styles(before, self._look())
            self._show(self._overlay(result), changed=_changed(result), styles=styles)
            del result
        elif self._unchanged():
            trace = "".join(traceback.format_exception(error))
            self._voices.fault(trace)
            self._show(overlay.of_fault(trace), changed=False, styles=False)
        # Else it tripped over a file that was just being replaced: the next build is due already.
        del building
        gc.enable()  # a build turns it off for good
        gc.collect()

    def _look(self) -> Look:
        """The guide as it is now."""
        return inputs.look(self._options.root)

    def _unchanged(self) -> bool:
        """Whether the guide is still as the last build saw it."""
        return self._look().files == self._seen.files

    def _overlay(self, result: Result) -> str:
        """The overlay over the pages of a result."""
        if not result.stopped:
            return ""
        root = self._options.root
        return overlay.of_findings(result.judged, Sources(root, inputs.folders(root)))

    def _show(self, over: str, *, changed: bool, styles: bool) -> None:
        """Let browsers see a build that has changed something."""
        covered = over != self.shown.overlay
        if not changed and not covered:
            return
        self._number += 1
        self.shown = Shown(f"{self._session}-{self._number}", over)
        self._voices.reload(STYLES if styles and not covered else PAGE)


def _changed(result: Result) -> bool:
    """Whether a build changed any file."""
    return result.written is not None and bool(result.written.written or result.written.removed)


def _styles(before: Look, now: Look) -> bool:
    """Whether style sheets are all that changed."""
    then, later = _files(before), _files(now)
    changed = {path for path in then.keys() | later.keys() if then.get(path) != later.get(path)}
    return bool(changed) and all(path.endswith(".css") for path in changed)


def _files(look: Look) -> dict[str, Stat]:
    """Content and templates by name; of two templates of one name, the one that counts.

    Templates come with their folder's number, the guide's own first, which is not that of yesterday
    when the guide has just got templates of its own.
    """
    shapes = reversed(tuple(look.templates.items()))
    by_name = {path.partition("/")[2]: stat for path, stat in shapes}
    return {**look.content, **by_name}
