"""Draft against draft."""

from __future__ import annotations

import json

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

from auditor import schema
from auditor.compare import Comparison, What, compare
from auditor.house.apply import recounted
from auditor.model import Label, Report
from auditor.reporting.comparison import render
from auditor.reporting.formats import Style
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")

LABELS = {"a": Label.ATTRIBUTED, "c": Label.CONTESTED, "u": Label.UNATTRIBUTED}


def draft(*sentences: tuple[str, str], path: str = "a.txt") -> Report:
    """A report of sentences, each with the first letter of its label; attributed ones rest on the first party."""
    base = example.report(path)
    text = "\n".join(words for _, words in sentences)
    made, start = [], 0
    for number, (label, words) in enumerate(sentences, start=1):
        start = text.index(words, start)
        attributions = ("a1",) if label in "ac" else ()
        made.append(
            attrs.evolve(
                base.sentences[0],
                id=f"s{number}",
                start=start,
                end=start + len(words),
                line=number,
                label=LABELS[label],
                attributions=attributions,
                claims=(),
            )
        )
        start += len(words)
    return attrs.evolve(base, text=text, sentences=tuple(made), findings=(), pieces=(), blocks=())


def changes(old: Report, new: Report) -> list[tuple[set[What], str | None, str | None]]:
    return [
        (set(change.what), change.old.sentence if change.old else None, change.new.sentence if change.new else None)
        for change in compare(old, new).changes
    ]


MAYOR = "The mayor will open the bridge on Friday."
COURT = "The court ruled against the council in May."
TALKS = "Talks began in July after months of delay."


def test_a_draft_against_itself_has_no_changes() -> None:
    report = example.report()
    comparison = compare(report, report)
    assert (comparison.changes, comparison.came, comparison.went) == ((), (), ())
    assert comparison.unchanged == 6


def test_moved_sentences_are_not_changed() -> None:
    assert (
        changes(draft(("u", MAYOR), ("u", COURT), ("u", TALKS)), draft(("u", TALKS), ("u", MAYOR), ("u", COURT))) == []
    )


def test_sentences_come_and_go() -> None:
    assert changes(draft(("u", MAYOR), ("u", COURT)), draft(("u", TALKS), ("u", MAYOR))) == [
        ({What.ADDED}, None, "s1"),
        ({What.REMOVED}, "s2", None),
    ]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("u", "a", What.GAINED_SOURCE),
        ("a", "u", What.LOST_SOURCE),
        ("a", "c", What.BECAME_CONTESTED),
        ("c", "a", What.NO_LONGER_CONTESTED),
    ],
)
def test_what_an_edit_did_to_a_sentence(before: str, after: str, what: What) -> None:
    edited = MAYOR.replace("on Friday", "on Friday, the ministry said")
    ((found, old, new),) = changes(draft((before, MAYOR)), draft((after, edited)))
    assert {what, What.REWORDED} <= found
    assert (old, new) == ("s1", "s1")


def test_another_source_is_a_change_even_if_the_words_stay() -> None:
    old, new = draft(("a", MAYOR)), draft(("a", MAYOR))
    party = attrs.evolve(new.parties[0], name="Somebody else")
    assert changes(old, attrs.evolve(new, parties=(party, *new.parties[1:]))) == [({What.CHANGED_SOURCE}, "s1", "s1")]


def test_each_sentence_is_paired_once() -> None:
    assert changes(draft(("u", MAYOR)), draft(("u", MAYOR), ("u", MAYOR))) == [({What.ADDED}, None, "s2")]


class TestFindings:
    def came_and_went(self, old: Report, new: Report) -> tuple[list[str], list[str]]:
        comparison = compare(old, new)
        return [f.rule for f in comparison.came], [f.rule for f in comparison.went]

    def test_by_fingerprint(self) -> None:
        report = example.report()
        first, *others = report.findings
        without = attrs.evolve(report, findings=tuple(others))
        assert self.came_and_went(without, report) == (["F001"], [])
        assert self.came_and_went(report, without) == ([], ["F001"])
        assert first.rule == "F001"

    def test_one_that_stays_in_a_reworded_sentence_neither_came_nor_went(self) -> None:
        old = example.report()
        new = attrs.evolve(old, findings=(attrs.evolve(old.findings[0], fingerprint="0" * 16), *old.findings[1:]))
        assert self.came_and_went(old, new) == ([], [])

    def test_suppressed_ones_do_not_count(self) -> None:
        report = example.report()
        silenced = attrs.evolve(report, findings=tuple(attrs.evolve(f, suppressed="x") for f in report.findings))
        assert self.came_and_went(silenced, report) == (["F001", "F005", "B001"], [])


@pytest.fixture
def edited() -> Comparison:
    """The example before and after an edit that gives its allegation a source and adds a sentence."""
    old = example.report("old.txt")
    text = old.text.replace(
        "The authority has broken its word to the dockers for years.",
        "The authority has broken its word to the dockers for years, the union said.",
    )
    grown = len(text) - len(old.text)
    sentences = [
        attrs.evolve(s, end=s.end + grown, label=Label.ATTRIBUTED, attributions=("a3",))
        if s.id == "s3"
        else attrs.evolve(s, start=s.start + grown, end=s.end + grown)
        if s.start > old.sentences[2].start
        else s
        for s in old.sentences
    ]
    labels = {"attributed_claim": 3, "contested_claim": 1, "unattributed_assertion": 1}
    new = attrs.evolve(
        example.report("new.txt"),
        text=text,
        sentences=tuple(sentences[:-1]),
        findings=old.findings[1:],
        summary=attrs.evolve(old.summary, labels=labels),
    )
    return compare(old, recounted(new))


@pytest.mark.parametrize("name", ["text", "json", "markdown"])
def test_the_output(name: str, edited: Comparison, snapshot: SnapshotAssertion) -> None:
    assert render(name, edited, Style()) == snapshot


def test_the_json_is_valid(edited: Comparison) -> None:
    value = json.loads(render("json", edited, Style()))
    assert schema.errors("comparison", value) == []
    assert value["changes"][0]["what"] == ["gained_source", "reworded"]
    assert value["went"][0]["rule"] == "F001"


@pytest.mark.parametrize("name", ["text", "markdown"])
@pytest.mark.parametrize("words", ["::error::pwned", "##[error]x", "\x1b[31m", "<script>", "@all"])
def test_words_of_a_draft_do_nothing(name: str, words: str) -> None:
    old = draft(("u", MAYOR), path=words)
    new = draft(("u", f"{words} begins here."), path=words)
    text = render(name, compare(old, new), Style())
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert "\x1b" not in text
    assert "##[" not in text
    if name == "markdown":
        assert "<script" not in text
        assert "@all" not in text
