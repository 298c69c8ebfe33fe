"""What the parties of an article cost: ``python -m evaluation.parties [--gold DIR]``.

The share of the parties stage in the whole program's CPU time, on articles of PolNeAR, and the time for one article in
which 500 people are named, each twice.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import product
from pathlib import Path
from time import process_time
from typing import Any

from evaluation.gold import find_gold, read
from evaluation.made_articles import GIVEN, SYLLABLES

ARTICLES, NAMES = 20, 500


def crowd(number: int) -> str:
    """An article in which so many people speak."""
    surnames = ["".join(parts) for parts in product(*SYLLABLES)]
    people = ((GIVEN[index % len(GIVEN)], surnames[index * 7 % len(surnames)]) for index in range(number))
    return "\n\n".join(
        f"{given} {surname} said that bridge number {index} was shut. {surname} added that it was old."
        for index, (given, surname) in enumerate(people)
    )


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that some work takes."""
    before = process_time()
    work()
    return process_time() - before


def share(documents: list[dict[str, Any]]) -> float:
    """Share of the parties stage in the time of the whole program."""
    from auditor.attribution.extract import attribute
    from auditor.attribution.stretches import stretches
    from auditor.language.parse import analyse
    from auditor.lexicons import shipped
    from auditor.parties.resolve import resolve
    from auditor.pipeline import audit_bytes
    from auditor.reading import parse

    whole = joined = 0.0
    for document in documents:
        data = document["text"].encode()
        whole += seconds(lambda data=data: audit_bytes("gold.txt", data, force=True))  # type: ignore[misc]
        analysis = analyse(parse("gold.txt", data))
        found = attribute(analysis, stretches(analysis), shipped())
        joined += seconds(lambda a=analysis, f=found: resolve(a, f, shipped()))  # type: ignore[misc]
    return joined / whole


def main() -> int:
    """Print both figures."""
    from auditor.pipeline import audit_bytes

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path)
    folder = find_gold(parser.parse_args().gold)
    audit_bytes("warm.txt", crowd(2).encode(), force=True)
    if folder is None:
        print("gold data not found: skipped (name their folder with --gold)")
    else:
        print(f"parties stage: {share(list(read(folder / 'polnear-dev.jsonl'))[:ARTICLES]):.1%} of the whole")
    text = crowd(NAMES)
    taken = seconds(lambda: audit_bytes("crowd.txt", text.encode(), force=True))
    print(f"{NAMES} names in {len(text.split()):,} words: {taken:.1f} CPU seconds")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
