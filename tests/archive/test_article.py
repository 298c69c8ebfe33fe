"""A batch of articles: each has an outcome, and none harms another."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from auditor.archive.article import Options, Outcome, audit
from auditor.archive.record import About, Problem, Reason, Record
from auditor.configuration.settings import Override, Settings
from auditor.errors import ModelError
from auditor.model import Severity
from auditor.reading.options import ReadingOptions
from tests import pretend
from tests.archive import articles as made

TEXT = Options(ReadingOptions(input_format="text"))


def record(number: int, text: str | None = None, about: About | None = None) -> Record:
    return Record(number, f"a{number}", (made.text(number) if text is None else text).encode(), about or About())


def reasons(outcomes: list[Outcome]) -> list[Reason | None]:
    return [outcome.problem.reason if outcome.problem else None for outcome in outcomes]


@pytest.mark.usefixtures("pretended")
class TestOutcomes:
    def test_come_in_order_one_for_each(self) -> None:
        outcomes = audit([record(n) for n in range(5)], TEXT)
        assert [outcome.record.position for outcome in outcomes] == list(range(5))
        assert [outcome.report.document.path for outcome in outcomes if outcome.report] == [f"a{n}" for n in range(5)]

    def test_what_cannot_be_audited_has_its_reason(self) -> None:
        problem = Problem(Reason.NO_TEXT, "field 'text' is missing")
        outcomes = audit(
            [
                record(0),
                Record(1, "a1", problem=problem),
                record(2, ""),
                record(3, " \n\t"),
                record(4, made.GERMAN),
                record(5, "\x00\x01\x02" * 200),
                record(6, "word " * 500_000),
                record(7),
            ],
            TEXT,
        )
        assert reasons(outcomes) == [
            None,
            Reason.NO_TEXT,
            Reason.EMPTY,
            Reason.EMPTY,
            Reason.NOT_ENGLISH,
            Reason.UNREADABLE,
            Reason.TOO_LONG,
            None,
        ]
        assert outcomes[1].problem == problem

    def test_another_language_is_audited_if_that_is_forced(self) -> None:
        [outcome] = audit([record(0, made.GERMAN)], Options(ReadingOptions(input_format="text"), force=True))
        assert outcome.report is not None

    def test_what_the_input_says_stands_in_the_report(self) -> None:
        about = About("A title", "The Courier", "city", ("Ana Brandt",), "2024-05-02", ("bridges",))
        [outcome] = audit([record(0, about=about)], TEXT)
        assert outcome.report is not None
        document = outcome.report.document
        told = (document.title, document.outlet, document.authors, document.date)
        assert told == ("A title", "The Courier", ("Ana Brandt",), "2024-05-02")

    def test_what_only_the_draft_says_stays(self) -> None:
        page = "---\ntitle: From the draft\nauthor: Petr Hasek\n---\n\n" + made.text(0)
        draft = Record(0, "city/a.md", page.encode(), About(outlet="The Courier"))
        [outcome] = audit([draft], Options())
        assert outcome.report is not None
        assert outcome.report.document.title == "From the draft"
        assert outcome.report.document.outlet == "The Courier"

    def test_house_rules_choose_the_findings_by_the_path_of_the_draft(self) -> None:
        settings = Settings(
            rules=(("F001", Severity.INFO),), overrides=(Override(("desk/city/**",), rules=(("F001", None),)),)
        )
        drafts = [Record(n, f"{desk}/a.txt", made.text(0).encode()) for n, desk in enumerate(("city", "harbour"))]
        outcomes = audit(drafts, Options(settings=settings, prefix="desk"))
        found = [[f.severity for f in outcome.report.findings] for outcome in outcomes if outcome.report]
        assert found == [[], [Severity.INFO]]

    def test_none_of_none(self) -> None:
        assert audit([], TEXT) == []


def audit_articles_or_fail(articles, *, force=False, settings=None):  # type: ignore[no-untyped-def]
    for article in articles:
        if "too much" in article.text:
            raise RecursionError("a sentence within a sentence")
        yield pretend.audit_article(article)


def test_an_article_that_the_program_fails_on_is_its_own_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = SimpleNamespace(audit_articles=audit_articles_or_fail, LONGEST=10_000)
    monkeypatch.setitem(sys.modules, "auditor.pipeline", pipeline)
    outcomes = audit([record(0), record(1, "It was too much, said the mayor."), record(2)], TEXT)
    assert reasons(outcomes) == [None, Reason.FAILED, None]
    assert outcomes[1].problem == Problem(Reason.FAILED, "RecursionError: a sentence within a sentence")


def test_a_missing_model_is_nobodys_problem_but_the_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_model(articles, *, force=False, settings=None):  # type: ignore[no-untyped-def]
        raise ModelError("the model is missing")

    monkeypatch.setitem(sys.modules, "auditor.pipeline", SimpleNamespace(audit_articles=no_model, LONGEST=10_000))
    with pytest.raises(ModelError):
        audit([record(0), record(1)], TEXT)


def test_a_report_is_the_one_that_the_article_has_alone() -> None:
    """With the real models: neighbours in the batch change nothing, and the report is what ``auditor.audit`` gives."""
    import auditor

    outcomes = audit([record(n) for n in range(3)], TEXT)
    assert outcomes[1].report == auditor.audit(made.text(1), "a1")
    assert outcomes[1].report.attributions
