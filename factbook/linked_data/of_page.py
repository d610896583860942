"""The JSON-LD of one page, by its kind: what it is, where it stands, what it lists."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from factbook.columns import columns
from factbook.discover import plugins
from factbook.linked_data.licences import licence_address
from factbook.linked_data.nodes import Node
from factbook.linked_data.podcasts import podcast_episode, podcast_series
from factbook.linked_data.site import Described
from factbook.linked_data.tables import catalog, dataset
from factbook.linked_data.texts import (
    article,
    breadcrumbs,
    item_list,
    term_set,
    web_page,
    website,
)
from factbook.model import Page
from factbook.reads import Reads

Maker = Callable[[Described], Iterable[Node]]

# The tables behind a page of facts.
TABLES: Mapping[str, tuple[str, ...]] = {
    "foods": ("foods",),
    "how_much": ("allowances", "limits"),
    "safety": ("interactions",),
    "evidence": ("claims",),
}


def describe(
    reads: Reads,
    page: Page,
    title: str,
    description: str,
    trail: Sequence[tuple[str, str]],
    image: str | None = None,
) -> list[Node]:
    """The nodes of a page, its trail last; none for pages that nobody searches for.

    `title` and `description` are as the page gives them, with references; `trail` holds labels and
    addresses from the home page to this one; `image` is the address of the page's picture.
    """
    make = MAKERS.get(page.kind)
    if make is None:
        return []
    plain = Described(reads, page, "", "")
    about = Described(reads, page, plain.text(title), plain.text(description))
    steps = [(about.text(label), about.absolute(url)) for label, url in trail]
    return [*_pictured([*make(about)], image), *([breadcrumbs(steps)] if steps else [])]


def _pictured(nodes: list[Node], image: str | None) -> list[Node]:
    """The nodes, the first with the page's picture: it belongs to the article where there is one."""
    if image and nodes:
        text = nodes[0].get("mainEntity", nodes[0])
        (text if text["@type"] == "Article" else nodes[0]).setdefault("image", image)
    return nodes


def _home(about: Described) -> Iterable[Node]:
    """The site and who publishes it."""
    yield website(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        publisher=about.publisher(),
    )


def _plain(about: Described) -> Iterable[Node]:
    """A page that is neither a text of its own nor medical."""
    path = about.page.subject
    modified = _modified(about.reads, path) if path.endswith(".md") else None
    yield web_page(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        modified=modified,
    )


def _modified(reads: Reads, path: str) -> date | None:
    """The last day on which a document was published or updated."""
    days = [reads.summary(path, name) for name in ("published", "updated")]
    return max((day for day in days if day is not None), default=None)


def _review(about: Described, path: str) -> tuple[date | None, Node | None]:
    """The day of the last review and who made it; neither while nobody fills the role."""
    reviewer = about.someone(about.reads.summary(path, "reviewer"))
    return (about.reads.summary(path, "reviewed"), reviewer) if reviewer else (None, None)


def _article(about: Described) -> Iterable[Node]:
    """An article with its author, its review and what it cites."""
    reads, path = about.reads, about.page.subject
    reviewed, reviewer = _review(about, path)
    yield article(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        publisher=about.publisher(),
        author=about.someone(reads.summary(path, "author")),
        published=reads.summary(path, "published"),
        modified=_modified(reads, path),
        reviewed=reviewed,
        reviewer=reviewer,
        citations=about.cited(path),
        keywords=reads.summary(path, "tags"),
        words=reads.summary(path, "words"),
        medical=reads.summary(path, "medical"),
    )


def _medical(about: Described) -> Iterable[Node]:
    """A page of medical facts, and the tables that it shows."""
    yield web_page(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        medical=True,
    )
    for kind in TABLES.get(about.page.kind, ()):
        if about.reads.ids(kind):
            yield _dataset(about, kind)


def _form(about: Described) -> Iterable[Node]:
    """A form's page, with the review of its text where it has one."""
    reads = about.reads
    texts = {reads.summary(path, "id"): path for path in reads.documents("forms")}
    path = texts.get(about.page.subject)
    reviewed, reviewer = _review(about, path) if path else (None, None)
    yield web_page(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        medical=True,
        reviewed=reviewed,
        reviewer=reviewer,
        modified=_modified(reads, path) if path else None,
        citations=about.cited(path) if path else (),
    )


