"""The check as a sequence of steps: paths, drafts, reports, outputs, exit code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from auditor.cli import inputs, outputs
from auditor.cli.talk import Talk
from auditor.errors import AuditorError, InputError
from auditor.model import Article, Report, Severity
from auditor.reading import read_path, read_stdin
from auditor.reading.options import ReadingOptions
from auditor.reporting.formats import Style, by_name


@attrs.frozen
class Request:
    """What the user asked for.

    Attributes:
        paths: As given.
        reading: Options of reading.
        stdin_filename: What the report calls standard input, or None.
        form: Format of the main output.
        outputs: Each ``--output``, as given.
        fail_on: As given, or None.
        color: ``auto``, ``always`` or ``never``.
        force: True to go on with a text that is not English.
    """

    paths: tuple[str, ...]
    reading: ReadingOptions
    stdin_filename: str | None = None
    form: str = "text"
    outputs: tuple[str, ...] = ()
    fail_on: str | None = None
    color: str = "auto"
    force: bool = False

    @classmethod
    def of(cls, paths: Sequence[str], options: Mapping[str, Any]) -> Request:
        """Make a request from the values of the command's options."""
        reading = {field.name for field in attrs.fields(ReadingOptions)}
        return cls(
            tuple(paths),
            ReadingOptions(**{name: value for name, value in options.items() if name in reading}),
            **{name: value for name, value in options.items() if name not in reading},
        )


def run(request: Request, talk: Talk) -> int:
    """Audit what is asked for, write every output, and give the exit code.

    Raises:
        AuditorError: Nothing could be done at all; what concerns one draft is said and the others are audited.
    """
    chosen = outputs.targets(request.form, request.outputs)
    drafts = list(inputs.expand(request.paths))
    outputs.check_not_inputs(chosen, [draft for draft in drafts if isinstance(draft, str)])
    outputs.check_writable(chosen)
    reports: list[Report] = []
    code = 0
    for outcome in _audit_all(drafts, request, talk):
        if isinstance(outcome, AuditorError):
            talk.error(outcome)
            code = max(code, outcome.exit_code)
        else:
            reports.append(outcome)
    fail_on = None if request.fail_on == "never" else Severity(request.fail_on or "error")
    if reports:
        for target in chosen:
            text = by_name(target.format).render(reports, _style(target, request, fail_on, talk))
            outputs.write(target.path, text.encode(errors="backslashreplace"))
    return code or int(_failing(reports, fail_on))


def _audit_all(drafts: Sequence[str | InputError], request: Request, talk: Talk) -> Iterator[Report | AuditorError]:
    for draft in drafts:
        if isinstance(draft, AuditorError):
            yield draft
            continue
        talk.detail(f"auditing {draft}")
        try:
            yield _audit(draft, request)
        except AuditorError as error:
            yield error


def _audit(draft: str, request: Request) -> Report:
    from auditor.pipeline import audit_article

    article = _read(draft, request)
    report: Report = audit_article(article, force=request.force)
    return report


def _read(draft: str, request: Request) -> Article:
    if draft == inputs.STDIN:
        return read_stdin(request.stdin_filename, request.reading)
    return read_path(Path(draft), request.reading)


def _style(target: outputs.Target, request: Request, fail_on: Severity | None, talk: Talk) -> Style:
    return Style(
        colour=outputs.colour_wanted(request.color, target.path),
        width=outputs.columns(target.path),
        verbose=talk.verbosity > 0,
        quiet=talk.verbosity < 0,
        fail_on=fail_on,
    )


def _failing(reports: Sequence[Report], fail_on: Severity | None) -> bool:
    return fail_on is not None and any(
        finding.suppressed is None and finding.severity.rank >= fail_on.rank
        for report in reports
        for finding in report.findings
    )
