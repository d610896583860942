"""docs/checks.md is what the checks say of themselves, and names every fault's rule and test."""

from pathlib import Path

from bench.manual.checks import FAULTS, PATH, document
from factbook.checks._manual import rules

ROOT = Path(__file__).parent.parent


def test_the_manual_is_current() -> None:
    assert PATH.read_text("utf-8") == document(), "run: python -m bench.manual.checks"


def test_every_fault_has_a_rule_that_exists_and_a_test_or_cannot_happen() -> None:
    for fault, named, reason in FAULTS:
        assert named or reason, fault
        for rule in named:
            assert rule in rules(), rule
            assert (ROOT / "tests" / "checks" / f"test_{rule.replace('-', '_')}.py").is_file(), rule
