"""A podcast and its episodes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from factbook.linked_data.nodes import Node, document, node, organization


def podcast_series(
    url: str,
    name: str,
    *,
    description: str,
    language: str,
    feed: str | None = None,
    author: str | None = None,
    publisher: Node | None = None,
    image: str | None = None,
) -> Node:
    """A podcast; `feed` is the address of its RSS."""
    return document(
        node(
            "PodcastSeries",
            url=url,
            name=name,
            description=description,
            inLanguage=language,
            webFeed=feed,
            author=organization(author) if author else None,
            publisher=publisher,
            image=image,
        )
    )


def podcast_episode(
    url: str,
    name: str,
    *,
    description: str,
    language: str,
    series: Node,
    season: int,
    episode: int,
    published: date,
    seconds: int | None = None,
    audio: Mapping[str, Any] | None = None,
    transcript: str | None = None,
    hosts: Sequence[Node] = (),
    guests: Sequence[Node] = (),
    citations: Sequence[Node] = (),
) -> Node:
    """An episode; `audio` holds `url`, `bytes` and `type`, `transcript` its address or text."""
    return document(
        node(
            "PodcastEpisode",
            url=url,
            name=name,
            description=description,
            inLanguage=language,
            episodeNumber=episode,
            datePublished=published,
            duration=duration(seconds),
            partOfSeason=node("PodcastSeason", seasonNumber=season),
            partOfSeries={k: v for k, v in series.items() if k != "@context"},
            associatedMedia=_sound(audio, seconds, transcript) if audio else None,
            author=tuple(hosts),
            actor=tuple(guests),
            citation=tuple(citations),
        )
    )


def _sound(audio: Mapping[str, Any], seconds: int | None, transcript: str | None) -> Node:
    """The recording of an episode."""
    return node(
        "AudioObject",
        contentUrl=audio["url"],
        contentSize=f"{audio['bytes']} B",
        encodingFormat=audio["type"],
        duration=duration(seconds),
        transcript=transcript,
    )


def duration(seconds: int | None) -> str | None:
    """A length of time in the form of ISO 8601: 3725 seconds is "PT1H2M5S"."""
    if seconds is None:
        return None
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    parts = ((hours, "H"), (minutes, "M"), (left, "S"))
    return "PT" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0S")
