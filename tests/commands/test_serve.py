"""`serve`: a real server on a free port, asked as a browser would ask it while an editor edits."""

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from factbook import inputs, pipeline
from factbook.outcome import USAGE
from factbook.pipeline import Result
from factbook.serve import overlay, rebuilding
from factbook.serve.rebuilding import Rebuilds, Voices
from factbook.serve.server import find
from factbook.serve.watching import moments
from factbook.stages.options import Options
from tests import minisite
from tests.commands.conftest import GUIDE, Ask, edit

BUILD = Path(__file__).parents[2] / "build.py"
CEILING = 60.0  # seconds until something that should have happened counts as not happening
PLATE, SWEAT = "content/articles/plate.md", "content/articles/sweat.md"
DRAFT = """\
---
title: A draft
description: Not to be published.
author: ada
reviewer: ada
reviewed: 2026-01-10
draft: true
---

Only the bench shows this.
"""


def until(what: str, holds: Callable[[], object]) -> None:
    """The moment when something holds."""
    last = time.monotonic() + CEILING
    while time.monotonic() < last:
        if holds():
            return
        time.sleep(0.02)
    pytest.fail(f"not within {CEILING:.0f} s: {what}")


@dataclass
class Bench:
    """A running server, its guide, and what it has said so far."""

    root: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, url: str) -> tuple[int, str, str]:
        """The status, the type and the text at an address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=CEILING)
        try:
            connection.request("GET", url)
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Type"], answer.read().decode("utf-8")
        finally:
            connection.close()

    def page(self, url: str) -> str:
        """The text of a page."""
        return self.get(url)[2]

    def shows(self, url: str, *words: str) -> None:
        """Wait until a page has all the words."""
        until(f"{url} shows {words}", lambda: all(word in self.page(url) for word in words))

    def hides(self, url: str, word: str) -> None:
        """Wait until a page no longer has a word."""
        until(f"{url} no longer shows {word}", lambda: word not in self.page(url))

    @property
    def output(self) -> Path:
        """Where the pages are."""
        return self.root / ".factbook" / "serve" / "site"


def hearing() -> None:
    """The signals of a process that somebody starts at a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def started(root: Path, log: Path) -> Bench:
    """A server on a free port."""
    command = [
        sys.executable,
        str(BUILD),
        "--root",
        str(root),
        "--today",
        minisite.TODAY,
        "serve",
        "--port",
        "0",
    ]
    with log.open("wb") as said:
        # What starts the tests may have told its children not to hear Ctrl-C; this one has to.
        process = subprocess.Popen(command, stdout=said, stderr=said, preexec_fn=hearing)  # noqa: PLW1509 - no threads
    address = re.compile(r"^http://127\.0\.0\.1:(\d+)/ ", re.MULTILINE)

    def port() -> re.Match[str] | None:
        assert process.poll() is None, log.read_text("utf-8")
        return address.search(log.read_text("utf-8"))

    try:
        until("the server listens", port)
    except BaseException:
        process.kill()
        process.wait()
        raise
    found = port()
    assert found is not None
    return Bench(root, int(found[1]), process, log)


def stopped(bench: Bench) -> int:
    """The exit status of a server that is interrupted as with Ctrl-C."""
    bench.process.send_signal(signal.SIGINT)
    return bench.process.wait(CEILING)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """One server for all tests here."""
    folder = tmp_path_factory.mktemp("bench")
    root = minisite.lay(folder / "guide", GUIDE)
    (root / "content/articles/draft.md").write_text(DRAFT, "utf-8")
    made = started(root, folder / "log")
    yield made
    stopped(made)


@pytest.fixture(autouse=True)
def as_it_was(bench: Bench) -> Iterator[None]:
    """Each test leaves the guide as it found it, also one that fails: the next has its own cause."""
    before = {path: path.read_bytes() for path in sorted(bench.root.glob("content/**/*.*"))}
    yield
    for path, data in before.items():
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)


# --- pages ---------------------------------------------------------------------------------------


