"""Finding the portions that a text states, and their weights: 1 oz (28 g), ½ cup, a medium one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest
from typing import Final, NamedTuple

from factbook.literals.figures import SHARE_UNIT, Figure
from factbook.literals.lexicon import A_NUTRIENT
from factbook.literals.names import Word, fold
from factbook.literals.numbers import AND_PART, SPACE, part_value
from factbook.patterns import regex
from factbook.quantity import NARROW_SPACE, Quantity
from factbook.units import GRAMS, unit_named
from factbook.voucher import Measure

_MASS: Final = ("g", "oz", "kg", "lb")
_VOLUME: Final = ("cup", "tbsp", "tsp", "ml", "L")
# Millilitres in one: the US cup is 236.6 ml, on labels 240 ml; handouts in metric cups use 250 ml.
_ML: Final = {"cup": (Decimal(240), Decimal(250)), "tbsp": (Decimal(15),), "tsp": (Decimal(5),)}
PIECES: Final = ("medium", "whole", "piece", "each", "fruit", "unit", "one")
_SPOONS: Final = {"tsp": Decimal(1), "tbsp": Decimal(3), "cup": Decimal(48)}

_NOUNS: Final = (
    "medium|large|small|whole|piece|slice|biscuit|square|bar|handful|fistful|palmful|serving"
    "|portion|bowl|can|tin|packet|package|container|tub|pot|fillet|filet|block|glass|bottle|stalk"
    "|leaf|ear|pod|kernel|nut|fruit|helping|scoop|sachet|capsule|tablet|plate|bag|unit|each|link"
    "|chunk|row|carton|steak|breast|patty|roll|spoonful|spoon|mug|bunch|head|dozen|jar|one"
)
_UNITS: Final = (
    r"ounces?|oz\.?|cup(?:ful)?s?|tablespoons?|tbsps?\.?|teaspoons?|tsps?\.?"
    r"|grams?|gms?|g|pounds?|lbs?"
)
_SORTS: Final = (
    r"single|full|heaped|heaping|level|rounded|scant|generous|standard|typical|small|medium"
    r"|same|large|whole|big|good|average|good-sized|fluid|fl\.?|us|metric|medium-sized|size[d]?|cooked"
    r"|raw|dry|chopped|packed|loose|boiled|baked|ripe|one|dried|plain|average-sized"
)
_ADJECTIVES: Final = rf"(?:{_SORTS})[\s-]+"
_WORDED: Final = regex(
    rf"\b(?P<share>half|(?:an?|one|three)[\s-](?:half|third|quarter|fourth)s?|quarter|two-thirds"
    rf"|three[\s-]quarters)(?:[\s-]of)?(?:[\s-]an?)?[\s-](?:{_ADJECTIVES})?"
    rf"(?P<what>{_UNITS}|{_NOUNS})\b"
    rf"|(?:(?<![\w-])(?P<one>an?|one|per|each|every|single|the|same)\s?|(?P<slash>(?<=g)\s?/\s?))"
    rf"(?P<number>\d+(?:[.,]\d+)?)?[\s-]?(?:{_ADJECTIVES})*(?P<noun>{_UNITS}|{_NOUNS})(?:s|es)?\b"
    rf"(?!\s+of\s+{A_NUTRIENT}\b)",
    re.IGNORECASE,
)
# How a portion in words may begin, and how its next word, if it is not one with the first ("abowl").
_BEGIN: Final = frozenset(
    "a an one per each every single the half three quarter two same your my".split()
)
_FIRST: Final = "first"
_WHOLLY: Final = "first two"
_NEXT: Final = regex(
    rf"\d+|(?:{_UNITS}|{_NOUNS})(?:s|es)?|{_SORTS}|an?|of|(?:half|third|quarter|fourth)s?|.*[^a-z].*"
)
_SLASH: Final = regex(r"(?<=g)\s?/", re.IGNORECASE)
# "Banana, medium: 32 mg", "the potato (medium, with skin)": one of them.
_SIZED: Final = regex(
    r"(?:\(|,\s)(?P<size>medium|large|small|whole|one(?=\s*[:)]))\b(?=[\s,:;)–—])", re.IGNORECASE
)
# "Ounce for ounce": what stands before figures that are all for one.
_FOR: Final = regex(
    r"\b(?P<unit>ounce|cup|tablespoon|slice|spoonful) for (?P=unit)\b", re.IGNORECASE
)
_SHARES: Final = {"half": "0.5", "third": "0.333333", "quarter": "0.25", "fourth": "0.25"}
_NOUN_AFTER: Final = regex(
    rf"{SPACE}*-?(?:{_ADJECTIVES})*(?P<noun>{_NOUNS}|{_UNITS})(?:s|es)?\b", re.IGNORECASE
)
_JOIN: Final = regex(
    r"\s*(?:[(/=~≈,]|\bor\b|\babout\b|\baround\b|\bserving of\b|\bserving\b|\bportion\b"
    r"|\bweighing\b|\bapprox\.?|\bof\b|\bfl\b|\bcontainer\b|\bcooked\b|\bdrained\b|\braw\b|\bchopped\b|\bca\.?"
    r"|\bis\b|[A-Za-z]+,?\s*\(|\s)*\s*"
)
_NUTRIENT_AFTER: Final = regex(
    rf"{SPACE}*(?:of{SPACE}+)?(?:[a-z-]+{SPACE}+)?{A_NUTRIENT}\b",
    re.IGNORECASE,
)


class Portion(NamedTuple):
    """An amount of food or compound: a count of a unit ("g", "oz", "cup") or of a noun."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str

    @property
    def label(self) -> str:
        """The portion as a basis: "1 oz", "½ cup", "100 g"."""
        return _label(self.low, self.high, self.unit)


