"""Articles to reports: a batch at a time, and none can harm another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

import attrs

from auditor.archive.record import About, Problem, Reason, Record
from auditor.configuration.settings import Settings
from auditor.errors import InputError, ModelError
from auditor.limits import limited
from auditor.model import Article, Report
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Options:
    """How articles are read and audited.

    Attributes:
        reading: How the bytes are read; an input that is no folder of drafts names the format.
        settings: House rules.
        prefix: Path of the input's folder from the folder of the configuration, for house rules that hold by path.
        force: True to go on with a text that is not English.
    """

    reading: ReadingOptions = attrs.Factory(ReadingOptions)
    settings: Settings = attrs.Factory(Settings)
    prefix: str = ""
    force: bool = False


@attrs.frozen
class Outcome:
    """What became of an article.

    Attributes:
        record: The article.
        report: Its report, or None.
        problem: Why there is none, or None.
    """

    record: Record
    report: Report | None = None
    problem: Problem | None = None


def audit(records: Sequence[Record], options: Options) -> list[Outcome]:
    """Audit articles whose parses share batches; give the outcome of each, in order.

    Whatever goes wrong with one of them is its problem and no other's.

    Raises:
        ModelError: The language models are missing or damaged.
    """
    read = [_article(record, options) for record in records]
    reports = iter(_reports([article for article in read if isinstance(article, Article)], options))
    made = (each if isinstance(each, Problem) else next(reports) for each in read)
    return [
        Outcome(record, problem=each) if isinstance(each, Problem) else _finished(record, each, options)
        for record, each in zip(records, made, strict=True)
    ]


def _article(record: Record, options: Options) -> Article | Problem:
    """Read an article, or say why it cannot be audited."""
    from auditor.reading import parse

    if record.problem is not None:
        return record.problem
    if not record.data.strip():
        return Problem(Reason.EMPTY, "holds no words")
    try:
        return _fit(parse(record.id, record.data, options.reading), force=options.force)
    except InputError as error:
        return Problem(Reason.UNREADABLE, error.problem.removeprefix(f"{record.id}: "))
    except Exception as error:
        return _failed(error)


def _fit(article: Article, *, force: bool) -> Article | Problem:
    from auditor.language.english import is_english
    from auditor.pipeline import LONGEST

    if not article.text.strip():
        return Problem(Reason.EMPTY, "holds no words")
    if len(article.text) > LONGEST:
        return Problem(Reason.TOO_LONG, f"{len(article.text):,} characters are too many for one article")
    if not force and not is_english(article.text):
        return Problem(Reason.NOT_ENGLISH, "does not read as English")
    return article


def _reports(articles: Sequence[Article], options: Options) -> list[Report | Problem]:
    """Audit articles together; if that fails, each by itself, so that the one to blame is found."""
    from auditor.pipeline import audit_articles

    if not articles:
        return []
    reading = options.reading
    try:
        with limited("an article", reading.max_seconds * len(articles), reading.max_memory):
            return list(audit_articles(articles, force=True, settings=options.settings))
    except ModelError:
        raise
    except Exception as error:
        if len(articles) == 1:
            return [_failed(error)]
        return [each for article in articles for each in _reports([article], options)]


def _finished(record: Record, made: Report | Problem, options: Options) -> Outcome:
    from auditor.house.apply import apply_settings

    if isinstance(made, Problem):
        return Outcome(record, problem=made)
    path = str(PurePosixPath(options.prefix, record.id)) if options.prefix else record.id
    try:
        return Outcome(record, apply_settings(_told(made, record.about), options.settings, path))
    except Exception as error:
        return Outcome(record, problem=_failed(error))


def _told(report: Report, about: About) -> Report:
    """Put what the input says about an article into its report; it goes before what the draft says of itself."""
    document = report.document
    return attrs.evolve(
        report,
        document=attrs.evolve(
            document,
            title=about.title or document.title,
            outlet=about.outlet or document.outlet,
            authors=about.authors or document.authors,
            date=about.date or document.date,
        ),
    )


def _failed(error: Exception) -> Problem:
    said = " ".join(str(error).split())
    return Problem(Reason.FAILED, f"{type(error).__name__}: {said}" if said else type(error).__name__)
