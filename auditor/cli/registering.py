"""The register of parties as a sequence of steps."""

from __future__ import annotations

from auditor.cli import inputs, outputs
from auditor.cli.reports import report_of
from auditor.cli.request import Request
from auditor.cli.talk import Talk
from auditor.errors import AuditorError
from auditor.model import Report
from auditor.reporting.register import register, register_json


def run(request: Request, talk: Talk) -> int:
    """Print the registers of all drafts asked for, and give the exit code.

    Raises:
        AuditorError: Nothing could be done at all; what concerns one draft is said and the others are listed.
    """
    reports: list[Report] = []
    code = 0
    for path in inputs.expand(request.selection):
        try:
            if isinstance(path, AuditorError):
                raise path
            reports.append(report_of(path, request))
        except AuditorError as error:
            talk.error(error)
            code = max(code, error.exit_code)
    if not reports:
        return code
    if request.form == "json":
        text = register_json(reports)
    else:
        width = outputs.columns(outputs.STDOUT)
        colour = outputs.colour_wanted(request.color, outputs.STDOUT)
        text = "\n".join(register(report, columns=width, colour=colour) for report in reports)
    outputs.write(outputs.STDOUT, text.encode(errors="backslashreplace"))
    return code
