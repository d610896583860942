"""`serve`: build, watch, and show the site in a browser, mistakes over the last good page."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event, Thread

from factbook.commands.build import counts, done
from factbook.outcome import CLEAN, USAGE, summary
from factbook.pipeline import Result
from factbook.report._say import say
from factbook.serve.rebuilding import Rebuilds, Voices
from factbook.serve.server import HOST, Bench, Place, Reloads, free_port
from factbook.serve.watching import moments
from factbook.stages.options import Options

PATIENCE = 30  # seconds that a build under way is given when the server ends


def run(options: Options, chosen: argparse.Namespace) -> int:
    """The server, until it is interrupted."""
    port = free_port(chosen.port)
    if port is None:
        sys.stderr.write(f"port {chosen.port} is taken: name another with --port, or 0 for any\n")
        return USAGE
    address = f"http://{HOST}:{port}/"
    # An output of its own: the one that is published keeps its address, and has no drafts in it.
    output = Path(chosen.output) if chosen.output else options.kept / "serve" / "site"
    options = options._replace(output=output, base_url=address, drafts=True, search=False)
    reloads = Reloads()
    rebuilds = Rebuilds(options, _today(chosen), Voices(_report(options, chosen), _fault, reloads))
    rebuilds.once()
    stop = Event()
    watching = Thread(target=lambda: rebuilds.follow(moments(options.root, stop)), daemon=True)

    def begin() -> None:
        """The watch, begun when browsers can be told."""
        reloads.begin()
        watching.start()

    def ready() -> None:
        """The word that the server listens."""
        sys.stdout.write(f"{address}  (drafts are shown; Ctrl-C ends it)\n")
        sys.stdout.flush()

    place = Place(output.resolve(), lambda: rebuilds.shown, port)
    Bench(place, begin, ready).serve(port, host=HOST, open_url_delay=0.2 if chosen.open else None)
    stop.set()
    watching.join(PATIENCE)
    return CLEAN


def _today(chosen: argparse.Namespace) -> Callable[[], str]:
    """The date by which reviews are judged: the one that was named, else that of each build."""
    named = chosen.today != _date()
    return lambda: chosen.today if named else _date()


def _date() -> str:
    """The date where the editor is."""
    return date.today().isoformat()


def _report(options: Options, chosen: argparse.Namespace) -> Callable[[Result, float], None]:
    """What the terminal shows of each build: its findings, and a line."""

    def report(result: Result, seconds: float) -> None:
        say(options.root, chosen.format, result.judged)
        if not chosen.quiet:
            sys.stdout.write(summary(counts(result), seconds, done(result, options)) + "\n")
        sys.stdout.flush()

    return report


def _fault(trace: str) -> None:
    """What the terminal shows of a fault of ours."""
    sys.stderr.write(f"{trace}this is a fault of Factbook, not of the guide\n")
