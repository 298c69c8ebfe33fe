"""How many a number in the text says there are."""

from __future__ import annotations

import math

import pytest

from auditor.claims.amounts import Amount, Figure, amount, measured
from tests.stages import analysed, letters


def read(text: str, number: str, unit: float = 1.0) -> Amount | None:
    """What the word of a number in a text says."""
    token = next(t for t in analysed(text).paragraphs[0].doc if t.lower_ == number)
    return amount(token, unit)


@pytest.mark.parametrize(
    ("said", "number", "value"),
    [
        ("12", "12", 12),
        ("twelve", "twelve", 12),
        ("twenty-two", "two", 22),
        ("two hundred", "hundred", 200),
        ("two dozen", "two", 24),
        ("a dozen", "dozen", 12),
        ("forty five", "five", 45),
    ],
)
def test_in_figures_and_in_words(said: str, number: str, value: float) -> None:
    assert read(f"Divers saw {said} boats.", number) == Amount(value, value)


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("at least 20", 20, math.inf),
        ("more than 20", 20, math.inf),
        ("up to 20", 0, 20),
        ("fewer than 20", 0, 20),
        ("almost 20", 16, 20),
        ("about 20", 16, 24),
        ("only 20", 20, 20),
    ],
)
def test_with_the_words_before_it(said: str, least: float, most: float) -> None:
    assert read(f"Divers saw {said} boats.", "20") == Amount(least, most)


def test_large_numbers_and_those_in_another_measure_are_rounded() -> None:
    assert read("Divers saw 3,000 boats.", "3,000") == Amount(2910, 3090)
    assert read("Divers saw 1.2 million boats.", "1.2") == Amount(1_164_000, 1_236_000)
    assert read("The pier is 2 miles long.", "2", 1609.0) == Amount(2 * 1609 * 0.97, 2 * 1609 * 1.03)


def test_what_is_no_number_has_none() -> None:
    assert read("Divers saw the 9th boat.", "9th") is None
    assert read("Divers saw boats.", "boats") is None


def test_measures_are_told_in_one_word() -> None:
    assert measured("kilometre") == ("metre", 1000.0)
    assert measured("boat") == ("boat", 1.0)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (Figure("sailor", Amount(9, 9), "life"), True),
        (Figure("sailor", Amount(9, 9)), True),
        (Figure("sailor", Amount(9, 9), "wound"), False),
        (Figure("boat", Amount(9, 9), "life"), False),
        (Figure("sailor", Amount(3, 9), "life"), False),
    ],
)
def test_figures_clash_where_the_same_are_counted_and_both_cannot_be_right(other: Figure, found: bool) -> None:
    assert Figure("sailor", Amount(3, 3), "life").clashes(other) is found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twelve sailors were killed in the storm", "four sailors died in the storm"),
        ("the ferry stopped 40 miles off the pier", "the ferry stopped ten kilometres off the pier"),
        ("40,000 sailors joined the march", "no more than 9,000 sailors joined the march"),
    ],
)
def test_two_parties_disagree(one: str, other: str) -> None:
    assert letters(f"The union said {one}. The county said {other}.") == "CC"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twelve sailors were killed in the storm", "12 sailors were killed in the storm"),
        ("at least 20 sailors were killed in the storm", "24 sailors were killed in the storm"),
        ("nine sailors were killed in the storm", "three sailors were wounded in the storm"),
        ("nine sailors died in the storm last week", "three sailors died in the storm the week before"),
        ("the ferry stopped 25 miles off the pier", "the ferry stopped 40 kilometres off the pier"),
        ("the pier had 120 swans in 2015", "the pier had 80 swans in 2021"),
    ],
)
def test_two_parties_do_not(one: str, other: str) -> None:
    assert letters(f"The union said {one}. The county said {other}.") == "AA"
