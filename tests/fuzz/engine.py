"""Feeds a target for a while, and keeps what it finds.

With ``atheris`` installed coverage leads the mutations, in a process of its own, so that a hang or a crash of the
interpreter is a find as well; without it the seeds are mutated blindly.
"""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
import time
import traceback
from pathlib import Path

import attrs

from tests.fuzz.targets import TARGETS, Target


@attrs.define
class Tally:
    """What a run did.

    Attributes:
        inputs: How many were tried.
        taken: How many the target took.
        finds: By the last lines of the traceback, the file that holds the input.
    """

    inputs: int = 0
    taken: int = 0
    finds: dict[str, str] = attrs.Factory(dict)


@attrs.define
class Trial:
    """A target that is being fed.

    Attributes:
        target: The target.
        finds: Folder for what is found.
        tally: What was done so far.
    """

    target: Target
    finds: Path
    tally: Tally = attrs.Factory(Tally)

    def feed(self, data: bytes) -> None:
        """Give the target one input; keep it if it is a find of a new kind."""
        self.tally.inputs += 1
        try:
            self.tally.taken += self.target.take(data)
        except Exception:
            where = "\n".join(traceback.format_exc().splitlines()[-3:])
            if where not in self.tally.finds:
                self.finds.mkdir(parents=True, exist_ok=True)
                path = self.finds / f"{self.target.name}-{len(self.tally.finds)}"
                path.write_bytes(data)
                self.tally.finds[where] = str(path)
                traceback.print_exc()


def run(name: str, *, led: bool, seconds: float, seed: int, finds: Path) -> Tally:
    """Feed a target, led by coverage or not."""
    return (by_coverage if led else blindly)(by_name(name), seconds, seed, finds)


def by_name(name: str) -> Target:
    """Give the target called ``name``."""
    return next(target for target in TARGETS if target.name == name)


def blindly(target: Target, seconds: float, seed: int, finds: Path) -> Tally:
    """Mutate the seeds without looking at what that reaches."""
    rng = random.Random(seed)
    seeds = target.seeds()
    trial = Trial(target, finds)
    until = time.monotonic() + seconds
    for data in seeds:
        trial.feed(data)
    while time.monotonic() < until:
        trial.feed(target.mutate(rng.choice(seeds), seeds, rng))
    return trial.tally


def by_coverage(target: Target, seconds: float, seed: int, finds: Path) -> Tally:
    """Let coverage lead the mutations, in a process of its own."""
    told = finds / f"{target.name}.json"
    finds.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.coverage", target.name, str(int(seconds)), str(seed), str(finds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    tally = Tally(**json.loads(told.read_text(encoding="utf-8"))) if told.exists() else Tally()
    told.unlink(missing_ok=True)
    if done.returncode:
        ends = [line for line in done.stderr.splitlines() if "ERROR" in line or "Test unit written" in line]
        tally.finds["\n".join(ends[-2:]) or done.stderr[-300:]] = str(finds)
    return tally


def available() -> bool:
    """Whether coverage can lead."""
    return importlib.util.find_spec("atheris") is not None
