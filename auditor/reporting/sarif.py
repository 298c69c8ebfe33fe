"""``sarif``: SARIF 2.1.0, as GitHub code scanning and other consumers of static analysis take it.

Columns are code points (``columnKind``). Suppressed findings are left out unless everything is asked for: GitHub
opens an alert for each result, suppressed or not. The fingerprint that GitHub goes by (``primaryLocationLineHash``)
is our own: the one that it would work out is the same for all sentences of a paragraph, so that findings would be lost.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from auditor import catalogue
from auditor.model import Finding, Report, Severity, Span
from auditor.positions import Positions, Region
from auditor.reporting.formats import Style
from auditor.reporting.paths import location, uri
from auditor.reporting.words import quote
from auditor.rules.base import Rule
from auditor.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
MOST_EVIDENCE = 10

Value = dict[str, Any]


def render(reports: Sequence[Report], style: Style) -> str:
    """Render all reports as one run."""
    rules = catalogue.rules()
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    run: Value = {
        "tool": {"driver": _driver(rules)},
        "automationDetails": {"id": "auditor/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository."}}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(reports, style)}],
        "artifacts": [_artifact(report, style) for report in reports],
        "results": [result for report in reports for result in _results(report, numbers, style)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(rules: Sequence[Rule]) -> Value:
    return {
        "name": "auditor",
        "organization": "claim-provenance-auditor",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": "https://pypi.org/project/claim-provenance-auditor/",
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Value:
    why = f"{rule.reason} {rule.remedy}"
    examples = "".join(f"\n\n> {_markdown(example.text)}\n\n{_markdown(example.why)}" for example in rule.fires)
    markdown = f"{_markdown(rule.reason)}\n\n**What to do.** {_markdown(rule.remedy)}{examples}"
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary[:1024]},
        "fullDescription": {"text": why[:1024]},
        "help": {"text": why, "markdown": markdown},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "precision": "high" if rule.floor >= 0.7 else "medium",
            "problem.severity": PROBLEM_SEVERITIES[rule.severity],
            "tags": [rule.kind.value, rule.persona.value],
        },
    }


def _artifact(report: Report, style: Style) -> Value:
    return {"location": _file(report, style), "hashes": {"sha-256": report.document.sha256}}


def _file(report: Report, style: Style) -> Value:
    found = uri(location(report.document.path, style))
    return {"uri": found} if found.startswith("file://") else {"uri": found, "uriBaseId": "SRCROOT"}


def _notifications(reports: Sequence[Report], style: Style) -> list[Value]:
    return [
        {
            "message": {"text": notice},
            "level": "note",
            "locations": [{"physicalLocation": {"artifactLocation": _file(report, style)}}],
        }
        for report in reports
        for notice in report.notices
    ]


def _results(report: Report, numbers: dict[str, int], style: Style) -> list[Value]:
    positions = Positions.of(report)
    shown = [finding for finding in report.findings if style.verbose or finding.suppressed is None]
    return [_result(report, finding, positions, numbers, style) for finding in shown]


def _result(report: Report, finding: Finding, positions: Positions, numbers: dict[str, int], style: Style) -> Value:
    evidence = finding.evidence[:MOST_EVIDENCE]
    result: Value = {
        "ruleId": finding.rule,
        **({"ruleIndex": numbers[finding.rule]} if finding.rule in numbers else {}),
        "level": LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": _message(report, finding, evidence)},
        "locations": [_location(report, finding.spans, positions, style, finding.line, finding.column)],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint, "auditor/v1": finding.fingerprint},
    }
    if evidence:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": quote(report, [span])},
                **_location(report, [span], positions, style, finding.line, finding.column),
            }
            for number, span in enumerate(evidence, start=1)
        ]
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed or "no reason given"}]
    return result


def _message(report: Report, finding: Finding, evidence: Sequence[Span]) -> str:
    links = (f"[{_bracketed(quote(report, [span]))}]({number})" for number, span in enumerate(evidence, start=1))
    seen = f" See {', '.join(links)}." if evidence else ""
    return _bracketed(finding.message) + seen


def _bracketed(text: str) -> str:
    """Keep brackets of the draft from being read as links; line ends become spaces."""
    return " ".join(text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").split())


def _markdown(text: str) -> str:
    return "".join("\\" + character if character in "\\`*_[]<>#|" else character for character in text)


def _location(
    report: Report, spans: Sequence[Span], positions: Positions, style: Style, line: int, column: int
) -> Value:
    region: Value = {"startLine": line, "startColumn": column}
    if spans:
        found = positions.covering(spans)
        region = _region(found) | {"snippet": {"text": quote(report, spans, limit=500)}}
    return {"physicalLocation": {"artifactLocation": _file(report, style), "region": region}}


def _region(region: Region) -> Value:
    return {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }
