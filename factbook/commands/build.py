"""`build` and `check`: the pipeline once, its findings reported, and a line of counts."""

import argparse
import json
import pickle
import sys
import time
from collections.abc import Sequence

from factbook import inputs
from factbook.diagnostic import Judged
from factbook.discover import plugins
from factbook.incremental.last import Last, save
from factbook.load.files import Sources
from factbook.outcome import CLEAN, FOUND, summary
from factbook.pipeline import Result, build
from factbook.stages.options import Options

MACHINE = ("json", "sarif")


def run(options: Options, chosen: argparse.Namespace, started: float) -> int:
    """One build or check; the exit status."""
    result = build(options)
    counted = counts(result)
    judged = pickle.dumps(result.judged, 5) if result.judged else b""
    save(options.last, Last(result.key, judged, counted, result.stopped, options.write))
    say(options, chosen, result.judged)
    if chosen.timings:
        for stage, seconds in result.seconds.items():
            print(json.dumps({"stage": stage, "seconds": round(seconds, 4)}))
    if not chosen.quiet and chosen.format not in MACHINE:
        print(summary(counted, time.perf_counter() - started, done(result, options)))
    return FOUND if result.stopped else CLEAN


def say(options: Options, chosen: argparse.Namespace, judged: Sequence[Judged]) -> None:
    """The findings in the chosen format: for people on stderr, for programs on stdout."""
    sources = Sources(options.root, inputs.folders(options.root))
    stream = sys.stdout if chosen.format in (*MACHINE, "github") else sys.stderr
    colour = chosen.format == "full" and stream.isatty()
    stream.write(plugins("factbook.report")[chosen.format].render(judged, sources, colour=colour))


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
