"""How much of what frames is found in articles of our own: ``python -m evaluation.framing [--set NAME] [--show]``.

The articles of ``evaluation/framing`` were marked by the definitions of the labels before anything was run on them:
``[allegation! words]`` frames clearly, ``[allegation? words]`` so that editors may differ, and ``{words}`` only looks
like framing. Rules were mended on what was missed in ``tuned``; ``untuned`` was only counted. Sentences, words and
grades are counted as the gold data's own script counts them.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import attrs

from auditor.model import Finding, FindingKind, Report, Span
from auditor.spans import overlap
from evaluation.neutral import FRAMING, audited_text

FOLDER = Path(__file__).parent / "framing"
SETS = ("tuned", "untuned", "fresh")
KINDS = {
    "allegation": FindingKind.OWN_VOICE_ALLEGATION,
    "label": FindingKind.LOADED_LABEL,
    "presupposition": FindingKind.PRESUPPOSITION,
    "cue": FindingKind.ENDORSING_CUE,
    "belief": FindingKind.UNSOURCED_BELIEF,
}
MARK = re.compile(r"\[(?P<kind>[a-z]+)(?P<grade>[!?]) (?P<framing>[^\]]+)\]|\{(?P<near>[^}]+)\}")


@attrs.frozen
class Mark:
    """Words that frame, or that only look so.

    Attributes:
        span: The words, in the text without marks.
        kind: What kind of framing; None if they only look so.
        clear: Whether most editors would query them.
    """

    span: Span
    kind: FindingKind | None = None
    clear: bool = False


@attrs.frozen
class Marked:
    """An article, its marks and what the program says of it."""

    name: str
    marks: tuple[Mark, ...]
    report: Report

    @property
    def framing(self) -> tuple[Mark, ...]:
        """The marks that frame."""
        return tuple(mark for mark in self.marks if mark.kind is not None)

    @property
    def found(self) -> tuple[Finding, ...]:
        """The framing findings an editor is shown."""
        return tuple(finding for finding in self.report.findings if finding.kind in FRAMING)


def read(source: str) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks out of an article; give its text and them."""
    text, marks, last = "", [], 0
    for match in MARK.finditer(source):
        text += source[last : match.start()]
        words = match["framing"] or match["near"]
        kind = KINDS[match["kind"]] if match["kind"] else None
        marks.append(Mark((len(text), len(text) + len(words)), kind, match["grade"] == "!"))
        text, last = text + words, match.end()
    return text + source[last:], tuple(marks)


def audited(path: Path) -> Marked:
    """Audit a marked article as the command would."""
    text, marks = read(path.read_text(encoding="utf-8"))
    return Marked(path.stem, marks, audited_text(path.name, text.encode()))


def sentences(article: Marked, spans: Sequence[Span]) -> frozenset[str]:
    """Give the ids of the sentences that any of some spans touch."""
    return frozenset(s.id for s in article.report.sentences if overlap([(s.start, s.end)], spans))


def places(spans: Sequence[Span], text: str) -> set[int]:
    """Give the places of the words that some spans hold."""
    return {word.start() for word in re.finditer(r"\w+", text) if overlap([word.span()], spans)}


def shares(hit: int, shown: int, meant: int) -> str:
    """Put precision, recall and F1 on a line."""
    precision, recall = hit / shown if shown else 0.0, hit / meant if meant else 0.0
    both = 2 * precision * recall / (precision + recall) if hit else 0.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  ({hit} of {meant} found, {shown} shown)"


def figures(articles: Sequence[Marked]) -> str:
    """Count some articles; one figure a line."""
    all_, clear, words, kinds, near = Counter[str](), Counter[str](), Counter[str](), Counter[str](), 0
    for article in articles:
        shown = [span for finding in article.found for span in finding.spans]
        every = sentences(article, [m.span for m in article.framing])
        sure = sentences(article, [m.span for m in article.framing if m.clear])
        told = sentences(article, shown)
        all_.update(hit=len(every & told), shown=len(told), meant=len(every))
        # An arguable sentence neither helps nor hurts what is clear.
        clear.update(hit=len(sure & told), shown=len(told - (every - sure)), meant=len(sure))
        meant, seen = (places(s, article.report.text) for s in ([m.span for m in article.framing], shown))
        words.update(hit=len(meant & seen), shown=len(seen), meant=len(meant))
        for mark in article.marks:
            touched = bool(overlap([mark.span], shown))
            near += touched and mark.kind is None
            if mark.kind is not None:
                kinds.update({mark.kind.value: 1, f"{mark.kind.value} hit": int(touched)})
    by_kind = ", ".join(f"{kind.value} {kinds[f'{kind.value} hit']} of {kinds[kind.value]}" for kind in KINDS.values())
    looks = sum(len(article.marks) - len(article.framing) for article in articles)
    return "\n".join(
        (
            f"sentences, all    {shares(all_['hit'], all_['shown'], all_['meant'])}",
            f"sentences, clear  {shares(clear['hit'], clear['shown'], clear['meant'])}",
            f"words             {shares(words['hit'], words['shown'], words['meant'])}",
            f"touched           {by_kind}",
            f"near misses       {near} of {looks} flagged",
        )
    )


def shown(article: Marked) -> list[str]:
    """Tell what is missed and what is flagged without cause, one a line."""
    text, spans = article.report.text, [span for finding in article.found for span in finding.spans]
    missed = [
        f"{article.name}: missed {mark.kind.value}{'' if mark.clear else ' (arguable)'}: {text[slice(*mark.span)]}"
        for mark in article.framing
        if mark.kind is not None and not overlap([mark.span], spans)
    ]
    false = [
        f"{article.name}: false {finding.rule} {finding.confidence:.2f}: "
        + " … ".join(text[start:end] for start, end in finding.spans)
        for finding in article.found
        if not overlap(finding.spans, [mark.span for mark in article.framing])
    ]
    return missed + false


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, help="one set only")
    parser.add_argument("--show", action="store_true", help="print each miss and each false alarm")
    args = parser.parse_args()
    for name in [args.set] if args.set else SETS:
        articles = [audited(path) for path in sorted((FOLDER / name).glob("*.txt"))]
        if args.show:
            print(*(line for article in articles for line in shown(article)), sep="\n")
        print(f"{name}: {len(articles)} articles, {sum(len(article.framing) for article in articles)} framings")
        print(figures(articles))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
