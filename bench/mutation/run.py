"""Mutation: each figure of the facts changed in turn; is the change reported, or does it reach every page?

The guide is copied and built. Then one leaf of its facts is changed, the guide is built again on top of what
is there, and the mutant ends as one of these:

reported   a check says something that it did not say before
reached    the pages and feeds that show it are others now, and no old value stands beside the fact's name
unseen     nothing in the output and no finding depends on it
left       the build went through, and a copy of the old value is still there
unlike     the site is not what a build from nothing makes of the same files (looked at for a sample)
failed     the build ended with an error of its own
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from copies import left, names, owners, shown  # noqa: E402
from mutants import Mutant, mutants  # noqa: E402

from factbook import inputs, pipeline  # noqa: E402
from factbook.diagnostic import Diagnostic  # noqa: E402
from factbook.pipeline import Result  # noqa: E402
from factbook.stages.options import Options  # noqa: E402

GOOD = ("reported", "reached")
OUTCOMES = (*GOOD, "unseen", "left", "unlike", "failed")
EVERY = 25  # one in so many of those that reach the site is built from nothing, too


@dataclass
class Bench:
    """A copy of a guide, built, and what its site and its findings were before anything was changed."""

    root: Path
    today: str
    site: dict[str, bytes] = field(default_factory=dict)
    said: frozenset[Diagnostic] = frozenset()
    base: Result | None = None
    reached: int = 0

    def build(self, output: Path | None = None) -> Result:
        """One build, on top of what is there unless it goes elsewhere."""
        output = output or self.root / "site"
        try:
            return pipeline.build(Options(root=self.root, output=output, today=self.today))
        finally:
            gc.enable()  # a build turns it off for good

    def start(self) -> None:
        """The first build."""
        self.base = self.build()
        self.said = frozenset(j.diagnostic for j in self.base.judged)
        if self.base.stopped:
            raise SystemExit("the guide does not build: mend it first")
        self.site = files(self.root / "site")

    def tried(self, mutant: Mutant) -> tuple[str, str]:
        """How a mutant ends, and what there is to say about it."""
        path = self.root / mutant.path
        text = path.read_text("utf-8")
        path.write_text(mutant.of(text), "utf-8")
        try:
            return self.judged(mutant, self.build())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a result
            return "failed", f"{type(error).__name__}: {error}"
        finally:
            path.write_text(text, "utf-8")

    def judged(self, mutant: Mutant, result: Result) -> tuple[str, str]:
        """How the build of a mutant ended."""
        fresh = [j.diagnostic for j in result.judged if j.diagnostic not in self.said]
        # A finding that only moved is not new: most mutants leave all others where they were.
        if fresh:
            rules = Counter(one.rule for one in fresh)
            return "reported", ", ".join(sorted(rules))
        now = files(self.root / "site")
        changed = [p for p in now.keys() | self.site.keys() if now.get(p) != self.site.get(p)]
        if not changed:
            return "unseen", ""
        copies = list(self.copies(mutant, result, now))
        if copies:
            return "left", "; ".join(copies[:3])
        self.reached += 1
        if self.reached % EVERY == 0 and self.differs(now):
            return "unlike", "a build from nothing makes other files"
        return "reached", f"{len(changed)} files"

    def copies(self, mutant: Mutant, result: Result, now: dict[str, bytes]) -> Iterator[str]:
        """The copies of the old value that the new site still has, typed or shown."""
        assert self.base is not None
        id = mutant.place.split(".")[0]
        before, after = (shown(r.site, mutant.kind, id) for r in (self.base, result))
        changed = {n: (before[n], after[n]) for n in before if n in after and before[n] != after[n]}
        others = owners(self.base.site, mutant.kind, id)
        yield from left(now, names(result.site, mutant.kind, id), changed, others)
        keys = {f"{mutant.kind}.{id}.{name}" for name in changed}
        for number in result.numbers():
            if number.outcome == "checked" and number.key in keys:
                yield f"{number.span.path}:{number.span.line}: {number.text} is near enough to pass"

    def differs(self, now: dict[str, bytes]) -> bool:
        """Whether a build from nothing makes another site of the same files."""
        fresh = Path(tempfile.mkdtemp(dir=self.root.parent))
        try:
            self.build(fresh / "site")
            return files(fresh / "site") != now
        finally:
            shutil.rmtree(fresh)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def main() -> int:
    """The command; exit status 1 if a mutant got through."""
    wanted = arguments()
    chosen = sample(
        [m for m in mutants(wanted.root) if wanted.only in (None, m.kind)], wanted.sample
    )
    ended: Counter[tuple[str, str]] = Counter()
    escaped: list[str] = []
    with tempfile.TemporaryDirectory(prefix="factbook-mutation-") as folder:
        bench = Bench(Path(folder, "guide"), wanted.today)
        for name in ("content", "templates"):
            if (wanted.root / name).is_dir() and (wanted.root / name).resolve() != inputs.SHARED:
                shutil.copytree(wanted.root / name, bench.root / name)
        bench.start()
        for mutant in chosen:
            outcome, words = bench.tried(mutant)
            ended[mutant.sort, outcome] += 1
            if wanted.verbose or outcome not in GOOD:
                line = f"{outcome}: {mutant.name}" + (f" ({words})" if words else "")
                print(line, flush=True)
                escaped.extend([line] if outcome not in GOOD else [])
    print(table(ended, len(chosen)))
    return 1 if escaped else 0


def sample(every: Sequence[Mutant], count: int | None) -> Sequence[Mutant]:
    """So many mutants, evenly from the first to the last; all unless a number is given."""
    if count is None or count >= len(every):
        return every
    return [every[number * len(every) // count] for number in range(count)]


def table(ended: Counter[tuple[str, str]], total: int) -> str:
    """How many mutants of each sort ended how, and the share of those that did not get through."""
    sorts = sorted({sort for sort, _ in ended})
    lines = ["", "| sort | " + " | ".join(OUTCOMES) + " |", "|---|" + "---:|" * len(OUTCOMES)]
    for sort in sorts:
        lines.append(f"| {sort} | " + " | ".join(str(ended[sort, o]) for o in OUTCOMES) + " |")
    good = sum(count for (_, outcome), count in ended.items() if outcome in GOOD)
    share = f"{100 * good / total:.1f} %" if total else "none"
    return "\n".join([*lines, "", f"{good} of {total} mutants reported or on every page: {share}"])


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sample",
        type=int,
        nargs="?",
        const=60,
        metavar="N",
        help="only N mutants, evenly chosen (60)",
    )
    parser.add_argument("--only", metavar="KIND", help="only the mutants of one kind of fact")
    parser.add_argument("--root", type=Path, default=ROOT, help="the guide's folder")
    parser.add_argument(
        "--today", default="2026-11-30", help="the date by which reviews are judged"
    )
    parser.add_argument("--verbose", action="store_true", help="say how each mutant ended")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
