"""The engine of this machine: parts to processes, each of which loads the models once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any

import attrs

from auditor.archive.plan import Part
from auditor.archive.work import Job, Step, finish
from auditor.archive.workers import Failed, Worker
from auditor.errors import OutputError

TICK = 0.5
"""Seconds after which the line of progress is written again."""
DEATHS = 20
"""Workers that may die of one part before the run gives up: its crumbs leave out an article after three."""


@attrs.frozen
class Progress:
    """How far the parts of this run are.

    Attributes:
        done: The mark of a part that was just finished, or None.
        within: What is done of the parts in work.
        died: What to say of a worker that died, or an empty string.
    """

    done: dict[str, Any] | None = None
    within: Step = attrs.Factory(Step)
    died: str = ""


Told = Callable[[Progress], None]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(parts: Sequence[Part], job: Job, processes: int, told: Told) -> None:
    """Finish parts.

    Args:
        parts: Those that are not done, in order.
        job: The run.
        processes: How many at once; with 1, all is done in this process.
        told: Called as it goes on.

    Raises:
        AuditorError: As ``auditor.archive.work.finish`` does; the other workers are ended.
        OutputError: Workers die again and again.
    """
    if min(processes, len(parts)) <= 1:
        for part in parts:
            _alone(part, job, told)
        return
    workers = [Worker.start(job) for _ in range(min(processes, len(parts)))]
    try:
        _share(list(parts), workers, job, told)
    finally:
        for worker in workers:
            worker.stop()


def _alone(part: Part, job: Job, told: Told) -> None:
    within = Step()

    def add(step: Step) -> None:
        nonlocal within
        within += step
        told(Progress(within=within))

    told(Progress(done=finish(part, job, add)))


def _share(waiting: list[Part], workers: list[Worker], job: Job, told: Told) -> None:
    """Hand out parts until all are finished; a worker that dies is replaced, and its part tried again."""
    waiting.reverse()
    deaths: dict[int, int] = {}
    while waiting or any(worker.part for worker in workers):
        for worker in workers:
            if worker.part is None and waiting:
                worker.give(waiting.pop())
        ready = wait([worker.pipe for worker in workers], TICK)
        for index, worker in enumerate(workers):
            if worker.pipe not in ready:
                continue
            for mark in _messages(worker):
                told(Progress(mark, _within(workers)))
            if worker.pipe.closed:
                workers[index] = Worker.start(job)
                told(Progress(within=_within(workers), died=_death(worker, deaths, job)))
                waiting += [worker.part] if worker.part else []
        told(Progress(within=_within(workers)))


def _messages(worker: Worker) -> Iterator[dict[str, Any]]:
    """Take what a worker has to say; give the mark of a part that it finished. The pipe of a dead one is closed."""
    try:
        while worker.pipe.poll():
            message = worker.pipe.recv()
            if isinstance(message, Failed):
                raise message.error()
            if isinstance(message, Step):
                worker.within += message
            else:
                worker.part, worker.within = None, Step()
                yield message
    except (EOFError, OSError):
        worker.stop()


def _within(workers: Sequence[Worker]) -> Step:
    return sum((worker.within for worker in workers if worker.part), Step())


def _death(worker: Worker, deaths: dict[int, int], job: Job) -> str:
    """Count a death, and say what happened.

    Raises:
        OutputError: It was one too many.
    """
    number = worker.part.number if worker.part else -1
    deaths[number] = deaths.get(number, 0) + 1
    how = worker.process.exitcode
    said = f"a worker died ({f'signal {-how}' if how is not None and how < 0 else f'exit code {how}'})"
    if deaths[number] > DEATHS:
        raise OutputError(f"{job.folder}: {said} {DEATHS} times on the same part", "is there enough memory?")
    return f"{said}; its part is tried again"
