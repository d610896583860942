"""What a build starts from, as it was found at one look."""

import os
from pathlib import Path
from typing import NamedTuple

from factbook import glance
from factbook.glance import Stat

# A file changed within these nanoseconds of being looked at may change again unseen.
_RACY = 50_000_000
CONTENT = glance.CONTENT
SHARED = Path(glance.SHARED)


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the guide's own folder first, then the shared one."""
    return tuple(map(Path, glance.folders(str(root))))


class Look(NamedTuple):
    """One look at a guide: the stats of its content and of all templates that it may use, and when."""

    content: dict[str, Stat]
    templates: dict[str, Stat]
    time: int  # nanoseconds, before the first file was looked at

    @property
    def files(self) -> tuple[dict[str, Stat], dict[str, Stat]]:
        """The stats alone, whenever it was that somebody looked."""
        return self.content, self.templates

    @property
    def settled(self) -> tuple[dict[str, Stat], dict[str, Stat]]:
        """The stats that may be trusted later."""
        return settled(self.content, self.time), settled(self.templates, self.time)


def look(root: Path) -> Look:
    """A guide as it is now."""
    return Look(*glance.look(str(root)))


def settled(found: dict[str, Stat], now: int) -> dict[str, Stat]:
    """The stats that may be trusted later: of a file that changed just now, the time is forgotten."""
    return {p: (size, time if time < now - _RACY else -1) for p, (size, time) in found.items()}
