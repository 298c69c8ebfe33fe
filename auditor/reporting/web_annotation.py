"""``web-annotation``: a W3C Web Annotation collection, which annotation clients import.

Each sentence is classified by its label, each attribution described, each finding commented. Targets are named both
by quotation (with the words before and after) and by position in the report's text, so that they survive edits of the
draft.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from auditor import catalogue
from auditor.model import Attribution, Finding, Report, Sentence, Span
from auditor.reporting.formats import Style
from auditor.reporting.index import Index
from auditor.reporting.paths import location, uri
from auditor.reporting.words import LABELS, counting, source_name, voice

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of context on each side of a quotation."""

Value = dict[str, Any]


def render(reports: Sequence[Report], style: Style) -> str:
    """Render all reports as one collection with one page."""
    items = [annotation for report in reports for annotation in _annotations(Index.of(report), style)]
    named = "/".join(report.document.sha256 for report in reports)
    page = {"id": _id(named, "page"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": _id(named, "collection"),
        "type": "AnnotationCollection",
        "label": "auditor",
        "total": len(items),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotations(index: Index, style: Style) -> Iterator[Value]:
    for sentence in index.report.sentences:
        yield _classified(index, sentence, style)
    for attribution in index.report.attributions:
        yield _described(index, attribution, style)
    for finding in counting(index.report):
        yield _commented(index, finding, style)


def _classified(index: Index, sentence: Sentence, style: Style) -> Value:
    said = voice(index, sentence)
    text = f"{LABELS[sentence.label]}: {said}" if said else LABELS[sentence.label]
    bodies = [_body(sentence.label.value, "classifying"), _body(f"{text} ({sentence.reason})", "describing")]
    spans = [(sentence.start, sentence.end)]
    return _annotation(index.report, sentence.id, "classifying", bodies, spans, style)


def _described(index: Index, attribution: Attribution, style: Style) -> Value:
    source = source_name(index, attribution) or "no source"
    cue = f", by “{attribution.cue.lemma}” ({attribution.cue.cue_class.value})" if attribution.cue else ""
    bodies = [_body(f"{source}{cue}, {attribution.content.quoted.value}", "describing")]
    return _annotation(index.report, attribution.id, "describing", bodies, attribution.content.spans, style)


def _commented(index: Index, finding: Finding, style: Style) -> Value:
    bodies = [
        _body(finding.message, "commenting"),
        _body(f"{finding.rule} {catalogue.name(finding.rule)}", "tagging"),
        _body(finding.severity.value, "tagging"),
    ]
    return _annotation(index.report, finding.fingerprint, "commenting", bodies, finding.spans, style)


def _body(text: str, purpose: str) -> Value:
    return {"type": "TextualBody", "value": text, "purpose": purpose, "format": "text/plain", "language": "en"}


def _annotation(
    report: Report, name: str, motivation: str, bodies: Sequence[Value], spans: Sequence[Span], style: Style
) -> Value:
    source = uri(location(report.document.path, style))
    targets = [{"source": source, "selector": _selectors(report.text, span)} for span in spans]
    return {
        "id": _id(report.document.sha256, location(report.document.path, style), name),
        "type": "Annotation",
        "motivation": motivation,
        "body": list(bodies),
        "target": targets or {"source": source},
    }


def _selectors(text: str, span: Span) -> list[Value]:
    start, end = span
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _id(*names: str) -> str:
    """Name a thing by what it is about, so that the same draft gives the same names."""
    return uuid5(NAMESPACE_URL, "/".join(("auditor", *names)).encode(errors="replace").decode()).urn
