"""White space of any length and kind is one space to the parser, and the parse keeps the words' places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.pipeline import load
from auditor.language.spacing import spread, squeezed
from tests.stages import labels, speakers

WORDS = "“It is shut,” said Tom Arden of the New York Ferry Club. Mr. Arden’s boats, he added, can’t sail. Why?".split()
SPACES = st.text(" \t\r\n\u00a0\u2003", min_size=1, max_size=4)


def properties(doc, *, spaces: bool) -> list[tuple[object, ...]]:  # type: ignore[no-untyped-def]
    return [
        (t.text, t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph), t.ent_type_, t.ent_iob_, t.head.text, t.is_sent_start)
        for t in doc
        if spaces or not t.is_space
    ]


@given(st.lists(SPACES, min_size=len(WORDS), max_size=len(WORDS)))
def test_the_parse_is_that_of_single_spaces_and_stands_where_the_words_do(spaces: list[str]) -> None:
    text = "".join(word + space for word, space in zip(WORDS, spaces, strict=True))
    parsed = load()(squeezed(text))
    spread_out = spread(parsed, text)
    assert properties(spread_out, spaces=False) == properties(parsed, spaces=False)
    assert [text[t.idx : t.idx + len(t)] for t in spread_out if not t.is_space] == [
        t.text for t in parsed if not t.is_space
    ]
    assert [text[e.start_char : e.end_char].split() for e in spread_out.ents] == [e.text.split() for e in parsed.ents]


def test_a_text_without_runs_keeps_its_parse() -> None:
    parsed = load()("Tom Arden spoke.")
    assert spread(parsed, "Tom\nArden spoke.") is parsed


@pytest.mark.parametrize("gap", ["\n", "\r\n", "  ", "\t\t", " \u00a0 "], ids=repr)
def test_a_name_over_the_end_of_a_line_is_one_name(gap: str) -> None:
    text = "“The road is closed,” said Carl Winter, a spokesperson for the Meadow Party.".replace("l W", f"l{gap}W")
    assert speakers(text) == ["Carl Winter"]
    assert [label.value for label in labels(text)] == ["attributed_claim"]
