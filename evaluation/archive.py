"""How fast an archive is audited, and in how much memory: ``python -m evaluation.archive``.

Makes articles (``evaluation.made_articles``), audits them by ``auditor archive`` with one process and with two, and
writes a Markdown table: words and articles a second by the wall clock, words per CPU second, the gain of two processes,
the memory of a worker after the first hundred articles and at the end, and the bytes that an article takes on the disk.
On a busy machine the wall clock says little; then the CPU time does: two processes that take no more of it in sum than
one give twice the speed where two cores are free.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import attrs

from evaluation.made_articles import articles

ROOT = Path(__file__).parents[1]
FIRST = 100
"""Articles after which memory should not grow."""
EVERY = 0.5
"""Seconds between two looks at the memory."""


@attrs.frozen
class Sample:
    """The memory of a run at some time.

    Attributes:
        articles: Done so far.
        worker: Megabytes of the largest process that audits.
        whole: Megabytes of all processes.
    """

    articles: int
    worker: float
    whole: float


@attrs.frozen
class Run:
    """A run of the command.

    Attributes:
        processes: How many.
        seconds: By the wall clock.
        cpu: Seconds of CPU of all processes.
        words: Of the articles.
        samples: Of its memory, in order.
        sizes: Bytes on the disk, by folder.
    """

    processes: int
    seconds: float
    cpu: float
    words: int
    samples: tuple[Sample, ...]
    sizes: dict[str, int]

    def memory(self, after: int) -> float:
        """Megabytes of the largest worker: the median of the looks around the time when so many articles were done."""
        later = [sample.worker for sample in self.samples if sample.articles >= after]
        return statistics.median(later[:9] or [0.0])

    def last(self) -> float:
        """Megabytes of the largest worker before the end: the median of the last looks."""
        return statistics.median([sample.worker for sample in self.samples if sample.worker][-9:] or [0.0])


def run(source: Path, output: Path, processes: int, part: int) -> Run:
    """Run the command once, looking at its memory.

    Raises:
        RuntimeError: It failed.
    """
    command = [sys.executable, "-m", "auditor", "archive", str(source), "-o", str(output), "--no-config", "--quiet"]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with subprocess.Popen([*command, "--processes", str(processes), "--part", str(part)], cwd=ROOT) as process:
        samples = list(_watched(process, output))
    if process.returncode:
        raise RuntimeError(f"auditor archive: exit code {process.returncode}")
    seconds, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    words = json.loads((output / "archive.json").read_text(encoding="utf-8"))["words"]
    return Run(processes, seconds, cpu, words, tuple(samples), dict(_sizes(output)))


def _watched(process: subprocess.Popen[bytes], output: Path) -> Iterator[Sample]:
    while process.poll() is None:
        memory = [_resident(pid) for pid in (process.pid, *_descendants(process.pid))]
        marks = [json.loads(path.read_text(encoding="utf-8")) for path in (output / "done").glob("part-*.json")]
        yield Sample(sum(mark["articles"] for mark in marks), max(memory), sum(memory))
        time.sleep(EVERY)


def _descendants(pid: int) -> list[int]:
    try:
        found = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return found + [each for child in found for each in _descendants(child)]


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _sizes(output: Path) -> Iterator[tuple[str, int]]:
    for folder in sorted(path for path in output.iterdir() if path.is_dir() and path.name != "done"):
        yield folder.name, sum(file.stat().st_size for file in folder.iterdir())


def table(runs: Sequence[Run], count: int, command: str) -> str:
    """Write the runs as Markdown."""
    from auditor.version import __version__

    python = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    lines = [f"`{command}`, version {__version__}, {date.today().isoformat()}, {python}, load at the end {load}", ""]
    lines += ["| figure | " + " | ".join(f"{each.processes} processes" for each in runs) + " |"]
    lines += ["|---|" + "---|" * len(runs)]
    for name, values in _figures(runs, count):
        lines.append(f"| {name} | " + " | ".join(values) + " |")
    return "\n".join(lines)


def _figures(runs: Sequence[Run], count: int) -> Iterator[tuple[str, list[str]]]:
    first = runs[0]
    yield "articles, words", [f"{count:,}, {each.words:,}" for each in runs]
    yield "seconds by the wall clock", [f"{each.seconds:,.0f}" for each in runs]
    yield "words a second by the wall clock", [f"{each.words / each.seconds:,.0f}" for each in runs]
    yield "words per CPU second", [f"{each.words / each.cpu:,.0f}" for each in runs]
    yield "speed by the wall clock against the first", [f"{first.seconds / each.seconds:.2f}" for each in runs]
    yield "CPU time against the first", [f"{each.cpu / first.cpu:.2f}" for each in runs]
    yield f"MB of the largest worker after {FIRST} articles", [f"{each.memory(FIRST):.0f}" for each in runs]
    yield "MB of the largest worker at the end", [f"{each.last():.0f}" for each in runs]
    yield "MB of all processes at most", [f"{max(s.whole for s in each.samples):.0f}" for each in runs]
    yield (
        "bytes of an article: tables, reports",
        [
            f"{(sum(each.sizes.values()) - each.sizes['reports']) / count:,.0f}, {each.sizes['reports'] / count:,.0f}"
            for each in runs
        ],
    )


def main() -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--words", type=int, default=500, help="of an article, about")
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--part", type=int, default=50, help="articles of a part")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles.jsonl")
        with source.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps(each) + "\n" for each in articles(args.articles, args.words))
        runs = [run(source, Path(folder, str(number)), number, args.part) for number in args.processes]
    numbers = " ".join(map(str, args.processes))
    command = f"python -m evaluation.archive --articles {args.articles} --words {args.words} --processes {numbers}"
    print(table(runs, args.articles, command))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
