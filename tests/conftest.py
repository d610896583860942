"""What all tests share: how long properties are tried, and how expectations are written anew."""

import os

import pytest
from hypothesis import HealthCheck, settings

# A machine that does other things besides must not make a test fail: nothing here has a time limit.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "torture", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=20_000
)
settings.load_profile("torture" if os.environ.get("FACTBOOK_TORTURE") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the golden sites anew; review the difference"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written anew."""
    return bool(request.config.getoption("--update"))
