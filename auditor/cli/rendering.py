"""Reports to their outputs."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from auditor.cli import outputs
from auditor.cli.inputs import STDIN
from auditor.cli.outputs import Target
from auditor.cli.request import Request
from auditor.cli.talk import Talk
from auditor.errors import OutputError, UsageError
from auditor.model import Report, Severity
from auditor.reporting.formats import Style, by_name

SUMMARY = "GITHUB_STEP_SUMMARY"
LARGEST_SUMMARY = 1_000_000
"""Bytes; GitHub refuses a job summary of more than 1 MiB a step."""


def deliver(
    reports: Mapping[str, Report], targets: Sequence[Target], request: Request, talk: Talk, fail_on: Severity | None
) -> None:
    """Write every output.

    Args:
        reports: By path of the draft as named.
        targets: Where to, and in which format.
        request: How text is to look.
        talk: How much is to be shown.
        fail_on: Least severity that fails the run.

    Raises:
        OutputError: One cannot be written.
    """
    shown = list(reports.values())
    for target in targets:
        style = style_for(target, request, talk, fail_on)
        if target.format == outputs.WORD:
            outputs.write(target.path, _word(reports, request))
        elif target.is_site:
            _write_site(Path(target.path), shown)
        else:
            text = by_name(target.format).render(shown, style)
            outputs.write(target.path, text.encode(errors="backslashreplace"))
        if target.format == "github":
            _summarise(shown, style)


def _word(reports: Mapping[str, Report], request: Request) -> bytes:
    """Make the commented copy of the one Word document that was audited."""
    documents = [path for path, report in reports.items() if report.document.format == "docx" and path != STDIN]
    if len(documents) != 1:
        problem = f"docx= writes a copy of one Word file; {len(documents)} were audited"
        raise UsageError(problem, "name one .docx draft")
    from auditor.reading.files import read_bytes
    from auditor.reporting.word import annotate

    return annotate(read_bytes(Path(documents[0]), request.reading), reports[documents[0]])


def _write_site(folder: Path, reports: Sequence[Report]) -> None:
    from auditor.reporting.page import site

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}", "name another folder") from error
    for name, text in site(reports).items():
        outputs.write(str(folder / name), text.encode(errors="backslashreplace"))


def style_for(target: Target, request: Request, talk: Talk, fail_on: Severity | None) -> Style:
    """Give the style of an output: colours and width by where it goes, paths by where the run stands."""
    return Style(
        colour=outputs.colour_wanted(request.color, target.path),
        width=outputs.columns(target.path),
        verbose=talk.verbosity > 0,
        quiet=talk.verbosity < 0,
        fail_on=fail_on,
        folder=Path.cwd().as_posix(),
        root=_root().as_posix(),
    )


def _root() -> Path:
    """Give the folder that CI systems count paths from: theirs, else the repository's, else the working folder."""
    for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        if os.environ.get(variable) and Path.cwd().is_relative_to(os.environ[variable]):
            return Path(os.environ[variable])
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def _summarise(reports: Sequence[Report], style: Style) -> None:
    """Add the Markdown report to the job summary, if GitHub asks for one."""
    path = os.environ.get(SUMMARY)
    if not path:
        return
    text = by_name("markdown").render(reports, style).encode(errors="replace")
    try:
        with Path(path).open("ab") as stream:
            if stream.tell() + len(text) <= LARGEST_SUMMARY:
                stream.write(text)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}", f"check ${SUMMARY}") from error
