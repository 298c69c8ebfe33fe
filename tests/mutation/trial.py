"""Runs the tests once, and then again for each changed line in a fork of its own: the process ``__main__`` starts."""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol

SLACK = 5
"""How many times longer than without a change tests may take before a change counts as one that never ends."""
MEMORY = 8 << 30
"""Bytes that a process may take: a change may let a list grow without end."""
QUIET = ("-q", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:cacheprovider", "--assert=plain", "--tb=no")


class Trial:
    """A plug-in that runs the collected tests its own way.

    Attributes:
        mutants: Names of the changes.
        fates: What became of each: ``noticed``, ``no end``, ``survived``, ``unreached``.
    """

    def __init__(self, mutants: list[str]) -> None:
        self.mutants = mutants
        self.fates: dict[str, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Find which tests reach which function, then try each change on those."""
        reached, took = self._reached(session.items)
        _become("")
        broken = [item.nodeid for item in session.items if _fails(item)]
        if broken:
            raise pytest.UsageError(f"tests fail without any change: {', '.join(broken[:3])}")
        gc.freeze()  # what a fork does not touch is not copied
        last: dict[str, pytest.Item] = {}
        for number, mutant in enumerate(self.mutants, start=1):
            function = mutant.rpartition("__mutmut_")[0]
            # Whatever noticed the change before is most likely to notice this one.
            tests = sorted(reached[function], key=lambda item: (item is not last.get(function), took[item.nodeid]))
            self.fates[mutant], killer = _fate(mutant, tests, sum(took[item.nodeid] for item in tests))
            if killer is not None:
                last[function] = killer
            if number % 100 == 0:
                print(f"{number} of {len(self.mutants)}", file=sys.__stderr__, flush=True)
        return True

    def _reached(self, items: list[pytest.Item]) -> tuple[dict[str, list[pytest.Item]], dict[str, float]]:
        from mutmut.state import state

        reached, took = defaultdict(list), {}
        _become("stats")
        for item in items:
            state()._stats.clear()
            began = _spent()
            _fails(item)
            took[item.nodeid] = _spent() - began
            for function in state()._stats:
                reached[function].append(item)
        return reached, took


def _fate(mutant: str, tests: list[pytest.Item], usual: float) -> tuple[str, pytest.Item | None]:
    """What becomes of a change, and the test that notices it."""
    if not tests:
        return "unreached", None
    child = os.fork()
    if child == 0:
        _become(mutant)
        limit = int(3 + SLACK * usual)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        noticed = 0
        try:
            noticed = next((index for index, item in enumerate(tests[:254]) if _fails(item)), 255)
        finally:
            os._exit(noticed)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return ("no end" if os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL} else "noticed"), None
    found = os.WEXITSTATUS(status)
    return ("survived", None) if found == 255 else ("noticed", tests[found])


def _become(mutant: str) -> None:
    from mutmut.mutation.trampoline import set_mutant_under_test

    set_mutant_under_test(mutant)


def _fails(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    mutants, tests = json.loads(Path("asked.json").read_text(encoding="utf-8"))
    trial = Trial(mutants)
    code = pytest.main([*QUIET, *tests], plugins=[trial])
    Path("told.json").write_text(json.dumps(trial.fates), encoding="utf-8")
    raise SystemExit(int(code) if not trial.fates else 0)
