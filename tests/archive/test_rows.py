"""Outcomes to rows: of the published form, and as many as the report has."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import pytest

from auditor import schema
from auditor.archive.article import Outcome
from auditor.archive.joining import Joiner
from auditor.archive.parts import arrow_table
from auditor.archive.record import About, Problem, Reason, Record
from auditor.archive.rows import rows
from auditor.archive.tables import TABLES
from auditor.lexicons import shipped
from auditor.model import ClaimKind, Response
from tests.reporting import example


@pytest.fixture(scope="module")
def made() -> dict[str, list[dict[str, Any]]]:
    """The rows of the example report."""
    report = example.report()
    document = attrs.evolve(report.document, date="Thu, 2 May 2024 10:00:00 +0000", outlet="The Courier")
    about = About(desk="harbour", topics=("ports", "labour"))
    record = Record(7, "a7", report.text.encode(), about)
    return rows(Outcome(record, attrs.evolve(report, document=document)), Joiner(shipped()))


def test_there_is_a_row_for_everything_in_the_report(made: dict[str, list[dict[str, Any]]]) -> None:
    report = example.report()
    counts = {name: len(found) for name, found in made.items()}
    assert counts == {
        "articles": 1,
        "sentences": len(report.sentences),
        "attributions": len(report.attributions),
        "claims": len(report.claims),
        "parties": len(report.parties),
        "findings": len(report.findings),
    }


def test_columns_are_those_of_the_tables_in_their_order(made: dict[str, list[dict[str, Any]]]) -> None:
    for table in TABLES:
        for row in made.get(table.name, ()):
            assert list(row) == [column.name for column in table.columns]


def test_rows_are_of_the_published_form(made: dict[str, list[dict[str, Any]]]) -> None:
    value = json.loads(json.dumps(made, default=date.isoformat))
    assert [error.message for error in schema.errors("archive", value)] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_arrow_gives_the_same_rows_back(table: Any, made: dict[str, list[dict[str, Any]]]) -> None:
    assert arrow_table(table, made.get(table.name, [])).to_pylist() == made.get(table.name, [])


def test_the_article_has_what_is_said_about_it_and_its_counts(made: dict[str, list[dict[str, Any]]]) -> None:
    [row] = made["articles"]
    assert (row["article"], row["position"]) == ("a7", 7)
    assert (row["date"], row["month"], row["outlet"], row["desk"]) == (
        date(2024, 5, 2),
        "2024-05",
        "The Courier",
        "harbour",
    )
    assert row["topics"] == ["ports", "labour"]
    assert row["sentences"] == row["attributed"] + row["contested"] + row["unattributed"] == len(made["sentences"])
    assert row["words"] == sum(sentence["words"] for sentence in made["sentences"])


def test_words_and_their_places_agree(made: dict[str, list[dict[str, Any]]]) -> None:
    text = example.report().text
    for row in made["sentences"]:
        assert text[row["start"] : row["end"]] == row["text"]
    for row in made["claims"]:
        assert " … ".join(text[span["start"] : span["end"]] for span in row["spans"]) == row["text"]


@pytest.mark.parametrize(
    ("changes", "unanswered"),
    [
        ({"response": Response.ABSENT}, True),
        ({"response": Response.ABSENT, "disputed_by": ("p1",)}, False),
        ({"response": Response.DECLINED}, False),
        ({"response": Response.REPLIED}, False),
        ({"response": None, "kind": ClaimKind.ACCOUNT}, False),
    ],
)
def test_an_accusation_is_unanswered_if_nobody_answers_declines_or_disputes(
    changes: dict[str, Any], unanswered: bool
) -> None:
    report = example.report()
    claim = attrs.evolve(report.claims[0], **{"kind": ClaimKind.ACCUSATION, "disputed_by": ()} | changes)
    found = rows(Outcome(Record(0, "a"), attrs.evolve(report, claims=(claim,))), Joiner(shipped()))
    assert found["claims"][0]["unanswered"] is unanswered
    assert found["articles"][0]["unanswered"] == int(unanswered)


def test_an_article_without_a_report_is_a_row_of_its_own_table() -> None:
    outcome = Outcome(Record(3, "a3"), problem=Problem(Reason.EMPTY, "holds no words"))
    assert rows(outcome, Joiner(shipped())) == {
        "skipped": [{"article": "a3", "position": 3, "reason": "empty", "message": "holds no words"}]
    }


def test_half_a_character_in_a_text_does_not_stop_a_part() -> None:
    row = {"article": "a\ud83d", "position": 0, "reason": "empty", "message": "no \udc00 words"}
    [found] = arrow_table(TABLES[-1], [row]).to_pylist()
    assert (found["article"], found["message"]) == ("a\ufffd", "no \ufffd words")
