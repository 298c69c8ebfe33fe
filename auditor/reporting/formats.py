"""The known output formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

import attrs

from auditor.model import Report


@attrs.frozen
class Style:
    """How text for people is to look; machine formats ignore it.

    Attributes:
        colour: True to use terminal colours.
        width: Columns.
        verbose: True to show everything, findings below the confidence floor included.
    """

    colour: bool = False
    width: int = 80
    verbose: bool = False


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
)


def by_name(name: str) -> OutputFormat:
    """Return the format called ``name``.

    Raises:
        KeyError: There is none.
    """
    return next(f for f in FORMATS if f.name == name) if name in {f.name for f in FORMATS} else _missing(name)


def _missing(name: str) -> OutputFormat:
    raise KeyError(name)
