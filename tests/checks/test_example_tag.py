"""example-tag: silent on samples at a sample address, speaking on samples at a real one."""

from pathlib import Path

from tests.minisite import report

RULE = "example-tag"


def test_silent_on_a_real_tag(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://iron.guide/
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
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_example_at_a_sample_address(tmp_path: Path) -> None:
    site = """\
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
    tag: example-20
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_example_at_one_s_own_machine(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: http://localhost:8000/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
programs:
  store:
    name: Store
    search: https://store.example.com/search?q={query}&ref={tag}
    tag: example-20
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_example_at_a_real_address(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://iron.guide/rowers/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
programs:
  store:
    name: Store
    search: https://store.example.com/search?q={query}&ref={tag}
    tag: example-20
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
    assert report(tmp_path, site, RULE) == (
        """\
warning[example-tag]: example-20 is an example, and the site has a real address
  --> content/guide.yaml:10:10
   |
10 |     tag: example-20
   |          ^^^^^^^^^^
note: the address
  --> content/guide.yaml:3:11
   |
 3 | base_url: https://iron.guide/rowers/
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
help: write the tag that Store gave you
"""
    )
