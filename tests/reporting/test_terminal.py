"""Nothing from a draft acts on a terminal, and what is drawn stays in its columns."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.reporting.terminal import fit, paint, paragraph, visible, width, wrap

ANY_TEXT = st.text(st.characters(), max_size=200)


@given(ANY_TEXT)
def test_visible_text_keeps_its_length_and_holds_no_control_characters(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\x00b\x07c\x7f", "a␀b␇c␡"),
        ("one\r\ntwo\u2028three", "one  two three"),
        ("\u202egnikcab\u202c", "\ufffdgnikcab\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("##[add-mask]x", "#♯[add-mask]x"),
        ("café e\u0301 😀 👩\u200d🚀", "café e\u0301 😀 👩\u200d🚀"),
    ],
)
def test_what_is_shown_of_what_a_draft_holds(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT, st.integers(2, 30))
def test_fitted_text_has_just_the_width(text: str, columns: int) -> None:
    assert width(fit(visible(text), columns)) == columns


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("e\u0301", 1), ("漢字", 4), ("😀", 2), ("", 0)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@given(ANY_TEXT, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_character_but_white_space(text: str, columns: int) -> None:
    lines = list(wrap(text, (0, len(text)), columns))
    assert all(width(line.characters) <= columns for line in lines)
    kept = [(o, c) for line in lines for o, c in zip(line.offsets, line.characters, strict=True) if c != " "]
    assert kept == [(o, c) for o, c in enumerate(visible(text)) if not c.isspace()]


def test_lines_break_between_words_and_inside_a_word_only_if_it_is_too_wide() -> None:
    assert paragraph("the port stays closed", 9) == ["the port", "stays", "closed"]
    assert paragraph("incomprehensible words", 6) == ["incomp", "rehens", "ible", "words"]


def test_colour_is_only_put_on_when_wanted() -> None:
    assert paint("word", "red", on=False) == "word"
    assert paint("word", "red", "bold", on=True) == "\x1b[31;1mword\x1b[0m"
