"""How a command ends: its exit status, and the line that says what was done."""

import errno

CLEAN, FOUND, USAGE, OURS = range(4)  # 0 clean, 1 diagnostics, 2 usage, 3 our fault
# What a disk may refuse, which is no fault of ours: there is nothing to mend in Factbook.
_REFUSALS = frozenset(
    getattr(errno, name, None)
    for name in "EACCES EDQUOT EFBIG EIO EISDIR ELOOP EEXIST EMFILE ENAMETOOLONG ENOSPC ENOTDIR "
    "ENOTEMPTY EPERM EROFS ESTALE ETXTBSY".split()
)


def disk_says(error: Exception) -> str | None:
    """What to say of an error that is the disk's: full, read-only, not permitted; None of others."""
    if not isinstance(error, OSError) or error.errno is None or error.errno not in _REFUSALS:
        return None
    named = error.filename2 or error.filename  # of a move, where it was to lead
    place = f"{named}: " if named else ""
    return f"{place}{error.strerror}; once that is put right, build again: it finishes the rest"


def summary(counts: dict[str, int], seconds: float, what: str) -> str:
    """The line that ends a build: what there is, and what was done about it."""
    parts = [
        f"{n:,} {name if n != 1 else name.removesuffix('s')}" for name, n in counts.items() if n
    ]
    pages = parts.pop() if parts else "0 pages"
    return f"{' · '.join(parts)} → {pages} in {seconds:.2f} s ({what})"
