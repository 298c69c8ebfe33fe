"""An archive as a sequence of steps: input, plan, what is done already, the engine, the end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import attrs

from auditor.archive import ledger
from auditor.archive.article import Options
from auditor.archive.fields import Fields
from auditor.archive.inputs import Source
from auditor.archive.inputs.choosing import choose
from auditor.archive.local import Progress, cores
from auditor.archive.plan import Part, plan
from auditor.archive.progress import Course
from auditor.archive.work import Job, Step
from auditor.cli.talk import Talk
from auditor.configuration import files
from auditor.configuration.settings import Settings
from auditor.errors import InputError, NothingMatched
from auditor.model import Persona
from auditor.reading.options import ReadingOptions


@attrs.frozen(kw_only=True)
class Order:
    """What the user asked for; the attributes are the options of the command."""

    source: str
    output: str
    kind: str | None = None
    fields: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()
    folders: str | None = None
    table: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    processes: int | None = None
    part_articles: int = 500
    reports: str = "plain"
    strict: bool = False
    restart: bool = False
    engine: str = "local"
    master: str = "local[*]"
    config: str | None = None
    no_config: bool = False
    persona: str | None = None
    force: bool = False
    encoding: str | None = None
    input_format: str | None = None
    revisions: str = "accepted"
    max_bytes: int = 20_000_000
    max_seconds: float = 600
    max_memory: int = 0

    @property
    def reading(self) -> ReadingOptions:
        """How drafts are read."""
        return ReadingOptions(**{field.name: getattr(self, field.name) for field in attrs.fields(ReadingOptions)})


def run(order: Order, talk: Talk) -> int:
    """Make an archive, or go on with it; give the exit code.

    Raises:
        AuditorError: It cannot be made; what is done is kept.
    """
    from auditor.archive.extras import need

    job = _job(order)
    need("pyarrow")  # before anything is made
    with ledger.held(job.layout):
        parts = _begin(order, job, talk)
        _go_on(order, job, parts, talk)
        return _end(order, job, parts, talk)


def _begin(order: Order, job: Job, talk: Talk) -> list[Part]:
    """Plan the parts, and begin the archive or see that it is the same."""
    what = ledger.described(job, order.part_articles)
    talk.note(f"{order.source}: reading it as {what['input']['kind']}, and counting articles")
    parts = list(plan(job.source, order.part_articles))
    if not parts:
        raise NothingMatched(f"{order.source}: holds no articles", "nothing was written")
    totals = {"source": order.source, "articles": sum(part.count for part in parts), "number_of_parts": len(parts)}
    ledger.begin(job.layout, what, totals, restart=order.restart)
    return parts


def _go_on(order: Order, job: Job, parts: Sequence[Part], talk: Talk) -> None:
    """Have the parts finished that are not done."""
    ledger.tidy(job.layout, orderly=False)
    done = ledger.marks(job.layout, parts, order.reports)
    total, before = sum(part.count for part in parts), sum(mark["articles"] for mark in done.values())
    if done:
        talk.note(f"{order.output}: goes on; {before:,} of {total:,} articles are done")
    watch = Watch(talk, Course(total, before, time.monotonic()))
    try:
        with _terminable():
            _engine(order, [part for part in parts if part.number not in done], job, watch)
    except KeyboardInterrupt:
        talk.note(f"stopped at {watch.articles:,} of {total:,} articles; the same command goes on from there")
        raise
    finally:
        watch.close()
        ledger.tidy(job.layout, orderly=True)


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM, by which clusters and services stop a run, end it in order, as Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _job(order: Order) -> Job:
    reading = order.reading
    selection = {"include": order.include, "exclude": order.exclude, "gitignore": order.gitignore}
    fields = Fields.of(order.fields, order.constants, order.folders)
    source = choose(order.source, order.kind, fields, reading, order.table, **selection)
    if not source.folder and reading.input_format is None:
        reading = attrs.evolve(reading, input_format="text")
    settings = _settings(order, source)
    prefix = os.path.relpath(source.folder, settings.folder or ".") if source.folder else ""
    options = Options(reading, settings, Path(prefix).as_posix() if prefix else "", order.force)
    return Job(source, order.output, options, order.reports, order.strict)


def _settings(order: Order, source: Source) -> Settings:
    """Give the one configuration that holds for the whole archive: the one named, else the nearest to its drafts."""
    if order.no_config:
        settings = Settings()
    elif order.config:
        settings = files.load(Path(order.config))
    else:
        settings = files.nearest(Path(source.folder or "."))
    return attrs.evolve(settings, persona=Persona(order.persona)) if order.persona else settings


def _engine(order: Order, parts: Sequence[Part], job: Job, watch: Watch) -> None:
    if not parts:
        return
    if order.engine == "spark":
        from auditor.archive import spark

        spark.run(parts, job, order.master, watch)
    else:
        from auditor.archive import local

        local.run(parts, job, order.processes or cores(), watch)


@attrs.define(eq=False)
class Watch:
    """Follows a run and says how far it is.

    Attributes:
        talk: Where it is said.
        course: The run over time.
        done: By the parts that this run has finished.
        within: By those in work.
    """

    talk: Talk
    course: Course
    done: Step = attrs.Factory(Step)
    within: Step = attrs.Factory(Step)

    def __call__(self, progress: Progress) -> None:
        """Take note of progress."""
        if progress.died:
            self.talk.note(progress.died)
        if progress.done is not None:
            self.done += Step(progress.done["articles"], progress.done["words"])
        self.within = progress.within
        self.talk.status(self.course.line(self.done + self.within, time.monotonic()))

    @property
    def articles(self) -> int:
        """Articles that are done for good."""
        return self.course.before + self.done.articles

    def close(self) -> None:
        """Wipe the line of progress."""
        self.talk.status("")


def _end(order: Order, job: Job, parts: Sequence[Part], talk: Talk) -> int:
    """Mark the archive as whole, and say what is in it."""
    layout = job.layout
    marks = ledger.marks(layout, parts, order.reports)
    skipped: dict[str, int] = {}
    for each in marks.values():
        for reason, count in each["skipped"].items():
            skipped[reason] = skipped.get(reason, 0) + count
    audited = sum(each["audited"] for each in marks.values())
    words = sum(each["words"] for each in marks.values())
    header = ledger.read(layout) or {}
    ledger.write(layout, header | {"complete": True, "audited": audited, "words": words, "skipped": skipped})
    said = ", ".join(f"{count:,} {reason}" for reason, count in sorted(skipped.items()))
    left_out = f"; {sum(skipped.values()):,} skipped ({said}), see {layout.folder / 'skipped'}" if skipped else ""
    talk.note(f"{order.output}: {audited:,} articles, {words:,} words{left_out}")
    if not audited:
        raise InputError(f"{order.source}: none of its articles could be audited", f"see {layout.folder / 'skipped'}")
    return 0
