"""The format for people: excerpts, carets, notes, and what would break their alignment."""

from factbook.diagnostic import Diagnostic, Judged, Note, Severity
from factbook.report.full import render
from factbook.source import Source, Span
from tests.report.findings import DRIFT, SOURCES, UNUSED


def shown(text: str, column: int, length: int) -> str:
    """The excerpt of one line and its carets, without the head."""
    source = Source("a.md", text)
    finding = Judged(Diagnostic("rule", Span("a.md", 1, column, length), "it is"), Severity.ERROR)
    return "\n".join(render([finding], {"a.md": source}).splitlines()[3:])


def test_nothing_found_says_nothing() -> None:
    assert render([], {}) == ""


def test_a_finding_shows_both_ends_and_the_remedy() -> None:
    assert render([DRIFT], SOURCES) == (
        """\
error[prose-drift]: the article says 150 mg, but pumpkin seeds (roasted) have 156 mg per ounce
  --> content/articles/food-first.md:5:18
   |
 5 | - Pumpkin seeds: ~150 mg per ounce
   |                  ^^^^^^^^^^^^^^^^^
note: the fact
  --> content/facts/foods.yaml:12:16
   |
12 |   mg_per_100g: 550
   |                ^^^
help: write {{ foods.pumpkin_seeds_roasted.per_serving }}, which cannot drift
"""
    )


def test_findings_stand_apart_and_one_without_its_source_has_no_excerpt() -> None:
    text = render([UNUSED, UNUSED], SOURCES)
    one = (
        "warning[unused-source]: the source garrison2020 is cited nowhere\n"
        " --> content/facts/sources.yaml:3:1\n"
    )
    assert text == f"{one}\n{one}"


def test_a_note_without_a_place_is_only_said() -> None:
    said = Diagnostic("rule", Span("a.md", 1), "it is", notes=(Note("by design"),))
    assert render([Judged(said, Severity.ERROR)], {}).splitlines()[-1] == "note: by design"


def test_a_help_of_several_lines_stays_in_its_column() -> None:
    said = Diagnostic("rule", Span("a.md", 1), "it is", help="first\nsecond")
    text = render([Judged(said, Severity.ERROR)], {})
    assert text.endswith("help: first\n      second\n")


def test_carets_stand_under_wide_characters() -> None:
    assert shown("鎂 400 mg", column=3, length=6) == " |\n1 | 鎂 400 mg\n  |    ^^^^^^".replace(
        " |\n", "", 1
    )


def test_a_wide_character_has_two_carets() -> None:
    assert shown("a鎂b", column=2, length=1).splitlines()[-1] == "  |  ^^"


def test_a_combining_mark_takes_no_room() -> None:
    assert shown("cafe\u0301 90 mg", column=7, length=5).splitlines()[-1] == "  |      ^^^^^"


def test_a_tab_becomes_four_spaces() -> None:
    assert shown("\tmg: 5", column=6, length=1).splitlines() == ["1 |     mg: 5", "  |         ^"]


def test_escape_sequences_do_not_reach_the_terminal() -> None:
    assert shown("a\x1b[31mb", column=1, length=1).splitlines()[0] == "1 | a␛[31mb"


def test_a_place_behind_the_line_s_end_has_one_caret() -> None:
    assert shown("title:", column=7, length=9).splitlines()[-1] == "  |       ^"


def test_a_paragraph_on_one_long_line_is_cut_around_the_place() -> None:
    line, carets = shown("word " * 40 + "420 mg" + " word" * 40, 201, 6).splitlines()
    assert line.startswith("1 | …")
    assert line.endswith("…")
    assert len(line) <= len("1 | ") + 102
    assert line[carets.index("^") : carets.rindex("^") + 1] == "420 mg"


def test_a_line_that_is_not_there_is_left_out() -> None:
    finding = Judged(Diagnostic("rule", Span("a.md", 9), "it is"), Severity.ERROR)
    assert render([finding], {"a.md": Source("a.md", "one line")}) == (
        "error[rule]: it is\n --> a.md:9:1\n"
    )


def test_colour_adds_escapes_and_nothing_else() -> None:
    coloured = render([DRIFT, UNUSED], SOURCES, colour=True)
    assert "\x1b[1;31merror[prose-drift]\x1b[0m" in coloured
    assert "\x1b[1;33mwarning[unused-source]\x1b[0m" in coloured
    bare = coloured
    for code in ("1;31", "1;33", "1;32", "1", "34", "0"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == render([DRIFT, UNUSED], SOURCES)
