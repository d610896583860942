"""How long a document of 1 MB takes to check, whatever is in it: sane prose, and storms of every sign.

Each case is one article of a small guide, checked by a process of its own; what counts is that process's
CPU time, less that of the same guide without the article. The goal is 2 s, on a machine with nothing else
to do. A case that takes twenty times as long is stopped. The exit status is 1 if a case is too slow, or
ends in a traceback.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOAL = 2.0  # seconds of CPU
LONGEST = 40  # seconds of CPU
MEGABYTE = 1_000_000
FAULT = 3

GUIDE = """\
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
severity: {unclaimed-number: off}
"""
PEOPLE = "ann: {name: Ann, role: Author}\nbob: {name: Bob, role: Reviewer}\n"
SOURCES = "tables: {name: Tables of foods, address: 'https://tables.example/', study: dataset}\n"
FOODS = """\
almonds:
  name: Almonds, raw
  short: almonds
  state: raw
  category: nuts
  dataset: a table of foods
  mg_per_100g: 3.7
  serving: {amount: 1, unit: oz, grams: 28.35}
  sources: [tables]
"""
HEAD = """\
---
title: A storm
description: One megabyte.
author: ann
reviewer: bob
published: 2026-01-10
reviewed: 2026-01-10
---

"""
SENTENCES = (
    "Almonds have {{ foods.almonds.per_serving }} in an ounce, and that is {n} words of prose [@tables]. "
    "An ounce of almonds has about 1 mg; others hold 2–3 mg, or {n} mg a day in {n} studies. "
)


def repeated(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """A unit again and again, `{n}` in it counting, until there is enough."""

    def made(size: int) -> str:
        if "{n}" not in unit:
            return before + unit * (size // len(unit)) + after
        parts, length, number = [], 0, 0
        while length < size:
            parts.append(unit.replace("{n}", str(number)))
            length += len(parts[-1])
            number += 1
        return before + "".join(parts) + after

    return made


WORDS = (
    "Runners who train in the heat lose more of it than they think, and most of what they lose comes back with an "
    "ordinary meal. A study of two seasons found no difference in times. "
)
CASES: Mapping[str, Callable[[int], str]] = {
    "words": repeated(WORDS * 3 + "\n\n## Part {n}\n\n"),
    "prose": repeated(SENTENCES * 3 + "\n\n## Part {n}\n\n"),
    "one paragraph": repeated(SENTENCES + "\n"),
    "one line": repeated(SENTENCES),
    "one word": repeated("a"),
    "one number": repeated("7"),
    "numbers": repeated("{n} mg, "),
    "numbers in lines": repeated("{n} mg of almonds\n"),
    "ranges": repeated("1–2–"),
    "thousands": repeated("1,000,"),
    "number words": repeated("three hundred and "),
    "almonds": repeated("almonds "),
    "headings": repeated("# a\n"),
    "headings of one name": repeated("## Part\n\ntext\n\n"),
    "list items": repeated("- an item of {n}\n"),
    "nested list": lambda size: "".join("  " * min(i, 200) + "- a\n" for i in range(size // 250)),
    "quotations": repeated("> "),
    "quotation lines": repeated("> a\n"),
    "nested quotations": lambda size: "".join(
        ">" * min(i, 300) + " a\n" for i in range(size // 200)
    ),
    "braces": repeated("{{"),
    "spaced braces": repeated("{{ "),
    "closing braces": repeated("}}"),
    "brace pairs": repeated("{{ foods.almonds.per_serving }} "),
    "unknown references": repeated("{{ foods.nuts{n}.per_serving }}\n\n"),
    "blocks": repeated('{{ table("foods", columns=["name"], caption="{n}") }}\n\n'),
    "backticks": repeated("`"),
    "growing backticks": lambda size: " ".join("`" * (1 + i % 700) for i in range(size // 351)),
    "backtick pairs": repeated("`a` "),
    "stars": repeated("*"),
    "star words": repeated("*a **b "),
    "star pairs": repeated("**a** *b* "),
    "underscores": repeated("_a __b "),
    "tildes": repeated("~~a "),
    "brackets": repeated("["),
    "bracket words": repeated("[a "),
    "closing brackets": repeated("]"),
    "bracket pairs": repeated("[]"),
    "open links": repeated("[a]("),
    "open links with titles": repeated('[a](b "'),
    "links": repeated("[a](/foods/) "),
    "links to many": repeated("[a](part-{n}.md) "),
    "open images": repeated("!["),
    "images": repeated("![a](/b{n}.png) "),
    "citations": repeated("[@tables] "),
    "open citations": repeated("[@a; "),
    "unknown citations": repeated("[@a{n}]\n\n"),
    "footnotes": repeated("a[^{n}]\n\n[^{n}]: b\n\n"),
    "footnote marks": repeated("[^a]"),
    "inline footnotes": repeated("^[a"),
    "angles": repeated("<"),
    "open tags": repeated("<a "),
    "comments": repeated("<!-- "),
    "allows": repeated("<!-- allow prose-drift: because -->\n\na\n\n"),
    "entities": repeated("&amp"),
    "backslashes": repeated("\\"),
    "addresses": repeated("https://example.org/{n} "),
    "slashes": repeated("http://"),
    "colons": repeated(":"),
    "dots": repeated("a."),
    "hyphens": repeated("-"),
    "quotes": repeated("\"a 'b "),
    "table": repeated("| a | {n} mg |\n", "| A | B |\n|---|---|\n"),
    "wide table": lambda size: (
        "|a" * (size // 6) + "|\n" + "|-" * (size // 6) + "|\n" + "|b" * (size // 6) + "|\n"
    ),
    "tables": repeated("| A |\n|---|\n| {n} |\n\n"),
    "pipes": repeated("|"),
    "fences": repeated("```\na\n```\n\n"),
    "open fence": repeated("a\n", "```\n"),
    "containers": repeated("::: note A\n"),
    "container pairs": repeated("::: note A\na\n:::\n\n"),
    "definitions": repeated("a{n}\n: b\n\n"),
    "colon lines": repeated(": a\n"),
    "references": repeated("[a{n}]: /b\n"),
    "spaces": repeated(" "),
    "tabs": repeated("\t"),
    "newlines": repeated("\n"),
    "rules": repeated("---\n\n"),
    "emoji": repeated("🏃"),
    "combining signs": repeated("e\u0301"),
    "no-break spaces": repeated("1\u00a0"),
    "right to left": repeated("\u202e1 mg "),
    "claims": repeated("Iron prevents and cures cramps. "),
}
FRONTS: Mapping[str, Callable[[int], str]] = {
    "front matter, open list": repeated("[", "x: "),
    "front matter, open braces": repeated("{a: ", "x: "),
    "front matter, keys": repeated("k{n}: 1\n"),
    "front matter, one key": repeated("k: 1\n"),
    "front matter, long text": repeated("a b ", "summary: "),
    "front matter, takeaways": repeated("- Almonds have {n} mg.\n", "takeaways:\n"),
    "front matter, tags": repeated("t{n}, ", "tags: [", "]\n"),
    "front matter, quotes": repeated("'", "summary: "),
    "front matter, number": repeated("9", "order: "),
    "front matter, dashes": repeated("- "),
    "front matter, questions": repeated("? "),
    "front matter, anchors": repeated("&a {n}: *a\n"),
    "front matter, deep": lambda size: "".join(
        " " * i + "a:\n" for i in range(int((size * 2) ** 0.5))
    ),
}


def main() -> int:
    """The command; exit status 1 if a case is slow or fails."""
    wanted = arguments()
    status, bare = cost("", "")
    if status:
        sys.exit("the guide without the document is not clean: there is nothing to compare with")
    print(f"{bare:6.2f} s  the guide without the document; taken off below")
    bad = 0
    for name, make in {**CASES, **FRONTS}.items():
        if wanted.only and wanted.only not in name:
            continue
        text = make(wanted.size)
        status, seconds = cost(*(("", text) if name in CASES else (text, "")))
        slow = seconds - bare > GOAL * wanted.size / MEGABYTE
        said = "a fault of ours" if status not in (0, 1) else "slow" if slow else ""
        bad += bool(said)
        if said or not wanted.bad:
            print(f"{seconds - bare:6.2f} s  {name} {f'({said})' if said else ''}", flush=True)
    return 1 if bad else 0


def cost(front: str, text: str) -> tuple[int, float]:
    """The exit status and the CPU seconds of checking the guide with one article."""
    with tempfile.TemporaryDirectory(prefix="factbook-fuzz-") as folder:
        root = Path(folder)
        written = {
            "guide.yaml": GUIDE, "facts/people.yaml": PEOPLE, "facts/sources.yaml": SOURCES, "facts/foods.yaml": FOODS,
        }  # fmt: skip
        if front or text:
            head = HEAD.replace("---\n\n", f"{front}\n---\n\n") if front else HEAD
            written["articles/storm.md"] = head + text
        for path, content in written.items():
            (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "content" / path).write_text(content, "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "build.py", "check", "--root", folder, "--jobs", "1", "--format", "concise"],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limited, check=False,
        )  # fmt: skip
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
    # Where the command itself cannot be loaded, Python ends with the status of a guide with errors.
    return 3 if b"Traceback" in done.stderr else done.returncode, used


def limited() -> None:
    """No more CPU time than this for the process."""
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST + 1))
    os.nice(5)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=MEGABYTE, help="characters of the document")
    parser.add_argument("--only", help="the cases whose names have this in them")
    parser.add_argument("--bad", action="store_true", help="print only what is slow or fails")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
