"""What a newsroom adds, changes and silences."""

from __future__ import annotations

import pytest

from auditor.configuration.settings import HouseEntry, HouseParty
from auditor.errors import ConfigurationError
from auditor.lexicons import Lexicons, shipped
from auditor.model import CueClass, PartyKind


def house(*words: HouseEntry) -> Lexicons:
    return shipped().with_house(words)


def party(name: str, *aliases: str, speaks_for: str | None = None) -> HouseParty:
    return HouseParty(name, PartyKind.ORGANISATION, aliases, speaks_for)


def test_nothing_said_is_nothing_changed() -> None:
    assert house() == shipped()
    assert house().cues is shipped().cues


def test_a_new_word_is_added_with_its_forms_and_before_the_others() -> None:
    lexicons = house(HouseEntry("cues", "clap back", fields=(("cue_class", "assertive"), ("target", ("at",)))))
    entry = lexicons.cues.first("clapped back")

    assert entry is not None
    assert (entry.lemma, entry.pos, entry.cue_class, entry.target) == ("clap back", "verb", CueClass.ASSERTIVE, ("at",))
    assert lexicons.cues.entries[0] is entry
    assert "clapped back" not in shipped().cues


def test_given_forms_take_the_place_of_inflected_ones() -> None:
    lexicons = house(HouseEntry("loaded", "Quango", fields=(("forms", ("Quangocrats",)),)))

    assert "quango" in lexicons.loaded
    assert "quangocrats" in lexicons.loaded
    assert "quangos" not in lexicons.loaded


def test_a_known_word_is_changed_where_the_newsroom_says_so() -> None:
    before = shipped().loaded.first("militants", "noun")
    after = house(HouseEntry("loaded", "militant", "noun", fields=(("grade", "clear"),))).loaded.first(
        "militants", "noun"
    )

    assert before is not None
    assert after is not None
    assert (before.grade, after.grade) == ("arguable", "clear")
    assert after.neutral == before.neutral


def test_a_change_without_a_part_of_speech_takes_them_all() -> None:
    lexicons = house(HouseEntry("loaded", "militant", fields=(("neutral", "armed"),)))

    assert {entry.neutral for entry in lexicons.loaded.find("militant")} == {"armed"}


def test_a_silenced_word_is_gone_and_the_shipped_list_stays() -> None:
    lexicons = house(HouseEntry("loaded", "Regime", silent=True))

    assert "regimes" not in lexicons.loaded
    assert "regimes" in shipped().loaded


def test_only_the_part_of_speech_that_is_named_is_silenced() -> None:
    lexicons = house(HouseEntry("cues", "claim", "noun", silent=True))

    assert [entry.pos for entry in lexicons.cues.find("claims")] == ["verb"]


def test_either_spelling_names_a_word() -> None:
    assert "criticised" not in house(HouseEntry("cues", "criticize", "verb", silent=True)).cues


def test_later_entries_build_on_earlier_ones() -> None:
    lexicons = house(
        HouseEntry("loaded", "regime", silent=True),
        HouseEntry("loaded", "regime", fields=(("neutral", "rulers"),)),
    )
    more = lexicons.with_house([HouseEntry("loaded", "junta", silent=True)])

    assert [entry.neutral for entry in more.loaded.find("regime")] == ["rulers"]
    assert "junta" not in more.loaded


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (HouseEntry("loaded", "xyzzy", silent=True), "house lexicon: no 'xyzzy' in loaded to silence"),
        (HouseEntry("nouns", "xyzzy"), "house lexicon: no word list 'nouns'"),
        (
            HouseEntry("cues", "xyzzy", fields=(("cue_class", "loud"),)),
            "house lexicon: 'xyzzy' in cues: unknown value 'loud'",
        ),
        (
            HouseEntry("cues", "say", fields=(("cue_class", "loud"),)),
            "house lexicon: 'say' in cues: unknown value 'loud'",
        ),
        (
            HouseEntry("loaded", "xyzzy", fields=(("colour", "red"),)),
            "house lexicon: 'xyzzy' in loaded: got an unexpected keyword argument 'colour'",
        ),
        (
            HouseEntry("cues", "xyzzy"),
            "house lexicon: 'xyzzy' in cues: missing 1 required keyword-only argument: 'cue_class'",
        ),
    ],
    ids=["silence", "list", "class", "changed class", "field", "lacking"],
)
def test_a_mistake_is_named_at_once(entry: HouseEntry, problem: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        house(entry)

    assert raised.value.problem == problem
    assert raised.value.hint


def test_a_house_party_goes_before_the_gazetteer() -> None:
    lexicons = shipped().with_house(parties=[party("Port of Kigali", "Kigali", "PoK", speaks_for="Rwanda")])
    known = lexicons.place("the pok's")

    assert known is not None
    assert (known.name, known.kind, known.speaks_for) == ("Port of Kigali", PartyKind.ORGANISATION, "Rwanda")
    assert lexicons.place("Kigali") == known
    assert lexicons.place("Lima") == shipped().place("Lima")


@pytest.mark.parametrize(
    ("parties", "problem"),
    [
        ([party("A", "x"), party("B", "X")], "house parties: 'X' names both 'A' and 'B'"),
        ([party("A"), party("B", "a")], "house parties: 'a' names both 'A' and 'B'"),
        ([party("A"), party("A")], "house parties: 'A' is there twice"),
        ([party("A", speaks_for="A")], "house parties: 'A' speaks for 'A'"),
        (
            [party("A", speaks_for="bee"), party("B", "Bee", speaks_for="A")],
            "house parties: 'A' speaks for 'B' speaks for 'A'",
        ),
    ],
    ids=["alias", "name", "twice", "itself", "circle"],
)
def test_parties_that_cannot_be_are_refused(parties: list[HouseParty], problem: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        shipped().with_house(parties=parties)

    assert raised.value.problem == problem


def test_a_chain_of_speakers_and_an_unknown_principal_are_fine() -> None:
    chain = [party("A", speaks_for="B"), party("B", speaks_for="C"), party("C", speaks_for="somebody else")]

    assert shipped().with_house(parties=chain).parties == tuple(chain)


def test_a_circle_that_a_party_only_leads_to_is_named_by_its_members() -> None:
    with pytest.raises(ConfigurationError, match="'B' speaks for 'C' speaks for 'B'"):
        shipped().with_house(
            parties=[party("A", speaks_for="B"), party("B", speaks_for="C"), party("C", speaks_for="B")]
        )
