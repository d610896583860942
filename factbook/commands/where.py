"""`where`: every page, block and place that uses a fact, one of its values, or a document."""

import argparse
import json
import sys
from collections.abc import Iterator

from factbook.commands._answers import answers, counted, some, unknown
from factbook.commands._places import Use, places
from factbook.commands._subject import Subject, subject
from factbook.commands._uses import Readers, Uses, call
from factbook.outcome import CLEAN, USAGE
from factbook.questions import BLOCK, Key
from factbook.record import Unknown, Unreadable
from factbook.stages.options import Options


def run(options: Options, chosen: argparse.Namespace) -> int:
    """The answer on stdout, as text or as JSON."""
    known = answers(options)
    try:
        about = subject(known.site, chosen.key)
    except Unreadable as error:
        sys.stderr.write(f"{error.what} {error.name!r} is there, but not valid: `check` says why\n")
        return USAGE
    except Unknown as error:
        sys.stderr.write(unknown(error.what, error.name, {error.what: error.among}))
        return USAGE
    known.warn()
    read = Readers(known.state).of(about.is_read_by)
    found = places(known, about)
    if chosen.format == "json":
        sys.stdout.write(
            json.dumps(_plain(about, read, found), indent=2, ensure_ascii=False) + "\n"
        )
    else:
        sys.stdout.write("\n".join(_lines(about, read, found)) + "\n")
    return CLEAN


def _lines(about: Subject, read: Uses, found: tuple[Use, ...]) -> Iterator[str]:
    """The answer for people."""
    at = f"  {about.place.path}:{about.place.line}:{about.place.column}" if about.place else ""
    yield f"{about.name}  {about.title}{at}"
    if read.pages:
        yield f"\n{counted(len(read.pages), 'page')}"
        width = max(len(url) for url in read.pages)
        for url, keys in read.pages.items():
            yield f"  {url.ljust(width)}  {some(_what(keys))}".rstrip()
    if read.blocks:
        yield f"\n{counted(len(read.blocks), 'block')}"
        for key, urls in read.blocks.items():
            yield f"  {call(key)} on {some(urls)}"
    if found:
        yield f"\n{counted(len(found), 'place')}"
        for use in found:
            yield f"  {use.span.path}:{use.span.line}:{use.span.column}  {use.text}"
    numbers = (len(read.pages), len(read.blocks), len(found))
    page, block, place = map(counted, numbers, ("page", "block", "place"))
    yield f"\n{about.name} is used on {page}, by {block}, in {place}"


def _what(keys: tuple[Key, ...]) -> list[str]:
    """What of the subject a page reads, in a few words: values by name, blocks by theirs."""
    words = (_word(key) for key in keys)
    return sorted(dict.fromkeys(words))


def _word(key: Key) -> str:
    """What a key asks for, in a word."""
    names = {
        BLOCK: f"{key[1]}()",
        "facts": "a choice of them",
        "ids": "all of them",
        "body": "text",
    }
    return names.get(key[0], key[-1])


def _plain(about: Subject, read: Uses, found: tuple[Use, ...]) -> dict[str, object]:
    """The answer for programs; lines and columns from 1."""
    return {
        "key": about.name,
        "title": about.title,
        "pages": [{"url": url, "reads": _what(keys)} for url, keys in read.pages.items()],
        "blocks": [{"call": call(key), "pages": list(urls)} for key, urls in read.blocks.items()],
        "places": [
            {"path": u.span.path, "line": u.span.line, "column": u.span.column, "how": u.how, "text": u.text}
            for u in found
        ],
    }  # fmt: skip
