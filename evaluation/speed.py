"""How fast the program is, how long from cold, and how much memory it takes: ``python -m evaluation.speed``.

Runs on one core: the trained tagger alone, the parser alone, both (the floor on which the program stands), and the
whole program, each over the same articles, in words per second of CPU time: the median of several rounds, the parts
measured in turn within each round so that they meet the same weather. From cold: the command in a fresh process, by the
wall clock, also where it needs no draft or finds the reports in its cache. Memory: the peak of a fresh process that
audits one article of 500 words. Growth: the exponent of CPU time against length. With ``--peers``, other tools that
read reported speech (``peers``) run over the same texts; with ``--long``, one article of a megabyte is timed, once. The
articles are those of the gold data where these are at hand, else texts made from the samples. Writes a Markdown table
to standard output. Figures hold for the machine and its load; compare those of one run.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from evaluation.gold import find_gold, load_score, read

if TYPE_CHECKING:
    from auditor.model import Article, Report

FOLDER = Path(__file__).parent
ROUNDS = 5
ARTICLES = 20
WORD = re.compile(r"\w+(?:['’]\w+)*")
LENGTHS = (100, 500, 2_500, 12_500, 50_000)
LONG = 1_000_000
"""Code points of the longest article that is timed."""

CACHED = 200
PEAK = (
    "import resource, auditor, sys;"
    "auditor.audit_file(sys.argv[1]);"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


@attrs.frozen
class Row:
    """One line of the table."""

    what: str
    value: str


def texts(limit: int) -> tuple[str, list[str]]:
    """Give the articles to measure with, and where they come from."""
    held = documents(limit)
    if held:
        return "polnear-dev", [document["text"] for document in held]
    samples = [path.read_text(encoding="utf-8") for path in sorted((FOLDER.parent / "samples").glob("*.txt"))]
    return "samples", [samples[n % len(samples)] for n in range(limit)]


def documents(limit: int) -> list[dict[str, Any]]:
    """Give the documents of the gold data, if these are at hand, to measure with."""
    gold = find_gold(None)
    return list(islice(read(gold / "polnear-dev.jsonl"), limit)) if gold is not None else []


def words(text: str) -> int:
    """Count the words of a text."""
    return len(WORD.findall(text))


def of_length(text: Sequence[str], count: int) -> str:
    """Make a text of about ``count`` words from the paragraphs of others, taken in turn."""
    paragraphs = [p for t in text for p in t.split("\n") if p.strip()]
    out, have, index = [], 0, 0
    while have < count:
        out.append(paragraphs[index % len(paragraphs)])
        have += words(out[-1])
        index += 1
    return "\n\n".join(out)


def parts(articles: list[Article]) -> dict[str, Callable[[], object]]:
    """The parts to measure, each as a function that does its work once over all articles."""
    import numpy as np

    from auditor.attribution.tagger import load as load_tagger
    from auditor.disagreement.reader import Window
    from auditor.disagreement.reader import load as load_reader
    from auditor.language.pipeline import load as load_parser
    from auditor.model import LABELLED_BLOCKS
    from auditor.pipeline import audit_articles

    paragraphs = [a.text[b.start : b.end] for a in articles for b in a.blocks if b.kind in LABELLED_BLOCKS]
    lines = [re.sub(r"[^\S ]", " ", paragraph) for paragraph in paragraphs]

    def tag() -> object:
        return load_tagger().tag(paragraphs)

    read = [Window(one.ids, np.zeros(len(one.ids), np.int64)) for one in load_tagger().tag(paragraphs)]

    def parse() -> object:
        return list(load_parser().pipe(lines, batch_size=256))

    return {
        "tagger alone": tag,
        "parser alone": parse,
        "reader of disputes alone": lambda: load_reader().read(read, 1),
        "parser and tagger": lambda: (parse(), tag()),
        "parser, tagger and reader": lambda: (parse(), tag(), load_reader().read(read, 1)),
        "whole program": lambda: list(audit_articles(articles, force=True)),
    }


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of this process that one call takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


def rates(articles: list[Article], rounds: int) -> dict[str, float]:
    """Words per CPU second of each part: the median of ``rounds``, after one round that does not count."""
    measured = parts(articles)
    total = sum(words(article.text) for article in articles)
    taken: dict[str, list[float]] = {name: [] for name in measured}
    for turn in range(rounds + 1):
        for name, work in measured.items():
            spent = seconds(work)
            if turn:
                taken[name].append(spent)
    return {name: total / statistics.median(spent) for name, spent in taken.items()}


def warm_article(article: Article, rounds: int) -> float:
    """Wall seconds of one article in a process that has loaded everything: the median."""
    from auditor.pipeline import audit_article

    times = []
    for _ in range(rounds + 1):
        before = time.perf_counter()
        audit_article(article, force=True)
        times.append(time.perf_counter() - before)
    return statistics.median(times[1:])


def growth(source: Sequence[str], rounds: int) -> float:
    """Exponent of CPU time against article length, by least squares over ``LENGTHS`` in logarithms."""
    from auditor.pipeline import audit_bytes

    points = []
    for length in LENGTHS:
        data = of_length(source, length).encode()

        def work(data: bytes = data) -> object:
            return audit_bytes("speed.txt", data, force=True)

        work()
        spent = statistics.median(seconds(work) for _ in range(rounds))
        points.append((math.log(words(data.decode())), math.log(spent)))
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def in_fresh_process(arguments: Sequence[str], rounds: int, cache: str = "") -> tuple[float, str]:
    """Wall seconds of a command in a process of its own (the median), and what it last printed."""
    one_core = {**os.environ, "OMP_NUM_THREADS": "1", "AUDITOR_CACHE_DIR": cache or tempfile.gettempdir()}
    times, out = [], ""
    for _ in range(rounds):
        before = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments], capture_output=True, text=True, cwd=FOLDER.parent, env=one_core, check=False
        )
        times.append(time.perf_counter() - before)
        out = done.stdout
    return statistics.median(times), out


def cold(text: str, rounds: int) -> Iterator[Row]:
    """Start-up, one article from cold, and the peak of memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.txt")
        path.write_text(text, encoding="utf-8")
        for option in ("--version", "--help", "explain F001"):
            taken, _ = in_fresh_process(["-m", "auditor", *option.split()], rounds)
            yield Row(f"`auditor {option}`, seconds", f"{taken:.2f}")
        check = ["-m", "auditor", "check", "--no-cache", "--no-config", "--force", "--format", "json", str(path)]
        taken, _ = in_fresh_process(check, rounds)
        yield Row(f"an article of {words(text)} words from cold, seconds", f"{taken:.2f}")
        _, peak = in_fresh_process(["-c", PEAK, str(path)], 1)
        yield Row("peak memory of that article, MB", f"{int(peak) / 1024:.0f}" if peak.strip() else "unknown")