def test_pages_are_served_with_addresses_of_this_machine(bench: Bench) -> None:
    status, kind, text = bench.get("/articles/plate/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert f'<link rel="canonical" href="http://127.0.0.1:{bench.port}/articles/plate/">' in text
    assert "example.org" not in text


def test_drafts_are_shown(bench: Bench) -> None:
    assert "Only the bench shows this." in bench.page("/articles/draft/")


def test_what_is_published_stays_as_it_is(bench: Bench) -> None:
    assert not (bench.root / "site").exists()
    assert (bench.output / "articles" / "plate" / "index.html").is_file()


def test_nothing_is_written_into_the_output_for_the_browser(bench: Bench) -> None:
    served = bench.page("/articles/plate/")
    assert '<script src="/livereload.js?port=' in served
    written = (bench.output / "articles/plate/index.html").read_text("utf-8")
    assert "livereload" not in written
    assert overlay.PREFIX not in written


def test_what_is_added_obeys_the_policy_of_the_pages(bench: Bench) -> None:
    added = set(bench.page("/articles/plate/").split("\n")) - set(
        (bench.output / "articles/plate/index.html").read_text("utf-8").split("\n")
    )
    assert added
    assert not any("style=" in line or "<style" in line for line in added)
    assert all("src=" in line for line in added if "<script" in line)


@pytest.mark.parametrize("url", [overlay.STYLE, overlay.SCRIPT, overlay.BUILD, "/livereload.js"])
def test_the_servers_own_files_are_there(bench: Bench, url: str) -> None:
    status, _, text = bench.get(url)
    assert status == 200
    assert text


def test_an_unknown_address_shows_the_guides_own_page_for_it(bench: Bench) -> None:
    status, _, text = bench.get("/nowhere/")
    assert status == 404
    assert "Iron for Rowers" in text
    assert bench.get("/articles/../../../guide.yaml")[0] == 404


def test_a_folder_without_its_slash_is_redirected(bench: Bench) -> None:
    assert bench.get("/articles/plate")[0] in (301, 302)


def test_a_feed_is_served_as_it_is(bench: Bench) -> None:
    assert "livereload" not in bench.page("/sitemap.xml")


# --- edits ---------------------------------------------------------------------------------------


def test_an_edit_shows(bench: Bench) -> None:
    edit(bench.root, SWEAT, "Little is lost", "Not much is lost")
    bench.shows("/articles/sweat/", "Not much is lost")
    edit(bench.root, SWEAT, "Not much is lost", "Little is lost")
    bench.shows("/articles/sweat/", "Little is lost")


def test_a_mistake_lies_over_the_last_good_page_until_it_is_mended(bench: Bench) -> None:
    edit(bench.root, SWEAT, "plate.md", "plates.md")
    bench.shows("/articles/sweat/", 'id="factbook-overlay"', "error[broken-link]")
    text = bench.page("/articles/sweat/")
    assert "content/articles/sweat.md:9:31" in text
    assert "Little is lost" in text
    assert 'id="factbook-overlay"' in bench.page("/foods/")
    assert 'id="factbook-overlay"' in bench.page("/nowhere/")
    assert "error[broken-link]" in bench.log.read_text("utf-8")
    edit(bench.root, SWEAT, "plates.md", "plate.md")
    bench.hides("/articles/sweat/", 'id="factbook-overlay"')
    assert "Little is lost" in bench.page("/articles/sweat/")


def test_a_fact_edited_shows_on_the_pages_that_read_it(bench: Bench) -> None:
    edit(bench.root, "content/facts/foods.yaml", "mg_per_100g: 6.17", "mg_per_100g: 61.7")
    bench.shows("/articles/plate/", 'value="50"')
    edit(bench.root, "content/facts/foods.yaml", "mg_per_100g: 61.7", "mg_per_100g: 6.17")
    bench.hides("/articles/plate/", 'value="50"')


def test_of_many_quick_saves_the_last_one_shows(bench: Bench) -> None:
    path = bench.root / SWEAT
    before = path.read_text("utf-8")
    for number in range(30):
        path.write_text(before.replace("Little is lost", f"Save {number} is lost"), "utf-8")
        time.sleep(0.015)  # longer and shorter than a build, as it happens
    bench.shows("/articles/sweat/", "Save 29 is lost")
    path.write_text(before, "utf-8")
    bench.shows("/articles/sweat/", "Little is lost")


def test_a_save_while_a_build_runs_is_not_lost(bench: Bench) -> None:
    edit(bench.root, "content/guide.yaml", "title: Iron for Rowers", "title: Iron")  # every page
    time.sleep(0.05)
    edit(bench.root, SWEAT, "Little is lost", "Nothing is lost")
    bench.shows("/articles/sweat/", "Nothing is lost")
    edit(bench.root, SWEAT, "Nothing is lost", "Little is lost")
    edit(bench.root, "content/guide.yaml", "title: Iron", "title: Iron for Rowers")
    bench.shows("/articles/sweat/", "Little is lost", "Iron for Rowers")


def test_a_new_document_and_one_that_is_gone(bench: Bench) -> None:
    path = bench.root / "content/pages/about.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\ntitle: About\ndescription: About us.\n---\n\nWe row.\n", "utf-8")
    bench.shows("/about/", "We row.")
    path.unlink()
    until("the page is gone", lambda: bench.get("/about/")[0] == 404)


