"""Whom "he", "she", "it" and "they" stand for: the one most before the reader who can be meant."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, reported, speakers


def spoken(text: str) -> str:
    """Whose word the last sentence rests on."""
    return speakers(text)[-1]


class TestTheSentenceBefore:
    def test_whoever_spoke_last_comes_before_one_named_more_often(self) -> None:
        text = (
            "Mayor Ruth Cole said the roof leaked. Cole said the books were wet. Cole wants the library sold. A "
            "spokeswoman for the library rejected that. She said the roof was new."
        )
        assert spoken(text) == "spokeswoman for the library"

    @pytest.mark.parametrize(
        "quoted", ["She will be out in two", "Four years for what she did? She will be out in two"]
    )
    def test_who_is_spoken_of_in_what_she_said_is_not_whoever_spoke_last(self, quoted: str) -> None:
        text = (
            "Denise Catt, 52, was jailed on Friday for theft. Catt told jurors that the money had been a gift.\n\n"
            f"The daughter of a victim, Ruth Penhale, said that the sentence was “an insult”.\n\n“{quoted},” she said."
        )
        assert spoken(text) == "Ruth Penhale"

    def test_whoever_disagreed_has_spoken(self) -> None:
        text = (
            "“They were against us all season,” Bruno Aske said. Rovers' manager, Kit Barlow, disagreed. “It was a "
            "clear penalty,” he said."
        )
        assert spoken(text) == "Kit Barlow"

    def test_the_subject_comes_before_a_source_pages_up(self) -> None:
        text = (
            "Hanna Vries died on Sunday. Her daughter Ilse confirmed the death. The valley was cleared in 1951.\n\n"
            "The village had forty houses. Ms. Vries was seven when the valley was cleared. “They gave my mother a "
            "week,” she told this newspaper in 1998."
        )
        assert spoken(text) == "Hanna Vries"

    def test_the_subject_comes_before_the_object(self) -> None:
        text = "Stefan Auer met Tom Ames in the harbour on Monday. He said the talks had gone well."
        assert spoken(text) == "Stefan Auer"

    def test_a_speaker_speaks_on_after_a_sentence_without_one(self) -> None:
        text = (
            "Councillor Ruth Cole said the school would close. Parents were told on Friday. “We have no choice,” she "
            "said."
        )
        assert spoken(text) == "Ruth Cole"

    def test_a_speaker_speaks_on_after_a_sentence_about_another(self) -> None:
        text = (
            "Stefan Auer, who ran the ferry until May, said it was bought by a Mr Torvey. He said Mr Torvey later let "
            "it to the port. Mr Torvey then sold it. “Four years have gone by. Nothing was mended,” he said."
        )
        assert spoken(text) == "Stefan Auer"

    def test_the_agent_of_a_passive_comes_before_its_object(self) -> None:
        text = "The case against three traders was brought by local farmers. They claim the traders sold bad seed."
        assert spoken(text) == "local farmers"


class TestDescribed:
    def test_whoever_the_sentence_only_describes_is_meant_where_nobody_else_is(self) -> None:
        text = "Parents accused the head teacher of a cover-up, a claim she denies."
        (party,) = [p for p in audited(text).parties if p.kind is PartyKind.PERSON]
        assert party.name == "head teacher"
        assert not [p for p in audited(text).parties if p.kind is PartyKind.UNIDENTIFIED]


class TestWhoItIsNot:
    def test_whoever_is_named_in_what_he_says(self) -> None:
        text = (
            "Tom Ames was married to Clara Torvey until May. The lawsuit alleges that Paul Teller came between them "
            "after he met Mr Ames. In fact, he says that Clara feared for her post if she turned Teller away."
        )
        assert spoken(text) == "Tom Ames"

    def test_whoever_he_is_told_to_have_met(self) -> None:
        text = "Stefan Auer opened the hall. Tom Ames was there. He told Ames that it was cold."
        assert spoken(text) == "Stefan Auer"

    def test_whoever_does_something_to_him(self) -> None:
        text = "Stefan Auer spoke to Tom Ames on Monday. Tom Ames thanked him."
        start = text.rindex("him")
        assert (start, start + 3) not in called(text, "Tom Ames").mentions

    def test_a_namesake_of_the_other_sex_is_another(self) -> None:
        text = "Alan Torvey left the council in May. He says that Mrs Torvey, his wife, never asked him to stay."
        assert spoken(text) == "Alan Torvey"


class TestNobody:
    @pytest.mark.parametrize("pronoun", ["He", "She"])
    def test_a_pronoun_without_anybody_before_it_is_unidentified(self, pronoun: str) -> None:
        text = f"{pronoun} said the bridge was shut. It was built in 1951."
        (party,) = audited(text).parties
        assert party.kind is PartyKind.UNIDENTIFIED
        assert "S004" in {finding.rule for finding in reported(text).findings}
