"""How a command ends: its exit status, and the line that says what was done."""

from collections.abc import Mapping

CLEAN, FOUND, USAGE, OURS = range(4)  # 0 clean, 1 diagnostics, 2 usage, 3 our fault


def summary(counts: Mapping[str, int], seconds: float, what: str) -> str:
    """The line that ends a build: what there is, and what was done about it."""
    parts = [
        f"{n:,} {name if n != 1 else name.removesuffix('s')}" for name, n in counts.items() if n
    ]
    pages = parts.pop() if parts else "0 pages"
    return f"{' · '.join(parts)} → {pages} in {seconds:.2f} s ({what})"
