"""Feeds one target what coverage asks for (``atheris``): the process ``engine.by_coverage`` starts; it ends itself."""

from __future__ import annotations

import contextlib
import io
import json
import random
import sys
import time
from pathlib import Path

import atheris
import attrs

with atheris.instrument_imports(include=["auditor"]):
    from tests.fuzz.engine import Trial, by_name

SLOW = 20
"""Seconds for one input after which it counts as a hang."""
MEMORY = 2_000
"""Megabytes after which it counts as a leak."""
LONGEST = 200_000
"""Bytes of an input."""
OURS = 0.7
"""Share of the inputs that our own mutations make; ``atheris`` makes the others."""


def main(name: str, seconds: str, seed: str, finds: str) -> None:
    """Run a target; what it did stands in ``FINDS/NAME.json`` once a second."""
    target = by_name(name)
    trial = Trial(target, Path(finds))
    seeds = target.seeds()
    told = Path(finds) / f"{name}.json"
    written = 0.0

    def one(data: bytes) -> None:
        nonlocal written
        with contextlib.redirect_stderr(io.StringIO()):
            trial.feed(data)
        if time.monotonic() - written > 1:
            told.write_text(json.dumps(attrs.asdict(trial.tally)), encoding="utf-8")
            written = time.monotonic()

    def changed(data: bytes, longest: int, number: int) -> bytes:
        rng = random.Random(number)
        if rng.random() < OURS:
            return target.mutate(data or rng.choice(seeds), seeds, rng)[:longest]
        return bytes(atheris.Mutate(data, longest))

    corpus = Path(finds) / f"{name}-corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(data)
    options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-timeout={SLOW}", f"-rss_limit_mb={MEMORY}"]
    options += [f"-max_len={LONGEST}", "-len_control=0", f"-artifact_prefix={finds}/{name}-", str(corpus)]
    atheris.Setup([sys.argv[0], *options], one, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
