"""Findings that are known and do not count: kept by fingerprint, never by number or line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from auditor import schema
from auditor.errors import ConfigurationError
from auditor.house.apply import recounted
from auditor.model import Finding, Report
from auditor.reporting.words import quote

VERSION = "1.0"
KNOWN = "in the baseline"


@attrs.frozen(order=True)
class Entry:
    """A known finding.

    Attributes:
        path: Of the draft, with slashes, from the folder of the baseline.
        fingerprint: Of the finding.
        rule: Its code, for readers of the file.
        words: The flagged words, for readers of the file.
    """

    path: str
    fingerprint: str
    rule: str
    words: str


def entries(reports: Mapping[str, Report]) -> tuple[Entry, ...]:
    """Make a baseline of the findings that count, or that an older baseline silences.

    Args:
        reports: By path from the folder of the baseline.
    """
    return tuple(
        sorted(
            Entry(path, finding.fingerprint, finding.rule, quote(report, finding.spans))
            for path, report in reports.items()
            for finding in report.findings
            if finding.suppressed in {None, KNOWN}
        )
    )


def write(known: Iterable[Entry]) -> str:
    """Write a baseline file."""
    value = {"schema_version": VERSION, "findings": [attrs.asdict(entry) for entry in sorted(known)]}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def read(name: str, data: bytes) -> tuple[Entry, ...]:
    """Read a baseline file.

    Raises:
        ConfigurationError: It is no baseline, or one of another version.
    """
    again = "make it again with --write-baseline"
    try:
        value: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{name}: not valid JSON: {error}", again) from error
    version = value.get("schema_version") if isinstance(value, dict) else None
    if isinstance(version, str) and not version.startswith("1."):
        shown = " ".join(version.split())[:20]
        raise ConfigurationError(f"{name}: baseline of version {shown}; this program reads {VERSION}", again)
    for mistake in schema.errors("baseline", value)[:1]:
        where = ".".join(map(str, mistake.absolute_path))
        raise ConfigurationError(f"{name}: not a baseline: {where + ': ' if where else ''}{mistake.message}", again)
    return tuple(Entry(**entry) for entry in value["findings"])


def apply(report: Report, known: Iterable[Entry], path: str) -> Report:
    """Mark the findings that the baseline knows; a comment's own reason goes before it."""
    prints = {entry.fingerprint for entry in known if entry.path == path}
    findings = tuple(_known(finding, prints) for finding in report.findings)
    return recounted(attrs.evolve(report, findings=findings))


def _known(finding: Finding, prints: set[str]) -> Finding:
    if finding.suppressed is None and finding.fingerprint in prints:
        return attrs.evolve(finding, suppressed=KNOWN)
    return finding


def gone(known: Iterable[Entry], reports: Mapping[str, Report], missing: Iterable[str] = ()) -> tuple[Entry, ...]:
    """Give the entries that no longer fire.

    Args:
        known: The baseline.
        reports: What was audited in this run, by path from the folder of the baseline; others are left alone.
        missing: Paths of the baseline whose drafts are no longer there.
    """
    prints: dict[str, set[str]] = defaultdict(set)
    for path, report in reports.items():
        prints[path] = {finding.fingerprint for finding in report.findings}
    lost = set(missing)
    return tuple(
        entry
        for entry in known
        if entry.path in lost or (entry.path in prints and entry.fingerprint not in prints[entry.path])
    )
