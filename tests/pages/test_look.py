"""The reader's look: colours that can be read, no inline style, scripts that stay small."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
CSS = (TEMPLATES / "static" / "style.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
TOKENS = {name: (light, dark) for name, light, dark in TOKEN.findall(CSS)}
SCRIPTS = sorted((TEMPLATES / "static").glob("*.js"))
BLOCKS = sorted((TEMPLATES / "blocks").glob("*.html"))
LIMIT = 12 * 1024

# Text on its ground needs 4.5:1, a control's edge or a bar 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
PAIRS = [
    ("ink", "paper", 4.5),
    ("ink", "panel", 4.5),
    ("ink", "accent-soft", 4.5),
    ("ink-soft", "paper", 4.5),
    ("ink-soft", "panel", 4.5),
    ("ink-soft", "accent-soft", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "panel", 4.5),
    ("accent", "accent-soft", 4.5),
    ("on-accent", "accent", 4.5),
    ("edge", "paper", 3.0),
    ("edge", "panel", 3.0),
    ("accent-mid", "panel", 3.0),
]


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=str)
def test_colours_can_be_read(front: str, ground: str, least: float, scheme: int) -> None:
    assert contrast(TOKENS[front][scheme], TOKENS[ground][scheme]) >= least


def test_colours_are_named_once_and_used_by_name() -> None:
    rules = CSS[CSS.index("*, *::before") :]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;,) ])", rules) == []


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_a_template_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=\"", text)
    assert all("src=" in tag or "ld+json" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("path", BLOCKS, ids=lambda path: path.stem)
def test_a_block_has_a_manual_with_an_example(path: Path) -> None:
    manual = path.read_text(encoding="utf-8").split("-#}")[0]
    assert manual.startswith(f"{{#- {path.stem}: ")
    assert f"{{{{ {path.stem}(" in manual


def test_the_scripts_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in SCRIPTS if path.stem != "search"}
    assert sum(sizes.values()) < LIMIT, sizes
