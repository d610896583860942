"""What may be said on the command line: the commands, their options, and what each may be.

It is loaded where the words are not the plain ones that `chosen.py` understands.
"""

import argparse
import os
from importlib import import_module
from pathlib import Path

from factbook.chosen import Chosen

_LAST_PORT = 65535
# The formats by their files' names: to list them, none need be loaded.
FORMATS = sorted(
    name[:-3]
    for name in os.listdir(Path(__file__).parent / "report")  # noqa: PTH208 - a glob is dear
    if name.endswith(".py") and not name.startswith("_")
)


def _formatter(prog: str) -> argparse.HelpFormatter:
    """How help is printed: left to find the width itself, argparse loads a module that is dear."""
    try:
        width = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
    except (ValueError, OSError):
        width = 80
    return argparse.HelpFormatter(prog, width=width - 2)


def _common() -> argparse.ArgumentParser:
    """The options of all commands; without defaults, which would hide what stood before a name."""
    common = argparse.ArgumentParser(
        add_help=False, argument_default=argparse.SUPPRESS, formatter_class=_formatter
    )
    add = common.add_argument
    nothing = argparse.SUPPRESS
    add("--root", type=_place, help="the guide's folder (default: this one)")
    add("--output", type=_place, help="where the site goes (default: site/ in the guide's folder)")
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


def _place(text: str) -> str:
    """A file or a folder as `Path` writes it."""
    return str(Path(text))


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


def parsed(words: list[str]) -> Chosen:
    """What the words say; argparse ends the process where they say nothing, or ask for help."""
    return parser().parse_args(words, Chosen())


def parser() -> argparse.ArgumentParser:
    """The commands and their options; what holds where nothing is said stands in `Chosen`."""
    made = argparse.ArgumentParser(
        prog="build.py",
        description="build, check, serve, and the questions that one can ask of a guide",
        parents=[_common()],
        argument_default=argparse.SUPPRESS,
        formatter_class=_formatter,
    )
    # Options of its own: what is set as a default above would be the commands' default too.
    _add_commands(made.add_subparsers(metavar="COMMAND"), _common())
    return made


def _add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Each command with the arguments of its own."""

    def command(name: str, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, parents=[common], formatter_class=_formatter)
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
