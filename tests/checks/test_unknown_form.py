"""unknown-form: silent on forms of the guide, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-form"
GUIDE = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
programs:
  store:
    name: Store
    search: https://store.example.com/search?q={query}&ref={tag}
    tag: rowers-1
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
FORM = """\
--- content/facts/forms.yaml
bisglycinate:
  name: Iron bisglycinate
  short: bisglycinate
  formula: C4H8FeN2O4
  organic: true
  summary: Iron bound to glycine.
  best_for: People who take tablets.
"""
PICK = """\
--- content/facts/products.yaml
bisglycinate_tablets:
  name: Iron bisglycinate
  rank: 1
  form: bisglycinate
  summary: A tablet.
  why: [It is sold everywhere.]
  who_for: Rowers with low stores.
  timing: In the morning.
  look_for: [The amount of iron.]
  pros: [It is small.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""


def test_silent_on_forms_of_the_guide(tmp_path: Path) -> None:
    site = GUIDE + FORM + PICK
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_pick_s_form(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + """\
--- content/facts/products.yaml
bisglycinate_tablets:
  name: Iron bisglycinate
  rank: 1
  form: bisglycinat
  summary: A tablet.
  why: [It is sold everywhere.]
  who_for: Rowers with low stores.
  timing: In the morning.
  look_for: [The amount of iron.]
  pros: [It is small.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-form]: no form is called bisglycinat
 --> content/facts/products.yaml:4:9
  |
4 |   form: bisglycinat
  |         ^^^^^^^^^^^
help: did you mean bisglycinate?
"""
    )
