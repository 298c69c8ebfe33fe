"""Compare labels with those of readers who had not seen the program: ``python -m evaluation.readers [--gold DIR]``.

Four sets of news articles from PolNeAR and GUM (their texts are the gold data's and are not kept here), chosen at
random among those with words of denial or accusation, were each labelled sentence by sentence by one reader after the
definitions of docs/labels.md. ``readers/SET.json`` holds places and labels. Sets ``a`` to ``c`` were read after a first
measurement for what their errors teach; ``d`` never was. The readers of ``a`` and ``b`` call more contested than those
of ``c`` and ``d``: they were told of the definitions alone, the others also of the gold data's strictness. Sets
``w``, 110 short articles of a broadcaster (98.8 % the same labels), ``v``, 35 of a news agency (97.8 %, kappa
0.96), and ``x``, 40 of nine outlets of 2017 (95.5 %, kappa 0.93; in both the others do not count), were read twice and
nothing was learnt from them; they are measured on where ``--wire`` names the folders of their corpora
(``evaluation.wire``). Set ``t`` is 44 articles of our own,
written by one who knew neither program nor definitions, and labelled by two readers (98.6 % the same labels, kappa
0.98; the others do not count); nothing was learnt from them nor chosen by them, and their errors were not looked at.
With ``--left-out`` it also measures on the parts of ``training/`` that the shipped reader of disputes did not learn
from, by their folders: ``readings`` (PolNeAR; the readers had studied the gold data's development articles),
``articles`` (our own, whose disputes are told mostly without words of denial), ``wire``, its ``agency`` and its
``news``. Writes a Markdown table; without the gold data it says so and measures on ``t`` alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from evaluation.gold import audited, find_gold
from evaluation.wire import CORPORA, wire

FOLDER = Path(__file__).parent / "readers"
TRAINING = Path(__file__).parent.parent / "training"
SETS = ("a", "b", "c", "d")
LEFT_OUT = {
    "readings": ("readings/u", "readings/s"),
    "articles": ("articles/o", "articles/8"),
    "wire": ("wire/Z",),
    "agency": ("wire/reuters-left-out",),
    "news": ("wire/news-left-out",),
}
TEXTS = ("polnear-dev.jsonl", "gum-news.jsonl", "polnear-train.jsonl.gz")
LABELS = {"A": "attributed_claim", "C": "contested_claim", "U": "unattributed_assertion"}


@attrs.frozen
class Reading:
    """What a reader made of one article.

    Attributes:
        article: Its id in the gold data.
        sentences: Start, end (code points of its text) and label of each sentence of the body.
    """

    article: str
    sentences: tuple[tuple[int, int, str], ...]


@attrs.frozen
class Agreement:
    """How often program and reader say the same: counts of (reader's label, program's label)."""

    counts: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """Share of sentences with the reader's label."""
        return _share(sum(n for (one, other), n in self.counts.items() if one == other), self.counts.total())

    def precision(self, label: str) -> float:
        """Share of the sentences that the program calls so which the reader calls so."""
        return _share(self.counts[label, label], sum(n for (_, other), n in self.counts.items() if other == label))

    def recall(self, label: str) -> float:
        """Share of the sentences that the reader calls so which the program calls so."""
        return _share(self.counts[label, label], sum(n for (one, _), n in self.counts.items() if one == label))


def _share(some: int, whole: int) -> float:
    return some / whole if whole else 0.0


def readings(name: str) -> tuple[Reading, ...]:
    """Give the readings of a set."""
    return tuple(_readings(FOLDER / f"{name}.json"))


def _readings(path: Path) -> Iterator[Reading]:
    for one in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        placed = ((start, end, LABELS[label]) for start, end, label in one["sentences"] if label in LABELS)
        yield Reading(one["article"], tuple(placed))


Set = tuple[str, tuple[Reading, ...], dict[str, str]]
"""Name, readings, and the texts by id, where these are at hand."""


def left_out(corpora: Sequence[Path]) -> Iterator[Set]:
    """Yield the parts of ``training/`` that nothing was learnt from; those of the wire if their corpora are given."""
    paths = {name: [TRAINING / f"{part}.json" for part in parts] for name, parts in LEFT_OUT.items()}
    yield "readings", tuple(reading for path in paths["readings"] for reading in _readings(path)), {}
    yield _whole("articles", (one for path in paths["articles"] for one in _articles(path)))
    for name in ("wire", "agency", "news") if corpora else ():
        yield _whole(name, (one for path in paths[name] for one in wire(path, corpora)))


