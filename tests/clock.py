"""How long processes take, told so that a busy machine is no fault of the code."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence

YARDSTICK = ("import click, attrs, json, inspect, pathlib, subprocess", 0.07)
"""A program, and the seconds of CPU it takes on the quiet machine on which the limits were set."""


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


def slowness() -> float:
    """How many times slower than a quiet machine this one is just now; never less than 1."""
    program, quiet = YARDSTICK
    return max(1.0, cpu_seconds([sys.executable, "-c", program])[0] / quiet)
