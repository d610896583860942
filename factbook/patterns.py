"""Regular expressions that are compiled when they are first used.

There are nearly two hundred, and to compile them all takes longer than most builds after one edit,
which use few of them.
"""

import re
from typing import Any, cast


class _Later:
    """What stands for a compiled expression: from the first use on it has that one's methods."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)  # so it is not asked for here again
        return value


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """An expression as `re.compile` would give it, later."""
    return cast("re.Pattern[str]", _Later(source, flags))
