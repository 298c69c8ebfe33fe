"""Looking words up, and finding them in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicons import CueWord, Lexicon, shipped
from auditor.lexicons.lexicon import About, normal
from auditor.model import CueClass

LEX = shipped()


def found(lexicon: Lexicon, text: str) -> list[str]:  # type: ignore[type-arg]
    return [text[hit.start : hit.end] for hit in lexicon.scan(text)]


@pytest.mark.parametrize("form", ["deny", "denies", "Denied", "DENYING"])
def test_a_word_is_found_by_any_form_in_any_case(form: str) -> None:
    entry = LEX.cues.first(form)

    assert entry is not None
    assert (entry.lemma, entry.cue_class) == ("deny", CueClass.DENYING)


def test_both_spellings_are_one_entry() -> None:
    assert LEX.cues.find("criticized", "verb") == LEX.cues.find("criticised", "verb") != ()


def test_the_part_of_speech_parts_a_noun_from_a_verb() -> None:
    assert [entry.pos for entry in LEX.cues.find("claims")] == ["verb", "noun"]
    assert [entry.pos for entry in LEX.cues.find("claims", "noun")] == ["noun"]


def test_an_unknown_word_is_nothing() -> None:
    assert LEX.cues.find("xylophone") == ()
    assert LEX.cues.first("xylophone") is None
    assert "xylophone" not in LEX.cues
    assert 7 not in LEX.cues


def test_the_frame_picks_the_sense() -> None:
    warned_that, warned_to = LEX.cue("warned", "verb", "that"), LEX.cue("warned", "verb", "to")

    assert warned_that is not None
    assert warned_to is not None
    assert (warned_that.cue_class, warned_to.cue_class) == (CueClass.ASSERTIVE, CueClass.DEMANDING)
    assert LEX.cue("warned", "verb", "sideways") == LEX.cues.first("warned")
    assert LEX.cue("xylophone") is None


def test_the_longest_form_at_a_place_counts() -> None:
    assert found(LEX.cues, "He pointed out the error.") == ["pointed out"]
    assert found(LEX.denials, "She declined to comment, then denied wrongdoing.") == [
        "declined to comment",
        "denied wrongdoing",
    ]


def test_typographic_marks_are_read_as_plain_ones() -> None:
    assert found(LEX.denials, "The firm didn’t immediately respond.") == ["didn’t immediately respond"]
    assert found(LEX.loaded, "the so‑called reform") == ["so‑called"]


def test_a_gap_takes_a_name_and_stops_at_a_mark() -> None:
    views = LEX.cues.where(lambda entry: entry.pos == "preposition")

    assert found(views, "In the harbour master's view the quay is safe.") == ["In the harbour master's view"]
    assert found(views, "In May, the ferry's view deck closed.") == []
    assert found(views, "As Ms Teal put it: never.") == ["As Ms Teal put it"]


@pytest.mark.parametrize(
    "text",
    [
        "is believed to",
        "are widely believed to",
        "has been long believed to",
        "'s believed to",
        "was, he said, believed",
    ],
)
def test_a_passive_takes_forms_of_be_and_one_adverb(text: str) -> None:
    hits = [hit for hit in LEX.evidentials.scan(text) if "passive" in {entry.pos for entry in hit.entries}]

    assert bool(hits) is not text.endswith("believed")


@pytest.mark.parametrize(
    "text", ["it is said that", "It was widely said that", "it has long been said that", "it is being said that"]
)
def test_an_impersonal_frame_takes_every_tense(text: str) -> None:
    assert found(LEX.evidentials, text) == [text]


def test_two_adverbs_are_one_too_many() -> None:
    assert found(LEX.evidentials, "It is now also widely believed that") == []


def test_only_a_part_of_a_text_is_looked_at() -> None:
    text = "He said so. She denied it."

    assert [hit.form for hit in LEX.cues.scan(text, 12)] == ["denied"]
    assert [hit.form for hit in LEX.cues.scan(text, 0, 11)] == ["said"]


def test_a_word_beside_it_can_show_another_sense() -> None:
    strike = LEX.harms.first("struck", "verb")

    assert strike is not None
    assert strike.fits(["the", "village"])
    assert not strike.fits(["A", "Deal"])


def test_a_filtered_list_knows_only_its_own() -> None:
    reasons = LEX.roles.where(lambda entry: entry.kind == "reason")

    assert found(reasons, "A minister spoke on condition of anonymity.") == ["spoke on condition of anonymity"]
    assert "minister" not in reasons
    assert "minister" in LEX.roles


def test_an_empty_list_finds_nothing() -> None:
    empty: Lexicon[CueWord] = Lexicon(About("none", "-", "-", "-", "-"), ())

    assert found(empty, "He said so.") == []
    assert len(empty) == 0


@given(st.text())
def test_hits_hold_their_form_and_do_not_overlap(text: str) -> None:
    end = 0
    for hit in LEX.cues.scan(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@given(
    st.lists(
        st.sampled_from(["said", "\u0130", "denied", "😀", "in", "'s", "view", ",", "ﬁ", "e\u0301", "according to"])
    )
)
def test_offsets_are_code_points_of_the_text_as_it_stands(parts: list[str]) -> None:
    text = " ".join(parts)

    for hit in LEX.cues.scan(text):
        if "*" not in hit.form:
            assert normal(text[hit.start : hit.end]) == hit.form
