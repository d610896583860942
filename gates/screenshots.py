"""Take the pictures in docs/screenshots/: six pages, on phone and desktop, light and dark.

python -m gates.screenshots [--to DIR] [--full] [--tablet] [PATH ...]

With PATHs, such as foods/ or articles/food-first/, those pages instead; with --full, the whole
length of each page; with --tablet, 768 pixels too. Small files: a palette, and under 150 kB.
"""

import argparse
import io
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image

from gates.stage.built import Built
from gates.stage.standing import NotBuiltError, standing
from gates.stage.tools import ROOT, found, needed, remedy

NEEDS = ("node", "chromium", "npm:playwright-core")
LIMIT = 150_000  # bytes
COLOURS = (256, 128, 64, 32, 16)


@dataclass(frozen=True, slots=True)
class View:
    """One size of window: its width and height in CSS pixels, and device pixels for each."""

    name: str
    width: int
    height: int
    scale: float


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to take, as stage/shoot.mjs reads it."""

    url: str
    file: str
    width: int
    height: int
    scale: float
    scheme: str
    full: bool


PHONE = View("phone", 360, 900, 1.5)
TABLET = View("tablet", 768, 1024, 1)
DESKTOP = View("desktop", 1440, 1000, 1)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m gates.screenshots", description=__doc__)
    parser.add_argument("path", nargs="*", help="pages instead of the six, as foods/")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "screenshots")
    parser.add_argument("--full", action="store_true", help="the whole length of each page")
    parser.add_argument("--tablet", action="store_true", help="768 pixels too")
    return parser.parse_args()


def shots(site: Built, asked: argparse.Namespace, folder: Path) -> list[Shot]:
    """The pictures to take, in files of the folder that tell page, view and scheme."""
    views = (PHONE, TABLET, DESKTOP) if asked.tablet else (PHONE, DESKTOP)
    pages = {name: page.url for name, page in site.six.items()}
    if asked.path:
        pages = {
            path.strip("/").replace("/", "-") or "home": site.url + path for path in asked.path
        }
    return [
        Shot(
            url,
            str(folder / f"{name}-{view.name}-{scheme}.png"),
            view.width,
            view.height,
            view.scale,
            scheme,
            asked.full,
        )
        for name, url in pages.items()
        for view in views
        for scheme in ("light", "dark")
    ]


def reduced(picture: bytes) -> bytes:
    """The picture with a palette, of as many colours as keep it under the limit."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    data = picture
    for colours in COLOURS:
        out = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        data = out.getvalue()
        if len(data) < LIMIT:
            break
    return data


def take(site: Built, asked: argparse.Namespace) -> None:
    """The pictures, written where they differ from what is there."""
    asked.to.mkdir(parents=True, exist_ok=True)
    site.notes.mkdir(exist_ok=True)
    wanted = shots(site, asked, site.notes)
    about = site.notes / "shots.site.json"
    described = {"chromium": needed("chromium"), "shots": [asdict(shot) for shot in wanted]}
    about.write_text(json.dumps(described), encoding="utf-8")
    script = ROOT / "gates" / "stage" / "shoot.mjs"
    subprocess.run([needed("node"), str(script), str(about)], cwd=ROOT, check=True)
    for shot in wanted:
        raw = Path(shot.file)
        picture = reduced(raw.read_bytes())
        raw.unlink()
        target = asked.to / raw.name
        if not target.exists() or target.read_bytes() != picture:
            target.write_bytes(picture)
        print(f"{len(picture):7} {target.name}")


def main() -> int:
    """The exit status: 0, or 1 if a tool is missing or the site could not be built."""
    missing = [tool for tool in NEEDS if found(tool) is None]
    for tool in missing:
        print(f"{tool} is missing: {remedy(tool)}", file=sys.stderr)
    if missing:
        return 1
    try:
        with standing() as site:
            take(site, arguments())
    except NotBuiltError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
