"""What all tests share: how long properties are tried, and how expectations are written anew."""

import os
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, settings

from tests.commandline import Said, run

ROOT = Path(__file__).parent.parent

# A machine that does other things besides must not make a test fail: nothing here has a time limit.
# The same examples each time: what `make test` says of a commit does not depend on the day. New
# examples are tried by `make torture`.
settings.register_profile(
    "default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
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


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """A copy of the real guide's content, built once, and what the build said. Not to be changed."""
    root = tmp_path_factory.mktemp("guide")
    copytree(ROOT / "content", root / "content")
    return root, run("--root", root)


@pytest.fixture
def own_guide(guide: tuple[Path, Said], tmp_path: Path) -> Path:
    """A built copy of the real guide that a test may change."""
    return copytree(guide[0], tmp_path / "guide")
