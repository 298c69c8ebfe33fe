"""Calibrate the confidence of attributions: ``python -m evaluation.calibration [--gold DIR]``.

Audits the development articles of PolNeAR, marks each attribution right if a gold one has at least half of the
content's words in common (Jaccard) and a word of the source, and prints certainty against the share that is right
(isotonic regression by pooling adjacent violators), to be copied into ``auditor/attribution/calibration.py``; then the
reliability table and the expected calibration error of the confidences as shipped, on held-out halves: points are
fitted on every other article, tested on the rest.

With ``--labels``, the same table for the labels of sentences on the annotated articles, label by label.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from evaluation.gold import audited, find_gold, load_score, read

Pair = tuple[float, bool]
KNOTS = (0.0, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.98, 1.0)


def judged(document: dict[str, Any], score: Any) -> Iterator[Pair]:
    """Yield the certainty of each attribution of one article, and whether it is right."""
    from auditor.attribution.extract import drafted
    from auditor.attribution.stretches import stretches
    from auditor.language.parse import analyse
    from auditor.lexicons import shipped
    from auditor.reading import parse

    text = document["text"]
    words = score.words(text)
    gold = [(score.covered(words, a["content"]), score.covered(words, a["source"])) for a in document["attributions"]]
    analysis = analyse(parse("gold.txt", text.encode()))
    for draft in drafted(analysis, stretches(analysis), shipped()):
        if not draft.source:
            continue
        content, source = score.covered(words, draft.content), score.covered(words, draft.source)
        yield draft.certainty, any(score.jaccard(content, c) >= 0.5 and source & s for c, s in gold)


def isotonic(pairs: Sequence[Pair]) -> list[tuple[float, float]]:
    """Fit a rising step function (pool adjacent violators) and read it off at ``KNOTS``."""
    blocks: list[list[float]] = []
    for certainty, right in sorted(pairs):
        blocks.append([certainty, float(right), 1.0])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [last[0], blocks[-1][1] + last[1], blocks[-1][2] + last[2]]
    steps = [(top, hits / count) for top, hits, count in blocks]
    return [(knot, round(next((share for top, share in steps if top >= knot), steps[-1][1]), 2)) for knot in KNOTS]


def interpolated(points: Sequence[tuple[float, float]], certainty: float) -> float:
    """Read a fitted curve between its points."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if certainty <= x1:
            return y0 + (y1 - y0) * (certainty - x0) / (x1 - x0) if x1 > x0 else y1
    return points[-1][1]


def reliability(points: Sequence[tuple[float, float]], pairs: Sequence[Pair]) -> tuple[list[str], float]:
    """Give the rows of the reliability table and the expected calibration error over ten bins."""
    rows, error = [], 0.0
    for number in range(10):
        inside = [(interpolated(points, c), r) for c, r in pairs if min(9, int(interpolated(points, c) * 10)) == number]
        if not inside:
            continue
        said = sum(c for c, _ in inside) / len(inside)
        right = sum(r for _, r in inside) / len(inside)
        error += abs(said - right) * len(inside) / len(pairs)
        rows.append(f"| {number / 10:.1f}-{number / 10 + 0.1:.1f} | {len(inside)} | {said:.2f} | {right:.2f} |")
    return rows, error


def labelled(document: dict[str, Any], score: Any) -> Iterator[tuple[str, Pair]]:
    """Yield the label of each body sentence of one article, with its confidence and whether it is right."""
    report = audited((str(document["doc_id"]), document["text"]))
    for sentence in document["sentences"]:
        found = score.best_overlap(sentence, report["sentences"])
        if found is not None and not sentence.get("not_body"):
            yield found["label"], (found["confidence"], found["label"] == sentence["label"])


def print_labels(folder: Path, score: Any) -> None:
    """Print the reliability of the labels' confidence, label by label, and the error over all."""
    given = [pair for document in read(folder / "articles-dev.jsonl") for pair in labelled(document, score)]
    as_given = ((0.0, 0.0), (1.0, 1.0))
    print("| label | confidence | sentences | said | right |\n|---|---|---|---|---|")
    for label in sorted({label for label, _ in given}):
        rows, _ = reliability(as_given, [pair for name, pair in given if name == label])
        print("\n".join(f"| {label} {row}" for row in rows))
    _, error = reliability(as_given, [pair for _, pair in given])
    print(f"\nexpected calibration error: {error:.3f} ({len(given)} sentences)")


def main() -> int:
    """Run the calibration."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--labels", action="store_true", help="of the labels of sentences instead of attributions")
    args = parser.parse_args()
    folder = find_gold(args.gold)
    if folder is None:
        print("gold data not found: skipped (name their folder with --gold)")
        return 0
    score = load_score(folder / "score.py")
    if args.labels:
        print_labels(folder, score)
        return 0
    articles = [list(judged(document, score)) for document in read(folder / "polnear-dev.jsonl")]
    fitted = [pair for article in articles[::2] for pair in article]
    tested = [pair for article in articles[1::2] for pair in article]
    rows, error = reliability(isotonic(fitted), tested)
    print("POINTS =", tuple(isotonic([*fitted, *tested])))
    print("\n| confidence | attributions | said | right |\n|---|---|---|---|")
    print("\n".join(rows))
    print(f"\nexpected calibration error on the held-out half: {error:.3f} ({len(tested)} attributions)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
