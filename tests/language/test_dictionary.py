"""Which forms are English words."""

from __future__ import annotations

import pytest

from auditor.language.dictionary import is_word


@pytest.mark.parametrize("form", ["rail", "Rail", "ferries", "churches", "united", "Holdings"])
def test_a_word_and_its_plural_are_words(form: str) -> None:
    assert is_word(form)


@pytest.mark.parametrize("form", ["Mkhize", "Guðmundsdóttir", "Norvale", "O'Rourke", ""])
def test_a_surname_is_none(form: str) -> None:
    assert not is_word(form)
