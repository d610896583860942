"""A check's docstring as a manual."""

from types import ModuleType

from factbook.checks import _manual
from factbook.diagnostic import Severity


def written(text: str) -> _manual.Manual:
    module = ModuleType("factbook.checks.some_rule", text)
    return _manual.read("some-rule", module)


def test_the_first_sentence_says_what_the_rule_finds() -> None:
    told = written("A key stands twice. The second is lost.\n\nWhy: because.\n")
    assert told.summary == "A key stands twice."


def test_labelled_paragraphs_are_told_apart_and_may_go_on() -> None:
    told = written(
        "A key stands twice.\n\nWhy: because\nof this.\n\nAnd of that.\n\n"
        "Example: `a: 1`.\n\nSource: a rule of ours.\n"
    )
    assert told.why == "because\nof this.\n\nAnd of that."
    assert told.example == "`a: 1`."
    assert told.source == "a rule of ours."
    assert told.text.startswith("A key stands twice.\n\nWhy: because")


def test_a_rule_is_found_by_its_name() -> None:
    told = _manual.manual("unused-source")
    assert told is not None
    assert (told.rule, told.severity) == ("unused-source", Severity.WARNING)
    assert _manual.manual("no-such-rule") is None


def test_all_rules_are_listed_by_name() -> None:
    names = [told.rule for told in _manual.manuals()]
    assert names == sorted(names)
    assert {"broken-link", "overclaim", "wrong-rel"} <= set(names)
