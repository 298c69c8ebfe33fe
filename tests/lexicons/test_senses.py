"""What the lists say of well-known words, and where they hold their tongue."""

from __future__ import annotations

import pytest

from auditor.lexicons import shipped
from auditor.model import CueClass, PartyKind

LEX = shipped()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", CueClass.NEUTRAL),
        ("according to", CueClass.NEUTRAL),
        ("insisted", CueClass.ASSERTIVE),
        ("revealed", CueClass.ENDORSING),
        ("admitted", CueClass.ENDORSING),
        ("pointed out", CueClass.ENDORSING),
        ("claimed", CueClass.DOUBTING),
        ("accused", CueClass.ACCUSING),
        ("alleges", CueClass.ACCUSING),
        ("dismissed", CueClass.DENYING),
        ("urged", CueClass.DEMANDING),
        ("vowed", CueClass.PROMISING),
        ("fears", CueClass.BELIEVING),
        ("saw", CueClass.PERCEIVING),
        ("ruled", CueClass.JUDGING),
        ("adamant", CueClass.ASSERTIVE),
    ],
)
def test_the_class_of_a_cue(word: str, expected: CueClass) -> None:
    cue = LEX.cue(word)

    assert cue is not None
    assert cue.cue_class is expected


def test_an_intention_reports_nothing() -> None:
    plan = LEX.cue("planned", "verb", "to")

    assert plan is not None
    assert plan.is_act
    assert not plan.is_speech


def test_a_factive_cue_presupposes_its_content() -> None:
    assert [LEX.cues.find(word, "verb")[0].is_factive for word in ("admitted", "realised", "said", "claimed")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("word", "target"), [("accused", ("object",)), ("blamed", ("object", "on")), ("lashed out", ("at", "against"))]
)
def test_who_is_accused(word: str, target: tuple[str, ...]) -> None:
    cue = LEX.cues.first(word, "verb")

    assert cue is not None
    assert cue.target == target


def test_a_noun_knows_its_verb() -> None:
    denial = LEX.cues.first("denials", "noun")

    assert denial is not None
    assert denial.nominal_of == "deny"


@pytest.mark.parametrize("verb", [entry for entry in LEX.cues if entry.nominal_of], ids=lambda entry: entry.lemma)
def test_the_verb_of_a_noun_is_a_cue_too(verb) -> None:  # type: ignore[no-untyped-def]
    assert LEX.cues.find(verb.nominal_of, "verb") != ()


@pytest.mark.parametrize(
    ("word", "beside"),
    [
        ("charged", "fee"),
        ("denied", "access"),
        ("rejected", "offer"),
        ("slammed", "door"),
    ],
)
def test_cues_that_are_none_beside_some_words(word: str, beside: str) -> None:
    assert not any(entry.fits([beside]) for entry in LEX.cues.find(word, "verb") if not entry.is_act)


@pytest.mark.parametrize(
    ("word", "beside"),
    [
        ("attacked", "problem"),
        ("fired", "workers"),
        ("shot", "film"),
        ("killed", "bill"),
        ("executed", "plan"),
        ("abuse", "drug"),
        ("failure", "heart"),
        ("displacement", "engine"),
    ],
)
def test_harm_that_is_none_beside_some_words(word: str, beside: str) -> None:
    found = LEX.harms.find(word)

    assert found
    assert not any(entry.fits([beside]) for entry in found if entry.is_plain)


@pytest.mark.parametrize("word", ["arrested", "indicted", "convicted", "lawsuit", "defeated", "casualties", "clash"])
def test_facts_of_record_contests_and_mere_events_accuse_nobody(word: str) -> None:
    found = LEX.harms.find(word)

    assert found
    assert not any(entry.is_plain for entry in found)


def test_kinds_of_missing_answers_are_kept_apart() -> None:
    def kinds(text: str) -> list[str]:
        return [entry.kind for hit in LEX.denials.scan(text) for entry in hit.entries]

    assert kinds("The mill declined to comment.") == ["declined"]
    assert kinds("The mill could not be reached.") == ["unreached"]
    assert kinds("Calls went unanswered.") == ["unreached"]


def test_a_rejection_denies_only_claims() -> None:
    reject, deny = LEX.denials.first("rejected", "verb"), LEX.denials.first("denied", "verb")

    assert reject is not None
    assert deny is not None
    assert "claim" in reject.flags
    assert "claim" not in deny.flags


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("It is widely believed that the dam is safe.", "belief"),
        ("The dam is said to be safe.", "report"),
        ("The owner is accused of neglect.", "accusation"),
        ("The owner was reportedly away.", "report"),
        ("There are fears of a flood.", "belief"),
    ],
)
def test_evidence_without_a_source(text: str, evidence: str) -> None:
    hits = list(LEX.evidentials.scan(text))

    assert [entry.evidence for hit in hits for entry in hit.entries] == [evidence]


@pytest.mark.parametrize(
    ("word", "pos", "beside"),
    [
        ("regime", "noun", "tax"),
        ("mob", "noun", "flash"),
        ("radical", "adjective", "surgery"),
        ("puppet", "noun", "show"),
    ],
)
def test_loaded_words_that_are_plain_beside_some_words(word: str, pos: str, beside: str) -> None:
    found = LEX.loaded.find(word, pos)

    assert found
    assert not any(entry.fits([beside]) for entry in found if entry.is_clear)


def test_every_loaded_word_has_a_way_out() -> None:
    assert [entry.lemma for entry in LEX.loaded if not entry.neutral] == []


@pytest.mark.parametrize(
    ("word", "speaks_for", "implies"),
    [
        ("spokeswoman", "employer", PartyKind.PERSON),
        ("foreign minister", "state", PartyKind.PERSON),
        ("lawyer", "client", PartyKind.PERSON),
        ("professor", None, PartyKind.PERSON),
        ("airline", None, PartyKind.ORGANISATION),
        ("militia", None, PartyKind.GROUP),
        ("lawsuit", None, PartyKind.DOCUMENT),
        ("residents", None, PartyKind.GROUP),
    ],
)
def test_for_whom_a_role_speaks_and_what_it_implies(word: str, speaks_for: str | None, implies: PartyKind) -> None:
    role = LEX.roles.first(word)

    assert role is not None
    assert (role.speaks_for, role.implies) == (speaks_for, implies)


def test_titles_tell_gender_where_they_do() -> None:
    genders = {word: role.gender for word in ("mr", "mrs", "dr", "spokeswoman") if (role := LEX.roles.first(word))}

    assert genders == {"mr": "m", "mrs": "f", "dr": None, "spokeswoman": "f"}
