"""Each sort of document: the least that its front matter holds, its address, and what it refuses."""

from pathlib import Path

import pytest

from factbook.discover import plugins
from tests.minisite import check

# For each sort: the least front matter, the address of a document `one.md`, a key that it refuses.
SORTS = {
    "articles": ("title: One\n", "/articles/one/", "season: 1\n"),
    "episodes": (
        "title: One\nseason: 1\nepisode: 1\npublished: 2025-11-03\nsummary: We talk.\n",
        "/episodes/one/",
        "order: 1\n",
    ),
    "forms": ("title: One\n", None, "takeaways: [One]\n"),
    "pages": ("title: One\n", "/one/", "takeaways: [One]\n"),
}


def written(sort: str, front: str) -> str:
    return f"--- content/{sort}/one.md\n---\n{front}---\n\nText.\n"


def test_the_list_above_names_every_sort_of_document() -> None:
    assert set(SORTS) == set(plugins("factbook.documents"))


@pytest.mark.parametrize("sort", SORTS)
def test_the_least_front_matter_makes_a_document(sort: str, tmp_path: Path) -> None:
    front, address, _ = SORTS[sort]
    site = check(tmp_path, written(sort, front)).site
    assert site.summaries[f"content/{sort}/one.md"].url == address


@pytest.mark.parametrize("sort", SORTS)
def test_a_key_of_another_sort_is_refused(sort: str, tmp_path: Path) -> None:
    front, _, alien = SORTS[sort]
    found = check(tmp_path, written(sort, front + alien)).judged
    refused = [one.diagnostic for one in found if one.diagnostic.rule == "invalid-front-matter"]
    assert [one.message for one in refused] == [f"unknown key {alien.partition(':')[0]!r}"]


@pytest.mark.parametrize("sort", SORTS)
def test_without_a_title_there_is_no_document(sort: str, tmp_path: Path) -> None:
    front, _, _ = SORTS[sort]
    result = check(tmp_path, written(sort, front.replace("title: One\n", "tags: [one]\n")))
    assert not result.site.summaries
    assert "'title' is missing" in {one.diagnostic.message for one in result.judged}


def test_an_episode_counts_its_chapters_in_seconds(tmp_path: Path) -> None:
    front = SORTS["episodes"][0] + "chapters:\n- {start: '1:02:03', title: Iron}\n"
    site = check(tmp_path, written("episodes", front)).site
    (summary,) = site.summaries.values()
    assert [one.seconds for one in getattr(summary.record, "chapters")] == [3723]  # noqa: B009


def test_a_draft_is_left_out(tmp_path: Path) -> None:
    assert not check(tmp_path, written("articles", "title: One\ndraft: true\n")).site.summaries