@lru_cache(maxsize=4096)
def _label(low: Decimal, high: Decimal, unit: str) -> str:
    """A portion as a basis; the same few portions are named again and again."""
    return Quantity(low, high, unit).show().replace(NARROW_SPACE, " ")


class Weight(NamedTuple):
    """What a serving weighs, from `low` to `high` grams, and the words for it: "1 cup"."""

    low: Decimal
    high: Decimal
    label: str


class Serving(NamedTuple):
    """One serving as a text gives it, in one or several ways: "1 oz (28 g)"."""

    start: int
    end: int
    portions: tuple[Portion, ...]


ONE_PIECE: Final = Serving(0, 0, (Portion(0, 0, Decimal(1), Decimal(1), "piece"),))


def servings(text: str, numbers: Sequence[Figure], words: Sequence[Word]) -> tuple[Serving, ...]:
    """The servings that a text states, in order; `numbers` are its figures, `words` its words."""
    found = [p for f in numbers if (p := _of_figure(text, f)) is not None]
    found += [
        Portion(match.start("size"), match.end(), Decimal(1), Decimal(1), match["size"].lower())
        for match in _SIZED.finditer(text)
        if not any(p.start < match.end() and p.end > match.start("size") for p in found)
    ]
    found += [
        Portion(match.start(), match.end(), Decimal(1), Decimal(1), _unit(match["unit"]))
        for match in (_FOR.finditer(text) if " for " in text else ())
    ]
    for match in _in_words(text, words):
        portion = _worded(match)
        inside = [p for p in found if p.start < match.end() and p.end > match.start()]
        if portion is not None and not inside:
            found.append(portion)
    return tuple(_joined(text, sorted(found, key=lambda portion: portion.start)))


def _in_words(text: str, words: Sequence[Word]) -> Iterator[re.Match[str]]:
    """The portions in words, tried where a word or a slash may begin one; none overlaps another."""
    starts = [
        word.start
        for word, following in zip_longest(words, words[1:])
        if (begins := _begins(word.low))
        and (begins == _WHOLLY or (following and _continues(following.low)))
    ]
    if "/" in text:
        starts = sorted((*starts, *(found.start() for found in _SLASH.finditer(text))))
    end = 0
    for start in starts:
        match = _WORDED.match(text, start) if start >= end else None
        if match is not None:
            yield match
            end = match.end()


@lru_cache(maxsize=20_000)
def _continues(word: str) -> bool:
    """Whether a word in lower case may be the second one of a portion in words."""
    return _NEXT.fullmatch(word) is not None


@lru_cache(maxsize=20_000)
def _begins(word: str) -> str:
    """How a word in lower case may begin a portion in words: not, as the first, or as the first two."""
    if any(word.startswith(one) and _NEXT.fullmatch(word, len(one)) for one in _BEGIN):
        return _WHOLLY
    return _FIRST if word in _BEGIN else ""


