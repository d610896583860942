"""The benchmark's text: one logical guide of any size, the same words and numbers every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

FACTS = 200
GROUPS = 5  # 40 facts each; the last group is in no table, only inline
TABLES = GROUPS - 1
TAGS = tuple(
    "training racing recovery sleep kitchen travel planning family winter summer "
    "hills track trails shoes pacing basics history reading questions weekly".split()
)
EDITED_FACT = 4  # inline on 1 % of the pages, in no table
EDITED_ARTICLE = 7

_WORDS = (
    "runner morning road week plan easy long steady kitchen bowl spoon grain leaf seed table water "
    "walk slow quiet simple plain good small large early late autumn spring track hill field "
    "bridge friend coach note list page habit choice change reason answer question method record "
    "measure portion plate lunch dinner breakfast market basket label shelf season rain wind shade "
    "park lace watch route corner river valley forest city village station train bus map light dark"
).split()
_VERBS = "keeps shows takes makes gives finds holds brings leaves follows opens counts".split()
_JOINS = ("and", "but", "while", "because", "so", "although", "where", "before", "after")
_PLACE = re.compile(r"⟨(fact|table|link):([^⟩]*)⟩")


@dataclass(frozen=True, slots=True)
class Fact:
    """A made-up food: its name says that it is nothing real."""

    id: str
    name: str
    group: str
    mg_per_100g: int
    grams: int

    @property
    def per_serving(self) -> int:
        """Milligrams in one serving; whole by the choice of numbers."""
        return self.mg_per_100g * self.grams // 100


@dataclass(frozen=True, slots=True)
class Article:
    """An article; its body holds ⟨fact:id⟩, ⟨table:group⟩ and ⟨link:slug⟩ for a dialect."""

    number: int
    slug: str
    title: str
    description: str
    published: date
    tags: tuple[str, ...]
    body: str

    @property
    def url(self) -> str:
        """The address within the site, the same in every generator."""
        return f"/articles/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The whole guide."""

    facts: tuple[Fact, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one generator's Markdown shows a fact's value and a table of facts."""

    fact: Callable[[str], str]
    table: Callable[[str], str]


def body(article: Article, dialect: Dialect) -> str:
    """The article's Markdown in one generator's dialect."""
    fill = {"fact": dialect.fact, "table": dialect.table, "link": slug_url}
    return _PLACE.sub(lambda found: fill[found[1]](found[2]), article.body)


def slug_url(slug: str) -> str:
    """The address of the article of that slug."""
    return f"/articles/{slug}/"


@lru_cache(maxsize=2)
def make(size: int) -> Corpus:
    """The corpus of `size` articles."""
    facts = tuple(_facts())
    return Corpus(facts, tuple(_article(number, size, facts) for number in range(size)))


def with_fact_changed(corpus: Corpus, turn: int) -> Corpus:
    """The corpus after the edit of one fact; every turn has another value."""
    facts = list(corpus.facts)
    facts[EDITED_FACT] = replace(facts[EDITED_FACT], mg_per_100g=changed_value(turn))
    return replace(corpus, facts=tuple(facts))


def changed_value(turn: int) -> int:
    """A value that no other fact has: all others are multiples of four."""
    return 301 + 2 * (turn % 100)


def with_article_changed(corpus: Corpus, turn: int) -> Corpus:
    """The corpus after a sentence was added to one article; every turn has another sentence."""
    articles = list(corpus.articles)
    article = articles[EDITED_ARTICLE]
    first, rest = article.body.split("\n\n", 1)
    added = f"{first} {changed_sentence(turn)}\n\n{rest}"
    articles[EDITED_ARTICLE] = replace(article, body=added)
    return replace(corpus, articles=tuple(articles))


def changed_sentence(turn: int) -> str:
    """A sentence found nowhere else."""
    return f"The editor added the sentence {_letters(turn)} here."


def pages_with_fact(size: int) -> int:
    """The number of articles that show the edited fact."""
    return len(range(EDITED_FACT % 100, size, 100))


def _letters(number: int) -> str:
    """The number spelled in letters, so that no check reads it as a quantity."""
    return "turn" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:04d}")


def _facts() -> Iterator[Fact]:
    """Two hundred facts, forty to a group."""
    spelled = product(
        ("ba", "di", "ko", "lu", "me", "no"), ("ra", "si", "to", "vu", "ze"), "klmnpstv"
    )
    names = (f"{first}{second}{last}o" for first, second, last in spelled)
    for number, name in zip(range(FACTS), names, strict=False):
        yield Fact(
            id=name,
            name=name.capitalize(),
            group=f"group_{number % GROUPS}",
            mg_per_100g=20 + 4 * (number * 37 % 130),
            grams=(25, 50, 100)[number % 3],
        )


def _article(number: int, size: int, facts: tuple[Fact, ...]) -> Article:
    """One article of about 700 words; it depends on its number and the corpus's size alone."""
    chance = random.Random(f"factbook bench {number}")
    return Article(
        number=number,
        slug=f"article-{number:05d}",
        title=_title(chance),
        description=_sentence(chance),
        published=date(1996, 1, 1) + timedelta(days=number),
        tags=(TAGS[number % len(TAGS)], TAGS[(number * 7 + 3) % len(TAGS)]),
        body=_body(number, size, facts, chance),
    )


def _body(number: int, size: int, facts: tuple[Fact, ...], chance: random.Random) -> str:
    """Prose with two references, four typed quantities, one table, links, lists and footnotes."""
    shown = [facts[place] for place in range(number % 100, FACTS, 100)]
    typed = [
        facts[(number * 11 + step * GROUPS) % FACTS // GROUPS * GROUPS + step]
        for step in range(TABLES)
    ]
    links = [f"article-{chance.randrange(size):05d}" for _ in range(5)]
    parts = [_paragraph(chance, 48)]
    parts.append(
        " ".join(f"{fact.name} has ⟨fact:{fact.id}⟩ per 100 g." for fact in shown)
        + f" {_sentence(chance)}"
    )
    for section, fact in enumerate(typed):
        parts.append(f"## {_title(chance)}")
        parts.append(
            f"{_paragraph(chance, 32)} [{_phrase(chance, 3)}](⟨link:{links[section]}⟩) "
            f"{_sentence(chance)}"
        )
        parts.append(
            f"{_paragraph(chance, 24)} {fact.name} has {fact.mg_per_100g} mg per 100 g. "
            f"*{_sentence(chance)}*"
        )
    parts.insert(
        5, "\n".join(f"- **{_phrase(chance, 2)}**: {_phrase(chance, 8)}" for _ in range(5))
    )
    parts.insert(9, f"⟨table:group_{number % TABLES}⟩")
    parts.insert(12, "\n".join(f"{place}. {_phrase(chance, 7)}" for place in range(1, 5)))
    parts.append(f"> {_sentence(chance)}")
    parts.append(f"## {_title(chance)}")
    parts.append(f"{_paragraph(chance, 32)}[^first] {_paragraph(chance, 20)}[^second]")
    parts.append(f"[^first]: {_sentence(chance)} [{_phrase(chance, 2)}](⟨link:{links[4]}⟩).")
    parts.append(f"[^second]: {_sentence(chance)}")
    return "\n\n".join(parts) + "\n"


def _phrase(chance: random.Random, words: int) -> str:
    """Some words in a row."""
    return " ".join(chance.choice(_WORDS) for _ in range(words))


def _title(chance: random.Random) -> str:
    """A heading of four words."""
    return _phrase(chance, 4).capitalize()


def _sentence(chance: random.Random) -> str:
    """A sentence of thirteen words or so."""
    join, verb, other = chance.choice(_JOINS), chance.choice(_VERBS), chance.choice(_VERBS)
    first = f"The {_phrase(chance, 2)} {verb} the {_phrase(chance, 2)}"
    return f"{first}, {join} the {_phrase(chance, 1)} {other} {_phrase(chance, 2)}."


def _paragraph(chance: random.Random, words: int) -> str:
    """Sentences until there are at least that many words."""
    text = _sentence(chance)
    while text.count(" ") < words:
        text += " " + _sentence(chance)
    return text
