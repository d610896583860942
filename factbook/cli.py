"""The command line: build, check, serve, and the questions that one can ask of a guide.

A build with nothing to do must not pay for loading Jinja, markdown-it and pydantic. So this module
imports only what it takes to see that nothing changed; a command's own module is imported when
the command is run. It is the one place where imports stand inside functions.
"""

import argparse
import os
import pickle
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from factbook import inputs
from factbook.incremental import last, manifest
from factbook.outcome import CLEAN, FOUND, OURS, USAGE, disk_says, summary
from factbook.stages.options import Options

# No plugin of pydantic's is of use here, and looking for them takes longer than a small build.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

_LAST_PORT = 65535
MACHINE = ("json", "sarif")  # formats beside which nothing else may be printed
# The formats by their files' names: to list them, none need be loaded.
FORMATS = sorted(path.stem for path in (Path(__file__).parent / "report").glob("[a-z]*.py"))


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one command: 0 clean, 1 diagnostics, 2 usage, 3 our fault."""
    started = time.perf_counter()
    chosen = _parser().parse_args(arguments)
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


def _common() -> argparse.ArgumentParser:
    """The options of all commands; without defaults, which would hide what stood before a name."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    add = common.add_argument
    nothing = argparse.SUPPRESS
    add("--root", type=Path, help="the guide's folder (default: this one)")
    add("--output", type=Path, help="where the site goes (default: site/ in the guide's folder)")
    add(
        "--base-url",
        type=_address,
        help="the address of the site, in place of the one in guide.yaml",
    )
    add("--today", type=_day, metavar="DATE", help="the date by which reviews are judged")
    add("--jobs", type=int, help="how many processes may be used (default: the cores)")
    add("--strict", action="store_true", default=nothing, help="warnings are errors")
    add("--drafts", action="store_true", default=nothing, help="drafts are shown too")
    add("--quiet", action="store_true", default=nothing, help="only findings are printed")
    add("--format", choices=FORMATS, help="how findings are printed (default: full)")
    add(
        "--timings",
        action="store_true",
        default=nothing,
        help="print the seconds of each stage, a JSON object a line",
    )
    add(
        "--literals",
        action="store_true",
        default=nothing,
        help="with json: every number in prose and what became of it",
    )
    return common


def _day(text: str) -> str:
    """A date as it was typed; argparse reports one that is none."""
    try:
        day: str = import_module("datetime").date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-01-31") from None
    return day


def _address(text: str) -> str:
    """The address of a site as it was typed; argparse reports one that `guide.yaml` could not have."""
    try:
        checked: str = import_module("factbook.guide").address(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} {error}") from None
    return checked


def _port(text: str) -> int:
    """The number of a port; argparse reports one that is none."""
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: they go from 0 to {_LAST_PORT}")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    # Two of them: what is set as a default below would be the commands' default too.
    common = _common()
    parser = argparse.ArgumentParser(
        prog="build.py", description=__doc__.partition("\n")[0], parents=[_common()]
    )
    parser.set_defaults(
        command="build", root=Path(), output=None, base_url=None, today=time.strftime("%Y-%m-%d"),
        jobs=0, strict=False, drafts=False, quiet=False, format="full", timings=False, literals=False,
    )  # fmt: skip
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, parents=[common])
        made.set_defaults(command=name)
        return made

    command("build", "check the guide and write its site; the default")
    command("check", "check the guide and write nothing")
    serve = command("serve", "build, watch, and show the site in a browser")
    serve.add_argument(
        "--port", type=_port, default=8000, help="the port, 8000 if not given; 0: any free one"
    )
    serve.add_argument("--open", action="store_true", help="open a browser")
    where = command("where", "every page, document and block that uses a fact")
    where.add_argument(
        "key", metavar="KEY", help="foods.almonds, foods.almonds.per_serving, or a document's path"
    )
    diff = command("diff", "facts changed since a git revision, and the pages that show them")
    diff.add_argument(
        "revision", metavar="REV", nargs="?", default="HEAD", help="the revision (default: HEAD)"
    )
    new = command("new", "a filled-in start: an article, an episode, a page, or a fact")
    new.add_argument(
        "what", metavar="WHAT", help="article, episode, page, or a kind of fact: foods"
    )
    new.add_argument("id", metavar="ID", help="my-article for a document, my_food for a fact")
    explain = command("explain", "why a page was made anew, or what a rule means")
    explain.add_argument("subject", metavar="URL|RULE", help="/foods/, or prose-drift")
    return parser
