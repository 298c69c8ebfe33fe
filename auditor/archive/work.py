"""A part from its input to its files: what every engine does with every part."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.article import Options, Outcome, audit
from auditor.archive.crumbs import Crumb
from auditor.archive.inputs import Source
from auditor.archive.joining import Joiner
from auditor.archive.layout import Layout
from auditor.archive.parts import PartWriter
from auditor.archive.plan import Part
from auditor.archive.record import Problem, Reason, Record
from auditor.archive.rows import rows
from auditor.errors import InputError, OutputError

ARTICLES = 32
"""Articles that are audited together at most."""
BYTES = 200_000
"""Of their texts, after which a batch is full: what bounds the memory."""


@attrs.frozen
class Job:
    """A run, as its workers need to know it.

    Attributes:
        source: The input.
        folder: Of the archive.
        options: How articles are read and audited.
        reports: How whole reports are kept: ``plain``, ``gzip`` or ``none``.
        strict: True to stop at the first article without a report.
    """

    source: Source
    folder: str
    options: Options = attrs.Factory(Options)
    reports: str = "plain"
    strict: bool = False

    @property
    def layout(self) -> Layout:
        """Where things lie."""
        return Layout(Path(self.folder))


@attrs.frozen
class Step:
    """What one batch brought: for the line of progress."""

    articles: int = 0
    words: int = 0

    def __add__(self, other: Step) -> Step:
        """Add what another brought."""
        return Step(self.articles + other.articles, self.words + other.words)


def crumb_path(job: Job, part: Part) -> Path:
    """Where the crumb of a part lies."""
    return job.layout.work / f"{part.number:06}.crumb"


def finish(part: Part, job: Job, told: Callable[[Step], None] = lambda step: None) -> dict[str, Any]:
    """Audit the articles of a part and write its files.

    Args:
        part: Which articles.
        job: The run.
        told: Called after each batch.

    Returns:
        The part's mark.

    Raises:
        InputError: The input cannot be read; or, if the run is strict, an article has no report.
        OutputError: The files cannot be written.
        ModelError: The language models are missing or damaged.
    """
    began = time.monotonic()
    try:
        crumb = Crumb.begin(crumb_path(job, part))
        with PartWriter(job.layout, part.number, job.reports) as writer:
            totals = _fill(writer, part, job, crumb, told)
            totals["seconds"] = round(time.monotonic() - began, 3)
            mark = writer.commit({"part": part.number, "first": part.first, "articles": part.count, **totals})
        crumb.clear()
    except OSError as error:
        raise OutputError(f"{job.folder}: {error.strerror or error}", "run the same command again") from error
    return mark


def _fill(writer: PartWriter, part: Part, job: Job, crumb: Crumb, told: Callable[[Step], None]) -> dict[str, Any]:
    """Write all rows and reports of a part; give what came of it."""
    join = joiner(job.options)
    totals: dict[str, Any] = {"audited": 0, "skipped": {}, "words": 0}
    for batch in batches(_checked(part, job, crumb), 1 if crumb.careful else ARTICLES):
        if crumb.careful and batch[0].problem is None:
            crumb.reach(batch[0].position)
        words = 0
        for outcome in audit(batch, job.options):
            _hold(outcome, job)
            writer.add(rows(outcome, join))
            if outcome.report is not None:
                writer.keep(outcome.report)
                totals["audited"] += 1
                words += outcome.report.summary.words
            elif outcome.problem is not None:
                reason = outcome.problem.reason.value
                totals["skipped"][reason] = totals["skipped"].get(reason, 0) + 1
        totals["words"] += words
        told(Step(len(batch), words))
    return totals


def _hold(outcome: Outcome, job: Job) -> None:
    if job.strict and outcome.problem is not None:
        record, problem = outcome.record, outcome.problem
        raise InputError(
            f"{job.source.name}: article {record.id}: {problem.message}",
            f"{problem.reason.value}; without --strict it is recorded, and the run goes on",
        )


def joiner(options: Options) -> Joiner:
    """Give what joins parties under these house rules."""
    from auditor.lexicons import shipped

    settings = options.settings
    return Joiner(shipped().with_house(settings.lexicon, settings.parties))


def _checked(part: Part, job: Job, crumb: Crumb) -> Iterator[Record]:
    """Read the part's articles; those that must not be audited come with the reason."""
    deadly = {
        position: Problem(Reason.DIED, f"the process died of it {times} times") for position, times in crumb.deaths
    }
    repeated = Problem(Reason.DUPLICATE, "an article before it has the same id")
    for record in job.source.read(part.place, part.count, part.first):
        if record.position in part.repeated:
            yield attrs.evolve(record, data=b"", problem=repeated)
        elif record.position in crumb.deadly:
            yield attrs.evolve(record, data=b"", problem=deadly[record.position])
        else:
            yield record


def batches(records: Iterator[Record], articles: int) -> Iterator[Sequence[Record]]:
    """Gather records that are audited together: so many at most, and not too many bytes."""
    held: list[Record] = []
    size = 0
    for record in records:
        if held and (len(held) == articles or size + len(record.data) > BYTES):
            yield held
            held, size = [], 0
        held.append(record)
        size += len(record.data)
    if held:
        yield held
