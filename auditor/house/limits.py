"""The house's limits on a draft as a whole, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.configuration.settings import Limits
from auditor.house.rules import (
    ONE_SIDED_WORDS,
    UNANSWERED_ACCUSATIONS,
    UNATTRIBUTED_SHARE,
    UNNAMED_SOURCES,
    of_draft,
)
from auditor.model import Finding, Label, Report, SourceKind

UNNAMED = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP, SourceKind.ANONYMOUS})


def exceeded(report: Report, limits: Limits) -> Iterator[Finding]:
    """Give a finding for each limit that the draft exceeds; its evidence is the words that count against it."""
    yield from _unattributed(report, limits.unattributed_share)
    yield from _one_side(report, limits.one_side_words)
    yield from _unanswered(report, limits.unanswered_accusations)
    yield from _unnamed(report, limits.unnamed_sources)


def _unattributed(report: Report, limit: float | None) -> Iterator[Finding]:
    spans = tuple((s.start, s.end) for s in report.sentences if s.label is Label.UNATTRIBUTED)
    total = len(report.sentences)
    if limit is not None and total and len(spans) / total > limit:
        said = f"{len(spans)} of {total} sentences ({len(spans) / total:.0%}) are unattributed"
        yield of_draft(UNATTRIBUTED_SHARE, f"{said}; the house allows {limit:.0%}.", evidence=spans)


def _one_side(report: Report, limit: float | None) -> Iterator[Finding]:
    words = {figures.party: figures.words for figures in report.summary.parties}
    by_side = {side.id: sum(words.get(party, 0) for party in side.parties) for side in report.sides}
    total = sum(by_side.values())
    if limit is None or len(by_side) < 2 or not total:
        return
    largest = max(report.sides, key=lambda side: by_side[side.id])
    share = by_side[largest.id] / total
    if share > limit:
        heard = max(largest.parties, key=lambda party: words.get(party, 0))
        name = next(party.name for party in report.parties if party.id == heard)
        said = f"{share:.0%} of the sides' words rest on {name} and its side"
        yield of_draft(ONE_SIDED_WORDS, f"{said}; the house allows {limit:.0%}.", side=heard)


def _unanswered(report: Report, limit: int | None) -> Iterator[Finding]:
    unanswered = [claim for claim in report.claims if claim.targets and claim.is_unanswered]
    if limit is not None and len(unanswered) > limit:
        spans = tuple(span for claim in unanswered for span in claim.spans)
        said = "1 accusation has" if len(unanswered) == 1 else f"{len(unanswered)} accusations have"
        yield of_draft(UNANSWERED_ACCUSATIONS, f"{said} no reply; the house allows {limit}.", evidence=spans)


def _unnamed(report: Report, limit: int | None) -> Iterator[Finding]:
    sources = [a.source for a in report.attributions if a.source is not None and a.source.kind in UNNAMED]
    if limit is not None and len(sources) > limit:
        spans = tuple(span for source in sources for span in source.spans)
        said = "1 attribution rests" if len(sources) == 1 else f"{len(sources)} attributions rest"
        yield of_draft(UNNAMED_SOURCES, f"{said} on unnamed sources; the house allows {limit}.", evidence=spans)
