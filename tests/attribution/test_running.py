"""A quotation that runs on, and whose it is."""

from __future__ import annotations

from tests.stages import speakers


def test_a_quotation_before_another_speaker_is_the_one_before() -> None:
    text = (
        "“All the papers were on the floor,” Mr Tarn said.\n\n“When we came back they were in a box, in order and "
        "sealed. The room was clean.” Interrupting Mr Tarn, Ms Hale said: “You say that somebody moved them.”"
    )
    assert [name.split()[-1] for name in speakers(text)] == ["Tarn", "Tarn", "Tarn", "Hale"]


def test_a_quotation_goes_on_over_a_paragraph_in_which_nobody_speaks() -> None:
    text = (
        "The Harbour Gazette reported:\n\n“The harbour master has been asked to leave the service.”\n\nThe mayor is "
        "weighing a replacement.\n\n“Hundreds stood outside the town hall on Sunday in the rain and the wind.”"
    )
    assert speakers(text)[-1] == speakers(text)[1] != ""


def test_a_quotation_after_many_silent_paragraphs_is_nobodys() -> None:
    text = (
        "“The harbour is full,” Ruth Cole said.\n\nThe ferry left at noon.\n\nThe bus left at one.\n\nThe train left "
        "at two.\n\n“Nobody told us that the boats would not sail that day.”"
    )
    assert speakers(text)[-1] == ""
