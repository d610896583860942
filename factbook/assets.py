"""The guide's styles, scripts and pictures: each under a name that changes with its bytes."""

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from factbook.patterns import regex

FOLDER = "static"
_IMPORT = regex(r"""(from\s*|import\s*\(?\s*)(["'])\./([\w./-]+\.m?js)\2""")


class Asset(NamedTuple):
    """One asset: the name that templates use, its address from the site's root, its bytes."""

    name: str
    url: str
    content: bytes


def collect(folders: Iterable[Path]) -> tuple[Asset, ...]:
    """The assets of the templates' `static` folders; those of an earlier folder hide later ones."""
    raw: dict[str, bytes] = {}
    for folder in folders:
        base = folder / FOLDER
        for path in sorted(base.rglob("*")):
            name = path.relative_to(base).as_posix()
            if path.is_file() and not name.startswith(".") and name not in raw:
                raw[name] = path.read_bytes()
    made: dict[str, Asset] = {}
    for name in sorted(raw):
        _make(name, raw, made, ())
    return tuple(made[name] for name in sorted(made))


def _make(
    name: str, raw: Mapping[str, bytes], made: dict[str, Asset], above: tuple[str, ...]
) -> Asset:
    """An asset with its fingerprint; a script's imports are made first, to name their fingerprints."""
    if name in made:
        return made[name]
    content = raw[name]
    if name.endswith((".js", ".mjs")):
        folder = PurePosixPath(name).parent

        def imported(found: re.Match[str]) -> str:
            target = (folder / found[3]).as_posix()
            if target not in raw or target in above:
                return found[0]
            inner = _make(target, raw, made, (*above, name))
            return f"{found[1]}{found[2]}./{PurePosixPath(inner.url).name}{found[2]}"

        content = _IMPORT.sub(imported, content.decode()).encode()
    path = PurePosixPath(name)
    fingerprint = blake2b(content, digest_size=5).hexdigest()
    url = f"/assets/{path.with_name(f'{path.stem}.{fingerprint}{path.suffix}')}"
    made[name] = Asset(name, url, content)
    return made[name]
