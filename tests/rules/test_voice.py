"""Whose voice a word is in, which party a noun stands for, and who stands against whom."""

from __future__ import annotations

import attrs
import pytest

from auditor.rules.voice import Voice
from tests.stages import audited, words

WAR = (
    "Norland accused Sudria of shelling its villages. Sudria denied it. Miners accused the Ostrey police of theft.\n\n"
)
TOLD = (
    "Ruth Cole said that the bridge, which boys had painted, had fallen. It was believed that Tom Ames had paid. "
    "“The old dam” held."
)


def voice(text: str) -> Voice:
    return Voice(audited(text))


def party(sentence: str, noun: str) -> str:
    """The party that a noun of a sentence at the end of an article stands for."""
    text = WAR + sentence
    asked, at = voice(text), len(WAR) + sentence.index(noun)
    paragraph = asked.audit.analysis.paragraph_at(at)
    assert paragraph is not None
    found = asked.party(paragraph, paragraph.token_at(at))
    return asked.cast.parties[found].name if found else ""


class TestVoices:
    @pytest.mark.parametrize(
        ("word", "own", "told"),
        [
            ("Ruth", True, True),
            ("said", True, True),
            ("bridge", False, False),
            ("painted", True, True),
            ("fallen", False, False),
            ("Tom", True, False),
            ("dam", False, False),
        ],
    )
    def test_own_is_what_no_source_is_given_for(self, word: str, own: bool, told: bool) -> None:
        asked, at = voice(TOLD), TOLD.index(word)
        assert (asked.own(at), asked.told(at)) == (own, told)

    def test_what_somebody_says_in_an_aside_is_not_the_drafts_own(self) -> None:
        text = "The union criticised the curbs, which officials say keep young men out of gangs. Ida Brandt disagreed."
        asked = voice(text)
        assert not asked.own(text.index("young"))
        assert not any(text[start:end].endswith("gangs") for (start, end), _ in asked.asides)

    def test_the_innermost_source_states(self) -> None:
        text = "Ruth Cole said that the old bridge fell on Monday. It rained."
        audit = audited(text)
        (outer,) = audit.attributions
        bridge = text.index("old bridge"), text.index(" fell")
        inner = attrs.evolve(outer, id="a2", content=attrs.evolve(outer.content, spans=(bridge,)))
        for both in ((inner, outer), (outer, inner)):
            asked = Voice(attrs.evolve(audit, attributions=both))
            assert asked.stating(bridge[0] - 1) == outer
            assert asked.stating(bridge[0]) == asked.stating(bridge[1] - 1) == inner
            assert asked.stating(bridge[1]) == outer
            assert asked.stating(text.index("Ruth")) is None
            assert asked.stating(text.index("rained")) is None

    def test_an_aside_is_stated_by_nobody(self) -> None:
        assert voice(TOLD).stating(TOLD.index("painted")) is None

    def test_a_cue_of_demanding_or_promising_orders(self) -> None:
        text = "Ruth Cole demanded the vote. Tom Ames promised a dam. Ida Lind said no."
        asked = voice(text)
        assert [asked.cues(text.index(word)) for word in ("demanded", "promised", "said", "vote")] == [
            True,
            True,
            False,
            False,
        ]

    def test_a_sentence_is_found_by_what_it_holds(self) -> None:
        text = "It rained. Tom Ames left."
        assert [voice(text).sentence(offset) for offset in (0, 9, 11)] == ["s1", "s1", "s2"]

    def test_what_stands_behind_its_end_is_in_none(self) -> None:
        assert voice("It rained. Tom Ames left.").sentence(10) is None


class TestParties:
    @pytest.mark.parametrize(
        ("sentence", "noun", "name"),
        [
            ("Sudria left.", "Sudria", "Sudria"),
            ("Sudrian warplanes left.", "warplanes", "Sudria"),
            ("Sudria's warplanes left.", "warplanes", "Sudria"),
            ("Two soldiers of Sudria left.", "soldiers", "Sudria"),
            ("Two villages of Sudria fell.", "villages", ""),
            ("The warplanes left.", "warplanes", ""),
        ],
    )
    def test_a_noun_stands_for_whoever_is_named_at_before_or_behind_it(
        self, sentence: str, noun: str, name: str
    ) -> None:
        assert party(sentence, noun) == name

    def test_a_family_name_stands_for_its_only_bearer(self) -> None:
        assert party("Ida Holt said no. Holt aides left.", "aides") == "Ida Holt"

    def test_no_noun_stands_for_nobody(self) -> None:
        asked = voice(WAR)
        assert asked.party(asked.audit.analysis.paragraphs[0], None) is None


