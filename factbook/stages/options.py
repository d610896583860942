"""What a build is told: where, for when, and how."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from factbook import inputs
from factbook.inputs import Stat


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

    def inputs_key(self, stats: tuple[Mapping[str, Stat], Mapping[str, Stat]]) -> str:
        """All that a build starts from, as one text; equal ones end alike, whatever they do."""
        given = (inputs.engine(), self.key, self.today, str(self.strict))
        return "\0".join((*given, *(inputs.listing(found) for found in stats)))

    @property
    def kept(self) -> Path:
        """The folder of what is kept between builds, beside the output."""
        return self.output.parent / ".factbook"

    @property
    def staging(self) -> Path:
        """Where finished pages of this process wait until all are known to be good."""
        return self.kept / f"{self.output.name}.new-{os.getpid()}"

    @property
    def state(self) -> Path:
        """The state file of this output."""
        return self.kept / f"{self.output.name}.sqlite"

    @property
    def manifest(self) -> Path:
        """The list of the files that were made in this output."""
        return self.kept / f"{self.output.name}.files"

    @property
    def last(self) -> Path:
        """What the last build of this output saw and said."""
        return self.kept / f"{self.output.name}.last"
