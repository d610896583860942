"""JSON-LD as script elements hold it, with the hashes that let a strict content policy pass it."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup


class DataBlock(NamedTuple):
    """The text of one script element, and the source expression of CSP level 3 that names it."""

    text: Markup
    source: str


def data_blocks(items: Iterable[Mapping[str, Any]]) -> tuple[DataBlock, ...]:
    """Each item as JSON that cannot end its script element, with its SHA-256 in base64."""
    return tuple(_block(htmlsafe_json_dumps(item, ensure_ascii=False)) for item in items)


def _block(text: Markup) -> DataBlock:
    """The block of one text."""
    return DataBlock(text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")
