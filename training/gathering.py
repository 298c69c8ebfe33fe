"""Gather the articles read for disputes: ``python -m training.gathering GOLD OUT``.

``readings/`` holds what readers found in articles of PolNeAR, whose texts lie in the folder of gold data;
``wire/`` does so for articles of a broadcaster and of a news agency (``evaluation.wire``), if the folders of their
corpora are named;
``articles/`` holds articles of our own with what their writers put into them. The gold data's development articles are
gathered as part ``D`` to measure on, never to learn from, and PolNeAR's other articles as ``T``, unread, to be read by
a teacher.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.wire import CORPORA, wire
from training.corpus import read_articles
from training.disagreement import ARGUABLE, SURE

HERE = Path(__file__).parent
MEASURED = HERE.parent / "evaluation" / "readers"
WEIGHTS = {2: SURE, 1: ARGUABLE}
LETTER = {"attributed_claim": "A", "contested_claim": "C", "unattributed_assertion": "U"}

Made = dict[str, Any]


def gathered(gold: Path, corpora: Sequence[Path]) -> Iterator[Made]:
    """Yield every article, read and unread; those of the wire if the folders of their corpora are given."""
    texts = {str(one["doc_id"]): one for one in read_articles(gold / "polnear-train.jsonl.gz")}
    known = {one["article"] for one in _measured_on()}
    for path in sorted((HERE / "readings").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            known.add(one["article"])
            yield _made(one["article"], path.stem, texts[one["article"]]["text"], one["sentences"], one["links"])
    for path in sorted((HERE / "articles").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            yield _own(one, path.stem)
    if corpora:
        for path in sorted((HERE / "wire").glob("*.json")):
            part = json.loads(path.read_text(encoding="utf-8"))["part"]
            yield from (_own(one, part) for one in wire(path, corpora))
    for one in read_articles(gold / "articles-dev.jsonl"):
        sentences = [(s["start"], s["end"], LETTER.get(s["label"], "N")) for s in one["sentences"]]
        yield _made(one["doc_id"], "D", one["text"], sentences, [])
    for name, one in texts.items():
        if name not in known:
            sentences = [(s["start"], s["end"], "N") for s in one["sentences"]]
            yield _made(name, "T", one["text"], sentences, [])


def _measured_on() -> Iterator[Made]:
    """Yield the articles that the program's figures are measured on; nothing is learnt from them."""
    for path in sorted(MEASURED.glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))["articles"]


def _made(name: str, part: str, text: str, sentences: Sequence[Sequence[Any]], links: Sequence[Sequence[Any]]) -> Made:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    placed = []
    for start, end, label in sentences:
        number = max((n for n, (first, _) in enumerate(lines) if first <= start), default=0)
        first, last = lines[number]
        placed.append([number, start - first, min(end, last) - first, label])
    return _article(name, part, [text[a:b] for a, b in lines], placed, links, read=part != "T")


def _own(one: Made, part: str) -> Made:
    placed, paragraphs, labels = [], [], iter(one["labels"])
    for number, sentences in enumerate(one["paragraphs"]):
        at = 0
        for sentence in sentences:
            placed.append([number, at, at + len(sentence), next(labels)])
            at += len(sentence) + 1
        paragraphs.append(" ".join(sentences))
    return _article(one["article"], part, paragraphs, placed, one["links"], read=True)


def _article(
    name: str, part: str, paragraphs: list[str], placed: list[list[Any]], links: Sequence[Sequence[Any]], *, read: bool
) -> Made:
    return {
        "id": name,
        "part": part,
        "paragraphs": paragraphs,
        "sentences": placed,
        "links": [[claim, answer, WEIGHTS[sure]] for claim, answer, _, sure in links],
        "read": read,
    }


def main() -> None:
    """Write the articles down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of the gold data")
    parser.add_argument("out", type=Path)
    parser.add_argument("--wire", type=Path, nargs="*", default=[], help=CORPORA)
    args = parser.parse_args()
    made = list(gathered(args.gold, args.wire))
    args.out.write_text(json.dumps(made), encoding="utf-8")
    print(f"{len(made)} articles, {sum(one['read'] for one in made)} of them read")


if __name__ == "__main__":
    main()