def test_a_template_of_the_guides_own_is_watched_as_soon_as_there_is_one(bench: Bench) -> None:
    own = bench.root / "templates" / "partials"
    own.mkdir(parents=True)
    shared = (inputs.SHARED / "partials" / "masthead.html").read_text("utf-8")
    (own / "masthead.html").write_text(f"<!-- our own -->{shared}", "utf-8")
    bench.shows("/articles/sweat/", "<!-- our own -->")
    edit(bench.root, "templates/partials/masthead.html", "our own", "our second")
    bench.shows("/articles/sweat/", "<!-- our second -->")
    (own / "masthead.html").unlink()
    bench.hides("/articles/sweat/", "<!-- our second -->")


# --- what browsers are told ----------------------------------------------------------------------


async def connected(port: int) -> WebSocketClientConnection:
    """A browser's connection, after its greetings."""
    browser = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    greeting = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
    await browser.write_message(json.dumps(greeting))
    assert json.loads(str(await browser.read_message()))["command"] == "hello"
    await browser.write_message(json.dumps({"command": "info", "url": "http://127.0.0.1/"}))
    return browser


def told(bench: Bench, act: Callable[[], None], wanted: str) -> dict[str, object]:
    """What a browser is told after something was done: the first message with such a path."""
    heard: list[dict[str, object]] = []

    async def listen() -> dict[str, object]:
        browser = await connected(bench.port)
        # The greeting has no answer; a page asked for after it is answered after it was read.
        await asyncio.to_thread(bench.page, "/")
        await asyncio.to_thread(act)
        try:
            while True:
                heard.append(json.loads(str(await browser.read_message())))
                # An earlier edit may still be told of.
                if str(heard[-1].get("path")).endswith(wanted):
                    return heard[-1]
        finally:
            browser.close()
            while await browser.read_message() is not None:
                pass

    try:
        return asyncio.run(asyncio.wait_for(listen(), CEILING))
    except TimeoutError:
        pytest.fail(f"only {heard} was told, and said: {bench.log.read_text('utf-8')}")


def test_an_edit_reloads_the_page(bench: Bench) -> None:
    message = told(bench, lambda: edit(bench.root, SWEAT, "Little is lost", "Less is lost"), "/")
    assert message["command"] == "reload"
    edit(bench.root, SWEAT, "Less is lost", "Little is lost")
    bench.shows("/articles/sweat/", "Little is lost")


