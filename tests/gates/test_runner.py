"""Gates are found, told apart, and not passed for want of a tool."""

from pathlib import Path

import pytest

from gates.__main__ import folded, report
from gates.stage.built import Built, Fault
from gates.stage.gate import Gate, Outcome, gates, run
from gates.stage.tools import ROOT
from tests.gates.conftest import MiniSite

HERE = Path(__file__).parent
LACKING = Gate("lacking", "Nothing.", ("npm:no-such-tool",), lambda _: ())


def test_every_gate_says_what_it_proves_and_has_a_test() -> None:
    names = [gate.name for gate in gates()]
    assert names == sorted(names)
    assert {"axe", "html", "links"} <= set(names)
    for gate in gates():
        assert gate.proves.endswith("."), gate.name
        assert (HERE / f"test_{gate.name}.py").exists(), gate.name


def test_a_gate_without_its_tool_is_skipped_at_home_and_fails_in_ci(
    mini: MiniSite, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = run(LACKING, Built(mini.folder, mini.url, mini.notes))
    assert report(outcome, in_ci=False) == "skipped"
    assert report(outcome, in_ci=True) == "failed"
    told = capsys.readouterr().out
    assert "lacking: npm:no-such-tool is missing: npm ci --ignore-scripts" in told


def test_one_thing_said_of_many_pages_is_one_line_and_grave_things_come_first() -> None:
    faults = [Fault("a", "is pale", grave=False), *(Fault(page, "is dead") for page in "bcdef")]
    assert folded(faults) == ["  b, c, d and 2 more: is dead", "  note: a: is pale"]


def test_only_a_grave_fault_fails_a_gate() -> None:
    assert Outcome(LACKING, (Fault("a", "is dead"),)).failed
    assert not Outcome(LACKING, (Fault("a", "is pale", grave=False),)).failed


def test_no_gate_names_a_host_beyond_this_machine() -> None:
    for file in (ROOT / "gates").rglob("*.mjs"):
        assert "https://" not in file.read_text(encoding="utf-8"), file
