"""How much time and memory the audit of one article may take.

What a draft costs grows with its length, and no draft is longer than ``pipeline.LONGEST``; these limits are for what
nobody thought of. Time is that of the processor, so that a busy machine fails no draft.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from auditor.errors import InputError

AGAIN = 1.0
"""Seconds after which an alarm that something swallowed rings once more."""
MEGABYTE = 1_000_000


@contextmanager
def limited(name: str, seconds: float = 0, megabytes: int = 0) -> Iterator[None]:
    """Hold what is done in this context to limits; 0 sets none.

    Where the system has no such timer (Windows) or outside the main thread, time is not limited; where it cannot limit
    a process's address space, nor is memory.

    Args:
        name: Of the draft, for the message.
        seconds: Of CPU time.
        megabytes: Of address space, the whole process's, models included.

    Raises:
        InputError: A limit is reached; the process can go on with another draft.
    """
    try:
        with _timed(name, seconds), _bounded(megabytes):
            yield
    except MemoryError as error:
        raise InputError(f"{name}: takes more memory than it may", "split it, or raise --max-memory") from error


@contextmanager
def _timed(name: str, seconds: float) -> Iterator[None]:
    import signal

    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise InputError(f"{name}: takes longer than {seconds:g} seconds", "split it, or raise --max-seconds")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def _bounded(megabytes: int) -> Iterator[None]:
    if megabytes <= 0 or sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * MEGABYTE
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
