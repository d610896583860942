"""A picture for shared links: a title, one number and the guide's name, as a small PNG.

Everything is drawn with the one face that Pillow carries, so that the same card gives the same bytes
on every machine. Its few signs are eked out: dashes are drawn as lines, accents are left out.
"""

import io
import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

SIZE: Final = (1200, 630)  # what link previews show without cutting
MARGIN: Final = 72
WIDTH: Final = SIZE[0] - 2 * MARGIN

# The colours of the page in its light scheme; a test compares them with the style sheet's tokens.
PAPER: Final = (0xFD, 0xFD, 0xFB)
INK: Final = (0x1A, 0x1D, 0x1B)
SOFT: Final = (0x52, 0x5A, 0x55)
ACCENT: Final = (0x0D, 0x5C, 0x47)
SHADES: Final = (
    5  # steps from paper to each of the three inks: with paper itself 16 colours, 4 bits
)

TITLE_SIZES: Final = (84, 72, 62, 54, 46)
TITLE_LINES: Final = 3
DASHES: Final = {"–": 0.55, "—": 0.9}  # lengths as shares of the letters' size
_OTHERS: Final = str.maketrans({"\u202f": " ", "\u00a0": " ", "µ": "u", "×": "x", "−": "-"})


class Card(NamedTuple):
    """What a picture says; `figure` and `label` may be empty."""

    title: str
    site: str
    symbol: str
    figure: str = ""
    label: str = ""


def picture(card: Card) -> bytes:
    """The picture of a card: 1200 by 630 pixels, a PNG of sixteen colours."""
    ink, soft, accent = _Layer(), _Layer(), _Layer()
    accent.box(0, 0, SIZE[0], 14)
    accent.frame(MARGIN, 66, 64, 4)
    accent.centred(card.symbol, MARGIN + 32, 98, 30, weight=1)
    ink.line(card.site, MARGIN + 86, 98, 32, width=WIDTH - 86)
    size, lines = _set(card.title)
    for number, words in enumerate(lines):
        ink.line(words, MARGIN, 208 + round(size * 1.18 * number), size, weight=1)
    if card.figure:
        soft.box(MARGIN, 446, WIDTH, 2)
        accent.line(card.figure, MARGIN, 502, 72, weight=1)
        soft.line(card.label, MARGIN, 574, 30)
    return _png(ink, soft, accent)


def _set(title: str) -> tuple[int, list[str]]:
    """The largest size in which a title takes few enough lines, and the lines, about equally long."""
    words = _drawable(title).split()
    tried = ((size, _broken(words, size, WIDTH)) for size in TITLE_SIZES)
    fitting = (found for found in tried if len(found[1]) <= TITLE_LINES)
    smallest = TITLE_SIZES[-1]
    size, lines = next(fitting, (smallest, _broken(words, smallest, WIDTH)[:TITLE_LINES]))
    width = WIDTH - 24
    while len(narrower := _broken(words, size, width)) == len(lines) and width > MARGIN:
        lines, width = narrower, width - 24
    return size, lines


def _broken(words: list[str], size: int, width: int) -> list[str]:
    """Words in lines, each as full as the width allows."""
    lines: list[str] = []
    left, space = 0.0, _length(" ", size)
    for word in words:
        length = _length(word, size)
        if lines and space + length <= left:
            lines[-1] += f" {word}"
            left -= space + length
        else:
            lines.append(word)
            left = width - length
    return lines


