"""Reports that a user hands in: files that ``--format json`` wrote, or somebody else.

A report of the cache carries a checksum and is the program's own; one that is handed in may hold anything. It must fit
the schema, and what its parts say of each other must hold, before any output is made from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from auditor import schema
from auditor.model import Report, Span
from auditor.reporting.contract import ContractError, report_from_json


def read(data: bytes) -> Report:
    """Read a report from the bytes of a JSON file.

    Raises:
        ContractError: It is not valid JSON, not a report of a version that is read, or not whole.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ContractError("not valid JSON, or nested too deep") from error
    report_from_json(value)  # tells a report of another version, of which the schema would only say that it is wrong
    for wrong in schema.errors("report", value)[:1]:
        where = " ".join(".".join(map(str, wrong.absolute_path)).split())[:80]
        raise ContractError(f"not a valid report: {where or 'it'} does not fit the schema ({wrong.validator})")
    report = report_from_json(value)
    for mistake in mistakes(report):
        raise ContractError(f"not a valid report: {mistake}")
    return report


def mistakes(report: Report) -> Iterator[str]:
    """Say what does not hold together: spans outside the text, ids that lead nowhere or stand for two."""
    for what, spans in _spans(report):
        for start, end in spans:
            if not 0 <= start <= end <= len(report.text):
                yield f"{what} stands at {start}-{end} of a text of {len(report.text)} characters"
    known: dict[str, set[str]] = {}
    for part in ("sentences", "attributions", "claims", "parties", "sides"):
        ids = [each.id for each in getattr(report, part)]
        known[part] = set(ids)
        if len(known[part]) < len(ids):
            yield f"two {part} have one id"
    for part, used in _ids(report):
        for lost in sorted({i for i in used if i is not None} - known[part]):
            yield f"none of the {part} is called {lost!r}"


def _spans(report: Report) -> Iterator[tuple[str, Iterable[Span]]]:
    yield "a block", [(b.start, b.end) for b in report.blocks] + [b.cited for b in report.blocks if b.cited]
    yield "a piece", [(p.start, p.end) for p in report.pieces]
    yield "a sentence", [(s.start, s.end) for s in report.sentences]
    yield "a suppression", [(s.start, s.end) for s in report.suppressions]
    for a in report.attributions:
        yield "an attribution", [*a.content.spans, *a.content.asides, *a.setting, *([a.channel] if a.channel else [])]
        yield "a cue", a.cue.spans if a.cue else ()
        yield "a source", [*a.source.spans, *([a.source.reason] if a.source.reason else [])] if a.source else ()
    for claim in report.claims:
        yield "a claim", [*claim.spans, *claim.evidence]
    for party in report.parties:
        yield "a party", party.mentions
    for finding in report.findings:
        yield "a finding", [*finding.spans, *finding.evidence]


def _ids(report: Report) -> Iterator[tuple[str, Iterable[str | None]]]:
    for a in report.attributions:
        yield "sentences", [a.sentence]
        yield "attributions", [a.inside]
        yield "parties", a.source.parties if a.source else ()
    for s in report.sentences:
        yield "attributions", s.attributions
        yield "claims", s.claims
        yield "parties", s.parties
    for c in report.claims:
        yield "sentences", [c.sentence, *c.replies]
        yield "attributions", [c.attribution]
        yield "parties", [*c.asserted_by, *c.disputed_by, *c.targets]
    for p in report.parties:
        yield "parties", [p.speaks_for]
        yield "sides", [p.side]
    for side in report.sides:
        yield "parties", side.parties
        yield "sides", side.opposes
    for f in report.findings:
        yield "sentences", [f.sentence]
        yield "parties", [f.side, f.against]
    for figures in report.summary.parties:
        yield "parties", [figures.party]
        yield "sentences", [figures.first, figures.last]
