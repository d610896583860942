"""JSON-LD for the pages: schema.org descriptions as plain dicts, ready for `json.dumps`."""

from factbook.linked_data.nodes import Node, document, node, organization, person, source
from factbook.linked_data.of_page import describe
from factbook.linked_data.podcasts import duration, podcast_episode, podcast_series
from factbook.linked_data.tables import catalog, dataset
from factbook.linked_data.texts import (
    article,
    breadcrumbs,
    faq_page,
    item_list,
    term_set,
    web_page,
    website,
)

__all__ = [
    "Node",
    "article",
    "breadcrumbs",
    "catalog",
    "dataset",
    "describe",
    "document",
    "duration",
    "faq_page",
    "item_list",
    "node",
    "organization",
    "person",
    "podcast_episode",
    "podcast_series",
    "source",
    "term_set",
    "web_page",
    "website",
]
