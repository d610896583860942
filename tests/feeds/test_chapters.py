"""The chapters file of an episode."""

import json

from factbook.model import Site
from tests.feeds.small import Make, Written

URL = "/episodes/zinc/chapters.json"


def test_chapters_ascend_and_have_their_start_in_seconds(site: Site, written: Written) -> None:
    content = json.loads(written(site, URL))
    assert content["version"] == "1.2.0"
    assert content["chapters"] == [
        {"startTime": 0, "title": "Hello"},
        {"startTime": 90, "title": "Food"},
    ]


def test_without_podcast_settings_the_guide_gives_the_name(
    make_site: Make, written: Written
) -> None:
    content = json.loads(written(make_site({"podcast": None}), URL))
    assert content["podcastName"] == "Zinc for Cyclists"