def test_an_edit_of_styles_alone_reloads_styles_alone(bench: Bench) -> None:
    old = style(bench)
    own = bench.root / "templates" / "static" / "style.css"
    own.parent.mkdir(parents=True, exist_ok=True)
    shared = (inputs.SHARED / "static" / "style.css").read_text("utf-8")
    new = f"{shared}\n.ours {{ color: red; }}\n"
    message = told(bench, lambda: void(own.write_text(new, "utf-8")), ".css")
    assert message["command"] == "reload"
    assert message["liveCSS"] is True
    bench.shows("/articles/sweat/", "/assets/style.")
    until("the new styles are named", lambda: style(bench) != old)
    # A page that was open before asks for the styles under their old name.
    assert ".ours" in bench.page(old)
    own.unlink()
    until("the old styles are back", lambda: style(bench) == old)


def style(bench: Bench) -> str:
    """The address of the style sheet that a page names."""
    found = re.search(r'href="(/assets/style\.\w+\.css)"', bench.page("/articles/sweat/"))
    assert found is not None
    return found[1]


def void(_: object) -> None:
    """Nothing, whatever is given."""


def test_a_browser_can_ask_whether_it_shows_the_last_build(bench: Bench) -> None:
    def shown() -> str:
        found = re.search(r'data-build="([^"]+)"', bench.page("/articles/sweat/"))
        assert found is not None
        return found[1]

    until("both name the last build", lambda: bench.page(overlay.BUILD) == shown())
    before = shown()
    edit(bench.root, SWEAT, "Little is lost", "Less is lost")
    until("another build is shown", lambda: bench.page(overlay.BUILD) != before)
    until("both name the next build", lambda: bench.page(overlay.BUILD) == shown() != before)
    edit(bench.root, SWEAT, "Less is lost", "Little is lost")
    bench.shows("/articles/sweat/", "Little is lost")


# --- beginning and ending ------------------------------------------------------------------------


def test_a_guide_that_is_broken_from_the_start(tmp_path: Path) -> None:
    root = minisite.lay(tmp_path / "guide", GUIDE)
    edit(root, SWEAT, "plate.md", "plates.md")
    bench = started(root, tmp_path / "log")
    try:
        status, _, text = bench.get("/articles/sweat/")
        assert status == 404
        assert "There is no page here yet" in text
        assert "content/articles/sweat.md:9:31" in text
        edit(root, SWEAT, "plates.md", "plate.md")
        bench.shows("/articles/sweat/", "Little is lost")
        bench.hides("/articles/sweat/", 'id="factbook-overlay"')
    finally:
        assert stopped(bench) == 0


def test_a_port_that_is_taken_is_told(ask: Ask) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = ask("serve", "--port", str(port))
    assert said.status == USAGE
    assert said.err == f"port {port} is taken: name another with --port, or 0 for any\n"


# --- the parts, by themselves --------------------------------------------------------------------


def test_the_overlay_stands_before_the_end_of_the_body_or_of_the_text() -> None:
    whole = overlay.inject("<body>text</body></html>", "<i>over</i>", "b-1", 80)
    assert whole.startswith("<body>text<link ")
    assert whole.endswith("</script>\n</body></html>")
    assert overlay.inject("text", "<i>over</i>", "b-1", 80).startswith("text<link ")
    assert 'data-build="b-1"' in whole
    assert "<i>over</i>" in whole


def test_what_findings_say_is_escaped() -> None:
    assert "&lt;script&gt;" in overlay.of_fault("<script>")
    assert "<script>" not in overlay.of_fault("<script>")


