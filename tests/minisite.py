"""Mini-sites: a whole guide in one text, checked as the command line would check it.

A line `--- PATH` begins each file. What a text leaves out and every guide needs is filled in: a
`guide.yaml`, and the shared templates of the project.
"""

import re
from pathlib import Path

from factbook import pipeline
from factbook.diagnostic import Judged
from factbook.pipeline import Options, Result
from factbook.report import full

TODAY = "2026-01-15"
GUIDE = """\
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
"""
_SECTION = re.compile(r"^--- (\S+)\n", re.MULTILINE)


def files(text: str) -> dict[str, str]:
    """The files of a mini-site by path."""
    head, *rest = _SECTION.split(text.lstrip("\n"))
    if head.strip():
        raise ValueError(f"text before the first section: {head!r}")
    return {"content/guide.yaml": GUIDE, **dict(zip(rest[::2], rest[1::2], strict=True))}


def lay(root: Path, text: str) -> Path:
    """A mini-site written below a folder."""
    for path, content in files(text).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8", newline="")
    return root


def options(root: Path, *, strict: bool = False) -> Options:
    """The options of a build of a laid-out mini-site."""
    return Options(root=root, output=root / "site", today=TODAY, strict=strict)


def check(root: Path, text: str, *, strict: bool = False) -> Result:
    """The result of checking a mini-site."""
    return pipeline.check(options(lay(root, text), strict=strict))


def judged(root: Path, text: str, rule: str, *, strict: bool = False) -> tuple[Judged, ...]:
    """The findings of one rule."""
    return tuple(j for j in check(root, text, strict=strict).judged if j.diagnostic.rule == rule)


def report(root: Path, text: str, rule: str, *, strict: bool = False) -> str:
    """The full report of the findings of one rule, as a terminal shows it."""
    result = check(root, text, strict=strict)
    found = [one for one in result.judged if one.diagnostic.rule == rule]
    return full.render(found, result.sources)
