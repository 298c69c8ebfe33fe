"""One worker process: gets parts through a pipe, finishes them, and says so."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

import attrs

from auditor import errors
from auditor.archive.plan import Part
from auditor.archive.work import Job, Step, finish

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What keeps numerical libraries from using cores that other workers have."""


@attrs.frozen
class Failed:
    """An error that ends the run, as it passes through a pipe."""

    kind: str
    problem: str
    hint: str

    @classmethod
    def of(cls, error: Exception) -> Failed:
        """Pack an error up."""
        if isinstance(error, errors.AuditorError):
            return cls(type(error).__name__, error.problem, error.hint)
        return cls("AuditorError", f"internal error: {type(error).__name__}: {error}", "please report it")

    def error(self) -> errors.AuditorError:
        """Give the error again."""
        made: errors.AuditorError = getattr(errors, self.kind)(self.problem, self.hint)
        return made


@attrs.define(eq=False)
class Worker:
    """A worker, as the run sees it.

    Attributes:
        process: It.
        pipe: To and from it.
        part: What it is at, or None.
        within: What it has done of that.
    """

    process: BaseProcess
    pipe: Connection
    part: Part | None = None
    within: Step = attrs.Factory(Step)

    @classmethod
    def start(cls, job: Job) -> Worker:
        """Start a process with nothing of this one in it but the job."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, job, os.getpid()), daemon=True)
        with _environment(dict.fromkeys(ONE_THREAD, "1")):
            process.start()
        theirs.close()
        return cls(process, ours)

    def give(self, part: Part) -> None:
        """Hand out a part."""
        self.part, self.within = part, Step()
        self.pipe.send(part)

    def stop(self) -> None:
        """End the process at once; a part that it has not committed is as if it had not been begun."""
        self.process.terminate()
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.pipe.close()


def serve(pipe: Connection, job: Job, parent: int) -> None:
    """Finish parts until the run ends.

    Args:
        pipe: Gives parts, takes a ``Step`` after each batch, and the mark or a ``Failed`` at the end of each part.
        job: The run.
        parent: Process id of the run; when it is gone, so is the worker.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run, which ends its workers

    def told(step: Step) -> None:
        if os.getppid() != parent:
            os._exit(1)
        pipe.send(step)

    try:
        while True:
            part = pipe.recv()
            try:
                answer: Any = finish(part, job, told)
            except Exception as error:
                answer = Failed.of(error)
            pipe.send(answer)
    except (EOFError, OSError):
        return


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set variables that are not set, for processes that are started meanwhile."""
    missing = {name: value for name, value in values.items() if name not in os.environ}
    os.environ.update(missing)
    try:
        yield
    finally:
        for name in missing:
            del os.environ[name]
