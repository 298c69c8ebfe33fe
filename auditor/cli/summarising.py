"""The summary of an archive as a sequence of steps."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.archive.summary import contract
from auditor.archive.summary.figures import Join, Summary
from auditor.archive.summary.joins import joins
from auditor.archive.summary.opening import Narrowing
from auditor.archive.summary.queries import summarise
from auditor.cli import outputs
from auditor.cli.outputs import Target
from auditor.cli.talk import Talk

FORMATS = ("text", "json", "html")


@attrs.frozen(kw_only=True)
class Question:
    """What the user asked for; the attributes are the options of the command."""

    folder: str
    by: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    joins: bool = False
    top: int = 10
    rows: int = 20
    form: str = "text"
    outputs: tuple[str, ...] = ()
    color: str = "auto"

    @property
    def narrowing(self) -> Narrowing:
        """Which articles are meant."""
        return Narrowing.of(self.only, self.since, self.until)


def run(question: Question, talk: Talk) -> int:
    """Ask, write every output, and give the exit code.

    Raises:
        AuditorError: There is no archive, or an output cannot be written.
    """
    targets = outputs.targets(question.form, question.outputs, FORMATS)
    outputs.check_writable(targets)
    summary = summarise(question.folder, question.by, question.narrowing, question.top)
    plain = all(target.format == "text" for target in targets) and not question.joins
    found = () if plain else joins(question.folder, question.narrowing)
    if not summary.complete:
        talk.note(f"{question.folder}: the archive is not whole; the figures are those of the articles that are done")
    for target in targets:
        outputs.write(target.path, _rendered(target, question, summary, found).encode(errors="backslashreplace"))
    return 0


def _rendered(target: Target, question: Question, summary: Summary, found: Sequence[Join]) -> str:
    if target.format == "json":
        return contract.render(summary, found)
    if target.format == "html":
        from auditor.archive.summary import page

        return page.render(summary, found, question.rows)
    from auditor.archive.summary import text

    columns = outputs.columns(target.path) if target.path == outputs.STDOUT else WIDE
    colour = outputs.colour_wanted(question.color, target.path)
    if question.joins:
        return text.render_joins(found, columns, colour=colour)
    return text.render(summary, columns, question.rows, colour=colour)


WIDE = 120
"""Columns of a table in a file."""
