"""The transcript of an episode as WebVTT."""

from factbook.model import Site
from tests.feeds.small import Make, Written

URL = "/episodes/zinc/transcript.vtt"


def test_passages_follow_each_other_to_the_end(site: Site, written: Written) -> None:
    assert written(site, URL) == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:01:30.000\n<v Ben>Hello &amp; welcome.\n\n"
        "00:01:30.000 --> 00:30:00.000\nOysters --&gt; first.\n"
    )


def test_without_a_duration_the_last_passage_lasts_as_long_as_it_takes_to_say(
    make_site: Make, written: Written
) -> None:
    site = make_site(episode={"duration": None})
    assert "00:01:30.000 --> 00:01:31.000" in written(site, URL)


def test_passages_with_one_start_do_not_end_before_they_begin(
    make_site: Make, written: Written
) -> None:
    cues = ({"start": "5", "text": "One."}, {"start": "0:05", "text": "Two."})
    text = written(make_site(episode={"transcript": cues, "duration": 5}), URL)
    assert text.count("00:00:05.000 --> 00:00:06.000") == 2
