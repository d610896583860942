"""What the page of one Markdown document is given, whatever its sort."""

from calendar import monthrange
from datetime import date

from factbook.lazy import Later
from factbook.model import Page
from factbook.pages._frame import Crumb, frame
from factbook.pages._shelf import related
from factbook.reads import Reads


def of_document(reads: Reads, page: Page, *trail: Crumb) -> dict[str, object]:
    """The context of a page whose subject is a document's path."""
    path = page.subject
    title, description = (reads.summary(path, name) for name in ("title", "description"))
    return {
        **frame(reads, page, title, description, *trail),
        "related": Later(lambda: related(reads, path)),
        "next_review": Later(lambda: _next_review(reads, path)),
    }


def _next_review(reads: Reads, path: str) -> date | None:
    """The day on which a document's review is due again; None where none was made."""
    reviewed = reads.summary(path, "reviewed")
    return months_later(reviewed, reads.setting("review_months")) if reviewed else None


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
