"""The parties of a case in court: one prosecution under all its names, one defence, one defendant."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, speakers

TRIAL = "Hans Weil went on trial in Ellerby on Monday. Prosecutors told the court that he had forged three contracts. "


def principal(text: str, name: str) -> str | None:
    """The name of whom a party speaks for."""
    names = {party.id: party.name for party in audited(text).parties}
    spoken = called(text, name).speaks_for
    return names[spoken] if spoken is not None else None


class TestProsecution:
    @pytest.mark.parametrize("name", ["The prosecution", "The prosecutors", "The state", "The Crown"])
    def test_it_is_one_party_under_all_its_names(self, name: str) -> None:
        text = f"{TRIAL}{name} said the money was gone."
        assert speakers(text)[-1] == speakers(text)[1] == "Prosecutors"

    @pytest.mark.parametrize("who", ["Prosecutor Lena Moor", "The district attorney, Lena Moor,"])
    def test_a_prosecutor_speaks_for_it(self, who: str) -> None:
        assert principal(f"{TRIAL}{who} said the money was gone.", "Lena Moor") == "Prosecutors"

    def test_an_indictment_speaks_for_it(self) -> None:
        text = f"{TRIAL}The indictment says that Weil forged them at night."
        assert principal(text, "indictment") == "Prosecutors"

    def test_no_indictment_speaks_for_one_of_two_prosecutions(self) -> None:
        text = (
            f"{TRIAL}Federal prosecutors said they would wait. State prosecutors said they would not. The indictment "
        )
        assert principal(f"{text}says that Weil forged them.", "indictment") is None

    def test_who_is_accused_by_one_of_them_answers_all(self) -> None:
        text = f"{TRIAL}Prosecutor Lena Moor said Weil had taken bribes. Weil denies the charges."
        assert called(text, "Lena Moor").side == called(text, "Prosecutors").side != called(text, "Hans Weil").side

    def test_a_state_where_something_happens_is_none(self) -> None:
        text = f"{TRIAL}Weil, a judge said, had never lived in the state."
        assert "state" not in called(text, "Prosecutors").aliases

    def test_other_prosecutors_are_others(self) -> None:
        text = f"{TRIAL}Federal prosecutors said they would wait. State prosecutors said they would not."
        assert len(set(speakers(text)[-2:])) == 2

    def test_outside_a_court_a_state_is_a_state(self) -> None:
        text = "Prosecutors said on Monday that the firm had hidden the leak. The state said the firm owed taxes."
        assert len(set(speakers(text))) == 2


class TestDefendant:
    @pytest.mark.parametrize(
        "told",
        [
            "Hans Weil, 41, was charged with fraud in a court in Ellerby on Monday, and the trial of Karl Sund began.",
            "Hans Weil pleaded not guilty in court on Monday. Karl Sund wept.",
            "Hans Weil, who was indicted in May, met Karl Sund before the trial.",
            "Hans Weil faces three charges in a court in Ellerby. Karl Sund, a judge, will hear the case.",
        ],
    )
    @pytest.mark.parametrize("noun", ["The defendant", "The accused"])
    def test_it_is_whoever_is_charged(self, told: str, noun: str) -> None:
        assert speakers(f"{told} {noun} said the contracts were sound.")[-1] == "Hans Weil"

    def test_the_defence_speaks_for_him(self) -> None:
        text = f"{TRIAL}Weil pleaded not guilty. The defence said the contracts were sound."
        assert principal(text, "defence") == "Hans Weil"

    def test_of_two_it_speaks_for_neither_alone(self) -> None:
        text = f"{TRIAL}Karl Sund was charged as well. The defence said the contracts were sound."
        assert principal(text, "defence") is None

    def test_the_court_takes_no_side(self) -> None:
        text = f"{TRIAL}Weil denies the charges. Judge Eva Kling said that Weil had lied."
        assert called(text, "Eva Kling").side is None


class TestAccused:
    @pytest.mark.parametrize("source", ["The accused", "The accused, a teacher from Lund,", "The accused himself"])
    def test_is_one_person_however_it_is_told(self, source: str) -> None:
        text = f"{source} said he had slept. A nurse said he had not. The accused told the court that she had lied."
        assert called(text, "accused").kind is PartyKind.PERSON
        assert speakers(text)[0] == speakers(text)[2] != ""
