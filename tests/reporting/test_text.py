"""The page for reading."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from auditor.model import Document, Report
from auditor.reporting.formats import Style, by_name
from auditor.reporting.terminal import width
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")


def render(*reports: Report, **style: object) -> str:
    return by_name("text").render(reports or [example.report()], Style(**style))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "style",
    [{}, {"width": 48}, {"quiet": True}, {"verbose": True}, {"colour": True}],
    ids=["plain", "narrow", "quiet", "verbose", "colour"],
)
def test_the_page(style: dict[str, object], snapshot: SnapshotAssertion) -> None:
    assert render(**style) == snapshot


def test_several_drafts_end_with_their_sum() -> None:
    page = render(example.report("a.txt"), example.report("b.txt"))
    assert page.endswith("━━ 2 drafts: 2 errors, 2 warnings, 2 notes\n")


def test_no_drafts_is_said() -> None:
    assert by_name("text").render([], Style()) == "nothing to report\n"


def test_carets_stand_under_the_words() -> None:
    lines = render().splitlines()
    (under,) = (number for number, line in enumerate(lines) if re.fullmatch(r"     │ +\^{30}", line))
    first, last = lines[under].index("^"), lines[under].rindex("^") + 1
    assert lines[under - 1][first:last] == "broken its word to the dockers"


def test_two_findings_in_one_sentence_are_told_apart_by_number() -> None:
    first = example.findings()[0]
    second = attrs.evolve(first, rule="F002", spans=(example.at("The authority has"),), message="Second.")
    page = render(attrs.evolve(example.report(), findings=(first, second)))
    assert "     │ 2^^^^^^^^^^^^^^^^ 1^^^^^" in page
    assert "├─ 1 error F001" in page
    assert "├─ 2 error F002" in page


def test_suppressed_findings_show_only_when_verbose_but_are_counted() -> None:
    report = example.report()
    silenced = attrs.evolve(report.findings[0], suppressed="the strike committee’s own words")
    report = attrs.evolve(report, findings=(silenced, *report.findings[1:]))
    assert "F001" not in render(report)
    assert "1 warning, 1 note; 1 suppressed" in render(report)
    assert "suppressed: the strike committee’s own words" in render(report, verbose=True)


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in render()


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_no_line_is_wider_than_asked(columns: int) -> None:
    wide = [line for line in render(width=columns).splitlines() if width(line) > columns]
    # The figures of a party and the place of a finding are not broken.
    assert [line for line in wide if "├─" not in line and not re.search(r"claims  words|\d %  ", line)] == []


HOSTILE = ("::error file=x::pwned", "##[error]pwned", "\x1b]0;title\x07", "\r::warning::x", "\n::stop-commands::t")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_draft_cannot_begin_a_line_with_a_command(words: str) -> None:
    """Whatever the draft and its file name say, no line begins with ``::`` and none holds ``##[`` or a control."""
    text = example.TEXT.replace("\n\n", "\n\n" + words + " ")
    report = example.report()
    party = attrs.evolve(report.parties[0], name=words)
    hostile = attrs.evolve(
        report,
        text=text,
        document=attrs.evolve(report.document, path=words, title=words),
        parties=(party, *report.parties[1:]),
        findings=tuple(attrs.evolve(finding, message=words) for finding in report.findings),
        notices=(words,),
    )
    for style in ({}, {"verbose": True}, {"quiet": True}, {"width": 40}):
        lines = render(hostile, **style).split("\n")
        assert not [line for line in lines if line.lstrip().startswith("::") or "##[" in line]
        assert not [line for line in lines if re.search(r"[\x00-\x1f\x7f-\x9f]", line)]


@given(st.text(min_size=1, max_size=300))
def test_any_text_can_be_shown(text: str) -> None:
    report = example.report()
    first = attrs.evolve(report.sentences[0], start=0, end=len(text), attributions=(), claims=())
    finding = attrs.evolve(report.findings[0], sentence="s1", spans=((0, len(text)),), evidence=())
    page = render(
        attrs.evolve(
            report,
            text=text,
            document=Document("a.txt", "text", "0" * 64),
            blocks=(),
            sentences=(first,),
            attributions=(),
            claims=(),
            findings=(finding,),
        )
    )
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", page) is None
