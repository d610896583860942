"""A small static server on this machine that shows a folder under a path, as a web host would."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xml": "application/xml",
}
_PACKED = ("text/", "application/json", "application/xml", "application/manifest", "image/svg")


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from one folder; compresses text; anything unknown is the 404 page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *asked: object, folder: Path, prefix: str) -> None:
        self.folder = folder
        self.prefix = prefix
        super().__init__(*asked)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """The file, or the 404 page."""
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(self.prefix) if path.startswith(self.prefix) else None
        if inside is None or ".." in inside.split("/"):
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"not found")
            return
        file = self.folder / inside
        if file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", f"{path}/")
            return
        file = file / "index.html" if path.endswith("/") else file
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = self.folder / "404.html", HTTPStatus.NOT_FOUND
        kind = _TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        self._send(status, kind, file.read_bytes() if file.is_file() else b"not found")

    do_HEAD = do_GET  # noqa: N815 - the name that http.server calls

    def _send(self, status: HTTPStatus, kind: str, body: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "public, max-age=31536000")
        if location:
            self.send_header("Location", location)
        if kind.startswith(_PACKED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, compresslevel=6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the given name
        """Nothing: a gate's own words are enough."""


class Server(ThreadingHTTPServer):
    """Threads that end with the program; a browser that hangs up is no fault."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: browsers close connections when they leave a page."""


@contextmanager
def served(folder: Path, prefix: str, port: int = 0) -> Iterator[str]:
    """The address, ending in `prefix`, at which the folder is shown until the block ends.

    The folder may be filled later; with port 0 the system picks a free one.
    """
    with Server(("127.0.0.1", port), partial(Handler, folder=folder, prefix=prefix)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
