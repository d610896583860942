"""What was said on the command line; plain words are understood here, without argparse.

To load argparse and to tell it all commands takes as long as all else in a build with nothing to do.
What is said in nearly every build needs none of it.
"""

from time import strftime

_SWITCHES = ("--strict", "--drafts", "--quiet")
_PLACES = ("--root", "--output")
_COMMANDS = ("build", "check")


class Chosen:
    """What was said, or what holds where nothing was; places as `str(Path(...))` writes them."""

    command = "build"
    root = "."
    output: str | None = None
    base_url: str | None = None
    jobs = 0
    strict = False
    drafts = False
    quiet = False
    format = "full"
    timings = False
    literals = False

    def __init__(self) -> None:
        self.today = strftime("%Y-%m-%d")


def plain(words: list[str]) -> Chosen | None:
    """What plain words say; None of others, which may be right or wrong."""
    chosen = Chosen()
    if words[:1] and words[0] in _COMMANDS:
        chosen.command = words[0]
        words = words[1:]
    waiting = iter(words)
    for word in waiting:
        if word in _SWITCHES:
            setattr(chosen, word[2:], True)
        elif word in _PLACES and _is_plain(place := next(waiting, "")):
            setattr(chosen, word[2:], place)
        else:
            return None
    return chosen


def _is_plain(place: str) -> bool:
    """Whether a place is written as `Path` would write it, and is no option."""
    steps = place.removeprefix("/").split("/")
    return place == "." or not (place[:1] == "-" or "" in steps or "." in steps)
