"""README.md shows a mistake as the command line prints it, and names what is there."""

import re
from pathlib import Path

from factbook import arguments
from tests.commandline import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
TYPED = "An ounce of roasted pumpkin seeds holds 105 mg."


def test_the_mistake_that_it_shows_is_printed_like_that(own_guide: Path) -> None:
    (shown,) = re.findall(
        r"^<!-- made by .* -->\n```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
    )
    article = own_guide / "content" / "articles" / "food-first.md"
    lines = article.read_text("utf-8").split("\n")
    (number,) = (int(n) for n in re.findall(r"food-first\.md:(\d+):", shown))
    lines[number - 1] = TYPED
    article.write_text("\n".join(lines), "utf-8")
    assert plain(shown) in plain(run("--root", own_guide).err)


def plain(report: str) -> str:
    """A report without its line numbers, which shift with the content, and with common spaces."""
    numbered = re.sub(r"(?m)^ *\d+ \|", "  |", report.replace("\u202f", " "))
    return re.sub(r"(?m):\d+:\d+$", "", numbered)


def test_the_pictures_that_it_shows_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) == 2
    assert [path for path in pictures if not (ROOT / path).is_file()] == []


def test_the_files_that_it_names_are_there() -> None:
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^):#]+)\)", README)
    assert [path for path in links if not (ROOT / path).exists()] == []


def test_the_commands_that_it_names_are_there() -> None:
    named = set(re.findall(r"^    python build\.py \[?(\w+)", README, re.MULTILINE))
    known = set(
        re.findall(
            r"^    command\(\"(\w+)|= command\(\"(\w+)",
            Path(str(arguments.__file__)).read_text(),
            re.MULTILINE,
        )
    )
    assert named == {one or other for one, other in known}
