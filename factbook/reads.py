"""Reads: the site seen through a recorder, which notes every question and a digest of its answer.

A page is made from what it read and from nothing else. Each question is a key, a tuple of strings that
can be asked again of a later site: if the answer's digest is the same, what was made from it still holds.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

from factbook.markup import Body
from factbook.model import Page, Site
from factbook.questions import Key, answer, parted, plain
from factbook.record import Unknown
from factbook.source import Span
from factbook.voucher import Voucher

Made = TypeVar("Made")


def digest(value: object) -> str:
    """A short digest of a value's `repr`: equal values of our frozen types have equal digests."""
    return blake2b(repr(value).encode(), digest_size=8).hexdigest()


class Answer(NamedTuple):
    """What a site says to a key: the value or the Unknown that it raises, and a digest of either."""

    key: Key
    value: Any
    digest: str
    unknown: Unknown | None = None


def asked(site: Site, key: Key) -> Answer:
    """The answer to a key, found once for a site whoever asks."""
    found: Answer | None = site.answers.get(key)
    if found is None:
        try:
            value = answer(site, key)
            found = Answer(key, value, digest(value))
        except Unknown as unknown:
            said = digest((unknown.what, unknown.name, unknown.among))
            found = Answer(key, None, said, unknown)
        site.answers[key] = found
    return found


class Reads:
    """A recorder around a site. `noted` holds a digest for each key that was asked."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.noted: dict[Key, str] = {}
        self._answers = site.answers
        self._made: dict[Any, Any] = {}

    def once(self, make: Callable[..., Made], name: str, *args: Any) -> Made:
        """What a function makes of its arguments and these reads, made once under a name."""
        key = (make, name)
        if key not in self._made:
            self._made[key] = make(*args, self)
        made: Made = self._made[key]
        return made

    def get(self, *key: str) -> Any:
        """The answer to a question, noted; raises Unknown (noted too) when there is none."""
        # Asked some fifty times for each page, and mostly of what was asked before.
        found: Answer = self._answers.get(key) or asked(self.site, key)
        self.noted[found.key] = found.digest
        if found.unknown is not None:
            raise found.unknown.with_traceback(None)
        return found.value

    def note(self, key: Key, digest: str) -> None:
        """Note a key whose answer was made elsewhere: a block that was rendered."""
        self.noted[key] = digest

    def fact(self, kind: str, id: str, name: str) -> Any:
        """One value of one fact."""
        return self.get("fact", kind, id, name)

    def values(self, kind: str, id: str, names: tuple[str, ...]) -> dict[str, Any]:
        """Several values of one fact by name, in two questions: its record's own, and the others."""
        parts = parted(type(self.site.library.get(kind, id).record), names)
        return {
            name: value
            for part in filter(None, parts)
            for name, value in zip(part, self.get("values", kind, id, *part), strict=True)
        }

    def ids(
        self,
        kind: str,
        where: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] = (),
        limit: int | None = None,
    ) -> tuple[str, ...]:
        """The ids of a kind's facts that match; in file order unless sorted ("-field" falls)."""
        if not where and not sort and limit is None:
            return self.get("ids", kind)  # type: ignore[no-any-return]
        order = [sort] if isinstance(sort, str) else list(sort)
        query = {"where": plain(dict(where or {})), "sort": order, "limit": limit}
        return self.get("facts", kind, json.dumps(query, sort_keys=True))  # type: ignore[no-any-return]

    def place(self, kind: str, id: str, *path: str | int) -> Span:
        """Where a fact, or one of its values, stands: for a diagnostic's second place."""
        return self.get("place", kind, id, *(str(p) for p in path))  # type: ignore[no-any-return]

    def setting(self, name: str) -> Any:
        """One setting of guide.yaml, dotted: `nutrient.name`."""
        return self.get("setting", name)

    def summary(self, path: str, name: str) -> Any:
        """One front-matter field of a document, or its slug, url, headings or words."""
        return self.get("summary", path, name)

    def documents(self, collection: str) -> tuple[str, ...]:
        """The paths of a collection's documents."""
        return self.get("documents", collection)  # type: ignore[no-any-return]

    def body(self, path: str) -> Body:
        """A document's body; the digest of its text is what is noted."""
        self.get("body", path)
        return self.site.bodies[path]

    def page(self, url: str) -> Page | None:
        """The page at an address, or None."""
        return self.get("page", url)  # type: ignore[no-any-return]

    def link(self, path: str, target: str) -> str | None:
        """Where an internal link in the document at `path` leads, from the site's root, or None."""
        return self.get("link", path, target)  # type: ignore[no-any-return]

    def asset(self, name: str) -> str:
        """The fingerprinted address of an asset, from the site's root."""
        return self.get("asset", name)  # type: ignore[no-any-return]

    def vouchers(self, subject: str) -> tuple[Voucher, ...]:
        """What the facts vouch for about one subject (`foods.almonds`)."""
        return self.get("vouchers", subject)  # type: ignore[no-any-return]

    def vocabulary(self) -> Any:
        """The names by which prose may call the subjects; changes only when a name does."""
        return self.get("vocabulary")
