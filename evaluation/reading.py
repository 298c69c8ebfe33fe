"""What reading costs: ``python -m evaluation.reading``.

Reads each draft of ``tests/reading/drafts`` many times, warm, and prints by format what reading takes against what the
whole program takes (CPU time, medians). The drafts are short, which makes reading look dearer than it is.
"""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from pathlib import Path

ROUNDS = 15
DRAFTS = Path(__file__).parents[1] / "tests/reading/drafts"


def seconds(path: Path) -> tuple[str, int, float, float]:
    """Give a draft's format, its words, and the CPU seconds of reading it and of auditing what was read."""
    from auditor.pipeline import audit_article
    from auditor.reading import parse

    data = path.read_bytes()
    article = parse(path.name, data)
    reading = []
    for _ in range(ROUNDS):
        began = time.process_time()
        parse(path.name, data)
        reading.append(time.process_time() - began)
    began = time.process_time()
    audit_article(article, force=True)
    return article.document.format, len(article.text.split()), statistics.median(reading), time.process_time() - began


def main() -> int:
    """Print the table."""
    from auditor.errors import AuditorError

    rows: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
    for warm in (True, False):
        for path in sorted(DRAFTS.glob("*/*")):
            try:
                name, words, read, audited = seconds(path)
            except (AuditorError, IsADirectoryError):
                continue
            if not warm and words > 100:
                rows[name].append((words, read, audited))
    print("| format | drafts | words | reading, ms per 1,000 words | share of the whole |\n|---|---|---|---|---|")
    for name, found in sorted(rows.items()):
        words, read, audited = (sum(column) for column in zip(*found, strict=True))
        share = read / (read + audited)
        print(f"| {name} | {len(found)} | {words} | {1e6 * read / words:.1f} | {share:.1%} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
