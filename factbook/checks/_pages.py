"""What checks of finished pages have in common: the place of a finding."""

from factbook.model import Page
from factbook.source import Span


def place(page: Page) -> Span:
    """Where a page comes from: its document or record, else its template, else the settings."""
    if page.origin is not None:
        return page.origin
    if page.template is not None:
        return Span(f"templates/{page.template}", 1)
    return Span("content/guide.yaml", 1)
