from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import (
    Attribution,
    Content,
    Cue,
    CueClass,
    Finding,
    FindingKind,
    Quoted,
    Report,
    Severity,
    Source,
    SourceKind,
    Span,
)
from auditor.reporting.page import article
from auditor.reporting.page.cast import Cast
from auditor.reporting.page.notes import notes, order
from tests.reporting.page.articles import dispute, strike


def views(report: Report) -> tuple[article.BlockView, ...]:
    cast = Cast(report)
    findings = order(report)
    return article.blocks(cast, findings, notes(cast))


def runs(view: article.SentenceView) -> list[tuple[str, str, str, str]]:
    """Voice, role, side and words of each run."""
    return [
        ("own" if voice.own else f"{voice.mark.letter or '-'}{voice.depth}", run.role, run.mark.letter, run.text)
        for voice in view.voices
        for run in voice.runs
    ]


def sentence(report: Report, number: int) -> article.SentenceView:
    return next(s for block in views(report) for s in block.sentences if s.number == number)


def test_source_cue_and_content_are_told_apart() -> None:
    assert runs(sentence(dispute(), 3)) == [
        ("own", "source", "B", "Kessen"),
        ("own", "", "", " "),
        ("own", "cue", "B", "rejected"),
        ("own", "", "", " "),
        ("B1", "", "", "the charge"),
        ("own", "", "", "."),
    ]


def test_what_is_told_within_what_is_told_belongs_to_the_inner_source() -> None:
    painted = runs(sentence(dispute(), 11))
    assert ("-2", "source", "B", "Kessen’s engineers") in painted
    assert ("B3", "", "", "to open one gate by the weekend") in painted
    assert ("-1", "source", "", "an official from the district office") in painted


def test_an_aside_in_a_content_is_the_writers() -> None:
    report = strike()
    content = report.attributions[0].content
    where = report.text.index("in Dock 4")
    aside = attrs.evolve(content, asides=((where, where + 9),))
    first = attrs.evolve(report.attributions[0], content=aside)
    painted = runs(sentence(attrs.evolve(report, attributions=(first, *report.attributions[1:])), 2))
    assert ("own", "", "", "in Dock 4") in painted


def test_what_nobody_says_and_what_somebody_only_does_stays_the_writers() -> None:
    believed = runs(sentence(dispute(), 12))
    assert ("own", "cue", "", "It is widely believed") in believed
    assert all(voice == "own" for voice, *_ in believed)
    report = dispute()
    rejects = next(a for a in report.attributions if a.sentence == "s3")
    act = attrs.evolve(rejects, cue=attrs.evolve(rejects.cue, act=True))
    acting = attrs.evolve(report, attributions=tuple(act if a is rejects else a for a in report.attributions))
    assert runs(sentence(acting, 3)) == [("own", "", "", "Kessen rejected the charge.")]


def test_a_finding_is_marked_where_it_ends_and_noted_beside_its_block() -> None:
    report = dispute()
    shown = views(report)
    marked = [
        (run.text, run.refs, run.severity)
        for block in shown
        for part in block.sentences
        for voice in part.voices
        for run in voice.runs
        if run.refs
    ]
    assert ("Kessen has cut the river four times since the spring", (3,), "error") in marked
    numbers = [note.number for block in shown for note in block.notes]
    assert numbers == sorted(numbers)
    whole = article.whole_article(notes(Cast(report)), shown)
    assert [note.rule.code for note in whole] == ["B001"]


def test_every_sentence_is_numbered_once_and_every_silenced_finding_left_out() -> None:
    report = dispute()
    shown = [part for block in views(report) for part in block.sentences]
    assert [part.number for part in shown if part.id] == list(range(1, 23))
    assert "N001" not in [note.rule.code for block in views(report) for note in block.notes]


def test_a_circle_of_nestings_has_a_depth() -> None:
    one, other = strike().attributions[:2]
    circle = [attrs.evolve(one, inside=other.id), attrs.evolve(other, inside=one.id)]
    assert article.depths(circle) == {one.id: 2, other.id: 2}


SPANS = st.lists(st.tuples(st.integers(-5, 1600), st.integers(-5, 1600)), max_size=3).map(tuple)


@given(st.lists(st.tuples(SPANS, SPANS, SPANS), max_size=6), st.lists(SPANS, max_size=4))
def test_any_spans_leave_the_words_of_the_article_as_they_are(
    tellings: list[tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]], found: list[tuple[Span, ...]]
) -> None:
    report = strike()
    report = attrs.evolve(
        report,
        attributions=tuple(
            Attribution(
                f"a{index}",
                "s1",
                Source(source, "x", SourceKind.NAMED_PERSON, "p1"),
                Cue(cue, "say", CueClass.NEUTRAL),
                Content(content, Quoted.DIRECT),
                inside=f"a{index - 1}" if index % 2 else None,
            )
            for index, (source, cue, content) in enumerate(tellings)
        ),
        findings=tuple(
            Finding("F001", FindingKind.LOADED_LABEL, Severity.INFO, 0.5, "s1", spans, 1, 1, "x") for spans in found
        ),
    )
    for block, view in zip(report.blocks, views(report), strict=True):
        words = "".join(run.text for part in view.sentences for voice in part.voices for run in voice.runs)
        assert words == report.text[block.start : block.end]