def test_an_old_fingerprint_finds_the_newest_file(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in ("style.aaaaaaaaaa.css", "style.min.bbbbbbbbbb.css", "style.cccccccccc.js"):
        (tmp_path / "assets" / name).write_text(name, "utf-8")
    found = find(tmp_path, "assets/style.0123456789.css")
    assert found == tmp_path / "assets" / "style.aaaaaaaaaa.css"
    assert find(tmp_path, "assets/other.0123456789.css") is None
    assert find(tmp_path, "assets/style.css") is None


def test_nothing_outside_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", "utf-8")
    (tmp_path / "site").mkdir()
    for address in ("../secret", "%2e%2e/secret", "/etc/passwd", "a/../../secret"):
        assert find(tmp_path / "site", address) is None


@dataclass
class Heard:
    """What was told, by whom."""

    results: list[Result]
    faults: list[str]
    reloads: list[str]

    @property
    def voices(self) -> Voices:
        """The voices that are heard."""
        return Voices(
            lambda result, _: self.results.append(result), self.faults.append, self.reloads.append
        )


def rebuilds(root: Path) -> tuple[Rebuilds, Heard]:
    """The builds of a guide, and what is heard of them."""
    heard = Heard([], [], [])
    options = minisite.options(root)._replace(write=True)
    return Rebuilds(options, lambda: minisite.TODAY, heard.voices), heard


def test_a_fault_of_ours_is_shown_and_the_next_build_goes_on(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds, heard = rebuilds(guide)
    builds.once()
    real = pipeline.build
    monkeypatch.setattr(rebuilding, "build", lambda _: 1 / 0)
    builds.once()
    assert "ZeroDivisionError" in builds.shown.overlay
    assert "A fault of Factbook" in builds.shown.overlay
    assert len(heard.faults) == 1
    monkeypatch.setattr(rebuilding, "build", real)
    builds.once()
    assert builds.shown.overlay == ""
    assert heard.reloads == ["/", "/", "/"]


def test_a_build_that_trips_over_a_file_being_replaced_is_begun_again(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds, heard = rebuilds(guide)
    real = pipeline.build

    def trip(_: object) -> None:
        monkeypatch.setattr(rebuilding, "build", real)
        edit(guide, SWEAT, "Little is lost", "Much less is lost")
        raise FileNotFoundError(SWEAT)

    monkeypatch.setattr(rebuilding, "build", trip)
    builds.follow([True])
    assert heard.faults == []
    assert len(heard.results) == 1
    page = guide / "site" / "articles" / "sweat" / "index.html"
    assert "Much less is lost" in page.read_text("utf-8")


def test_a_build_that_changes_nothing_reloads_nothing(guide: Path) -> None:
    builds, heard = rebuilds(guide)
    builds.follow([True])
    edit(guide, "content/facts/foods.yaml", "lentils:\n", "# Pulses.\nlentils:\n")
    builds.follow([False, False])
    assert len(heard.results) == 2
    assert heard.reloads == ["/"]


def test_styles_are_told_apart_even_when_they_are_the_first_templates_of_the_guide(
    guide: Path,
) -> None:
    builds, heard = rebuilds(guide)
    builds.once()
    own = guide / "templates" / "static" / "style.css"
    own.parent.mkdir(parents=True)
    own.write_text("body { color: red; }\n", "utf-8")
    builds.once()
    edit(guide, SWEAT, "Little is lost", "Nothing is lost")
    own.unlink()
    builds.once()
    assert [path.endswith(".css") for path in heard.reloads] == [False, True, False]


def test_styles_saved_while_a_build_runs_are_told_apart_too(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds, heard = rebuilds(guide)
    builds.once()
    own = guide / "templates" / "static" / "style.css"
    own.parent.mkdir(parents=True)
    real = pipeline.build

    def late(options: Options) -> Result:
        own.write_text("body { color: red; }\n", "utf-8")
        return real(options)

    monkeypatch.setattr(rebuilding, "build", late)
    builds.once()
    assert [path.endswith(".css") for path in heard.reloads] == [False, True]


def test_a_change_that_nobody_told_of_is_found_at_the_next_tick(guide: Path) -> None:
    builds, heard = rebuilds(guide)
    builds.follow([True, False])
    assert len(heard.results) == 1
    edit(guide, SWEAT, "Little is lost", "Nothing is lost")
    builds.follow([False])
    assert len(heard.results) == 2


def test_the_watch_ticks_without_messages_and_ends_when_told(tmp_path: Path) -> None:
    stop = Event()
    ticks = moments(tmp_path, stop)  # there is no guide to watch, and none of its templates
    assert next(ticks) is False
    stop.set()
    assert list(ticks) in ([], [False])
