"""Only findings in changed sentences count."""

from __future__ import annotations

import attrs
import pytest

from auditor.house.changes import changed_sentences, only_changed
from auditor.model import Report
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")


def counting(report: Report, old: str | None) -> list[str]:
    return [f.rule for f in only_changed(report, old, "main").findings if f.suppressed is None]


def without(sentence: int) -> str:
    return example.TEXT.replace(example.SENTENCES[sentence - 1], "")


def test_in_a_new_draft_everything_counts() -> None:
    assert counting(example.report(), None) == ["F001", "F005", "B001"]


def test_in_an_unchanged_draft_nothing_counts() -> None:
    report = only_changed(example.report(), example.TEXT, "main")
    assert {finding.suppressed for finding in report.findings} == {"unchanged since main"}
    assert report.summary.findings == {"info": 0, "warning": 0, "error": 0}


@pytest.mark.parametrize(("new", "rules"), [(3, ["F001"]), (5, ["F005"]), (6, [])])
def test_only_the_new_sentence_counts(new: int, rules: list[str]) -> None:
    assert changed_sentences(example.report(), without(new)) == {f"s{new}"}
    assert counting(example.report(), without(new)) == rules


def test_moved_and_rewrapped_sentences_are_not_changed() -> None:
    moved = "\n\n".join(reversed(example.PARAGRAPHS)).replace(" ", "\n").replace("“", '"').replace("”", '"')
    assert changed_sentences(example.report(), moved) == frozenset()


def test_a_finding_about_the_whole_draft_counts_if_its_evidence_changed() -> None:
    report = example.report()
    whole = attrs.evolve(report.findings[2], evidence=(example.at("Talks begin"),))
    report = attrs.evolve(report, findings=(whole,))
    assert counting(report, without(6)) == ["B001"]
    assert counting(report, without(5)) == []


def test_a_suppressed_finding_keeps_its_reason() -> None:
    report = example.report()
    report = attrs.evolve(report, findings=(attrs.evolve(report.findings[0], suppressed="agreed"),))
    assert only_changed(report, example.TEXT, "main").findings[0].suppressed == "agreed"
