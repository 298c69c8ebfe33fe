"""Where the words that a sidecar file quotes stand in a draft."""

from __future__ import annotations

import time

import pytest

from auditor.house.sidecar import find, levelled

TEXT = " The  “Old”\n bridge – it’s İ 1912 — is old.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bridge", "bridge"),
        ("BRIDGE", "bridge"),
        ('the "old" bridge', "The  “Old”\n bridge"),
        (" old\n", "Old"),
        ("old.", "old."),
        ("dge - it's", "dge – it’s"),
        ("İ 1912 - is", "İ 1912 — is"),
        ("old bridge", ""),
        ("dam", ""),
        ("", ""),
        (" \n", ""),
    ],
)
def test_words_are_found_whatever_their_spaces_marks_and_case(words: str, found: str) -> None:
    start, end = find(words, levelled(TEXT))
    assert TEXT[start:end] == found


def test_words_that_almost_repeat_themselves_take_no_time_that_matters() -> None:
    level = levelled("a " * 500_000)
    began = time.process_time()
    assert find("a " * 50_000 + "b", level) == (0, 0)
    assert time.process_time() - began < 5, "a regular expression takes hours"
