"""A small program that runs a command and prints how long it took and how much memory it held.

It is a process of its own because Linux starts a child's peak memory at its parent's: a large
parent would hide it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

SAMPLING = 0.01  # seconds between two looks at the memory of all processes


def main() -> None:
    """`stopwatch.py time|memory LOG COMMAND...`: one JSON line; what the command says in LOG."""
    what, log_path, *command = sys.argv[1:]
    with Path(log_path).open("wb") as log:
        started = time.perf_counter()
        child = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
        shared = sampled_memory(child.pid) if what == "memory" else 0
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
    answer = {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "bytes": max(usage.ru_maxrss * 1024, shared),
        "status": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(answer))


def sampled_memory(session: int) -> int:
    """The largest sum over a session's processes, in bytes; shared pages count once (PSS)."""
    largest = 0
    while os.waitid(os.P_PID, session, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        largest = max(largest, sum(proportional(pid) for pid in members(session)))
        time.sleep(SAMPLING)
    return largest


def members(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended between the two looks
            if int(fields[3]) == session:
                found.append(int(entry.name))
    return found


def proportional(pid: int) -> int:
    """A process's proportional set size in bytes; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
