"""The words in which outputs for people speak of a report, so that all of them say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.model import Attribution, Finding, Label, Report, Sentence, Severity, SourceKind, Span
from auditor.reporting.index import Index

LABELS = {
    Label.ATTRIBUTED: "attributed",
    Label.CONTESTED: "contested",
    Label.UNATTRIBUTED: "unattributed",
}
SOURCE_KINDS = {
    SourceKind.NAMED_PERSON: ("named person", "named persons"),
    SourceKind.NAMED_ORGANISATION: ("organisation", "organisations"),
    SourceKind.DOCUMENT: ("document", "documents"),
    SourceKind.UNNAMED_PERSON: ("unnamed person", "unnamed persons"),
    SourceKind.UNNAMED_GROUP: ("unnamed group", "unnamed groups"),
    SourceKind.ANONYMOUS: ("anonymous source", "anonymous sources"),
    SourceKind.SELF: ("the outlet itself", "the outlet itself"),
}
SEVERITIES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


def count(number: int, singular: str, plural: str) -> str:
    """Say a number of things: ``1 error``, ``3 errors``."""
    return f"{number:,} {singular if number == 1 else plural}"


def percent(part: int, whole: int) -> str:
    """Say a share as a whole percentage; ``–`` of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def counted(findings: Iterable[Finding]) -> str:
    """Say how many findings count, by severity, the gravest first: ``1 error, 2 warnings``; or ``no findings``."""
    severities = [finding.severity for finding in findings if finding.suppressed is None]
    said = [count(severities.count(each), *SEVERITIES[each]) for each in SEVERITIES if each in severities]
    return ", ".join(said) or "no findings"


def counting(report: Report) -> tuple[Finding, ...]:
    """Give the findings that are not suppressed."""
    return tuple(finding for finding in report.findings if finding.suppressed is None)


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Order findings by severity, and otherwise as they stand."""
    return sorted(findings, key=lambda finding: -finding.severity.rank)


def quote(report: Report, spans: Sequence[Span], limit: int = 80) -> str:
    """Give the words of spans on one line, cut in the middle of long ones."""
    words = " … ".join(" ".join(report.text[start:end].split()) for start, end in spans)
    if len(words) <= limit:
        return words
    half = limit // 2 - 1
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def voice(index: Index, sentence: Sentence) -> str:
    """Say on whose word a sentence rests and who disputes it; empty if it rests on nobody's.

    For instance ``the ministry; disputed by Dockers' Union``.
    """
    if sentence.label is not Label.CONTESTED:
        attributions = [index.attributions[a] for a in sentence.attributions if a in index.attributions]
        return ", ".join(_unique(source_name(index, one) for one in attributions if one.inside is None))
    disputed = [index.claims[one] for one in sentence.claims if one in index.claims and index.claims[one].disputed_by]
    disputing = dict.fromkeys(party for claim in disputed for party in claim.disputed_by)
    # Who denies a claim and says why holds the reason, and not the claim.
    holding = (party for claim in disputed for party in claim.asserted_by if party not in disputing)
    said, by = (", ".join(party_names(index, parties)) for parties in (holding, disputing))
    return "; ".join(part for part in (said, f"disputed by {by}" if by else "") if part)


def party_names(index: Index, parties: Iterable[str]) -> list[str]:
    """Name parties by their ids; one that speaks for another of them takes it along: ``Ana Brandt, for the port``."""
    wanted = [index.parties[party] for party in dict.fromkeys(parties) if party in index.parties]
    ids = {party.id for party in wanted}
    spoken_for = {party.speaks_for for party in wanted if party.speaks_for in ids}
    return _unique(
        f"{party.name}, for {index.name(party.speaks_for)}" if party.speaks_for in ids else party.name
        for party in wanted
        if party.id not in spoken_for
    )


def source_name(index: Index, attribution: Attribution) -> str:
    """Name the source of an attribution and whom it speaks for; empty if it has none."""
    source = attribution.source
    if source is None:
        return ""
    named = [index.parties[party] for party in source.parties if party in index.parties]
    name = " and ".join(party.name for party in named) or " ".join(source.text.split())
    speaks_for = index.name(named[0].speaks_for) if len(named) == 1 else ""
    kind = {SourceKind.ANONYMOUS: " (anonymous)", SourceKind.DOCUMENT: " (document)"}.get(source.kind, "")
    return f"{name}{kind}, for {speaks_for}" if speaks_for else f"{name}{kind}"


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
