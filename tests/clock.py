"""How long things take, told so that a busy machine is no fault of the code.

Tests do not hold the program to its figures: ``python -m evaluation.speed`` measures those. A test says exactly what
must not be done, such as which modules are not imported, and guards by time only against faults of another order.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence

YARDSTICK = ("import click, attrs, json, inspect, pathlib, subprocess", 0.07)
"""A program, and the seconds of CPU it takes on the quiet machine on which the limits were set."""

GUARD = 5
"""How many times the seconds wanted a guard lets pass."""


def cpu_seconds(
    command: Sequence[str], times: int = 3, environment: Mapping[str, str] | None = None
) -> tuple[float, str]:
    """Run a command several times; give the least CPU it took, and what it last printed."""
    taken = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment or os.environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(taken), done.stdout


def guard(wanted: float) -> float:
    """Seconds of CPU over which something is not slow but broken, on this machine as busy as it is just now."""
    return wanted * GUARD * slowness()


def slowness() -> float:
    """How many times slower than a quiet machine this one is just now; never less than 1."""
    program, quiet = YARDSTICK
    return max(1.0, cpu_seconds([sys.executable, "-c", program])[0] / quiet)
