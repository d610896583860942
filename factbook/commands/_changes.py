"""Two sites compared: every readable value of their facts that is another one now."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, Final, NamedTuple

from factbook.commands._subject import inside, values
from factbook.model import Site
from factbook.quantity import Quantity
from factbook.reads import digest
from factbook.record import Fact
from factbook.shape import Strict

WIDTH: Final = 60  # characters of a text that are shown
BEFORE: Final = 15  # characters shown before the first that differs


class How(StrEnum):
    """What became of a fact."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Change(NamedTuple):
    """One value that is another one now; `name` leads to it from the fact: `figures.share.value`."""

    name: str
    before: str
    after: str


class Changed(NamedTuple):
    """One fact that changed, was added or was removed; `fields` are the names that pages read."""

    kind: str
    id: str
    title: str
    how: How
    changes: tuple[Change, ...] = ()
    fields: frozenset[str] = frozenset()
    url: str | None = None  # of its own page

    @property
    def key(self) -> str:
        """The fact's name."""
        return f"{self.kind}.{self.id}"


def changed(before: Site, now: Site) -> Iterator[Changed]:
    """The facts that differ, by kind and in the order of the files; those that do not load apart."""
    for kind in now.facts:
        old, new = before.facts.get(kind, {}), now.facts[kind]
        for id, fact in new.items():
            if id in old:
                found = _compared(old[id], fact, before, now)
                if found.changes:
                    yield found
            elif not before.library.is_broken(kind, id):
                yield _whole(fact, How.ADDED)
        for id, fact in old.items():
            if id not in new and not now.library.is_broken(kind, id):
                yield _whole(fact, How.REMOVED)


def settings(before: Site, now: Site, *, but: frozenset[str] = frozenset()) -> Changed:
    """The settings that differ, as if they were one fact called `guide`."""
    changes: list[Change] = []
    names = []
    for name in type(now.guide).model_fields:
        old, new = getattr(before.guide, name), getattr(now.guide, name)
        if name not in but and digest(old) != digest(new):
            names.append(name)
            changes.extend(_leaves(name, old, new))
    return Changed("guide", "", "settings", How.CHANGED, tuple(changes), frozenset(names))


def _whole(fact: Fact, how: How) -> Changed:
    """A fact that was added or removed."""
    url = fact.url if fact.record.own_page else None
    return Changed(fact.kind, fact.id, fact.record.title, how, url=url)


def _compared(old: Fact, new: Fact, before: Site, now: Site) -> Changed:
    """A fact that was there and still is."""
    was, now_is = values(old, before), values(new, now)
    names = [name for name in now_is if digest(was.get(name)) != digest(now_is[name])]
    changes = [change for name in names for change in _leaves(name, was.get(name), now_is[name])]
    told = {(c.before, c.after) for c in changes if c.name != "title"}
    kept = (c for c in changes if c.name != "title" or (c.before, c.after) not in told)
    return Changed(
        new.kind, new.id, new.record.title, How.CHANGED, tuple(kept), frozenset(names),
    )  # fmt: skip


def _leaves(name: str, before: Any, after: Any) -> Iterator[Change]:
    """The single values that differ at and below a name."""
    was, now_is = inside(before), inside(after)
    if was is None or now_is is None or type(before) is not type(after):
        yield Change(name, *_pair(_shown(before), _shown(after)))
        return
    if isinstance(before, tuple | list) and len(was) != len(now_is):
        yield Change(name, *_pair(_shown(before), _shown(after)))
        return
    for step in dict.fromkeys((*was, *now_is)):
        old, new = was.get(step), now_is.get(step)
        if digest(old) != digest(new):
            yield from _leaves(f"{name}.{step}", old, new)


def _shown(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Strict):
        given = {name: getattr(value, name) for name in type(value).model_fields}
        return _shown({name: one for name, one in given.items() if one not in (None, (), {})})
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_shown(one)}' for key, one in value.items())}}}"
    if isinstance(value, tuple | list):
        return f"[{', '.join(_shown(one) for one in value)}]"
    return " ".join(_single(value).split()) or "nothing"


def _single(value: Any) -> str:
    """A value that is not made of others, as text."""
    if value is None:
        return ""
    if isinstance(value, Quantity):
        return value.show(basis=True)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value.value if isinstance(value, Enum) else value)


def _pair(before: str, after: str) -> tuple[str, str]:
    """Two texts, of long ones the part around the first character that differs."""
    same = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = max(same - BEFORE, 0) if max(len(before), len(after)) > WIDTH else 0
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    """The part of a text from an offset, with marks where something is left out."""
    part = text[start : start + WIDTH]
    head = "…" if start else ""
    return f"{head}{part}{'…' if start + WIDTH < len(text) else ''}"
