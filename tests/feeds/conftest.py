"""The small guide and its feeds, as fixtures."""

import pytest

from factbook.model import Site
from tests.feeds import small
from tests.feeds.small import Make, Written


@pytest.fixture
def make_site() -> Make:
    """A maker of sites: the small guide, with other settings, articles, facts or episode."""
    return small.make


@pytest.fixture
def site() -> Site:
    """The small guide as it is."""
    return small.make()


@pytest.fixture
def written() -> Written:
    """What the feed at an address holds."""
    return small.write
