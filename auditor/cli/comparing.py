"""The comparison of two drafts as a sequence of steps."""

from __future__ import annotations

from auditor.cli import outputs
from auditor.cli.rendering import style_for
from auditor.cli.reports import report_of
from auditor.cli.request import Request
from auditor.cli.talk import Talk
from auditor.compare import compare
from auditor.configuration.building import severity_or_never
from auditor.reporting.comparison import FORMATS, render


def run(old: str, new: str, request: Request, talk: Talk) -> int:
    """Compare two drafts, write every output, and give the exit code.

    Raises:
        AuditorError: A draft cannot be read, or an output cannot be written.
    """
    targets = outputs.targets(request.form, request.outputs, FORMATS)
    outputs.check_not_inputs(targets, (old, new))
    outputs.check_writable(targets)
    comparison = compare(report_of(old, request), report_of(new, request))
    level = severity_or_never(request.fail_on or "never")
    for target in targets:
        text = render(target.format, comparison, style_for(target, request, talk, level))
        outputs.write(target.path, text.encode(errors="backslashreplace"))
    return int(level is not None and any(finding.severity.rank >= level.rank for finding in comparison.came))