def cached(text: str, rounds: int) -> Iterator[Row]:
    """The command over drafts whose reports are in the cache: one, and many."""
    from auditor.pipeline import audit_bytes

    report = audit_bytes("draft.txt", text.encode(), force=True)
    for number in (1, CACHED):
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder), text, report, number)
            check = ["-m", "auditor", "check", "--no-config", "--no-gitignore", "--force", f"{folder}/desk"]
            taken, _ = in_fresh_process(check, rounds, f"{folder}/cache")
            yield Row(f"{number} cached articles of {words(text)} words, seconds", f"{taken:.2f}")


def fill(folder: Path, text: str, report: Report, number: int) -> None:
    """Write so many drafts, each a little different, and put the report into the cache for each."""
    from auditor.cache import Cache
    from auditor.configuration.settings import Settings
    from auditor.reading.options import ReadingOptions

    cache, desk = Cache(folder / "cache"), folder / "desk"
    desk.mkdir()
    for index in range(number):
        path, data = desk / f"{index}.txt", f"{text} {index}".encode()
        path.write_bytes(data)
        named = attrs.evolve(report, document=attrs.evolve(report.document, path=str(path)))
        cache.put(cache.key(str(path), data, ReadingOptions(), Settings(), force=True), named)


def long(source: Sequence[str]) -> Iterator[Row]:
    """One article of a megabyte in a fresh process: what it takes and its peak of memory."""
    text = of_length(source, LONG // 5)[:LONG]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.txt")
        path.write_text(text, encoding="utf-8")
        _, out = in_fresh_process(["-c", f"{PEAK};import time;print(time.process_time())", str(path)], 1)
    peak, seconds = out.split()
    yield Row(f"one article of {len(text):,} characters, {words(text):,} words, CPU seconds", f"{float(seconds):.0f}")
    yield Row("its peak of memory, MB", f"{int(peak) / 1024:,.0f}")


def compared(python: Path, articles: list[Article], short: str, rounds: int, own: tuple[float, float]) -> Iterator[Row]:
    """Peers over the same texts, beside the program.

    Args:
        python: Of the environment in which they are installed.
        articles: The texts.
        short: The article to run from cold.
        rounds: Rounds whose median counts.
        own: The program's words per CPU second, and its seconds from cold.
    """
    from auditor.pipeline import audit_articles
    from evaluation import peers

    held = documents(len(articles))
    total = sum(words(article.text) for article in articles)
    score = load_score(gold / "score.py") if (gold := find_gold(None)) is not None else None

    def row(name: str, rate: float, cold: float, found: Sequence[Any], count: int) -> Row:
        given_up = sum(each is None for each in found)
        right = peers.scored(held, found, score) if score is not None else {}
        figures = "".join(f", {figure} F1 {value:.3f}" for figure, value in right.items())
        told = f"{rate:,.0f} words per CPU second, {cold:.2f} s from cold, {count} attributions{figures}"
        return Row(name, told + (f", gave up on {given_up} of {len(found)} texts" if given_up else ""))

    reports = [peers.plain(report) for report in audit_articles(articles, force=True)]
    yield row("auditor", *own, reports, sum(len(report["attributions"]) for report in reports))
    for peer in peers.measured(python, [article.text for article in articles], short, rounds):
        count = sum(len(each or []) for each in peer.found)
        yield row(peer.name, total / peer.seconds, peer.cold, peer.found, count)


def measure(articles: int, rounds: int, peers: Path | None = None, *, megabyte: bool = False) -> Iterator[Row]:
    """Measure everything, line by line."""
    from auditor.attribution.tagger import MODEL
    from auditor.reading import parse

    name, source = texts(articles)
    drafts = [parse(f"{n}.txt", text.encode()) for n, text in enumerate(source)]
    yield Row("texts", f"{len(drafts)} of {name}, {sum(map(words, source)):,} words")
    found = rates(drafts, rounds)
    for part, rate in found.items():
        yield Row(f"{part}, words per CPU second", f"{rate:,.0f}")
    for models in ("parser and tagger", "parser, tagger and reader"):
        yield Row(f"whole program against {models}", f"{found['whole program'] / found[models]:.2f}")
    short = of_length(source, 500)
    warm = warm_article(parse("draft.txt", short.encode()), rounds)
    yield Row(f"a second article of {words(short)} words, seconds", f"{warm:.2f}")
    started = list(cold(short, rounds))
    yield from started
    yield from cached(short, rounds)
    yield Row(f"exponent of growth, {LENGTHS[0]} to {LENGTHS[-1]:,} words", f"{growth(source, rounds):.2f}")
    if megabyte:
        yield from long(source)
    if peers is not None:
        from_cold = next(float(row.value) for row in started if "from cold" in row.what)
        yield from compared(peers, drafts, short, rounds, (found["whole program"], from_cold))
    yield Row("model file, MB", f"{(MODEL / 'tagger.onnx').stat().st_size / 1e6:.1f}")


def table(rows: Sequence[Row], command: str) -> str:
    """Write the rows as Markdown, with what they were measured with."""
    from auditor.version import __version__

    python = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, one used"
    lines = [f"`{command}`, version {__version__}, {date.today().isoformat()}, {python}", ""]
    lines += ["| figure | value |", "|---|---|", *(f"| {row.what} | {row.value} |" for row in rows)]
    return "\n".join(lines)


def main() -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds whose median counts")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--peers", type=Path, metavar="PYTHON", help="of an environment that holds textacy and sayswho")
    parser.add_argument("--long", action="store_true", help="time an article of a megabyte, too (minutes)")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = list(measure(args.articles, args.rounds, args.peers, megabyte=args.long))
    if args.json:
        print(json.dumps([attrs.asdict(row) for row in rows], indent=1))
    else:
        more = " --peers PYTHON" * (args.peers is not None) + " --long" * args.long
        print(table(rows, f"python -m evaluation.speed --articles {args.articles} --rounds {args.rounds}{more}"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
