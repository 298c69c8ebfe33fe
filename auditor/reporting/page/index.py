"""Many reports as pages with an index over them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from auditor.model import Label, Report, Severity, SourceKind
from auditor.reporting.page import chains, wording
from auditor.reporting.page.cast import Cast
from auditor.reporting.page.shell import document
from auditor.reporting.page.view import article_page, headline

INDEX = "index.html"
UNNAMED = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP, SourceKind.ANONYMOUS})


@attrs.frozen
class Line:
    """An article as a line of the index; shares are of sentences, ``unnamed`` of attributions with a source."""

    file: str
    title: str
    path: str
    words: int
    sentences: int
    attributed: float
    contested: float
    unattributed: float
    unnamed: float
    parties: int
    unanswered: int
    errors: int
    warnings: int
    labels: tuple[tuple[str, float, float], ...]


def pages(reports: Sequence[Report]) -> dict[str, str]:
    """Render the index and a page for each report.

    Returns:
        File name to HTML, the index first, then the pages in the order of the reports.
    """
    names = file_names(report.document.path for report in reports)
    lines = tuple(_line(report, name) for report, name in zip(reports, names, strict=True))
    values = {"title": "Whose word it is – all articles", "lines": lines, "total": _total(lines)}
    index = document("index.html", ("page.css", "index.css"), ("theme.js", "index.js"), values)
    return {INDEX: index} | {
        name: article_page(report, home=INDEX) for report, name in zip(reports, names, strict=True)
    }


def file_names(paths: Iterable[str]) -> tuple[str, ...]:
    """Give each path a file name of plain letters that no other has, whatever the case, and that any system takes."""
    taken = {INDEX}
    names = []
    for path in paths:
        plain = unicodedata.normalize("NFKD", path).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[-80:].strip("-") or "article"
        name, number = f"{stem}.html", 2
        while name.lower() in taken:
            name, number = f"{stem}-{number}.html", number + 1
        taken.add(name.lower())
        names.append(name)
    return tuple(names)


def _line(report: Report, name: str) -> Line:
    labels = Counter(sentence.label for sentence in report.sentences)
    total = len(report.sentences) or 1
    kinds = [attribution.source.kind for attribution in report.attributions if attribution.source]
    found = Counter(finding.severity for finding in report.findings if finding.suppressed is None)
    return Line(
        file=name,
        title=headline(report),
        path=report.document.path,
        words=report.summary.words,
        sentences=len(report.sentences),
        attributed=labels[Label.ATTRIBUTED] / total,
        contested=labels[Label.CONTESTED] / total,
        unattributed=labels[Label.UNATTRIBUTED] / total,
        unnamed=sum(kind in UNNAMED for kind in kinds) / (len(kinds) or 1),
        parties=len(report.parties),
        unanswered=len(chains.Chains(Cast(report)).unanswered()),
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        labels=_stack(labels, total),
    )


def _stack(labels: Counter[Label], total: int) -> tuple[tuple[str, float, float], ...]:
    """Class, start and width of each label's part of a bar, as shares."""
    parts, start = [], 0.0
    for label in Label:
        share = labels[label] / total
        parts.append((wording.LABEL_CLASSES[label], start, share))
        start += share
    return tuple(parts)


def _total(lines: Sequence[Line]) -> dict[str, float]:
    """Sums of the counts, and means of the shares weighted by sentences."""
    sentences = sum(line.sentences for line in lines)
    counts = ("words", "sentences", "unanswered", "errors", "warnings")
    shares = ("attributed", "contested", "unattributed")
    return {name: sum(getattr(line, name) for line in lines) for name in counts} | {
        name: sum(getattr(line, name) * line.sentences for line in lines) / (sentences or 1) for name in shares
    }
