"""A small guide on magnesium: the facts that prose is held against in the tests of literals."""

from functools import cache

from factbook.checks._literals import findings as findings_of
from factbook.literals.outcome import Finding
from factbook.load import site as sites
from factbook.load.body import body
from factbook.model import Document, Site, Summary
from factbook.reads import Reads
from factbook.source import Source
from tests.minisite import TODAY, files

GUIDE = """\
--- content/guide.yaml
title: Magnesium for Rowers
description: What rowers need to know about magnesium.
base_url: https://example.org/
nutrient: {name: magnesium, symbol: Mg, daily_value: us_daily_value}
publisher: The example team
jurisdiction: us
"""
FOODS = """\
--- content/facts/foods.yaml
pumpkin_seeds:
  name: Pumpkin seeds, roasted
  short: pumpkin seeds
  state: roasted
  aliases: [pepitas]
  not_in: [pumpkin seed oil]
  category: seeds
  dataset: a table of foods
  mg_per_100g: 550
  serving: {amount: 1, unit: oz, grams: 28.35}
almonds:
  name: Almonds, raw
  short: almonds
  state: raw
  aliases: [almond]
  not_in: [almond milk, almond butter]
  category: nuts
  dataset: a table of foods
  mg_per_100g: 270
  serving: {amount: 1, unit: oz, grams: 28.35}
chia:
  name: Chia seeds, dried
  short: chia seeds
  state: dried
  aliases: [chia]
  category: seeds
  dataset: a table of foods
  mg_per_100g: 335
  serving: {amount: 1, unit: oz, grams: 28.35}
  reported:
    - {authority: NIH ODS, value: 111 mg per 1 oz, grams: 28.35}
  chosen_because: The table of foods is used throughout.
spinach_boiled:
  name: Spinach, boiled
  short: spinach
  state: boiled
  category: vegetables
  dataset: a table of foods
  mg_per_100g: 87
  serving: {amount: 1, unit: cup, grams: 180}
spinach_raw:
  name: Spinach, raw
  short: spinach
  state: raw
  category: vegetables
  dataset: a table of foods
  mg_per_100g: 79
  serving: {amount: 1, unit: cup, grams: 30}
quinoa:
  name: Quinoa, cooked
  short: quinoa
  state: cooked
  category: grains
  dataset: a table of foods
  mg_per_100g: 64
  serving: {amount: 1, unit: cup, grams: 185}
"""
FORMS = """\
--- content/facts/forms.yaml
glycinate:
  name: Magnesium glycinate
  short: glycinate
  full_name: magnesium bisglycinate
  aliases: [bisglycinate]
  formula: Mg(C2H4NO2)2
  organic: true
  summary: Magnesium bound to glycine.
  best_for: People who take tablets.
oxide:
  name: Magnesium oxide
  short: oxide
  formula: MgO
  organic: false
  summary: Magnesium bound to oxygen.
  best_for: People who take tablets.
"""
_BANDS = (
    ("children_1_3", "child", "any", 1, 3, 80),
    ("children_4_8", "child", "any", 4, 8, 130),
    ("children_9_13", "child", "any", 9, 13, 240),
    ("boys_14_18", "teen", "male", 14, 18, 410),
    ("girls_14_18", "teen", "female", 14, 18, 360),
    ("men_19_30", "adult", "male", 19, 30, 400),
    ("men_31", "adult", "male", 31, None, 420),
    ("women_19_30", "adult", "female", 19, 30, 310),
    ("women_31", "adult", "female", 31, None, 320),
    ("pregnant_14_18", "pregnancy", "female", 14, 18, 400),
    ("pregnant_19_30", "pregnancy", "female", 19, 30, 350),
    ("pregnant_31_50", "pregnancy", "female", 31, 50, 360),
)


def _band(id: str, stage: str, sex: str, first: int, last: int | None, amount: int) -> str:
    """One band of the table of allowances."""
    ages = f"{{first: {first}}}" if last is None else f"{{first: {first}, last: {last}}}"
    return f"""\
{id}:
  reference: RDA
  authority: Institute of Medicine
  authority_names: [US, American]
  jurisdiction: us
  life_stage: {stage}
  sex: {sex}
  ages: {ages}
  mg_per_day: {amount}
"""


ALLOWANCES = (
    "--- content/facts/allowances.yaml\n"
    + "".join(_band(*band) for band in _BANDS)
    + """\
us_daily_value:
  label: Daily Value
  reference: DV
  authority: Food and Drug Administration
  jurisdiction: us
  mg_per_day: 420
  aliases: [Daily Value, DV]
"""
)
LIMITS = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  authority_names: [US, American]
  region: United States
  ages: {first: 9}
  mg_per_day: 350
  scope: supplements
  aliases: [upper limit, UL]
"""
CLAIMS = """\
--- content/facts/claims.yaml
enzymes:
  statement: Magnesium is a cofactor of more than 300 enzymes.
  topics: [physiology]
  grade: high
  population: people
  sources: [review]
  wording: is
  figures:
    count:
      value: more than 300
      measure: the number of enzymes that need magnesium
      names: [enzymes, enzyme systems]
shortfall:
  statement: About half of Americans take in less than they need.
  topics: [intake]
  grade: high
  population: people in the United States
  sources: [review]
  wording: is
  figures:
    share:
      value: 48 %
      measure: the share of Americans below the average requirement
      names: [Americans]
      cues: [[below, short, less than]]
      precision: prevalence
      reported:
        - {authority: a later survey, value: 53 %}
      chosen_because: The surveys of both years asked alike.
--- content/facts/sources.yaml
review:
  name: A review of magnesium
  year: 2020
  study: review
"""
INTERACTIONS = """\
--- content/facts/interactions.yaml
levothyroxine:
  name: Levothyroxine
  effect: Magnesium binds it.
  advice: Keep them apart.
  spacing: {apart: at least 4 h}
  severity: moderate
  sources: [review]
"""
FACTS = GUIDE + FOODS + FORMS + ALLOWANCES + LIMITS + CLAIMS + INTERACTIONS


PATH = "content/articles/notes.md"
EMPTY = "---\ntitle: Notes\ndescription: Notes on a mineral.\n---\n"


@cache
def _read() -> tuple[Site, Summary]:
    """The facts, and the front matter that every text gets; read once, without files."""
    texts = files(FACTS) | {PATH: EMPTY}
    settings = sites.parse_settings(lambda p: Source(p, texts[p]) if p in texts else None)
    assert settings.guide is not None, settings.defects
    parts = [sites.parse(Source(p, t))[0] for p, t in texts.items() if sites.is_content(p)]
    site = sites.assemble(sites.Loaded(settings.guide, tuple(parts), {}), TODAY)
    assert not site.defects, site.defects
    return site, site.summaries[PATH]


def findings(text: str) -> tuple[Finding, ...]:
    """The literals of a Markdown text titled "Notes", each with what became of it."""
    site, summary = _read()
    source = Source(PATH, text)
    document = Document(summary, body(source, title="Notes"), lambda: source)
    return findings_of(document, Reads(site))


def outcomes(text: str) -> list[tuple[str, str]]:
    """The literals of a Markdown text with what became of each."""
    return [(one.text, str(one.outcome)) for one in findings(text)]
