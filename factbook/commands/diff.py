"""`diff`: the facts that changed since a git revision, and the pages that this changes."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factbook.commands._answers import answers, counted, some
from factbook.commands._changes import Changed, How, changed, settings
from factbook.commands._revision import Earlier, NoRevision, earlier
from factbook.commands._uses import Readers
from factbook.model import Site
from factbook.outcome import CLEAN, USAGE
from factbook.questions import Key, singles
from factbook.reads import asked
from factbook.render.blocks import MISTAKES
from factbook.stages.options import Options

MARKS = {How.ADDED: "+", How.REMOVED: "-"}


class Effect(NamedTuple):
    """A fact that changed, and the pages that this changes."""

    changed: Changed
    pages: tuple[str, ...]


def run(options: Options, chosen: argparse.Namespace) -> int:
    """The difference on stdout, as text or as JSON."""
    known = answers(options)
    try:
        before = earlier(options.root, chosen.revision, known.site)
    except NoRevision as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    known.warn()
    sys.stderr.write("".join(_notes(before, known.site, chosen.revision)))
    effects = tuple(_effects(before.site, known.site, Readers(known.state), options))
    if chosen.format == "json":
        plain = {"revision": before.commit, "facts": [_plain(one) for one in effects]}
        sys.stdout.write(json.dumps(plain, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("\n".join(_lines(effects, chosen.revision)) + "\n")
    return CLEAN


def _effects(before: Site, now: Site, readers: Readers, options: Options) -> Iterator[Effect]:
    """What changed with the pages that it changes: values read, and choices that come out new."""
    chosen = _choices(before, now, readers)
    but = frozenset({"base_url"} if options.base_url else ())
    guide = settings(before, now, but=but)
    if guide.changes:
        keys = (k for k in readers.keys if k[0] == "setting" and k[1].split(".")[0] in guide.fields)
        yield Effect(guide, readers.pages(keys))
    for one in changed(before, now):
        pages = set(readers.pages([*_values(one, readers), *chosen.get(one.key, ())]))
        if one.how is How.REMOVED:
            pages |= _lists(one.kind, now, readers)
        yield Effect(one, tuple(sorted(pages)))


def _values(one: Changed, readers: Readers) -> Iterator[Key]:
    """The keys of the values that changed; of a new fact, all of them."""
    for key in readers.keys:
        mine = [k for k in singles(key) if k[0] == "fact" and k[1:3] == (one.kind, one.id)]
        if mine and (one.how is How.ADDED or any(k[3] in one.fields for k in mine)):
            yield key


def _lists(kind: str, now: Site, readers: Readers) -> set[str]:
    """The pages that show every fact of a kind, and so showed one that is gone."""
    pages = set(readers.pages([("ids", kind)]))
    of_fact: dict[str, list[Key]] = {id: [] for id in now.facts.get(kind, {})}
    for key in readers.keys:
        asked = singles(key)[0]
        if asked[0] == "fact" and asked[1] == kind and asked[2] in of_fact:
            of_fact[asked[2]].append(key)
    for keys in of_fact.values():
        pages &= set(readers.pages(keys))
    return pages


def _choices(before: Site, now: Site, readers: Readers) -> dict[str, list[Key]]:
    """The choices of facts that come out otherwise, by the facts that came, went or moved."""
    found: dict[str, list[Key]] = {}
    for key in readers.keys:
        if key[0] == "facts":
            was, now_is = _answer(before, key), _answer(now, key)
            both = set(was) & set(now_is)
            old, new = ([id for id in ids if id in both] for ids in (was, now_is))
            moved = {a for pair in zip(old, new, strict=True) if len(set(pair)) > 1 for a in pair}
            for id in (set(was) ^ set(now_is)) | moved:
                found.setdefault(f"{key[1]}.{id}", []).append(key)
    return found


def _answer(site: Site, key: Key) -> tuple[str, ...]:
    """The ids that a query gives; none when it fails."""
    try:
        value = asked(site, key).value
    except MISTAKES:
        return ()
    return value if isinstance(value, tuple) else ()


def _notes(before: Earlier, now: Site, revision: str) -> Iterator[str]:
    """What could not be compared."""
    if before.no_settings:
        yield f"guide.yaml of {revision} does not load: values are computed with today's settings\n"
    for when, site in ((f"at {revision}", before.site), ("now", now)):
        broken = sorted(key for key in site.library.broken if "/" not in key)
        if broken:
            yield f"not valid {when}, and left out: {some(broken)}\n"


def _lines(effects: Sequence[Effect], revision: str) -> Iterator[str]:
    """The difference for people."""
    for effect in effects:
        one = effect.changed
        if one.how is How.CHANGED:
            name = one.key.removesuffix(".")
            yield from (f"{name}.{c.name}: {c.before} → {c.after}" for c in one.changes)
        else:
            gone = f"; its page {one.url} is gone" if one.how is How.REMOVED and one.url else ""
            yield f"{MARKS[one.how]} {one.key}  {one.title}{gone}"
        if effect.pages:
            yield f"    changes {counted(len(effect.pages), 'page')}: {some(effect.pages)}"
    yield _summary(effects, revision)


def _summary(effects: Sequence[Effect], revision: str) -> str:
    """The line that counts what changed."""
    if not effects:
        return f"no fact has changed since {revision}"
    number = Counter(effect.changed.how for effect in effects if effect.changed.id)
    values = sum(len(effect.changed.changes) for effect in effects)
    pages = {url for effect in effects for url in effect.pages}
    parts = [
        f"{counted(values, 'value')} of {counted(number[How.CHANGED], 'fact')} changed",
        f"{counted(number[How.ADDED], 'fact')} added",
        f"{number[How.REMOVED]} removed",
    ]
    return f"since {revision}: {', '.join(parts)}; {counted(len(pages), 'page')} changed"


def _plain(effect: Effect) -> dict[str, object]:
    """One effect for programs."""
    one = effect.changed
    return {
        "key": one.key.removesuffix("."),
        "title": one.title,
        "how": str(one.how),
        "values": [change._asdict() for change in one.changes],
        "pages": list(effect.pages),
    }
