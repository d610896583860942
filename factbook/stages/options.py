"""What a build is told: where, for when, and how."""

import os
from pathlib import Path
from typing import NamedTuple

from factbook import glance, inputs
from factbook.chosen import Chosen
from factbook.glance import Stat


class Options(NamedTuple):
    """The options of one build; `write` is false for a mere check.

    `search` is false where the index for searching may stay as it is, for it takes its time.
    """

    root: Path
    output: Path
    today: str
    base_url: str | None = None
    strict: bool = False
    drafts: bool = False
    jobs: int = 1
    write: bool = True
    search: bool = True

    @property
    def key(self) -> str:
        """What a state must have been made with to be of use: all that reaches every page."""
        return f"{self.base_url} {self.drafts}"

    def inputs_key(self, stats: tuple[dict[str, Stat], ...]) -> str:
        """All that a build starts from, as one text; equal ones end alike, whatever they do."""
        return glance.started_from(
            stats, self.base_url, self.today, strict=self.strict, drafts=self.drafts
        )

    @property
    def kept(self) -> Path:
        """The folder of what is kept between builds, beside the output."""
        return self.state.parent

    @property
    def staging(self) -> Path:
        """Where finished pages of this process wait until all are known to be good."""
        return self._kept(f".new-{os.getpid()}")

    @property
    def state(self) -> Path:
        """The state file of this output."""
        return self._kept(".sqlite")

    @property
    def manifest(self) -> Path:
        """The list of the files that were made in this output."""
        return self._kept(".files")

    @property
    def last(self) -> Path:
        """What the last build of this output saw and said."""
        return self._kept(".last")

    def _kept(self, suffix: str) -> Path:
        """One thing that is kept of this output."""
        return Path(glance.kept(str(self.output)) + suffix)


def options(chosen: Chosen, output: str) -> Options:
    """The options that were chosen on the command line."""
    return Options(
        root=Path(chosen.root),
        output=Path(output),
        today=chosen.today,
        base_url=chosen.base_url,
        strict=chosen.strict,
        drafts=chosen.drafts,
        jobs=chosen.jobs or inputs.cores(),
        write=chosen.command != "check",
    )
