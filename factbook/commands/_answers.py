"""What questions about a guide are answered from: its site as it is now, and the state of a build."""

import sys
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factbook import glance, inputs
from factbook.diagnostic import Severity
from factbook.incremental import last, manifest
from factbook.incremental.state import State
from factbook.literals.ledger import Number
from factbook.model import Site
from factbook.pipeline import build, state_of
from factbook.stages.options import Options
from factbook.suggest import nearest

MOST = 8  # names in a row, unless somebody says otherwise


class Answers(NamedTuple):
    """The site, the state of its last good build, and the errors that keep it from a newer one."""

    options: Options
    site: Site
    state: State
    errors: int
    numbers: tuple[Number, ...]  # in prose, with what became of each

    def warn(self) -> None:
        """The word that the answer may be an old one, or lacks its pages."""
        if self.errors:
            count = "one error" if self.errors == 1 else f"{self.errors} errors"
            pages = (
                "pages are those of the last good build"
                if self.state.pages()
                else "no page is known yet"
            )
            sys.stderr.write(f"the guide has {count}, which `check` shows: {pages}\n")


def answers(options: Options) -> Answers:
    """The site as it is now; built in a place of its own unless the output stands as it should.

    A question must not publish, so the output itself is never written.
    """
    if not _stands(options):
        options = options._replace(output=options.kept / "questions" / "site", write=True)
    result = build(options)
    errors = sum(1 for one in result.judged if one.severity is Severity.ERROR)
    return Answers(options, result.site, state_of(options), errors, result.numbers())


def _stands(options: Options) -> bool:
    """Whether the output is what a build would make now."""
    before = last.load(options.last)
    if before is None or before.stopped or not before.wrote:
        return False
    if before.key != options.inputs_key(inputs.look(options.root).files):
        return False
    return not glance.touched(options.output, manifest.load(options.manifest))


def unknown(what: str, name: str, groups: Mapping[str, tuple[str, ...]]) -> str:
    """The word that a name is not known, with the nearest one of each group of names."""
    found = [(group, nearest(name, among)) for group, among in groups.items()]
    near = [one if len(groups) == 1 else f"the {group} {one}" for group, one in found if one]
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"{name!r} is no {what} of this guide{hint}\n"


def some(names: Iterable[str], most: int = MOST) -> str:
    """Names in a row, cut when they are many."""
    listed = list(names)
    more = [f"and {len(listed) - most} more"] if len(listed) > most + 1 else []
    return ", ".join([*listed[:most], *more] if more else listed)


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 page`, `3 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
