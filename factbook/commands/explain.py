"""`explain`: what a rule means; or why a page was made anew, and what it reads."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from factbook.checks._manual import Manual, manual, rules
from factbook.commands._answers import answers, counted, some, unknown
from factbook.commands._uses import call
from factbook.incremental.rows import PageRow
from factbook.incremental.stale import Reason
from factbook.incremental.state import State
from factbook.outcome import CLEAN, USAGE
from factbook.pipeline import state_of
from factbook.questions import BLOCK, Key, singles
from factbook.stages.options import Options

# What the sorts of question are called, in the order in which they are listed.
_GROUPS: Mapping[str, str] = {
    "fact": "values of facts",
    "facts": "choices of facts",
    "ids": "lists of facts",
    "block": "blocks",
    "summary": "front matter",
    "body": "texts",
    "shelf": "shelves of documents",
    "documents": "shelves of documents",
    "neighbours": "shelves of documents",
    "tags": "shelves of documents",
    "tagged": "shelves of documents",
    "related": "shelves of documents",
    "template": "templates",
    "asset": "assets",
    "setting": "settings",
    "link": "links and addresses",
    "url": "links and addresses",
    "existing": "links and addresses",
    "page": "links and addresses",
    "pages": "links and addresses",
    "static": "links and addresses",
}
_OTHER = "other"
_PLAIN = ("ids", "body", "template", "asset", "setting", "link", "url", "existing", "static")


def run(options: Options, chosen: argparse.Namespace) -> int:
    """The explanation on stdout."""
    name = chosen.subject.strip()
    found = manual(name)
    if found is not None:
        sys.stdout.write("\n".join(_of_rule(found)) + "\n")
        return CLEAN
    state, built = _state(options)
    pages = state.pages()
    url = _url(name, pages)
    if url is None:
        groups = {"rule": tuple(rules()), "page": tuple(pages)}
        sys.stderr.write(unknown("rule and no page", name, groups))
        return USAGE
    why = (state.meta("reasons") or {}).get(url)
    said = _reason(why) if built else "The guide has not been built yet, so it would be new."
    sys.stdout.write("\n".join(_of_page(url, pages[url], said, state)) + "\n")
    return CLEAN


def _state(options: Options) -> tuple[State, bool]:
    """The state of the output and true, or that of a build in a place of its own and false."""
    state = state_of(options)
    if not state.empty and state.pages():
        return state, True
    known = answers(options)
    known.warn()
    return known.state, False


def _url(name: str, pages: Mapping[str, PageRow]) -> str | None:
    """The page that is meant: by its address, with or without host and last slash, or its file."""
    path = urlsplit(name).path if "://" in name else name
    path = path if path.startswith("/") else f"/{path}"
    for one in (path, f"{path}/", path.removesuffix("index.html")):
        if one in pages:
            return one
    # An address with a host may have the path of base_url in front.
    parts = path.split("/")
    inner = ("/" + "/".join(parts[start:]) for start in range(2, len(parts)))
    return next((one for one in inner if "://" in name and one in pages), None)


def _of_rule(found: Manual) -> Iterator[str]:
    """A rule's manual."""
    yield f"{found.rule} ({found.severity} unless guide.yaml says otherwise)\n"
    yield found.text


def _reason(why: Reason | None) -> str:
    """Why the last build made a page anew, or that it did not."""
    if why is None:
        return "The last build left it as it was: nothing that it read had changed."
    if isinstance(why.read, tuple):
        return f"The last build made it anew: {why.words}: {_shown(why.read)}"
    return f"The last build made it anew: {why.words}."


def _of_page(url: str, row: PageRow, why: str, state: State) -> Iterator[str]:
    """Why a page was made anew, and what it reads."""
    yield f"{url}  {row.output}\n"
    yield why
    groups: dict[str, list[str]] = {}
    asked = [key for id in row.reads for key in singles(state.name(id))]
    for key in asked:
        groups.setdefault(_GROUPS.get(key[0], _OTHER), []).append(_shown(key))
    yield f"\nIt reads {counted(len(asked), 'thing')}:"
    for group in dict.fromkeys((*_GROUPS.values(), _OTHER)):
        if group in groups:
            yield f"\n{group} ({len(groups[group])})"
            yield from _lines(group, sorted(groups[group]))


def _lines(group: str, names: list[str]) -> Iterator[str]:
    """The names of one group; values of one fact or document stand on one line."""
    mark = {_GROUPS["fact"]: ".", _GROUPS["summary"]: ": "}.get(group)
    if mark is None:
        yield from (f"  {name}" for name in names)
        return
    held: dict[str, list[str]] = {}
    for name in names:
        holder, _, field = name.rpartition(mark)
        held.setdefault(holder, []).append(field)
    for holder, fields in held.items():
        told = [field for field in fields if field != "slug"]  # read by whoever looks at a fact
        yield f"  {holder}: {some(told)}" if told else f"  {holder}"


def _shown(key: Key) -> str:
    """A question as people would ask it."""
    sort, *rest = key
    if sort == BLOCK:
        return call(key)
    if sort in ("fact", "summary"):
        return ".".join(rest) if sort == "fact" else f"{rest[0]}: {rest[1]}"
    if sort == "values":
        return ".".join(rest[:2])
    if sort == "facts":
        return f"{rest[0]} {_choice(json.loads(rest[1]))}"
    return " ".join(rest if sort in _PLAIN else key)


def _choice(query: Mapping[str, Any]) -> str:
    """A query over facts in words: `where topics is "foods", by -per_serving, the first 12`."""
    parts = [f"{name} is {json.dumps(value)}" for name, value in query["where"].items()]
    words = [f"where {' and '.join(parts)}"] if parts else []
    words.extend([f"by {', '.join(query['sort'])}"] if query["sort"] else [])
    words.extend([f"the first {query['limit']}"] if query["limit"] is not None else [])
    return ", ".join(words)
