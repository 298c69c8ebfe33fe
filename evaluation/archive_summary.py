"""How long the figures over a large archive take: ``python -m evaluation.archive_summary ARCHIVE --copies 100``.

Makes a large archive of a small one, by copying its rows under new ids, and times ``auditor summary`` on it in a
process of its own. Writes a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb

from auditor.archive.layout import Layout
from auditor.archive.tables import TABLES

ROOT = Path(__file__).parents[1]
PROBE = (
    "import resource, sys; from auditor.cli import main; code = main(sys.argv[1:]);"
    "print(code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
)


def multiply(small: Path, large: Path, copies: int) -> int:
    """Write an archive with so many copies of another's articles, a part each; give the number of its articles."""
    layout = Layout(large)
    for copy in range(copies):
        for table in TABLES:
            target = layout.table(table.name, copy)
            target.parent.mkdir(parents=True, exist_ok=True)
            query = f"SELECT * REPLACE (article || '-{copy}' AS article) FROM '{small}/{table.name}/*.parquet'"  # noqa: S608
            duckdb.sql(query).write_parquet(str(target), compression="zstd")
        layout.done.mkdir(exist_ok=True)
        layout.mark(copy).write_text(json.dumps({"skipped": {}}), encoding="utf-8")
    layout.header.write_text((small / "archive.json").read_text(encoding="utf-8"), encoding="utf-8")
    [(articles,)] = duckdb.sql(f"SELECT count(*) FROM '{large}/articles/*.parquet'").fetchall()  # noqa: S608
    return int(articles)


def timed(arguments: Sequence[str]) -> tuple[float, float]:
    """Run the command; give its seconds by the wall clock and its peak of memory in megabytes.

    Raises:
        RuntimeError: It failed.
    """
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )
    code, peak = done.stderr.split()[-2:]
    if code != "0":
        raise RuntimeError(done.stderr)
    return time.monotonic() - began, int(peak) / 1024


def main() -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--copies", type=int, default=100)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = multiply(args.archive, Path(folder), args.copies)
        files = f"{args.copies * len(TABLES):,} files"
        print(f"{articles:,} articles in {files}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", end="\n\n")
        print("| figures | seconds | MB at most |\n|---|---|---|")
        for options in ((), ("--by", "outlet"), ("--joins",)):
            seconds, peak = timed(["summary", folder, *options])
            print(f"| `auditor summary {' '.join(options)}` | {seconds:.1f} | {peak:.0f} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
