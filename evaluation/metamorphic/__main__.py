"""Count the pairs that hold: ``python -m evaluation.metamorphic [-v] [--check]``.

Writes the table into ``RESULTS.md``, between its markers; with ``--check`` it writes nothing and fails (exit code 1) if
less than ``ASKED`` of the pairs hold. ``-v`` shows each pair that does not, with its texts.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.metamorphic.judging import Verdict, judged
from evaluation.metamorphic.pairs import KINDS

ASKED = 0.95
RESULTS = Path(__file__).parents[1] / "RESULTS.md"
START, END = "<!-- metamorphic: start -->", "<!-- metamorphic: end -->"


def table(verdicts: Mapping[str, Sequence[Verdict]]) -> str:
    """Write the counts by kind as Markdown."""
    lines = ["| what is changed | pairs | hold |", "|---|---|---|"]
    for kind, mine in verdicts.items():
        lines.append(f"| {kind} | {len(mine)} | {sum(not v.complaint for v in mine)} |")
    every = [verdict for mine in verdicts.values() for verdict in mine]
    held = sum(not verdict.complaint for verdict in every)
    return "\n".join([*lines, f"| **all** | {len(every)} | {held} ({held / len(every):.1%}; asked {ASKED:.0%}) |"])


def main() -> int:
    """Run the pairs and give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true", help="show each pair that does not hold")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if too few hold")
    parser.add_argument("--kind", help="only kinds whose name has these words")
    arguments = parser.parse_args()
    verdicts = {}
    for kind in KINDS:
        name = kind.__name__.replace("_", " ")
        if arguments.kind and arguments.kind not in name:
            continue
        verdicts[name] = judged(list(kind()))
        for verdict in verdicts[name] if arguments.verbose else ():
            if verdict.complaint:
                print(f"{name}: {verdict.complaint}\n  {verdict.pair.before!r}\n  {verdict.pair.after!r}\n")
    print(table(verdicts))
    every = [verdict for mine in verdicts.values() for verdict in mine]
    if arguments.check:
        return int(sum(not verdict.complaint for verdict in every) < ASKED * len(every))
    if not arguments.kind:
        before, _, rest = RESULTS.read_text(encoding="utf-8").partition(START)
        after = rest.partition(END)[2]
        RESULTS.write_text(f"{before}{START}\n{table(verdicts)}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