def _whole(name: str, articles: Iterable[dict[str, Any]]) -> Set:
    """Give a set of articles that hold their own words."""
    made = [own(one) for one in articles]
    return name, tuple(reading for reading, _ in made), {reading.article: text for reading, text in made}


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(path.read_text(encoding="utf-8"))["articles"]


def own(one: dict[str, Any]) -> tuple[Reading, str]:
    """Give an article of our own as a reading, and its text, an empty line between paragraphs."""
    placed, at, labels = [], 0, iter(one["labels"])
    for sentences in one["paragraphs"]:
        for sentence in sentences:
            label = next(labels)
            if label in LABELS:
                placed.append((at, at + len(sentence), LABELS[label]))
            at += len(sentence) + 1
        at += 1
    return Reading(one["article"], tuple(placed)), "\n\n".join(" ".join(sentences) for sentences in one["paragraphs"])


def texts(gold: Path, wanted: Iterable[str]) -> dict[str, str]:
    """Give the texts of articles by id, from whichever gold file has them."""
    missing = set(wanted)
    found: dict[str, str] = {}
    for name in TEXTS:
        for document in _documents(gold / name):
            if document["doc_id"] in missing:
                found[document["doc_id"]] = document["text"]
    return found


def _documents(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def agreement(made: Iterable[tuple[Reading, Sequence[tuple[int, int, str]]]]) -> Agreement:
    """Count labels, each of the reader's sentences against that of the program's which it shares most with."""
    counts: Counter[tuple[str, str]] = Counter()
    for reading, labelled in made:
        for start, end, label in reading.sentences:
            shared = [(min(end, e) - max(start, s), given) for s, e, given in labelled]
            best = max(shared, key=lambda pair: pair[0], default=(0, ""))
            counts[label, best[1] if best[0] > 0 else "none"] += 1
    return Agreement(counts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.readers", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gold", type=Path, help="folder of the gold data")
    parser.add_argument("--left-out", action="store_true", help="measure on what was left out of training as well")
    parser.add_argument("--wire", type=Path, nargs="*", default=[], help=CORPORA)
    args = parser.parse_args(arguments)
    gold = find_gold(args.gold)
    if gold is None:
        print("the gold data are not there: only our own articles are measured on", file=sys.stderr)
    print("| set | articles, sentences | label accuracy | contested: reader, program | precision | recall |")
    print("|---|---|---|---|---|---|")
    for name, read, known in _sets(gold, args.wire, left=args.left_out):
        print(row(name, read, known), flush=True)
    return 0


def _sets(gold: Path | None, corpora: Sequence[Path], *, left: bool) -> Iterator[Set]:
    """Yield the sets whose texts are at hand."""
    yield _whole("t", _articles(FOLDER / "t.json"))
    if gold is None:
        return
    found: list[Set] = [(name, readings(name), {}) for name in SETS]
    if corpora:
        found += [_whole(name, wire(FOLDER / f"{name}.json", corpora)) for name in ("v", "w", "x")]
    for name, read, known in [*found, *(left_out(corpora) if left else ())]:
        yield name, read, known or texts(gold, (reading.article for reading in read))


def row(name: str, read: Sequence[Reading], text: dict[str, str]) -> str:
    """Audit a set and give its row of the table."""
    reports = ((reading, audited((reading.article, text[reading.article]))) for reading in read)
    found = agreement(
        (reading, [(s["start"], s["end"], s["label"]) for s in report["sentences"]]) for reading, report in reports
    )
    contested = LABELS["C"]
    theirs = sum(n for (one, _), n in found.counts.items() if one == contested)
    ours = sum(n for (_, other), n in found.counts.items() if other == contested)
    return (
        f"| {name} | {len(read)}, {found.counts.total()} | {found.accuracy:.3f} | {theirs}, {ours} | "
        f"{found.precision(contested):.2f} | {found.recall(contested):.2f} |"
    )


if __name__ == "__main__":
    sys.exit(main())
