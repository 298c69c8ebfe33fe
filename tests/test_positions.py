"""Positions in the file, in every unit."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document, Piece
from auditor.positions import Position, Positions, measured
from auditor.reading import parse

AWKWARD = "\ufeffCafé 😀 open.\r\n\r\nThe re\u0301gime 👩\u200d🚀 said no.\r\n"
"""A byte order mark, CR LF, an emoji outside the basic plane, a combining character, one paragraph a line."""


def positions(data: bytes) -> Positions:
    article = parse("a.txt", data)
    return Positions(article.text, article.pieces)


def test_a_byte_order_mark_counts_for_nothing() -> None:
    awkward = positions(AWKWARD.encode())
    assert awkward.region((0, 4)).start == Position(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Café", Position(1, 1, 1, 1), Position(1, 5, 5, 6)),
        ("😀", Position(1, 6, 6, 7), Position(1, 7, 8, 11)),
        ("open", Position(1, 8, 9, 12), Position(1, 12, 13, 16)),
        ("re\u0301gime", Position(3, 5, 5, 5), Position(3, 12, 12, 13)),
        ("said", Position(3, 17, 19, 26), Position(3, 21, 23, 30)),
    ],
)
def test_every_unit_of_an_awkward_file(words: str, start: Position, end: Position) -> None:
    awkward = positions(AWKWARD.encode())
    at = awkward.text.index(words)
    region = awkward.region((at, at + len(words)))
    assert (region.start, region.end) == (start, end)


def test_the_end_of_a_line_belongs_to_it() -> None:
    two = positions(b"One.\r\nTwo.\r\n")
    region = two.region((0, 6))
    assert (region.start.line, region.end.line) == (1, 1)


def test_a_span_over_lines_ends_on_the_last() -> None:
    two = positions(b"One two\nthree four five.\n")
    region = two.region((4, 13))
    assert (region.start.line, region.start.column) == (1, 5)
    assert (region.end.line, region.end.column) == (2, 6)


def test_a_piece_that_stands_for_something_else_is_one_column() -> None:
    """``A &amp; B`` of a file is ``A & B`` in the text."""
    pieces = (Piece(0, 2, 1, 1), Piece(2, 3, 1, 3, verbatim=False), Piece(3, 5, 1, 8))
    region = Positions("A & B", pieces).region((2, 3))
    assert (region.start.column, region.end.column) == (3, 4)
    assert Positions("A & B", pieces).region((4, 5)).start.column == 9


def test_units_of_earlier_pieces_on_the_line_count() -> None:
    """``**é** b`` of a file is ``é b`` in the text."""
    pieces = (Piece(0, 1, 1, 3), Piece(1, 3, 1, 6))
    assert Positions("é b", pieces).region((2, 3)).start == Position(1, 7, 7, 8)


def test_a_report_without_a_source_map_is_plain_text() -> None:
    from tests.reporting import example

    report = example.report()
    bare = attrs.evolve(report, pieces=(), document=Document("a", "text", "0" * 64))
    span = example.at("It is believed")
    assert Positions.of(bare).region(span) == Positions.of(report).region(span)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), min_size=1), st.data())
def test_every_unit_counts_what_an_encoder_would(text: str, data: st.DataObject) -> None:
    line = text.replace("\r", " ").replace("\n", " ")
    offset = data.draw(st.integers(0, len(line) - 1))
    found = Positions(line, (Piece(0, len(line), 1, 1),)).region((offset, offset + 1)).start
    assert found.column == offset + 1
    assert found.utf16 == len(line[:offset].encode("utf-16-le")) // 2 + 1
    assert found.utf8 == len(line[:offset].encode()) + 1


class TestMeasured:
    """Of Markdown and HTML, what stands between the pieces of a line counts too, once it was measured."""

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("a.md", "\ufeff# Café\r\n\r\nSee [the paper](http://x/é😀) **été** today.\r\n"),
            ("a.html", '<p class="é😀">See <a title="é😀">the paper</a> <b>été</b> today.</p>\n'),
        ],
    )
    def test_every_word_is_where_an_encoder_would_say(self, name: str, file: str) -> None:
        article = parse(name, file.encode())
        text = file.removeprefix("\ufeff")
        pieces = measured(article.text, article.pieces, text)
        lines = text.split("\n")
        for word in ("See", "paper", "été", "today"):
            at = article.text.index(word)
            start = Positions(article.text, pieces).region((at, at + len(word))).start
            before = lines[start.line - 1][: start.column - 1]
            assert lines[start.line - 1][start.column - 1 :].startswith(word)
            assert start.utf16 == len(before.encode("utf-16-le")) // 2 + 1
            assert start.utf8 == len(before.encode()) + 1

    def test_a_piece_that_does_not_stand_there_is_left_as_it_is(self) -> None:
        pieces = (Piece(0, 3, 1, 1), Piece(3, 6, 7, 2), Piece(6, 9, 1, 4))
        assert measured("abcdefghi", pieces, "abc xyz é") == pieces

    def test_plain_text_needs_no_measure(self) -> None:
        article = parse("a.txt", AWKWARD.encode())
        assert measured(article.text, article.pieces, AWKWARD.removeprefix("\ufeff")) == article.pieces
