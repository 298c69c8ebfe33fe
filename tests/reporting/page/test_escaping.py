from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from auditor.reporting.page.escaping import TREACHEROUS, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("a\x00b", "a␀b"),
        ("\x1b[31m", "␛[31m"),
        ("\x7f", "␡"),
        ("\x85", "\ufffd"),
        ("\u202eabc", "⟨U+202E⟩abc"),
        ("\u2069", "⟨U+2069⟩"),
        ("\ud800", "\ufffd"),
        ("\uffff", "\ufffd"),
        ("\u200f", "\u200f"),
    ],
)
def test_treacherous_characters_are_shown_as_what_they_are(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_keeps_a_treacherous_character_and_every_text_can_be_written(text: str) -> None:
    shown = visible(text)
    assert isinstance(shown, str)
    assert not TREACHEROUS.search(shown)
    shown.encode()


def test_what_is_no_text_or_trusted_stays() -> None:
    assert visible(7) == 7
    assert visible(Markup("<b>\x00</b>")) == "<b>\x00</b>"
