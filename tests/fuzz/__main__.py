"""Fuzz every place that reads what others wrote: ``python -m tests.fuzz [TARGET ...] [--seconds 20] [--record]``.

With ``--jobs 2`` two targets are fed at a time.

A line of a table is printed for each target; each find is written to a file, with its traceback on standard error, and
the exit code is 1. ``--record`` puts the lines into ``evaluation/FUZZ.md``. A find that is mended goes into
``tests/fuzz/corpus/TARGET``, where the tests run it.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

from tests.fuzz import engine

RECORD = Path(__file__).parents[2] / "evaluation/FUZZ.md"
START, END = "<!-- runs: start -->", "<!-- runs: end -->"


def main() -> int:
    """Run the targets named and give the exit code."""
    names = [target.name for target in engine.TARGETS]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", help=f"some of {', '.join(names)}; all unless said")
    parser.add_argument("--seconds", type=float, default=20, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--finds", type=Path, default=Path("fuzz-finds"), help="folder for what is found")
    parser.add_argument("--jobs", type=int, default=1, help="targets at a time")
    parser.add_argument("--blindly", action="store_true", help="without atheris")
    parser.add_argument("--record", action="store_true", help="put the result into evaluation/FUZZ.md")
    asked = parser.parse_args()
    if unknown := set(asked.targets) - set(names):
        parser.error(f"no target {', '.join(sorted(unknown))}")
    chosen = asked.targets or names
    led = engine.available() and not asked.blindly
    how = f"{'coverage-led' if led else 'blind'}, {asked.seconds / 60:.3g} min"
    found = 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        run = partial(engine.run, led=led, seconds=asked.seconds, seed=asked.seed, finds=asked.finds)
        for name, tally in zip(chosen, pool.map(run, chosen), strict=True):
            found += len(tally.finds)
            cells = (name, date.today().isoformat(), how, f"{tally.inputs:,}", f"{tally.taken:,}", len(tally.finds))
            row = f"| {' | '.join(map(str, cells))} |"
            print(row, flush=True)
            for where, path in tally.finds.items():
                print(f"{path}: {where}", file=sys.stderr)
            if asked.record:
                record(name, row)
    return int(found > 0)


def record(name: str, row: str) -> None:
    """Put a target's row into the table, in the place of the one before."""
    before, _, rest = RECORD.read_text(encoding="utf-8").partition(START)
    table, _, after = rest.partition(END)
    rows = [line for line in table.strip().splitlines() if not line.startswith(f"| {name} |")]
    RECORD.write_text(f"{before}{START}\n" + "\n".join([*rows, row]) + f"\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
