"""llms.txt."""

import re

from factbook.model import Site
from tests.feeds.small import Written


def test_it_has_the_shape_that_llmstxt_asks_for(site: Site, written: Written) -> None:
    lines = written(site, "/llms.txt").splitlines()
    assert lines[0] == "# Zinc for Cyclists"
    assert lines[2] == "> What a cyclist should know about zinc & food."
    listed = [line for line in lines if line.startswith("-")]
    assert all(re.fullmatch(r"- \[.+\]\(https://\S+\)(: .+)?", line) for line in listed)


def test_only_what_the_guide_has_is_listed(site: Site, written: Written) -> None:
    text = written(site, "/llms.txt")
    addresses = re.findall(r"\(https://guide\.example/minerals(/[^)]*)\)", text)
    assert "/foods/" in addresses
    assert "/articles/food-first/" in addresses
    assert set(addresses) <= set(site.pages)
