"""Many names, and names of every shape."""

from __future__ import annotations

import unicodedata
from time import process_time

import pytest

from auditor.lexicons import shipped
from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.resolve import resolve
from evaluation.parties import crowd
from tests.stages import analysed, attributions, audited, called, reported, speakers

GROWTH = 18
"""How many times as long five times as many names may take; twenty-five times would be the square."""


def seconds(text: str) -> float:
    """CPU seconds to join the sources of a text, the least of three."""
    analysis, saying = analysed(text), attributions(text)

    def once() -> float:
        start = process_time()
        resolve(analysis, saying, shipped())
        return process_time() - start

    return min(once() for _ in range(3))


def test_time_grows_little_faster_than_the_number_of_names() -> None:
    assert seconds(crowd(500)) < GROWTH * seconds(crowd(100))


def test_five_hundred_names_are_five_hundred_parties() -> None:
    people = [party for party in audited(crowd(500)).parties if party.kind is PartyKind.PERSON]
    assert len(people) >= 470, "the recogniser takes a few for something else"
    assert all(len(party.mentions) >= 2 for party in people[:50])


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Siobhan O'Rourke", "O'Rourke"),
        ("Siobhan O’Rourke", "O’Rourke"),
        ("Kees van der Berg", "Van der Berg"),
        ("Maria de la Cruz", "De la Cruz"),
        ("J. R. Talbot", "Talbot"),
        ("Ruth A. Cole", "Ruth Cole"),
        pytest.param(
            "Anne-Marie Holm", "Holm", marks=pytest.mark.xfail(strict=True, reason="the recogniser takes her for none")
        ),
        ("Zoë Müller", "Müller"),
        ("Søren Åkesson", "Åkesson"),
        ("Nguyễn Văn Minh", "Minh"),
        ("RUTH COLE", "Cole"),
        ("Ruth McAllister-Young", "McAllister-Young"),
    ],
)
def test_a_person_is_one_under_a_short_name(full: str, short: str) -> None:
    text = f"{full} said the bridge was shut. {short} said it was old."
    first, second = speakers(text)
    assert first == second != ""


@pytest.mark.parametrize("name", ["Pelé", "Sukarno", "Владимир Петров", "李明", "Γιώργος Παππάς"])
def test_a_name_of_one_word_or_other_letters_is_a_party(name: str) -> None:
    text = f"The singer {name} said that the bridge was shut on Monday and that nobody had been told of it."
    assert [party for party in audited(text).parties if name in party.name]


def test_a_name_in_composed_and_decomposed_letters_is_one() -> None:
    apart = unicodedata.normalize("NFD", "Müller")
    assert names.same_person(("zoë", "müller"), names.person_tokens(apart, frozenset()))


def test_a_name_like_a_title_or_a_place_is_a_person() -> None:
    text = "Ida Paris, a nurse, said the ward was shut. Paris said it was old."
    assert speakers(text) == ["Ida Paris", "Ida Paris"]


def test_a_party_never_introduced_is_a_finding() -> None:
    text = "They said the bridge was shut. It was built in 1951."
    assert "S004" in {finding.rule for finding in reported(text).findings}


@pytest.mark.xfail(strict=True, reason="the recogniser finds no person in capitals behind the cue")
def test_a_name_is_found_however_it_is_called() -> None:
    assert called("“It is shut,” said SIOBHAN O’ROURKE on Monday.", "SIOBHAN O’ROURKE").kind is PartyKind.PERSON
