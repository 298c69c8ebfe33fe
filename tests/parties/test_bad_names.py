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
        ("Anne-Marie Holm", "Holm"),
        ("Zoë Müller", "Müller"),
        ("Søren Åkesson", "Åkesson"),
        ("Nguyễn Văn Minh", "Minh"),
        ("RUTH COLE", "Cole"),
        ("Ruth McAllister-Young", "McAllister-Young"),
        ("Fiona McAllister", "McAllister"),
        ("Niamh Ní Bhriain", "Ní Bhriain"),
        ("Angus Mac Cába", "Mac Cába"),
        ("JEAN-LUC MOREAU", "MOREAU"),
        ("SIOBHAN O'ROURKE", "O'ROURKE"),
        ("ANGUS McALLISTER", "McALLISTER"),
        ("Anneke van den Broek", "Van den Broek"),
        ("Ana dos Santos", "Dos Santos"),
        ("Gabriela Núñez y Soto", "Núñez"),
        ("José Luis Rodríguez Pérez", "Rodríguez"),
        ("Abdullah bin Rashid al-Hamdani", "Al-Hamdani"),
        ("Ahmed El-Sayed", "El-Sayed"),
        ("Wanjiru wa Kamau", "Kamau"),
        ("Thabo Mkhize", "Mkhize"),
        ("Haile Tesfaye", "Haile"),
        ("Thant Myint-Oo", "Thant Myint-Oo"),
        ("Park Geun-hee", "Park"),
        ("Ho'okano Kahale", "Kahale"),
        ("Wiremu Te Rangi", "Te Rangi"),
        ("Björk Guðmundsdóttir", "Guðmundsdóttir"),
        ("Đorđe Petrović", "Petrović"),
        ("Владимир Петров", "Петров"),
        ("محمد علي", "علي"),
        ("S. Ramaswamy", "Ramaswamy"),
        ("J.R.R. Talbot", "Talbot"),
        ("John F. Doyle Jr.", "Doyle"),
        ("Robert Hale III", "Hale"),
        ("Robert “Bob” Hale", "Bob"),
        ("Bill Banks", "Banks"),
        ("Grace Field", "Field"),
        ("Sir Tom Ames", "Sir Tom"),
        ("Baroness Hale of Lowmere", "Lady Hale"),
    ],
)
def test_a_person_is_one_under_a_short_name(full: str, short: str) -> None:
    text = f"{full} said the bridge was shut. {short} said it was old."
    first, second = speakers(text)
    assert first == second != ""
    assert called(text, first).kind is PartyKind.PERSON


@pytest.mark.parametrize("name", ["Norvale Rail", "Harrow Mining", "Leeds United", "Brask Ferries", "Acme Holdings"])
def test_a_body_is_no_person_though_its_name_has_two_words(name: str) -> None:
    text = f"{name} said the bridge was shut. {name.split()[-1]} said it was old."
    assert called(text, name).kind is PartyKind.ORGANISATION


@pytest.mark.parametrize("said_of", [", who lives beside it,", ", a nurse,", ", 41,"])
def test_what_is_said_of_a_person_tells_that_a_name_is_no_bodys(said_of: str) -> None:
    text = f"Grace Church{said_of} said the bridge was shut."
    assert called(text, "Grace Church").kind is PartyKind.PERSON


def test_of_two_of_one_given_name_a_title_tells_which() -> None:
    text = "Mayor Tom Dorn shut the bridge. Sir Tom Ames said it was safe. Sir Tom said it was new."
    assert speakers(text)[1:] == ["Tom Ames", "Tom Ames"]


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


def test_a_name_is_found_however_it_is_called() -> None:
    assert called("“It is shut,” said SIOBHAN O’ROURKE on Monday.", "SIOBHAN O’ROURKE").kind is PartyKind.PERSON
