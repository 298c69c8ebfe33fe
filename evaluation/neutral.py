"""What the rules find where there is nothing to find: ``python -m evaluation.neutral [--show]``.

Audits the articles of ``evaluation/neutral``, written for this project: councils, results, sport, science, weather,
courts, none of them about a quarrel. Counts what an editor would be shown, framing apart from the rest, and fails (exit
code 1) if it is more than ``ALLOWED`` findings an article.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from auditor.model import Finding, FindingKind, Report

ARTICLES = Path(__file__).parent / "neutral"
ALLOWED = 0.2
"""Findings an article that an editor puts up with where nothing is wrong."""

FRAMING = frozenset(list(FindingKind)[:5])


def audited(path: Path) -> Report:
    """Audit an article's file as the command would, without house rules."""
    return audited_text(path.name, path.read_bytes())


def audited_text(name: str, data: bytes) -> Report:
    """Audit an article given as bytes."""
    from auditor.configuration.settings import Settings
    from auditor.house.apply import apply_settings
    from auditor.pipeline import audit_bytes

    return apply_settings(audit_bytes(name, data, force=True), Settings(), name)


def summary(reports: Iterable[Report]) -> tuple[int, Counter[FindingKind]]:
    """Count the articles, and the findings by kind."""
    held = list(reports)
    return len(held), Counter(finding.kind for report in held for finding in report.findings)


def shown(report: Report, finding: Finding) -> str:
    """Put a finding on a line: article, rule and the words it marks."""
    words = " … ".join(report.text[start:end] for start, end in finding.spans)
    return f"{report.document.path}: {finding.rule} {finding.confidence:.2f} {words or finding.message}"


def main() -> int:
    """Print the figures; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each finding")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="folder of other articles")
    args = parser.parse_args()
    reports = [audited(path) for path in sorted(args.articles.glob("*.txt"))]
    if args.show:
        print(*(shown(report, finding) for report in reports for finding in report.findings), sep="\n")
    articles, kinds = summary(reports)
    framing = sum(count for kind, count in kinds.items() if kind in FRAMING)
    rate = kinds.total() / articles
    print(f"{articles} neutral articles: {framing} framing findings, {kinds.total() - framing} others")
    print(f"{rate:.2f} findings an article (at most {ALLOWED})")
    return int(rate > ALLOWED)


if __name__ == "__main__":
    raise SystemExit(main())