class TestClauses:
    @pytest.mark.parametrize(
        ("sentence", "clause"),
        [
            ("Sudria bombed a school in Lund.", "Sudria bombed a school in Lund"),
            ("Sudria bombed a school on Monday.", "Sudria bombed a school"),
            ("Sudria bombed a school at noon.", "Sudria bombed a school"),
            ("Sudria bombed a school last week.", "Sudria bombed a school"),
            ("Sudria bombed a school during the talks.", "Sudria bombed a school"),
            ("Sudria bombed a school until the talks.", "Sudria bombed a school"),
            ("Sudria bombed a school since the talks.", "Sudria bombed a school"),
            ("On Monday Sudria bombed a school.", "Sudria bombed a school"),
            ("Sudria bombed a school and left.", "Sudria bombed a school"),
            ("Sudria bombed a school, winning the war.", "Sudria bombed a school"),
            ("Sudria bombed a school, Norland said.", "Sudria bombed a school"),
            ("Sudria has never bombed a school.", "Sudria has never bombed a school"),
            ("Sudria left, having bombed a school.", "having bombed a school"),
        ],
    )
    def test_a_clause_is_its_subject_to_its_last_complement(self, sentence: str, clause: str) -> None:
        text = WAR + sentence
        asked = voice(text)
        passage = asked.audit.analysis.passages[-1]
        paragraph = asked.audit.analysis.paragraphs[passage.paragraph]
        verb = next(token for token in passage.tokens if token.lemma_ == "bomb")
        assert words(text, (asked.clause(paragraph, passage, verb),)) == clause


class TestQuarrels:
    def test_each_side_has_the_other_for_its_rival_and_nobody_else_has_one(self) -> None:
        asked = voice(f"{WAR}Ida Holt said the road was old.")
        ids = {p.name: p.id for p in asked.audit.parties}
        assert asked.opposed(ids["Sudria"]) == ids["Norland"]
        assert asked.opposed(ids["Norland"]) == ids["Sudria"]
        assert asked.opposed(ids["Ida Holt"]) is None
        assert [asked.quarrels(ids[name]) for name in ("Sudria", "Norland", "Ida Holt")] == [True, True, False]
        assert asked.against(ids["Sudria"], ids["Norland"])
        assert not asked.against(ids["Sudria"], ids["Ida Holt"])
        assert not asked.against(ids["Sudria"], ids["Sudria"])

    def test_the_rival_is_whoever_accuses_most(self) -> None:
        text = "Ruth Cole accused Halvard Steel of theft. Norland accused Halvard Steel of fraud."
        text += " Norland accused Halvard Steel of murder."
        asked = voice(text)
        ids = {p.name: p.id for p in asked.audit.parties}
        assert asked.opposed(ids["Halvard Steel"]) == ids["Norland"]

    def test_whose_view_it_is_is_shown_by_the_charges(self) -> None:
        asked = voice(WAR)
        ids = {p.name: p.id for p in asked.audit.parties}
        assert words(WAR, asked.saying(ids["Norland"], ids["Sudria"])) == "Sudria of shelling its villages"
        assert asked.saying(ids["Sudria"], ids["Norland"]) == ()

    def test_a_denial_is_known_by_the_denier(self) -> None:
        asked = voice(WAR)
        ids = {p.name: p.id for p in asked.audit.parties}
        assert {claim.sentence for claim in asked.denying(ids["Sudria"])} == {"s1", "s2"}
        assert asked.denying(ids["Norland"]) == ()

    def test_who_is_named_as_a_partys_own_is_on_its_side(self) -> None:
        asked = voice(f"{WAR}The Sudrian army said it had left.")
        ids = {p.name: p.id for p in asked.audit.parties}
        army = next(i for name, i in ids.items() if "army" in name)
        assert asked.side(army) == asked.side(ids["Sudria"]) is not None
        assert asked.allied([army], ids["Sudria"])
        assert not asked.allied([army], ids["Norland"])
        assert asked.side(None) is None
