"""The built site as the gates see it: a folder, the address it is served at, and its pages."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# Folders whose files another tool wrote, which are not ours to judge one by one.
FOREIGN = ("pagefind",)
_REFRESH = re.compile(rb"http-equiv=[\"']?refresh", re.IGNORECASE)
_NOINDEX = re.compile(rb"<meta[^>]+name=[\"']?robots[^>]+noindex", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the site, or, if not grave, one thing worth a look."""

    page: str
    message: str
    grave: bool = True


@dataclass(frozen=True)
class Page:
    """One HTML file: its path inside the site with "/", and the address it is served at."""

    path: str
    url: str
    file: Path

    @cached_property
    def html(self) -> bytes:
        """The file's bytes."""
        return self.file.read_bytes()

    @property
    def redirects(self) -> bool:
        """Whether the page only sends its reader elsewhere."""
        return _REFRESH.search(self.html) is not None

    @property
    def indexed(self) -> bool:
        """Whether search engines are welcome: not a redirect, not the 404 page, not noindex."""
        return not (self.redirects or self.path == "404.html" or _NOINDEX.search(self.html))


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its address with a path and a "/" at the end, a place for notes."""

    folder: Path
    url: str
    notes: Path

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page of ours, sorted by path."""
        found = sorted(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")
        )
        return tuple(
            Page(path, self.url + re.sub(r"(^|/)index\.html$", r"\1", path), self.folder / path)
            for path in found
            if path.split("/")[0] not in FOREIGN
        )

    @property
    def shown(self) -> tuple[Page, ...]:
        """The pages that a reader stays on: all but redirects."""
        return tuple(page for page in self.pages if not page.redirects)

    def files(self, *suffixes: str) -> Iterator[Path]:
        """Every file of ours with one of these suffixes, sorted by path."""
        for path in sorted(self.folder.rglob("*")):
            inside = path.relative_to(self.folder).parts
            if path.is_file() and path.suffix in suffixes and inside[0] not in FOREIGN:
                yield path

    def name(self, path: Path) -> str:
        """A file's path inside the site, with "/"."""
        return path.relative_to(self.folder).as_posix()

    @property
    def six(self) -> dict[str, Page]:
        """Six pages that stand for their kinds, by a short name: the ones that look different."""
        wanted = {
            "home": r"index\.html",
            "article": r"articles/[^/]+/index\.html",
            "forms": r"forms/index\.html",
            "foods": r"foods/index\.html",
            "episode": r"episodes/[^/]+/index\.html",
            "picks": r"picks/index\.html",
        }
        chosen = {}
        for name, pattern in wanted.items():
            fitting = [page for page in self.shown if re.fullmatch(pattern, page.path)]
            if fitting:
                chosen[name] = fitting[0]
        return chosen

    def described(self, **more: str) -> str:
        """The site as JSON, for gates written in JavaScript."""
        return json.dumps(
            {
                "url": self.url,
                "folder": str(self.folder),
                "notes": str(self.notes),
                "pages": [{"path": page.path, "url": page.url} for page in self.shown],
                "six": {
                    name: {"path": page.path, "url": page.url} for name, page in self.six.items()
                },
                **more,
            }
        )
