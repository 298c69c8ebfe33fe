"""Words and stretches of a parse."""

from __future__ import annotations

import pytest

from auditor.language.copying import copied
from auditor.language.pipeline import load
from auditor.language.tokens import Parse


@pytest.fixture(scope="module")
def parse() -> Parse:
    return copied(load()("The ferry sank. Two sailors swam to the old pier."))


def test_a_stretch_has_the_words_and_the_text_between_its_ends(parse: Parse) -> None:
    stretch = parse[1:3]
    assert [token.text for token in stretch] == ["ferry", "sank"]
    assert (stretch.text, stretch.start_char, stretch.end_char) == ("ferry sank", 4, 14)
    assert stretch[-1] is parse[2]
    assert stretch[1:] == [parse[2]]


def test_a_stretch_outside_of_the_parse_is_empty(parse: Parse) -> None:
    assert parse[3:2].text == ""
    assert not parse[100:]


def test_neighbours_stop_at_the_ends(parse: Parse) -> None:
    assert parse[1].nbor(-1) is parse[0]
    assert parse[0].nbor() is parse[1]
    with pytest.raises(IndexError):
        parse[0].nbor(-1)
    with pytest.raises(IndexError):
        parse[len(parse) - 1].nbor()


def test_a_word_counts_its_code_points_and_is_never_nothing(parse: Parse) -> None:
    assert len(parse[1]) == 5
    assert bool(parse[1])
    assert parse[1] in {parse[1]}
    assert parse[1] not in {parse[2]}
