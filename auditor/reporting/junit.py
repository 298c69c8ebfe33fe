"""``junit``: a test suite a draft, a test case a rule, so that dashboards show which rules a draft passes.

A rule fails if it has findings at the fail level; findings below it are printed with the case that passes.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from auditor import catalogue
from auditor.model import Finding, Report
from auditor.reporting.formats import Style
from auditor.reporting.paths import location
from auditor.reporting.words import SEVERITIES, counting, quote
from auditor.reporting.xml import document, element


def render(reports: Sequence[Report], style: Style) -> str:
    """Render all drafts as one document."""
    root = element(None, "testsuites", name="auditor")
    for report in reports:
        _suite(root, report, style)
    return document(root)


def _suite(root: Element, report: Report, style: Style) -> None:
    path = location(report.document.path, style)
    findings = counting(report)
    codes = list(dict.fromkeys([rule.code for rule in catalogue.rules()] + [finding.rule for finding in findings]))
    failed = {finding.rule for finding in findings if _fails(finding, style)}
    suite = element(
        root,
        "testsuite",
        name=path,
        tests=str(len(codes)),
        failures=str(len(failed)),
        errors="0",
        skipped="0",
        time="0",
    )
    for code in codes:
        case = element(suite, "testcase", classname=path, name=f"{code} {catalogue.name(code)}", time="0")
        own = [finding for finding in findings if finding.rule == code]
        failing = [finding for finding in own if _fails(finding, style)]
        passing = [finding for finding in own if not _fails(finding, style)]
        for finding in failing:
            element(case, "failure", _detail(report, finding, path), message=finding.message, type=code)
        if passing:
            element(case, "system-out", "\n".join(_detail(report, finding, path) for finding in passing))


def _fails(finding: Finding, style: Style) -> bool:
    return style.fail_on is not None and finding.severity.rank >= style.fail_on.rank


def _detail(report: Report, finding: Finding, path: str) -> str:
    words = f" “{quote(report, finding.spans)}”" if finding.spans else ""
    severity = SEVERITIES[finding.severity][0]
    return f"{path}:{finding.line}:{finding.column}: {severity}: {finding.message}{words}"
