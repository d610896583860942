"""The rounds of one size: every rival builds, one after the other, scenario by scenario."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import corpus
from floor import PARTS
from results import REAL, SCENARIOS, Results
from rival import Command, Serve, this_python
from serving import edits_to_page
from verify import faults
from workplace import Failed, Workplace

BUILDS = ("cold", "nothing", "fact", "article")
SERVED_FROM = 1000  # the first turn of the edits that the servers see
PROFILED = 2000  # the turn of the edits that are profiled
FLOOR = Path(__file__).with_name("floor.py")


def measure(
    places: list[Workplace], size: int, runs: int, results: Results, *, serve: bool, profile: bool
) -> None:
    """Everything at one size; a rival that fails is noted and takes no further part."""
    rounds, text = Rounds(size, results), corpus.make(size)
    for place in places:
        place.lay_out(text)
    for turn in range(runs):
        for scenario in BUILDS:
            text = edited(text, size, scenario, turn)
            places = [place for place in places if rounds.built(place, text, scenario, turn)]
    for place in places:
        rounds.memory(place)
        if serve and place.rival.serve:
            rounds.served(place, place.rival.serve, text, runs)
        if profile and place.rival.timings and place.rival.name == "factbook":
            rounds.profile(place, place.rival.timings(place.rival.home, place.root), text)
            rounds.floor(place, runs)


def edited(text: corpus.Corpus, size: int, scenario: str, turn: int) -> corpus.Corpus:
    """The corpus as the scenario finds it: one edit further, or the same."""
    if scenario == "fact":
        return corpus.with_fact_changed(text, turn)
    if scenario == "article":
        return corpus.with_article_changed(corpus.with_fact_changed(corpus.make(size), turn), turn)
    return text


@dataclass(frozen=True, slots=True)
class Rounds:
    """Measurements at one size, each added to the results."""

    size: int
    results: Results

    @property
    def title(self) -> str:
        """Which guide it is."""
        return f"{self.size:,} articles" if self.size != REAL else "the real guide"

    def built(self, place: Workplace, text: corpus.Corpus, scenario: str, turn: int) -> bool:
        """One build, and whether it ended well; in the first turn its output is verified."""
        place.lay_out(text)
        if scenario == "cold":
            place.forget()
        try:
            measured = place.build()
        except Failed as problem:
            self.wrong(place, scenario, str(problem))
            return False
        self.add(place, scenario, measured.seconds)
        if scenario == "cold":
            self.add(place, "processor", measured.processor)
        if turn == 0:
            for fault in faults(place.output, self.size, scenario, turn):
                self.wrong(place, scenario, fault)
        return True

    def memory(self, place: Workplace) -> None:
        """The peak memory of a cold build, which is not timed."""
        place.forget()
        with self.noting(place, "memory"):
            self.add(place, "memory", place.build("memory").bytes)

    def served(self, place: Workplace, serve: Serve, text: corpus.Corpus, runs: int) -> None:
        """Edits seen through the rival's server."""
        with self.noting(place, "served"):
            for seconds in edits_to_page(
                place, serve, text, range(SERVED_FROM, SERVED_FROM + runs)
            ):
                self.add(place, "served", seconds)

    def profile(self, place: Workplace, command: Command, text: corpus.Corpus) -> None:
        """A cold build and those after an edit, as the generator itself divides their time."""
        place.forget()
        for scenario in ("cold", "fact", "article"):  # an article is changed after the fact
            with self.noting(place, f"profile, {scenario}"):
                place.lay_out(edited(text, self.size, scenario, PROFILED))
                done = place.build(command=command)
                stages = {"start, to the first stage": done.seconds}
                for line in done.printed.splitlines():
                    if line.startswith("{"):
                        told = json.loads(line)
                        stages[told["stage"]] = told["seconds"]
                        stages["start, to the first stage"] -= told["seconds"]
                title = f"{SCENARIOS[scenario]}, {self.title}"
                self.results.profile[title] = stages | {"the whole process": done.seconds}

    def floor(self, place: Workplace, runs: int) -> None:
        """What the same work costs at least: medians of each part of the floor, with nothing of ours."""
        with self.noting(place, "the floor"):
            found = {}
            for part, words in PARTS.items():
                folder = [] if part == "start" else [str(place.root)]
                command = [this_python(), str(FLOOR), part, *folder]
                found[words] = median(place.build(command=command).seconds for _ in range(runs))
            self.results.profile[f"the floor, {self.title}"] = found

    def add(self, place: Workplace, scenario: str, value: float) -> None:
        """One more sample."""
        self.results.add(place.rival.name, self.size, scenario, value)
        tell(f"{self.title}, {scenario}, {place.rival.name}: {value:.3f}")

    def wrong(self, place: Workplace, scenario: str, fault: str) -> None:
        """Something that a rival did not do."""
        self.results.faults.append(f"{place.rival.name}, {self.title}, {scenario}: {fault}")
        tell(f"WRONG: {self.results.faults[-1]}")

    @contextmanager
    def noting(self, place: Workplace, scenario: str) -> Iterator[None]:
        """Work whose failure is noted and does not end the benchmark."""
        try:
            yield
        except Failed as problem:
            self.wrong(place, scenario, str(problem))


def tell(text: str) -> None:
    """Progress, apart from the report."""
    print(text, file=sys.stderr, flush=True)
