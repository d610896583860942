"""The chapters file of an episode."""

import json

URL = "/episodes/zinc/chapters.json"


def test_chapters_ascend_and_have_their_start_in_seconds(site, written):
    content = json.loads(written(site, URL))
    assert content["version"] == "1.2.0"
    assert content["chapters"] == [
        {"startTime": 0, "title": "Hello"},
        {"startTime": 90, "title": "Food"},
    ]


def test_without_podcast_settings_the_guide_gives_the_name(make_site, written):
    content = json.loads(written(make_site({"podcast": None}), URL))
    assert content["podcastName"] == "Zinc for Cyclists"
