"""Who judges a quarrel is on no side of it."""

from __future__ import annotations

import pytest

from tests.stages import audited, called

QUARREL = "Hans Weil accused Karl Sund of paying bribes. Sund denied the accusation. "


def side(text: str, name: str) -> str | None:
    """The side of the party that the text calls by a name."""
    return called(text, name).side


class TestThoseWhoJudge:
    @pytest.mark.parametrize(
        ("sentence", "name"),
        [
            ("Presiding judge Eva Kling said that Sund had lied.", "Eva Kling"),
            ("Eva Kling, a High Court judge, said that Sund had lied.", "Eva Kling"),
            ("The court said that Sund had lied.", "court"),
            ("The High Court in Ellerby said that Sund had lied.", "High Court"),
            ("The Court of Appeal found that Weil had misled it.", "Court of Appeal"),
            ("The inquiry found that Sund had misled the council.", "inquiry"),
            ("The watchdog said that Sund had misled the council.", "watchdog"),
            ("The Electoral Commission said that Weil had hidden gifts.", "Electoral Commission"),
            ("Mediators said that Weil had left the talks in breach of the rules.", "Mediators"),
            ("The Harbour Gazette reported that Sund had lied to the police.", "Harbour Gazette"),
        ],
    )
    def test_they_take_no_side(self, sentence: str, name: str) -> None:
        text = QUARREL + sentence
        assert side(text, "Hans Weil") != side(text, "Karl Sund")
        assert [party.side for party in audited(text).parties if name in {party.name, *party.aliases}] in ([None], [])

    def test_the_quarrel_of_others_is_not_joined_through_them(self) -> None:
        text = QUARREL + "Presiding judge Eva Kling said that a key witness had lied."
        assert [p.name for p in audited(text).parties if p.side] == ["Hans Weil", "Karl Sund"]

    def test_who_speaks_for_a_court_takes_no_side(self) -> None:
        text = QUARREL + "Nora Holt, a spokeswoman for the High Court, said that Sund had lied."
        assert side(text, "Nora Holt") is None


class TestThoseWhoDoNot:
    def test_a_court_that_is_accused_and_answers_takes_a_side(self) -> None:
        text = "Hans Weil accused the High Court of hiding the files. The High Court denied the accusation."
        assert side(text, "High Court") not in {None, side(text, "Hans Weil")}

    def test_a_judge_who_is_accused_and_answers_takes_a_side(self) -> None:
        text = "Hans Weil accused Judge Eva Kling of taking bribes. Kling denied the accusation."
        assert side(text, "Eva Kling") not in {None, side(text, "Hans Weil")}

    @pytest.mark.parametrize(
        "who", ["Justice Minister Eva Kling", "Former judge Eva Kling", "Eva Kling, a court clerk,"]
    )
    def test_a_word_for_courts_in_another_office_makes_nobody_neutral(self, who: str) -> None:
        text = f"{who} accused Karl Sund of paying bribes. Sund denied the accusation."
        assert side(text, "Eva Kling") not in {None, side(text, "Karl Sund")}
