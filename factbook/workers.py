"""Work spread over processes: each takes a share, and sends back what it made."""

import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


class WorkerFailed(RuntimeError):
    """A process of ours died or raised: our fault, with its traceback as text."""


def spread(work: Callable[[Sequence[Item]], Made], items: Sequence[Item], jobs: int) -> list[Made]:
    """What `work` makes of each share of the items, share by share; `jobs` shares, one here.

    The processes are forked: they see all that this one has loaded, and only results travel.
    Where a system cannot fork, everything is done here.
    """
    jobs = max(1, min(jobs, len(items)))
    if jobs == 1:
        return [work(items)]
    multiprocessing = import_module("multiprocessing")  # dear, and most builds do without
    if "fork" not in multiprocessing.get_all_start_methods():
        return [work(items)]
    fork = multiprocessing.get_context("fork")
    children = []
    for number in range(1, jobs):
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=_child, args=(work, items[number::jobs], theirs))
        process.start()
        theirs.close()
        children.append((process, ours))
    made = [work(items[0::jobs])]
    for process, ours in children:
        made.append(_received(ours))
        process.join()
    return made


def _child(work: Callable[[Sequence[Item]], Made], items: Sequence[Item], out: Any) -> None:
    """One process: its share of the work, or the traceback of what went wrong."""
    try:
        out.send((True, work(items)))
    except OSError as error:  # the disk's refusal is told as such, whoever met with it
        out.send((False, error))
    except BaseException:  # noqa: BLE001 - whatever it was, the parent must hear of it
        out.send((False, traceback.format_exc()))


def _received(ours: Any) -> Any:
    """What a process sends back."""
    try:
        good, value = ours.recv()
    except EOFError:
        good, value = False, "the process ended without a result"
    if isinstance(value, OSError):
        raise value
    if not good:
        raise WorkerFailed(value)
    return value
