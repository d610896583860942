"""The results as text: tables of medians and ratios, goals, profile, and notes on each rival."""

from __future__ import annotations

from collections.abc import Iterator

from floor import PARTS
from results import GOALS, REAL, REAL_GOALS, SCENARIOS, YARDSTICK, Results
from rivals import ALL


def markdown(results: Results) -> str:
    """The whole report."""
    parts = [
        *_opening(results),
        *_tables(results),
        *_goals(results),
        *_reach(results),
        *_real(results),
        *_profile(results),
        *_notes(results),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _opening(results: Results) -> Iterator[str]:
    """When, where, what; and what is missing or wrong, before any number."""
    yield "# Speed beside other generators\n"
    yield (
        f"{results.date}; {results.machine}. Medians of {results.runs} or more interleaved runs of the "
        f"whole process; in brackets the ratio to {YARDSTICK}. Made by `make bench`.\n"
    )
    for name, reason in results.missing.items():
        yield f"**MISSING: {name}** could not be installed or run: {reason}\n"
    for fault in results.faults:
        yield f"**WRONG: {fault}**\n"


def _tables(results: Results) -> Iterator[str]:
    """One table for each size."""
    for size in results.sizes():
        yield f"## {size:,} articles\n"
        names = sorted(results.versions, key=column)
        yield f"| | {' | '.join(names)} |"
        yield "|---" * (len(names) + 1) + "|"
        for scenario, label in SCENARIOS.items():
            cells = [_cell(results, name, size, scenario) for name in names]
            if any(cell != "–" for cell in cells):
                yield f"| {label} | {' | '.join(cells)} |"
        yield ""


def column(name: str) -> tuple[bool, bool, str]:
    """Where a rival stands in the tables: Factbook, the yardstick, the others by name."""
    return not name.startswith("factbook"), name != YARDSTICK, name


def _cell(results: Results, rival: str, size: int, scenario: str) -> str:
    """A median and its ratio."""
    value, ratio = results.median(rival, size, scenario), results.ratio(rival, size, scenario)
    if value is None:
        return "–"
    shown = _shown(scenario, value)
    return f"{shown} ({ratio:.2f})" if ratio is not None and rival != YARDSTICK else shown


def _shown(scenario: str, value: float) -> str:
    """A time or a size with its unit."""
    if scenario == "memory":
        return f"{value / 1e6:.0f} MB"
    return f"{value:.1f} s" if value >= 10 else f"{value:.2f} s" if value >= 1 else f"{value:.3f} s"


def _goals(results: Results) -> Iterator[str]:
    """Each goal that was measured, and whether it is met."""
    met = [(goal, results.ratio("factbook", goal.size, goal.scenario)) for goal in GOALS]
    if not any(ratio is not None for _, ratio in met):
        return
    yield f"## Goals\n\n| goal | ratio to {YARDSTICK} | measured | |\n|---|---|---|---|"
    for goal, ratio in met:
        if ratio is not None:
            verdict = "met" if ratio <= goal.ratio else "**not met**"
            name = f"{SCENARIOS[goal.scenario]}, {goal.size:,} articles"
            yield f"| {name} | ≤ {goal.ratio:g} | {ratio:.3f} | {verdict} |"
    yield ""


def _reach(results: Results) -> Iterator[str]:
    """What stands in the way of the goals: the floor beside the yardstick, at the size that was profiled."""
    for size in results.sizes():
        floor = results.profile.get(f"the floor, {size:,} articles")
        cold, again = (results.median(YARDSTICK, size, name) for name in ("cold", "nothing"))
        if floor is None or not cold or not again:
            continue
        start, markdown_only = floor[PARTS["start"]], floor[PARTS["markdown"]]
        yield (
            f"What stands in the way, at {size:,} articles: to start Python and the libraries takes "
            f"{start:.3f} s, {start / again:.2f} of what {YARDSTICK} takes for a build with nothing to do, so a "
            "build after one edit cannot be shorter than that; markdown-it-py alone takes "
            f"{markdown_only:.1f} s of one core for the articles, {markdown_only / 2 / cold:.1f} times "
            f"{YARDSTICK}'s whole cold build even when two cores share it.\n"
        )


def _real(results: Results) -> Iterator[str]:
    """Times for this repository's own guide, which no other generator can build."""
    found = {name: results.median("factbook", REAL, name) for name in SCENARIOS}
    if found["cold"] is None:
        return
    yield "## The guide of this repository\n\n| | median | goal | |\n|---|---|---|---|"
    for scenario, value in found.items():
        if value is not None:
            goal = REAL_GOALS.get(scenario)
            verdict = ("met" if value <= goal else "**not met**") if goal else ""
            wanted = f"≤ {goal:g} s" if goal else ""
            yield f"| {SCENARIOS[scenario]} | {_shown(scenario, value)} | {wanted} | {verdict} |"
    yield ""


def _profile(results: Results) -> Iterator[str]:
    """What Factbook's time is spent on."""
    for title, stages in results.profile.items():
        yield f"## Where the time goes: {title}\n\n| stage | seconds |\n|---|---|"
        yield from (f"| {stage} | {seconds:.3f} |" for stage, seconds in stages.items())
        yield ""


def _notes(results: Results) -> Iterator[str]:
    """What each rival does and does not."""
    yield "## What was measured\n"
    yield from (
        f"- **{name}** {version}: {ALL[name].about}" for name, version in results.versions.items()
    )
