"""Arithmetic of spans, held against sets of code points."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Span
from auditor.spans import (
    BLOCK,
    Holders,
    clipped,
    contains,
    covers,
    covers_sorted,
    merged,
    overlap,
    touches,
    trimmed,
    without,
    word_count,
    words,
)

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair))), max_size=8)


def points(spans: object) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}  # type: ignore[attr-defined]


@given(SPANS)
def test_merging_keeps_every_point_and_leaves_gaps_between(spans: list[Span]) -> None:
    out = merged(spans)
    assert points(out) == points(spans)
    assert all(a[1] < b[0] for a, b in itertools.pairwise(out))
    assert merged(out) == out


@given(SPANS, SPANS)
def test_taking_away_leaves_what_is_not_taken(spans: list[Span], holes: list[Span]) -> None:
    assert points(without(spans, holes)) == points(spans) - points(holes)


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_clipping_keeps_what_is_inside(spans: list[Span], start: int, end: int) -> None:
    assert points(clipped(spans, start, end)) == points(spans) & set(range(start, end))


@given(SPANS, SPANS, st.integers(0, 40), st.integers(0, 40))
def test_no_empty_span_comes_out(spans: list[Span], holes: list[Span], start: int, end: int) -> None:
    assert all(s < e for s, e in merged(spans))
    assert all(s < e for s, e in without(spans, holes))
    if start < end:
        assert all(s < e for s, e in clipped(merged(spans), start, end))


def test_clipping_drops_what_only_touches() -> None:
    assert clipped([(0, 3), (3, 5), (5, 9)], 3, 5) == ((3, 5),)


@given(SPANS, SPANS)
def test_overlap_counts_shared_points(some: list[Span], others: list[Span]) -> None:
    assert overlap(merged(some), merged(others)) == len(points(some) & points(others))


@given(SPANS, st.integers(0, 40))
def test_covering_a_point(spans: list[Span], offset: int) -> None:
    assert covers(spans, offset) == (offset in points(spans))


def test_holding_a_whole_span() -> None:
    assert contains([(0, 3), (5, 9)], (5, 9))
    assert not contains([(0, 3), (3, 9)], (2, 5))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("—", 0),
        ("It's the workers' word.", 4),
        ("three-day strike", 3),
        ("Rosé, naïve; 3.5", 4),
        ("e\u0301 o\u0308", 2),
    ],
)
def test_what_counts_as_a_word(text: str, count: int) -> None:
    assert word_count(text, [(0, len(text))]) == count


def test_words_are_spans_of_the_whole_text() -> None:
    assert words("the old bridge", 4, 14) == [(4, 7), (8, 14)]
    assert words("the old bridge", 4, 9) == [(4, 7), (8, 9)]


def test_a_word_in_two_spans_is_counted_once() -> None:
    assert word_count("the old bridge", [(0, 7), (4, 14)]) == 3


def test_trimming_takes_white_space_commas_and_colons_and_no_letter() -> None:
    assert trimmed(" ,X said:;\n", (0, 10)) == (2, 8)
    assert trimmed("..X..", (0, 5)) == (0, 5)
    assert trimmed("..X..", (0, 5), ".") == (2, 3)


@given(st.text(alphabet="a ,;:\n.", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_trimming_stays_inside_and_ends_on_what_counts(text: str, one: int, other: int) -> None:
    span = (min(one, other, len(text)), min(max(one, other), len(text)))
    start, end = trimmed(text, span)
    assert span[0] <= start <= end <= span[1]
    assert text[start:end] == text[span[0] : span[1]].strip(" \t\r\n\f\v,;:")


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 700)), max_size=12), st.integers(0, 2000))
def test_holders_and_sorted_spans_tell_what_a_look_at_every_span_tells(drawn: list[tuple[int, int]], at: int) -> None:
    spans = [(start, start + length) for start, length in drawn]
    holders = Holders.of((span, number) for number, span in enumerate(spans))
    assert holders.at(at) == [number for number, (start, end) in enumerate(spans) if start <= at < end]
    assert covers_sorted(merged(spans), at) == covers(spans, at)


@given(SPANS, SPANS)
def test_a_span_touches_those_with_which_it_shares_a_code_point(spans: list[Span], others: list[Span]) -> None:
    assert all(touches(merged(spans), span) == bool(overlap([span], merged(spans))) for span in others)


def test_a_span_does_not_hold_its_end() -> None:
    holders = Holders.of([((3, 5), "old")])
    assert [holders.at(offset) for offset in (2, 3, 4, 5)] == [[], ["old"], ["old"], []]
    assert [covers_sorted([(3, 5), (7, 9)], offset) for offset in (2, 3, 4, 5, 8, 9)] == [0, 1, 1, 0, 1, 0]


def test_a_span_is_indexed_in_its_own_blocks_only() -> None:
    ends_a_block, over_two = (BLOCK, 2 * BLOCK), (3 * BLOCK - 1, 3 * BLOCK + 1)
    assert list(Holders.of([(ends_a_block, 1)]).blocks) == [1]
    assert list(Holders.of([(over_two, 1)]).blocks) == [2, 3]
