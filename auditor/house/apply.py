"""A report with every remark, made into the report that the house wants to see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from auditor import catalogue
from auditor.configuration.settings import Settings
from auditor.fingerprints import assign, with_fingerprints
from auditor.house import limits, suppression
from auditor.house.rules import RULES
from auditor.model import Finding, FindingKind, Persona, Report, Severity

OURS = frozenset(rule.code for rule in RULES)


def apply_settings(report: Report, settings: Settings, path: str | None = None) -> Report:
    """Hold a report against the house rules.

    In this order: suppressions, with a finding for those that silence nothing; limits; rules that are off;
    severities; persona and confidence. Fingerprints are set before anything is taken out, so that they do not depend
    on the settings.

    Args:
        report: With every finding of every rule. Applying the same settings twice changes nothing.
        settings: The house rules.
        path: The draft, with slashes, from the folder of the configuration, for overrides; None for the report's own
        path.

    Returns:
        The report with the findings that are to be seen, suppressed ones marked, and its summary counted again.
    """
    here = settings.for_path(report.document.path if path is None else path)
    raw = attrs.evolve(report, findings=tuple(finding for finding in report.findings if finding.rule not in OURS))
    silenced = suppression.silence(with_fingerprints(raw))
    off = [code for code, severity in here.severities.items() if severity is None]
    added = [*suppression.stale(silenced, off), *limits.exceeded(silenced, here.limits)]
    whole = attrs.evolve(silenced, findings=(*silenced.findings, *_named(silenced, added)))
    whole = suppression.silence(whole)
    seen = (_with_severity(finding, here) for finding in whole.findings if is_seen(finding, here))
    return recounted(attrs.evolve(whole, findings=tuple(seen)))


def recounted(report: Report) -> Report:
    """Count the summary's findings again: those that are seen and not suppressed."""
    counting = [finding for finding in report.findings if finding.suppressed is None]
    severities = Counter(finding.severity for finding in counting)
    own = Counter(f.side or "none" for f in counting if f.kind is FindingKind.OWN_VOICE_ALLEGATION)
    summary = attrs.evolve(
        report.summary,
        findings={severity.value: severities[severity] for severity in Severity},
        own_voice_allegations=dict(sorted(own.items())),
    )
    return attrs.evolve(report, summary=summary)


def is_seen(finding: Finding, settings: Settings) -> bool:
    """Tell whether a finding is to be seen under the settings of its draft.

    A rule that the configuration names is seen by every persona, at every confidence above the house's own floor.
    """
    chosen = settings.severities
    if finding.rule in chosen:
        return chosen[finding.rule] is not None and finding.confidence >= settings.confidence
    if finding.confidence < settings.confidence:
        return False
    rule = catalogue.find(finding.rule)
    if settings.persona is Persona.AUDITOR or rule is None:
        return True
    return rule.persona is Persona.EDITOR and finding.confidence >= rule.floor


def _with_severity(finding: Finding, settings: Settings) -> Finding:
    severity = settings.severities.get(finding.rule)
    return finding if severity is None else attrs.evolve(finding, severity=severity)


def _named(report: Report, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    sentences = {sentence.id: sentence for sentence in report.sentences}
    return assign(findings, report.text, sentences, {party.id: party for party in report.parties})
