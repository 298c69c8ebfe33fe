"""Outcomes to rows of the tables: values that JSON, Arrow and pandas all take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from auditor.archive.article import Outcome
from auditor.archive.dates import day
from auditor.archive.joining import Joiner
from auditor.archive.tables import ARTICLES, ATTRIBUTIONS, CLAIMS, FINDINGS, PARTIES, SENTENCES, SKIPPED
from auditor.model import ClaimKind, Label, PartyFigures, Report, Span
from auditor.spans import word_count

Row = dict[str, Any]
Rows = Iterator[Row]


def rows(outcome: Outcome, joiner: Joiner) -> dict[str, list[Row]]:
    """Give the rows that an outcome adds to each table, by the table's name; columns are in order.

    Args:
        outcome: Of one article.
        joiner: Gives parties the key by which they are joined with those of other articles.
    """
    if outcome.report is None:
        return {SKIPPED.name: list(_skipped(outcome))}
    article, report = outcome.record.id, outcome.report
    made = {name: [{"article": article} | row for row in make(report)] for name, make in MAKERS.items()}
    parties = [{"article": article} | row for row in _parties(report, joiner)]
    return {ARTICLES.name: [_article(outcome, report)], **made, PARTIES.name: parties}


def _skipped(outcome: Outcome) -> Rows:
    problem = outcome.problem
    assert problem is not None  # noqa: S101 - there is a report or a problem
    record = outcome.record
    row = {"article": record.id, "position": record.position}
    yield row | {"reason": problem.reason.value, "message": problem.message}


def _article(outcome: Outcome, report: Report) -> Row:
    document, about = report.document, outcome.record.about
    published = day(document.date) if document.date else None
    labels = report.summary.labels
    accusations = [claim for claim in report.claims if claim.kind is ClaimKind.ACCUSATION]
    return {
        "article": outcome.record.id,
        "position": outcome.record.position,
        "format": document.format,
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "desk": about.desk,
        "authors": list(document.authors),
        "date_given": document.date,
        "date": published,
        "month": f"{published:%Y-%m}" if published else None,
        "topics": list(about.topics),
        "characters": len(report.text),
        "words": report.summary.words,
        "sentences": len(report.sentences),
        "attributed": labels.get(Label.ATTRIBUTED.value, 0),
        "contested": labels.get(Label.CONTESTED.value, 0),
        "unattributed": labels.get(Label.UNATTRIBUTED.value, 0),
        "attributions": len(report.attributions),
        "claims": len(report.claims),
        "accusations": len(accusations),
        "unanswered": sum(claim.is_unanswered for claim in accusations),
        "parties": len(report.parties),
        "findings": sum(finding.suppressed is None for finding in report.findings),
        "notices": list(report.notices),
    }


def _sentences(report: Report) -> Rows:
    for sentence in report.sentences:
        yield {
            "sentence": sentence.id,
            "start": sentence.start,
            "end": sentence.end,
            "line": sentence.line,
            "words": word_count(report.text, [(sentence.start, sentence.end)]),
            "text": report.text[sentence.start : sentence.end],
            "label": sentence.label.value,
            "reason": sentence.reason,
            "confidence": sentence.confidence,
            "attributions": list(sentence.attributions),
            "claims": list(sentence.claims),
            "parties": list(sentence.parties),
        }


def _attributions(report: Report) -> Rows:
    for attribution in report.attributions:
        source, cue, content = attribution.source, attribution.cue, attribution.content
        yield {
            "attribution": attribution.id,
            "sentence": attribution.sentence,
            "source": source.text if source else None,
            "source_kind": source.kind.value if source else None,
            "role": source.role if source else None,
            "parties": list(source.parties) if source else [],
            "cue": _words(report, cue.spans) if cue else None,
            "cue_lemma": cue.lemma if cue else None,
            "cue_class": cue.cue_class.value if cue else None,
            "negated": cue is not None and cue.negated,
            "act": cue is not None and cue.act,
            "content": _words(report, content.spans),
            "words": word_count(report.text, content.spans),
            "quoted": content.quoted.value,
            "inside": attribution.inside,
            "source_spans": _spans(source.spans if source else ()),
            "cue_spans": _spans(cue.spans if cue else ()),
            "content_spans": _spans(content.spans),
            "confidence": attribution.confidence,
        }


def _claims(report: Report) -> Rows:
    for claim in report.claims:
        yield {
            "claim": claim.id,
            "sentence": claim.sentence,
            "kind": claim.kind.value,
            "text": _words(report, claim.spans),
            "attribution": claim.attribution,
            "asserted_by": list(claim.asserted_by),
            "disputed_by": list(claim.disputed_by),
            "targets": list(claim.targets),
            "replies": list(claim.replies),
            "response": claim.response.value if claim.response else None,
            "unanswered": claim.is_unanswered,
            "spans": _spans(claim.spans),
            "confidence": claim.confidence,
        }


def _parties(report: Report, joiner: Joiner) -> Rows:
    figures = {each.party: each for each in report.summary.parties}
    for party in report.parties:
        heard = figures.get(party.id) or PartyFigures(party.id, 0, 0, 0, 0, 0, 0)
        yield {
            "party": party.id,
            "name": party.name,
            "kind": party.kind.value,
            "key": joiner.key(party),
            "aliases": list(party.aliases),
            "speaks_for": party.speaks_for,
            "side": party.side,
            "mentions": len(party.mentions),
            "attributions": heard.attributions,
            "words": heard.words,
            "claims": heard.claims,
            "disputed": heard.disputed,
            "accused": heard.accused,
            "answered": heard.answered,
        }


def _findings(report: Report) -> Rows:
    for number, finding in enumerate(report.findings, start=1):
        yield {
            "number": number,
            "rule": finding.rule,
            "kind": finding.kind.value,
            "severity": finding.severity.value,
            "confidence": finding.confidence,
            "sentence": finding.sentence,
            "text": _words(report, finding.spans),
            "line": finding.line,
            "message": finding.message,
            "side": finding.side,
            "against": finding.against,
            "spans": _spans(finding.spans),
            "fingerprint": finding.fingerprint,
            "suppressed": finding.suppressed,
        }


MAKERS: dict[str, Callable[[Report], Rows]] = {
    SENTENCES.name: _sentences,
    ATTRIBUTIONS.name: _attributions,
    CLAIMS.name: _claims,
    FINDINGS.name: _findings,
}


def _words(report: Report, spans: Sequence[Span]) -> str:
    return " … ".join(" ".join(report.text[start:end].split()) for start, end in spans)


def _spans(spans: Sequence[Span]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in spans]