class _Layer:
    """What is drawn in one colour: how much of it covers each pixel."""

    def __init__(self) -> None:
        self.mask = Image.new("L", SIZE)
        self._draw = ImageDraw.Draw(self.mask)

    def box(self, x: int, y: int, width: int, height: int) -> None:
        """A filled rectangle."""
        self._draw.rectangle((x, y, x + width - 1, y + height - 1), fill=255)

    def frame(self, x: int, y: int, side: int, thickness: int) -> None:
        """An empty square."""
        self._draw.rectangle((x, y, x + side - 1, y + side - 1), outline=255, width=thickness)

    def centred(self, text: str, x: int, y: int, size: int, *, weight: int = 0) -> None:
        """A short text around a point."""
        shown = _drawable(text)
        self.line(shown, x - round(_length(shown, size) / 2), y, size, weight=weight)

    def line(
        self, text: str, x: float, y: int, size: int, *, weight: int = 0, width: int = WIDTH
    ) -> None:
        """A line of text, its capitals centred on `y`; what is too long ends in an ellipsis."""
        font = _font(size)
        base = y + round(size * 0.36)
        for part in _parts(_fitted(_drawable(text), size, width)):
            if part in DASHES:
                top = base - round(size * 0.28)
                length = DASHES[part] * size
                self.box(
                    round(x + size * 0.03), top, round(length - size * 0.06), max(2, size // 13)
                )
            else:
                self._draw.text((x, base), part, 255, font, "ls", stroke_width=weight)
            x += _length(part, size)


def _fitted(text: str, size: int, width: int) -> str:
    """A text that is not longer than a width, its last words left out if need be."""
    if _length(text, size) <= width:
        return text
    words = text.split()
    while words and _length(f"{' '.join(words)}…", size) > width:
        words.pop()
    return f"{' '.join(words)}…"


def _parts(text: str) -> list[str]:
    """A text cut at its dashes, which are parts of their own."""
    for dash in DASHES:
        text = text.replace(dash, f"\0{dash}\0")
    return [part for part in text.split("\0") if part]


@lru_cache(4096)
def _length(text: str, size: int) -> float:
    """How long a text is, in pixels."""
    font = _font(size)
    parts = _parts(text)
    return sum(DASHES[p] * size if p in DASHES else font.getlength(p) for p in parts)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own face in one size; its plain layout is the same with and without other libraries."""
    font = ImageFont.load_default(size=size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("this Pillow was built without FreeType")
    return font


def _drawable(text: str) -> str:
    """A text in signs that the face has: spaces made plain, accents and unknown signs left out."""
    plain = unicodedata.normalize("NFC", text).translate(_OTHERS)
    return "".join(_sign(sign) for sign in plain)


@cache
def _sign(sign: str) -> str:
    """One sign, or the nearest that the face has to it, or nothing."""
    if sign in DASHES or _has(sign):
        return sign
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if _has(part))


@cache
def _has(sign: str) -> bool:
    """Whether the face draws a sign as more than the box that stands for all that it lacks."""
    font = _font(32)
    return sign == " " or bytes(font.getmask(sign)) != bytes(font.getmask("\uffff"))


def _png(*layers: _Layer) -> bytes:
    """The layers as a PNG whose palette steps from paper to the colour of each; they never overlap."""
    merged = Image.new("L", SIZE)
    palette = list(PAPER)
    for number, (layer, colour) in enumerate(zip(layers, (INK, SOFT, ACCENT), strict=True)):
        first = number * SHADES
        shades = [round(cover * SHADES / 255) for cover in range(256)]
        indexed = layer.mask.point([first + shade if shade else 0 for shade in shades])
        merged = ImageChops.lighter(merged, indexed)
        for step in range(1, SHADES + 1):
            palette += [_between(p, c, step) for p, c in zip(PAPER, colour, strict=True)]
    out = io.BytesIO()
    # Level 6 would take twice as long for 4 % fewer bytes.
    _with_palette(merged, palette).save(out, "PNG", bits=4, compress_level=4, compress_type=1)
    return out.getvalue()


def _with_palette(indices: Image.Image, palette: list[int]) -> Image.Image:
    """An image whose grey values become indices of a palette."""
    image = Image.frombytes("P", indices.size, indices.tobytes())
    image.putpalette(palette)
    return image


def _between(paper: int, ink: int, step: int) -> int:
    """One channel of a shade, so many steps from paper to ink."""
    return round(paper + (ink - paper) * step / SHADES)
