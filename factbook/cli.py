"""The command line: build, check, serve, and the questions that one can ask of a guide.

A build with nothing to do must not pay for loading Jinja, markdown-it and pydantic. So this module
imports only what it takes to see that nothing changed; a command's own module is imported when
the command is run. It is the one place where imports stand inside functions.
"""

import argparse
import gc
import os
import pickle
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from factbook import inputs
from factbook.arguments import parser
from factbook.incremental import last, manifest
from factbook.outcome import CLEAN, FOUND, OURS, USAGE, disk_says, summary
from factbook.stages.options import Options

# No plugin of pydantic's is of use here, and looking for them takes longer than a small build.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

MACHINE = ("json", "sarif")  # formats beside which nothing else may be printed


def run() -> NoReturn:
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


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one command: 0 clean, 1 diagnostics, 2 usage, 3 our fault."""
    started = time.perf_counter()
    chosen = parser().parse_args(arguments)
    output = chosen.output or chosen.root / "site"
    if (fault := _misplaced(chosen.root, output)) is not None:
        print(fault, file=sys.stderr)
        return USAGE
    options = Options(
        root=chosen.root,
        output=output,
        today=chosen.today,
        base_url=chosen.base_url,
        strict=chosen.strict,
        drafts=chosen.drafts,
        jobs=chosen.jobs or inputs.cores(),
        write=chosen.command != "check",
    )
    try:
        if chosen.command not in ("build", "check"):
            return int(import_module(f"factbook.commands.{chosen.command}").run(options, chosen))
        look = inputs.look(chosen.root)
        if not chosen.timings and not chosen.literals:
            status = _repeated(options, chosen, look, started)
            if status is not None:
                return status
        return int(import_module("factbook.commands.build").run(options, chosen, look, started))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:
        if (refused := disk_says(error)) is not None:
            print(refused, file=sys.stderr)
            return USAGE
        import_module("traceback").print_exc()
        print("this is a fault of Factbook, not of the guide; nothing was written", file=sys.stderr)
        return OURS


def _misplaced(root: Path, output: Path) -> str | None:
    """What is wrong with where the guide is and where its site shall go."""
    if not (root / "content").is_dir():
        return f"there is no guide in {root}: it has no folder content/"
    if output.is_file():
        return f"the site cannot go to {output}: that is a file"
    site = output.resolve()
    for folder in (root / "content", root / "templates"):
        source = folder.resolve()
        if site == source or site in source.parents or source in site.parents:
            return f"the site cannot go to {output}: the guide's own files are there"
    return None


def _repeated(
    options: Options, chosen: argparse.Namespace, look: inputs.Look, started: float
) -> int | None:
    """The exit status of the last build, said again, when nothing at all has changed since."""
    before = last.load(options.last)
    if before is None or before.key != options.inputs_key((look.content, look.templates)):
        return None
    if not before.stopped:
        made = manifest.load(options.manifest)
        if options.write and (not before.wrote or inputs.touched(options.output, made)):
            return None
    if before.judged or chosen.format in MACHINE:
        judged = pickle.loads(before.judged) if before.judged else ()
        import_module("factbook.report._say").say(options.root, chosen.format, judged)
    if not chosen.quiet and chosen.format not in MACHINE:
        if before.tally:
            print(before.tally)
        print(summary(before.counts, time.perf_counter() - started, "nothing changed"))
    return FOUND if before.stopped else CLEAN