def _facts(kind: str, *, ranked: bool) -> Maker:
    """A maker of the list of a kind's facts, by rank or as they stand in the file."""

    def make(about: Described) -> Iterable[Node]:
        """The page, then the list."""
        yield from _medical(about)
        reads = about.reads
        ids = reads.ids(kind, sort="rank" if ranked else ())
        places = ((reads.fact(kind, id, "title"), reads.fact(kind, id, "url")) for id in ids)
        items = [(about.text(name), about.absolute(url)) for name, url in places if url]
        yield item_list(about.url, about.title, items, ranked=ranked)

    return make


def _documents(collection: str) -> Maker:
    """A maker of the list of a collection's documents."""

    def make(about: Described) -> Iterable[Node]:
        """The list."""
        reads = about.reads
        items = [
            (about.text(reads.summary(path, "title")), about.absolute(reads.summary(path, "url")))
            for path in reads.documents(collection)
        ]
        yield item_list(about.url, about.title, items, description=about.description, ranked=False)

    return make


def _series(about: Described) -> Node:
    """The podcast that the guide's episodes belong to."""
    podcast = about.reads.setting("podcast")
    return podcast_series(
        about.absolute("/episodes/"),
        podcast.title if podcast else about.reads.setting("title"),
        description=about.text(podcast.description) if podcast else about.description,
        language=about.language,
        feed=about.absolute("/feeds/podcast.xml") if podcast else None,
        author=podcast.author if podcast else None,
        publisher=about.publisher(),
        image=about.absolute(podcast.image) if podcast and podcast.image else None,
    )


def _episodes(about: Described) -> Iterable[Node]:
    """The podcast."""
    yield _series(about)


def _episode(about: Described) -> Iterable[Node]:
    """An episode; its sound only when it is no placeholder."""
    reads, path = about.reads, about.page.subject
    audio = None if reads.summary(path, "sample") else reads.summary(path, "audio")
    transcript = f"{about.url}transcript.vtt" if reads.summary(path, "transcript") else None
    yield podcast_episode(
        about.url,
        about.title,
        description=about.description,
        language=about.language,
        series=_series(about),
        season=reads.summary(path, "season"),
        episode=reads.summary(path, "episode"),
        published=reads.summary(path, "published"),
        seconds=reads.summary(path, "duration") if audio else None,
        audio=dict(vars(audio)) if audio else None,
        transcript=transcript,
        hosts=[node for id in reads.summary(path, "hosts") if (node := about.someone(id))],
        guests=[node for id in reads.summary(path, "guests") if (node := about.someone(id))],
        citations=about.cited(path),
    )


def _dataset(about: Described, kind: str) -> Node:
    """The table of one kind with its files; what it holds is what the kind's module says."""
    module = plugins("factbook.kinds")[kind]
    holds = (module.__doc__ or kind).strip().split("\n")[0]
    files = (("csv", "text/csv"), ("json", "application/json"))
    urls = [(f"/data/{kind}.{ending}", media) for ending, media in files]
    return dataset(
        about.absolute("/data/"),
        f"{about.reads.setting('title')}: {kind.replace('_', ' ')}",
        description=holds,
        files=[(about.absolute(url), media) for url, media in urls if about.has(url)],
        creator=about.publisher(),
        variables=[c.description for c in columns(module.RECORD) if c.quantity],
        licence=licence_address(about.reads.setting("licence")),
    )


def _data(about: Described) -> Iterable[Node]:
    """The catalogue of all tables."""
    kinds = [kind for kind in plugins("factbook.kinds") if about.reads.ids(kind)]
    tables = [_dataset(about, kind) for kind in kinds]
    yield catalog(about.url, about.title, description=about.description, datasets=tables)


def _glossary(about: Described) -> Iterable[Node]:
    """The terms with their explanations."""
    reads = about.reads
    terms = [
        (
            about.text(reads.fact("glossary", id, "term")),
            about.text(reads.fact("glossary", id, "definition")),
            about.absolute(reads.fact("glossary", id, "url")),
        )
        for id in reads.ids("glossary")
    ]
    yield term_set(about.url, about.title, terms)


MAKERS: Mapping[str, Maker] = {
    "home": _home,
    "article": _article,
    "articles": _documents("articles"),
    "data": _data,
    "episode": _episode,
    "episodes": _episodes,
    "evidence": _medical,
    "foods": _medical,
    "form": _form,
    "forms": _facts("forms", ranked=False),
    "glossary": _glossary,
    "how_much": _medical,
    "people": _plain,
    "picks": _facts("products", ranked=True),
    "safety": _medical,
    "sources": _plain,
    "standing": _plain,
    "topic": _plain,
    "search": _plain,
    "topics": _plain,
}
