"""docs/checks.md, made from the docstrings of the checks: what goes wrong on guides, and what sees it."""

from __future__ import annotations

import sys
from pathlib import Path

from factbook.checks._manual import Manual, manuals

ROOT = Path(__file__).resolve().parent.parent.parent
PATH = ROOT / "docs" / "checks.md"

# Each class of fault that guides of this sort were found to have, and the rules that see it; or,
# where no rule is needed, what makes it impossible.
FAULTS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("one figure given differently in two places", ("prose-drift", "source-mismatch", "other-authority", "unclaimed-number"),
     "a reference cannot drift; a typed number is held against its fact"),
    ("parts that do not make their total; a percentage that does not give its result",
     ("routine-total", "uplift-mismatch", "serving-mismatch", "percent-dv-mismatch"), ""),
    ("a stated count that the list below does not have", ("stated-count",), ""),
    ("a dose above the limit without a word about it; advice to exceed a limit",
     ("over-limit", "missing-caution"), ""),
    ("milligrams of the element and of the compound mixed", ("elemental-mismatch", "label-mismatch", "prose-drift"),
     "elemental amounts are computed from the formula"),
    ("two winners of one badge; a verdict that the facts contradict", ("two-winners", "badge-criteria"), ""),
    ("a form called both topical and swallowed", ("route-conflict",), ""),
    ("words stronger than the evidence", ("overclaim", "disease-claim-near-pick", "unauthorised-claim"), ""),
    ("animal findings told as human; a trial of one form cited for another",
     ("animal-told-as-human", "grade-above-evidence", "wrong-form-cited"), ""),
    ("“research-backed” without a reference; reference numbers without a list",
     ("uncited-efficacy", "unknown-source", "unused-source"), "the numbers and the list are made by the engine"),
    ("invented or malformed identifiers", ("bad-doi",), ""),
    ("interactions that differ between sections, or are missing", ("missing-interaction", "missing-caution"),
     "every page shows the same records"),
    ("a hedge kept in the text and dropped in the summary; takeaways that the text does not say",
     ("dropped-hedge", "unsupported-takeaway"), ""),
    ("a disclosure that is missing, late, hidden or a bare word",
     ("missing-disclosure", "disclosure-after-link", "folded-disclosure", "bare-affiliate-label",
      "unlabelled-link", "missing-program-sentence", "wrong-rel", "wrong-tag", "raw-program-link",
      "hidden-redirect", "feed-affiliate-link", "price-near-link", "example-tag"),
     "shop links are written by the engine alone"),
    ("no author, reviewer or date; a year in a title that ages",
     ("missing-byline", "overdue-review", "stale-year", "future-date"), ""),
    ("empty sections; headings out of order; marks that stayed text",
     ("empty-section", "unknown-callout", "unclosed-callout", "heading-skipped", "second-title", "unresolved-footnote", "unused-footnote"),
     "the table of contents is made from the headings"),
    ("three notations for one range", (), "quantities show themselves, in one notation"),
    ("a mistyped key or name published as a blank",
     ("unknown-fact", "unknown-reference", "invalid-fact", "invalid-front-matter", "template-error"), ""),
    ("links that lead nowhere; poor addresses", ("broken-link", "broken-anchor", "missing-image", "duplicate-url", "bad-file-name"), ""),
    ("age bands with gaps, overlaps or values out of order",
     ("band-gap", "band-overlap", "band-order", "span-mismatch"), ""),
    ("sources that differ, with no word on which is used", ("unchosen-conflict", "other-authority"), ""),
)  # fmt: skip


def test_of(rule: str) -> str:
    """The test file of a rule, as a link."""
    name = f"tests/checks/test_{rule.replace('-', '_')}.py"
    return f"[test](../{name})"


def table() -> list[str]:
    """The table of faults."""
    lines = ["| what goes wrong | what sees it | why it cannot happen otherwise |", "|---|---|---|"]
    for fault, rules, reason in FAULTS:
        seen = ", ".join(f"[{rule}](#{rule}) ({test_of(rule)})" for rule in rules) or "–"
        lines.append(f"| {fault} | {seen} | {reason} |")
    return lines


def chapter(one: Manual) -> list[str]:
    """One rule's manual."""
    lines = [f"### {one.rule}", "", f"{one.summary} *({one.severity})*", ""]
    for label, text in (("Why", one.why), ("Example", one.example), ("Source", one.source)):
        if text:
            lines += [f"**{label}.** {text}", ""]
    return lines


def document() -> str:
    """The whole of docs/checks.md."""
    lines = [
        "# The checks",
        "",
        "Made by `python -m bench.manual.checks` from the checks' own docstrings; `build.py explain RULE`",
        "prints the same text. Severities are the defaults: `severity` in `guide.yaml` sets others, and",
        "`--strict` makes every warning an error.",
        "",
        "## What goes wrong on guides, and what sees it",
        "",
        *table(),
        "",
        "## The rules",
        "",
    ]
    for one in manuals():
        lines += chapter(one)
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PATH.write_text(document(), encoding="utf-8")
    sys.exit(0)
