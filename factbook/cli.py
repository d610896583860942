"""The command line: build, check, serve, and the questions that one can ask of a guide.

A build with nothing to do must not pay for loading Jinja, markdown-it and pydantic, nor for what is
dear in the standard library. So this module imports only what it takes to see that nothing changed;
all else is imported when it is wanted. It is the one place where imports stand inside functions.
"""

import gc
import os
import sys
import time

from factbook import glance
from factbook.chosen import Chosen, plain
from factbook.incremental import last, manifest
from factbook.outcome import CLEAN, FOUND, OURS, USAGE, disk_says, summary

# No plugin of pydantic's is of use here, and looking for them takes longer than a small build.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
MACHINE = ("json", "sarif")  # formats beside which nothing else may be printed
Look = tuple[dict[str, glance.Stat], dict[str, glance.Stat], int]


def run() -> None:
    """The process of one command, from its words to its end.

    It leaves at once: to take a large site apart object by object, only to end, takes a tenth of a
    build after one edit. Nor is anything made here that is thrown away before, so that collecting
    would only cost.
    """
    gc.disable()
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass  # whoever read it has read enough
    except OSError as error:
        os.write(sys.stderr.fileno(), f"{error.strerror}\n".encode())
        status = status or USAGE
    os._exit(status)


def main(arguments: list[str] | None = None) -> int:
    """The exit status of one command: 0 clean, 1 diagnostics, 2 usage, 3 our fault."""
    started = time.perf_counter()
    chosen = _chosen(sys.argv[1:] if arguments is None else arguments)
    output = chosen.output or os.path.join(chosen.root, "site").removeprefix("./")
    if (fault := _misplaced(chosen.root, output)) is not None:
        print(fault, file=sys.stderr)
        return USAGE
    try:
        if chosen.command not in ("build", "check"):
            return _command(chosen, output)
        look = glance.look(chosen.root)
        if not chosen.timings and not chosen.literals:
            status = _repeated(chosen, output, look, started)
            if status is not None:
                return status
        return _build(chosen, output, look, started)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:
        if (refused := disk_says(error)) is not None:
            print(refused, file=sys.stderr)
            return USAGE
        import traceback

        traceback.print_exc()
        print("this is a fault of Factbook, not of the guide; nothing was written", file=sys.stderr)
        return OURS


def _chosen(words: list[str]) -> Chosen:
    """What was said: most builds' words are plain, the others are for argparse."""
    chosen = plain(words)
    if chosen is None:
        from factbook import arguments

        chosen = arguments.parsed(words)
    return chosen


def _misplaced(root: str, output: str) -> str | None:
    """What is wrong with where the guide is and where its site shall go."""
    if not os.path.isdir(f"{root}/content"):
        return f"there is no guide in {root}: it has no folder content/"
    if os.path.isfile(output):
        return f"the site cannot go to {output}: that is a file"
    site = f"{os.path.realpath(output)}/"
    for folder in (f"{root}/content", f"{root}/templates"):
        source = f"{os.path.realpath(folder)}/"
        if site.startswith(source) or source.startswith(site):
            return f"the site cannot go to {output}: the guide's own files are there"
    return None


def _repeated(chosen: Chosen, output: str, look: Look, started: float) -> int | None:
    """The exit status of the last build, said again, when nothing at all has changed since."""
    kept = glance.kept(output)
    before = last.load(f"{kept}.last")
    now = glance.started_from(
        look[:2], chosen.base_url, chosen.today, strict=chosen.strict, drafts=chosen.drafts
    )
    if before is None or before.key != now:
        return None
    has_output = chosen.command == "build" and not before.stopped
    if has_output and not (before.wrote and _stands(output, f"{kept}.files")):
        return None
    if before.judged or chosen.format in MACHINE:
        _say(chosen, before.judged)
    if not chosen.quiet and chosen.format not in MACHINE:
        if before.tally:
            print(before.tally)
        print(summary(before.counts, time.perf_counter() - started, "nothing changed"))
    return FOUND if before.stopped else CLEAN


def _stands(output: str, made: str) -> bool:
    """Whether every file of the output is as the last build left it."""
    return not glance.touched(output, manifest.load(made))


def _say(chosen: Chosen, judged: bytes) -> None:
    """The findings of the last build, printed."""
    import pickle
    from pathlib import Path

    from factbook.report._say import say

    say(Path(chosen.root), chosen.format, pickle.loads(judged) if judged else ())


def _build(chosen: Chosen, output: str, look: Look, started: float) -> int:
    """One build or check."""
    from factbook.commands import build
    from factbook.inputs import Look as Seen
    from factbook.stages.options import options

    return build.run(options(chosen, output), chosen, Seen(*look), started)


def _command(chosen: Chosen, output: str) -> int:
    """One of the other commands."""
    from importlib import import_module

    from factbook.stages.options import options

    command = import_module(f"factbook.commands.{chosen.command}")
    return int(command.run(options(chosen, output), chosen))
