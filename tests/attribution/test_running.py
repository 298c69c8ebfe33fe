"""A quotation that runs on, and whose it is."""

from __future__ import annotations

import pytest

from auditor.model import Attribution
from auditor.pipeline import audit_bytes
from tests.stages import audited, said, speakers


def audited_markdown(text: str) -> tuple[Attribution, ...]:
    return audit_bytes("draft.md", text.encode(), force=True).attributions


def test_a_quotation_before_another_speaker_is_the_one_before() -> None:
    text = (
        "“All the papers were on the floor,” Mr Tarn said.\n\n“When we came back they were in a box, in order and "
        "sealed. The room was clean.” Interrupting Mr Tarn, Ms Hale said: “You say that somebody moved them.”"
    )
    assert [name.split()[-1] for name in speakers(text)] == ["Tarn", "Tarn", "Tarn", "Hale"]


OPEN = "A committee meets in May.\n\n“I think that in five years we shall be near the end of it."


def test_a_quotation_left_open_is_whose_the_next_one_is() -> None:
    more = "\n\n“We are on our way.\n\n“Now we must win the villages over,” Tom Ames said."
    assert speakers(OPEN + more) == ["", "Tom Ames", "Tom Ames", "Tom Ames"]


@pytest.mark.parametrize("later", ["Tom Ames said the mill was shut.", "Tom Ames said: “The mill is shut for good.”"])
def test_it_is_not_that_of_whoever_else_speaks_next(later: str) -> None:
    assert speakers(f"{OPEN}\n\n{later}") == ["", "", "Tom Ames"]


def test_a_quotation_goes_on_over_a_paragraph_in_which_nobody_speaks() -> None:
    text = (
        "The Harbour Gazette reported:\n\n“The harbour master has been asked to leave the service.”\n\nThe mayor is "
        "weighing a replacement.\n\n“Hundreds stood outside the town hall on Sunday in the rain and the wind.”"
    )
    assert speakers(text)[-1] == speakers(text)[1] != ""


def test_a_paragraph_that_a_colon_announces_needs_no_quotation_marks() -> None:
    text = "The harbour master added:\n\nIt is a scandal. Nobody asked the crews.\n\nThe ferry left at noon."
    assert [bool(name) for name in speakers(text)] == [True, True, True, False]
    assert [content for _, _, content in said(text)] == ["It is a scandal. Nobody asked the crews."]


def test_each_item_of_a_list_that_a_colon_announces_is_the_speakers() -> None:
    text = "The report said:\n\n- The bridge is old.\n- The river is high.\n\nThe ferry left at noon.\n"
    found = audited_markdown(text)
    assert [a.source.text for a in found if a.source] == ["The report", "The report"]


@pytest.mark.parametrize("title", ["The Long Road to Hull", "A Winter of Storms and Tides"])
def test_a_title_in_quotation_marks_is_nobodys_word(title: str) -> None:
    [(_, _, content)] = said(f"In her book “{title},” Ruth Cole said the bridge was built too late.")
    assert title not in content


def test_a_quotation_after_many_silent_paragraphs_is_nobodys() -> None:
    text = (
        "“The harbour is full,” Ruth Cole said.\n\nThe ferry left at noon.\n\nThe bus left at one.\n\nThe train left "
        "at two.\n\n“Nobody told us that the boats would not sail that day.”"
    )
    assert speakers(text)[-1] == ""


def test_a_quotation_beside_what_one_person_does_is_theirs() -> None:
    text = '"We waited four hours." Ida Roe, a nurse, shakes her head. "Nobody came."'
    assert speakers(text) == ["Ida Roe", "", "Ida Roe"]
    assert audited(text).sentences[1].attributions  # its words name the source, though nobody speaks in it


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roe met Tom Ames at the pier. “Nobody came to help us.”",
        "Tom Ames shut the door. Ida Roe shook her head. “Nobody came to help us.”",
        "The pier was shut. “Nobody came to help us.”",
        "Ida Roe shook her head.\n\n“Nobody came to help us.”",
    ],
)
def test_but_not_where_it_may_be_another_s(text: str) -> None:
    assert speakers(text)[-1] == ""