def _of_figure(text: str, figure: Figure) -> Portion | None:
    """The portion that a figure is, if it is one: a mass not of a nutrient, a volume, a noun."""
    if figure.unit in (*_MASS, *_VOLUME):
        if figure.unit in _MASS and _NUTRIENT_AFTER.match(text, figure.end):
            return None
        if figure.unit == "g" and figure.high < 1:
            return None  # "0.42 g a day" of the nutrient: nobody eats so little of a food
        more, end = _and_part(text, figure.end)
        return Portion(figure.start, end, figure.low + more, figure.high + more, figure.unit)
    if figure.unit in ("", SHARE_UNIT):
        found = _NOUN_AFTER.match(text, figure.end)
        if found is not None and figure.unit == "" and figure.high <= 20:
            return Portion(figure.start, found.end(), figure.low, figure.high, _unit(found["noun"]))
    return None


def _worded(match: re.Match[str]) -> Portion | None:
    """The portion of an expression in words: "an ounce", "half a cup", "per 100 g"."""
    start, end = match.span()
    if match["share"]:
        words = re.split(r"[\s-]", match["share"].lower())
        part = Decimal(_SHARES[fold(words[-1]).replace("halve", "half")])
        times = {"two": 2, "three": 3}.get(words[0], 1)
        return Portion(start, end, part * times, part * times, _unit(match["what"]))
    if (match["one"] or "").lower() == "the" and not match["number"]:
        unit = _unit(match["noun"])
        known = unit in ("cup", "oz") or "whole " in match[0].lower()
        return Portion(start, end, Decimal(1), Decimal(1), unit) if known else None
    more, end = _and_part(match.string, end)
    count = Decimal((match["number"] or "1").replace(",", ".")) + more
    return Portion(start, end, count, count, _unit(match["noun"]))


def _and_part(text: str, end: int) -> tuple[Decimal, int]:
    """What follows a measure as a part of one more, and where it ends: "a cup *and a half*"."""
    found = AND_PART.match(text, end)
    return (part_value(found), found.end()) if found else (Decimal(0), end)


def _unit(text: str) -> str:
    """The unit or noun of a portion, in the singular."""
    named = unit_named(text.lower())
    return named if named in (*_MASS, *_VOLUME) else fold(text.rstrip("."))


def _joined(text: str, found: Sequence[Portion]) -> list[Serving]:
    """The portions with those that say the same serving put together: "1 oz (28 g)"."""
    groups: list[list[Portion]] = []
    for portion in found:
        last = groups[-1] if groups else []
        gap = text[last[-1].end : portion.start] if last else ""
        if last and len(gap) <= 24 and _JOIN.fullmatch(gap) and _differ(last, portion):
            last.append(portion)
        else:
            groups.append([portion])
    return [Serving(g[0].start, g[-1].end, tuple(g)) for g in groups]


def _differ(group: Sequence[Portion], portion: Portion) -> bool:
    """Whether a portion could be another way of giving the same serving."""
    return all(other.unit != portion.unit for other in group)


def grams(
    serving: Serving, measures: Sequence[Measure], names: frozenset[str]
) -> tuple[Weight, ...]:
    """What a serving may weigh, in grams; a stated weight decides.

    `names` are words for the food itself, so that "an avocado" is a piece of it.
    Sources: 1 oz is 28.35 g; measures are the fact's own.
    """
    weighed = [p for p in serving.portions if p.unit in GRAMS]
    exact = [p for p in weighed if p.unit == "g"] or weighed
    if exact:
        return tuple(Weight(p.low * GRAMS[p.unit], p.high * GRAMS[p.unit], p.label) for p in exact)
    counted = [p for p in serving.portions if p.unit not in ("ml", "L")]
    return tuple(
        Weight(portion.low * each, portion.high * each, portion.label)
        for portion in counted or serving.portions
        for each in _each(portion, measures, names)
    )


def _each(
    portion: Portion, measures: Sequence[Measure], names: frozenset[str]
) -> tuple[Decimal, ...]:
    """What one unit of a portion may weigh by a fact's measures."""
    own = {fold(m.name): m.grams for m in measures}
    if portion.unit in own:
        return (own[portion.unit],)
    if portion.unit in names or portion.unit in PIECES:
        piece = [own[n] for n in ("medium", "fruit", "whole", "piece", *names) if n in own]
        return tuple(piece[:1])
    if portion.unit in ("ml", "L"):
        size = Decimal(1000) if portion.unit == "L" else Decimal(1)
        return tuple(
            own[unit] * size / ml for unit, mls in _ML.items() if unit in own for ml in mls
        )
    if portion.unit in _SPOONS:
        for unit, spoons in _SPOONS.items():
            if unit in own and unit != "cup" and portion.unit != "cup":
                return (own[unit] * _SPOONS[portion.unit] / spoons,)
    return ()
