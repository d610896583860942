"""What was measured: plain data that can be kept as JSON and told as text."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

YARDSTICK = "hugo"
REAL = 0  # stands for this repository's own guide where a number of articles would stand
SCENARIOS = {
    "cold": "cold build",
    "nothing": "nothing changed",
    "fact": "one fact changed",
    "article": "one article changed",
    "served": "edit to page, serve",
    "processor": "processor time, cold",
    "memory": "peak memory, cold",
}


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio to the yardstick in the same run that Factbook is to stay under."""

    scenario: str
    size: int
    ratio: float


GOALS = (
    Goal("cold", 2000, 1.0),
    Goal("cold", 200, 1.5),
    Goal("fact", 2000, 0.10),
    Goal("article", 2000, 0.10),
    Goal("nothing", 2000, 0.03),
    Goal("fact", 10000, 0.05),
    Goal("memory", 2000, 1.0),
)


REAL_GOALS = {"cold": 0.6, "fact": 0.25}  # seconds, for this repository's own guide


@dataclass(slots=True)
class Results:
    """All samples (seconds, or bytes for memory), with what went wrong and who took part."""

    date: str
    runs: int
    machine: str
    versions: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    samples: dict[str, list[float]] = field(default_factory=dict)
    profile: dict[str, dict[str, float]] = field(default_factory=dict)

    def add(self, rival: str, size: int, scenario: str, value: float) -> None:
        """One more sample."""
        self.samples.setdefault(f"{rival} {size} {scenario}", []).append(value)

    def median(self, rival: str, size: int, scenario: str) -> float | None:
        """The middle of the samples; None if there are none."""
        found = self.samples.get(f"{rival} {size} {scenario}")
        return median(found) if found else None

    def ratio(self, rival: str, size: int, scenario: str) -> float | None:
        """The median as a multiple of the yardstick's."""
        own, other = self.median(rival, size, scenario), self.median(YARDSTICK, size, scenario)
        return own / other if own is not None and other else None

    def sizes(self) -> list[int]:
        """The sizes of made-up guides that have samples, small ones first."""
        return sorted({int(key.split()[1]) for key in self.samples} - {REAL})


def machine() -> str:
    """Cores, memory, processor, system and Python: nothing that names this very computer."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    processor = next(
        (
            line.split(":")[1].strip()
            for line in _lines("/proc/cpuinfo")
            if line.startswith("model name")
        ),
        "processor",
    )
    return (
        f"{os.cpu_count()} cores ({processor}), {memory:.0f} GiB of memory, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _lines(path: str) -> list[str]:
    """The lines of a file, none if there is no such file."""
    return Path(path).read_text().splitlines() if Path(path).is_file() else []
