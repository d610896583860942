"""`build` and `check`: the pipeline once, its findings reported, and a line of counts."""

import json
import pickle
import time
from collections.abc import Sequence
from typing import Any

from factbook.chosen import Chosen
from factbook.diagnostic import Judged
from factbook.incremental.last import Last, save
from factbook.inputs import Look
from factbook.literals.tally import shown
from factbook.outcome import CLEAN, FOUND, summary
from factbook.pipeline import Result, build
from factbook.report._say import MACHINE, say
from factbook.report.json import finding, place
from factbook.stages.options import Options


def run(options: Options, chosen: Chosen, look: Look, started: float) -> int:
    """One build or check, of the guide as it was just looked at; the exit status."""
    result = build(options, look)
    counted = counts(result)
    judged = pickle.dumps(result.judged, 5) if result.judged else b""
    counted_numbers = shown(result.tally) if result.tally else ""
    save(
        options.last,
        Last(result.key, judged, counted, counted_numbers, result.stopped, options.write),
    )
    if chosen.literals and chosen.format == "json":
        print(
            json.dumps(
                {"findings": as_json(result.judged), "literals": literals(result)},
                ensure_ascii=False,
            )
        )
        return FOUND if result.stopped else CLEAN
    say(options.root, chosen.format, result.judged)
    if chosen.timings:
        for stage, seconds in result.seconds.items():
            print(json.dumps({"stage": stage, "seconds": round(seconds, 4)}))
    if not chosen.quiet and chosen.format not in MACHINE:
        if counted_numbers:
            print(counted_numbers)
        print(summary(counted, time.perf_counter() - started, done(result, options)))
    return FOUND if result.stopped else CLEAN


def as_json(judged: Sequence[Judged]) -> list[dict[str, Any]]:
    """The findings as plain data."""
    return [finding(one) for one in judged]


def literals(result: Result) -> list[dict[str, Any]]:
    """Every number in prose as plain data, with what became of it and the fact that decided."""
    return [
        {
            **place(number.span),
            "text": number.text,
            "outcome": number.outcome,
            "fact": number.key or None,
        }
        for number in result.numbers()
    ]


def counts(result: Result) -> dict[str, int]:
    """How much there is of everything, in the words of the summary."""
    site = result.site
    return {
        "kinds": sum(1 for facts in site.facts.values() if facts),
        "facts": sum(len(facts) for facts in site.facts.values()),
        "articles": len(site.collection("articles")),
        "episodes": len(site.collection("episodes")),
        "pages": len(site.pages),
    }


def done(result: Result, options: Options) -> str:
    """What was done, in a few words."""
    if result.stopped:
        return "stopped: nothing was written"
    if result.written is None:
        return "checked, nothing was written" if not options.write else "nothing was written"
    made, removed = result.written.written, result.written.removed
    return f"{made} written" + (f", {removed} removed" if removed else "")
