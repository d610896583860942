"""What the feeds share: absolute addresses, and documents with the days on which they changed."""

from datetime import UTC, date, datetime
from typing import Final

from factbook.reads import Reads

# Atom demands an instant even of a feed without a dated entry.
NO_DATE: Final = date(1970, 1, 1)


def absolute(reads: Reads, url: str) -> str:
    """An address with scheme and host; one that has them already is left alone."""
    if "://" in url:
        return url
    base: str = reads.setting("base_url")
    return f"{base.rstrip('/')}/{url.lstrip('/')}"


def published(reads: Reads, path: str) -> date | None:
    """The day on which a document was published."""
    found: date | None = reads.summary(path, "published")
    return found


def changed(reads: Reads, path: str) -> date | None:
    """The last day on which a document was published, updated, reviewed or noted as changed."""
    days = [reads.summary(path, name) for name in ("published", "updated", "reviewed")]
    days += [change.date for change in reads.summary(path, "changes")]
    return max((day for day in days if day is not None), default=None)


def entries(reads: Reads, collection: str) -> tuple[str, ...]:
    """The paths of a collection's public documents, the latest first.

    Of one day, episodes stand from the last to the first, articles in their order.
    """
    public = [
        path
        for path in reads.documents(collection)
        if reads.summary(path, "url") and not reads.summary(path, "draft")
    ]
    if collection == "articles":
        public.sort(key=lambda path: int(reads.summary(path, "order")))
    elif collection == "episodes":
        public.sort(key=lambda path: _number(reads, path), reverse=True)
    latest = sorted(public, key=lambda path: published(reads, path) or NO_DATE, reverse=True)
    return tuple(latest)


def _number(reads: Reads, path: str) -> tuple[int, int]:
    """An episode's season and number."""
    return reads.summary(path, "season"), reads.summary(path, "episode")


def latest_change(reads: Reads, paths: tuple[str, ...]) -> date:
    """The last day on which any of the documents changed; the guide's first day if none has one."""
    days = [day for path in paths if (day := changed(reads, path)) is not None]
    started: date | None = reads.setting("started")
    return max(days, default=started or NO_DATE)


def midnight(day: date) -> datetime:
    """The beginning of a day in universal time; documents know days, feeds want instants."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def instant(day: date) -> str:
    """A day as RFC 3339 has it: 2026-11-21T00:00:00Z."""
    return f"{day.isoformat()}T00:00:00Z"
