"""The server: livereload's loop and protocol around our own pages, on this machine only.

What of livereload 2.7.1 is replaced, and why: its watcher polls and drops what comes within three
seconds of a reload; its script is inline, which our pages' policy forbids, and needs a `</head>`.
"""

import re
import socket
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import unquote

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.ioloop import IOLoop

from factbook.serve import overlay
from factbook.serve.rebuilding import Shown

HOST: Final = "127.0.0.1"
_FINGERPRINT: Final = re.compile(r"(.+)\.[0-9a-f]{10}(\.\w+)$")
_OWN: Final = {
    overlay.STYLE: ("text/css; charset=utf-8", overlay.CSS),
    overlay.SCRIPT: ("text/javascript; charset=utf-8", overlay.JS),
}


def free_port(wanted: int) -> int | None:
    """The port if nobody listens on it; any free one for 0; None when it is taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except (OSError, OverflowError):
            return None
        return int(probe.getsockname()[1])


class Place(NamedTuple):
    """What a server shows: the files below a folder, and what lies over them now."""

    folder: Path
    shown: Callable[[], Shown]
    port: int


class Pages(web.StaticFileHandler):
    """The files of the site; pages get the overlay and the scripts."""

    def initialize(self, path: str, place: Place) -> None:  # type: ignore[override] # our own argument
        """The handler of one request."""
        super().initialize(path, default_filename="index.html")
        self._place = place

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 - tornado's
        """The page or the file at an address."""
        file = find(self._place.folder, path)
        if file is None:
            self._page(self._place.folder / "404.html", HTTPStatus.NOT_FOUND)
        elif file.is_dir():
            self.redirect(f"{self.request.path}/")
        elif file.suffix == ".html":
            self._page(file, HTTPStatus.OK)
        else:
            await super().get(file.relative_to(self._place.folder).as_posix(), include_body)

    def _page(self, file: Path, status: HTTPStatus) -> None:
        """A page with all that is added to it; a blank one where there is no file."""
        shown = self._place.shown()
        try:
            html = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            html = overlay.BLANK
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_extra_headers("")
        self.finish(overlay.inject(html, shown.overlay, shown.build, self._place.port))

    def set_extra_headers(self, path: str) -> None:
        """Nothing here is to be kept by a browser."""
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> None:
        """None: what is added to a page is not in its file."""

    def should_return_304(self) -> bool:
        """Never: times of change count in seconds, and builds are quicker."""
        return False


def find(folder: Path, address: str) -> Path | None:
    """The file at an address below a folder; the folder where the address lacks its last slash.

    A fingerprinted file that is gone is found under the fingerprint that it has now, so that a page
    from before a change of styles still finds them.
    """
    path = Path(unquote(address))
    if path.is_absolute() or ".." in path.parts:
        return None
    file = folder / path
    if address == "" or address.endswith("/"):
        file = file / "index.html"
    if file.exists():
        return file
    named = _FINGERPRINT.match(file.name)
    if named is None:
        return None
    among = [p for p in file.parent.glob(f"*{named[2]}") if _same(p.name, named)]
    return max(among, key=lambda p: p.stat().st_mtime_ns, default=None)


def _same(name: str, other: re.Match[str]) -> bool:
    """Whether a fingerprinted name is that of the same file."""
    found = _FINGERPRINT.match(name)
    return found is not None and found.groups() == other.groups()


class Own(web.RequestHandler):
    """The server's own files, and the number of the build that it shows."""

    def initialize(self, shown: Callable[[], Shown]) -> None:
        """The handler of one request."""
        self._shown = shown

    def get(self) -> None:
        """One of the files."""
        kind, text = _OWN.get(self.request.path, ("text/plain; charset=utf-8", self._shown().build))
        self.set_header("Content-Type", kind)
        self.set_header("Cache-Control", "no-store")
        self.finish(text)


class Watcher:
    """livereload's watcher: here it says when the loop runs, and what to reload is told by us."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self._begin = begin
        self._tasks = {
            "the guide": begin
        }  # were it empty, livereload would watch the current folder
        self._changes: list[tuple[str, int]] = []
        self.filepath: str | None = None

    def start(self, _callback: Callable[[], None]) -> bool:
        """Begin to watch; true, so that livereload does not poll."""
        self._begin()
        return True


class Bench(Server):  # type: ignore[misc] # livereload has no types
    """livereload's server with our pages; `ready` is called when it listens."""

    def __init__(self, place: Place, begin: Callable[[], None], ready: Callable[[], None]) -> None:
        super().__init__(watcher=Watcher(begin))
        self._place, self._ready = place, ready

    def application(self, port: int, host: str, **_: Any) -> None:
        """The handlers, bound to the port."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        LiveReloadHandler.DEFAULT_RELOAD_TIME = 0
        handlers: list[Any] = [
            (r"/livereload", LiveReloadHandler),
            (r"/livereload\.js", LiveReloadJSHandler),
            (rf"{overlay.PREFIX}.*", Own, {"shown": self._place.shown}),
            (r"/(.*)", Pages, {"path": str(self._place.folder), "place": self._place}),
        ]
        web.Application(handlers, log_function=lambda _: None).listen(port, address=host)
        self._ready()

    def _setup_logging(self) -> None:
        """None of livereload's: the terminal is for the guide's findings."""


class Reloads:
    """Tells browsers to reload, from any thread."""

    def __init__(self) -> None:
        self._loop: IOLoop | None = None

    def begin(self) -> None:
        """Now is the loop that browsers are connected to."""
        self._loop = IOLoop.current()

    def __call__(self, path: str) -> None:
        """Tell all of them; nobody is connected before the loop runs."""
        if self._loop is not None:
            self._loop.add_callback(LiveReloadHandler.reload_waiters, path)
