"""Mini-sites: a whole guide in one text, checked as the command line would check it.

A line `--- PATH` begins each file. What a text leaves out and every guide needs is filled in: a
`guide.yaml`, and the shared templates of the project.
"""

import gc
import re
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from unittest.mock import patch

from factbook import inputs, pipeline
from factbook.diagnostic import Judged
from factbook.load.texts import Sources
from factbook.model import Defect
from factbook.pipeline import Result
from factbook.render import templates
from factbook.report import full
from factbook.stages.options import Options

TODAY = "2026-01-15"
GUIDE = """\
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
"""
BROKEN = frozenset(
    "invalid-encoding invalid-fact invalid-front-matter invalid-setting invalid-yaml template-error"
    " unknown-kind".split()
)
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
    return Options(root=root, output=root / "site", today=TODAY, strict=strict, write=False)


@cache
def _shared() -> tuple[dict[str, str], list[Defect], tempfile.TemporaryDirectory[str]]:
    """What all mini-sites without templates of their own share: closures, compiled templates."""
    bytecode = tempfile.TemporaryDirectory(prefix="factbook-bytecode-", ignore_cleanup_errors=True)
    return *templates.closures(Path(bytecode.name)), bytecode


def check(root: Path, text: str, *, strict: bool = False) -> Result:
    """The result of checking a mini-site."""
    return build(options(lay(root, text), strict=strict))


def build(chosen: Options) -> Result:
    """The result of a build; the project's templates are parsed once for all tests."""
    chosen.kept.mkdir(exist_ok=True)
    closures, defects, bytecode = _shared()
    try:
        if (chosen.root / "templates").is_dir() or (chosen.kept / "bytecode").exists():
            return pipeline.build(chosen)
        (chosen.kept / "bytecode").symlink_to(bytecode.name)
        with patch.object(templates, "closures", lambda _: (closures, defects)):
            return pipeline.build(chosen)
    finally:
        gc.enable()  # a build turns it off for good, which many builds in one process cannot afford


def judged(root: Path, text: str, rule: str, *, strict: bool = False) -> tuple[Judged, ...]:
    """The findings of one rule."""
    return tuple(j for j in check(root, text, strict=strict).judged if j.diagnostic.rule == rule)


def report(root: Path, text: str, rule: str, *, strict: bool = False) -> str:
    """The full report of the findings of one rule, as a terminal shows it.

    A mini-site that does not load or render would make any rule silent, so that is a failure.
    """
    found = check(root, text, strict=strict).judged
    broken = [j for j in found if j.diagnostic.rule in BROKEN and j.diagnostic.rule != rule]
    assert not broken, shown(root, broken)
    return shown(root, [j for j in found if j.diagnostic.rule == rule])


def shown(root: Path, found: Sequence[Judged]) -> str:
    """Findings as a terminal shows them, with the lines of the mini-site's files."""
    return full.render(found, Sources(root, inputs.folders(root)))
