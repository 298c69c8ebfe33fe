"""The known output formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

import attrs

from auditor.model import Report, Severity


@attrs.frozen
class Style:
    """What an output may know besides the reports; formats take what concerns them.

    Attributes:
        colour: True to use terminal colours.
        width: Columns.
        verbose: True to show reasons, confidences and suppressed findings as well.
        quiet: True to show only the sentences with findings.
        fail_on: Least severity that fails the run, or None if nothing does.
        folder: Absolute path, with slashes, that relative paths of drafts start from; empty if unknown.
        root: Absolute path, with slashes, that paths in machine formats are relative to (the repository); empty for
            paths as the user gave them.
    """

    colour: bool = False
    width: int = 80
    verbose: bool = False
    quiet: bool = False
    fail_on: Severity | None = Severity.ERROR
    folder: str = ""
    root: str = ""


@attrs.frozen
class OutputFormat:
    """An output format.

    Attributes:
        name: As given to ``--format``.
        module: Module of this package that holds ``render(reports, style) -> str``; imported when used.
        summary: One line for the help.
    """

    name: str
    module: str
    summary: str

    def render(self, reports: Sequence[Report], style: Style) -> str:
        """Render reports as text that ends with a line break."""
        render: Callable[[Sequence[Report], Style], str] = import_module(self.module).render
        return render(reports, style)


FORMATS = (
    OutputFormat("text", "auditor.reporting.text", "a page for reading"),
    OutputFormat("json", "auditor.reporting.json", "the report by schemas/report.schema.json"),
    OutputFormat("jsonl", "auditor.reporting.jsonl", "one report a line"),
    OutputFormat("html", "auditor.reporting.page", "the article as a page to look at and see through"),
    OutputFormat("markdown", "auditor.reporting.markdown", "a comment for a pull request or a job summary"),
    OutputFormat("sarif", "auditor.reporting.sarif", "SARIF 2.1.0 for code scanning"),
    OutputFormat("github", "auditor.reporting.github", "annotations and job summary of GitHub Actions"),
    OutputFormat("gitlab", "auditor.reporting.gitlab", "code quality report of GitLab"),
    OutputFormat("junit", "auditor.reporting.junit", "JUnit XML, a test case a rule"),
    OutputFormat("rdjson", "auditor.reporting.rdjson", "diagnostics for reviewdog"),
    OutputFormat("checkstyle", "auditor.reporting.checkstyle", "Checkstyle XML"),
    OutputFormat("csv", "auditor.reporting.csv", "a row a finding, for spreadsheets"),
    OutputFormat("web-annotation", "auditor.reporting.web_annotation", "W3C Web Annotations"),
    OutputFormat("prov", "auditor.reporting.prov", "W3C PROV-JSON graph of claims, statements and parties"),
)


def by_name(name: str) -> OutputFormat:
    """Return the format called ``name``.

    Raises:
        KeyError: There is none.
    """
    for candidate in FORMATS:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
