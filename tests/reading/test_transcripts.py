"""Interviews: whose turn a paragraph is, and what is no interview."""

from __future__ import annotations

import pytest

from auditor.pipeline import audit_article
from auditor.reading import parse


def turns(*paragraphs: str, name: str = "a.txt") -> list[tuple[str, str, str]]:
    """Kind, words and cited speaker of each block."""
    article = parse(name, "\n\n".join(paragraphs).encode())
    return [
        (b.kind.value, article.text[b.start : b.end], article.text[slice(*b.cited)] if b.cited else "")
        for b in article.blocks
    ]


INTRODUCTION = "The harbour master of Vellhavn explains why she closed the port for a week in spring."


def test_answers_cite_whoever_gives_them_and_questions_are_the_outlets() -> None:
    found = turns(
        INTRODUCTION, "Q: Why a week?", "A: The ice.", "Q: And now?", "A: We wait.", "The port opens on Monday."
    )
    assert found == [
        ("body", INTRODUCTION, ""),
        ("caption", "Q:", ""),
        ("body", "Why a week?", ""),
        ("caption", "A:", ""),
        ("quotation", "The ice.", "A"),
        ("caption", "Q:", ""),
        ("body", "And now?", ""),
        ("caption", "A:", ""),
        ("quotation", "We wait.", "A"),
        ("body", "The port opens on Monday.", ""),
    ]


def test_an_answer_goes_on_up_to_the_next_question() -> None:
    found = turns("Q. Why?", "A. The ice.", "It was a metre thick.", "Q. And now?", "A. We wait.")
    assert ("quotation", "It was a metre thick.", "A") in found


def test_named_speakers_are_cited_for_all_they_say() -> None:
    found = turns("Nordic Desk: Why?", "Ida Holm (laughs): The ice.", "NORDIC DESK: Now?", "IDA HOLM: We wait.")
    assert [(words, speaker) for kind, words, speaker in found if kind == "quotation"] == [
        ("Why?", "Nordic Desk"),
        ("The ice.", "Ida Holm"),
        ("Now?", "NORDIC DESK"),
        ("We wait.", "IDA HOLM"),
    ]


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_marked_up_names_are_names(name: str) -> None:
    lines = ["Q:", "Why?"], ["A:", "The ice."], ["Q:", "Now?"], ["A:", "We wait."]
    form = "**{}** {}" if name == "a.md" else "<p><b>{}</b> {}</p>"
    found = turns(*(form.format(*line) for line in lines), name=name)
    assert [words for kind, words, _ in found if kind == "quotation"] == ["The ice.", "We wait."]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("For: Holm, Berg, Vos.", "Against: Dahl, Quist, Lund."),
        ("Torvane: Fross, Omari, Bell.", "Rovers: Grant, Moss, Lake.", "Referee: P Stern.", "Attendance: 11,204."),
        ("Note: The port is shut.", "Note: The ferry runs.", "It opens on Monday: at ten."),
        ("Dr. Holm said so.", "Dr. Berg denied it.", "Mr. Vos left.", "Mr. Dahl stayed."),
    ],
)
def test_lists_and_notes_are_no_interview(paragraphs: tuple[str, ...]) -> None:
    assert [words for _, words, _ in turns(*paragraphs)] == list(paragraphs)


def test_the_interviewed_person_is_the_source_of_the_answers() -> None:
    draft = (
        "Harbour master Ida Holm closed the port of Vellhavn for a week. Sund Lines says that it lost a fortune.\n\n"
        "Q: Was it the ice?\n\nA: It was the ice. I would do it again.\n\n"
        "Q: And the cost?\n\nA: The company will live.\n"
    )
    report = audit_article(parse("a.txt", draft.encode()))
    names = {party.id: party.name for party in report.parties}
    said = {
        report.text[s.start : s.end]: [
            names[a.source.party] for a in report.attributions if a.id in s.attributions and a.source and a.source.party
        ]
        for s in report.sentences
    }
    for words in ("It was the ice.", "I would do it again.", "The company will live."):
        assert said[words] == ["Ida Holm"]
