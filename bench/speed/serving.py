"""The time from saving an edit to the page that shows it, through a generator's own server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException

import corpus
from rival import Serve
from workplace import Failed, Workplace

POLLING = 0.005  # seconds between two looks at the page
PATIENCE = 60.0  # seconds until a server counts as broken
PAUSE = 1.0  # seconds between two edits, as an editor would leave


def edits_to_page(
    place: Workplace, serve: Serve, text: corpus.Corpus, turns: range
) -> Iterator[float]:
    """Seconds from the saving of one article to the page that shows it, for each turn."""
    url = text.articles[corpus.EDITED_ARTICLE].url
    with server(place, serve) as (port, child):
        wait_for(child, port, url, "<h1")
        for turn in turns:
            time.sleep(PAUSE)
            changed = corpus.with_article_changed(text, turn)
            path, saved = next(iter(place.differing(changed)))
            started = time.perf_counter()
            path.write_text(saved, "utf-8")
            wait_for(child, port, url, corpus.changed_sentence(turn))
            yield time.perf_counter() - started


@contextmanager
def server(place: Workplace, serve: Serve) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The rival's server on a free port of 127.0.0.1, ended by its own process group."""
    port = free_port()
    with (place.root / "bench.log").open("wb") as log:
        command = serve(place.rival.home, place.root, port)
        child = subprocess.Popen(
            command, cwd=place.root, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield port, child
        finally:
            end(child)


def end(child: subprocess.Popen[bytes]) -> None:
    """No server any more, nor any process that it started."""
    for word in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, word)
            child.wait(10)
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            child.wait()
        return


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(child: subprocess.Popen[bytes], port: int, url: str, text: str) -> None:
    """The moment when the page shows the text."""
    last = time.perf_counter() + PATIENCE
    while time.perf_counter() < last:
        if text in page(port, url):
            return
        if child.poll() is not None:
            raise Failed(f"the server ended with exit status {child.returncode}")
        time.sleep(POLLING)
    raise Failed(f"{url} did not show {text!r} within {PATIENCE:.0f} s")


def page(port: int, url: str) -> str:
    """The page as served; empty while there is none."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", url)
        answer = connection.getresponse()
        return answer.read().decode("utf-8") if answer.status == 200 else ""
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()
