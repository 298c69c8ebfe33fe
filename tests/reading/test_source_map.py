"""From the article's text to places in the file, through one layer of escaping or two."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Piece, Place
from auditor.reading.assembly import squeeze
from auditor.reading.json_strings import JsonString, load_json, origin_of
from auditor.reading.source_map import Fragment, Origin, line_pieces, place


def test_each_line_is_a_piece_with_its_end() -> None:
    assert [(p.start, p.end, p.line) for p in line_pieces("a\r\n\nbc\rd")] == [
        (0, 3, 1),
        (3, 4, 2),
        (4, 7, 3),
        (7, 8, 4),
    ]
    assert line_pieces("") == ()


def test_a_place_in_a_stand_in_is_where_it_starts() -> None:
    pieces = (Piece(0, 3, 1, 1), Piece(3, 5, 1, 9, "/p", verbatim=False), Piece(7, 9, 2, 4))
    assert [place(pieces, offset) for offset in (2, 4, 5, 8)] == [
        Place(1, 3),
        Place(1, 9, "/p"),
        Place(2, 4),
        Place(2, 5),
    ]
    assert place((), 5) == Place(1, 1)


def test_a_cut_follows_the_pieces_and_adds_the_element() -> None:
    origin = Origin(
        "abcdef", (Piece(0, 2, 1, 5, "/a"), Piece(2, 3, 1, 7, "/a", verbatim=False), Piece(3, 6, 2, 1, "/a"))
    )
    assert list(origin.cut(1, 5, "/p")) == [
        Fragment("b", 1, 6, "/a/p"),
        Fragment("c", 1, 7, "/a/p", verbatim=False),
        Fragment("de", 2, 1, "/a/p"),
    ]


@given(st.text(), st.booleans())
def test_json_strings_lead_back_to_their_escapes(words: str, ascii_only: bool) -> None:
    text = json.dumps({"a": [words]}, ensure_ascii=ascii_only)
    string = load_json("a.json", text)["a"][0]
    assert isinstance(string, JsonString)
    origin = origin_of(string, Origin.of_file(text), "/a/0")
    assert origin.text == words
    assert "".join(words[piece.start : piece.end] for piece in origin.pieces) == words
    for piece in origin.pieces:
        raw = text[piece.column - 1 :]
        assert raw.startswith(words[piece.start : piece.end] if piece.verbatim else "\\")


def squeezed(*texts: str) -> list[tuple[str, int]]:
    fragments, column = [], 1
    for text in texts:
        fragments.append(Fragment(text, 1, column))
        column += len(text)
    return [(fragment.text, fragment.column) for fragment in squeeze(fragments)]


def test_white_space_is_collapsed_across_fragments_and_cut_at_the_ends() -> None:
    assert squeezed("  a ", " b\n", "\tc  ") == [("a", 3), (" ", 4), ("b", 6), (" ", 7), ("c", 9)]


def test_single_spaces_do_not_break_a_fragment() -> None:
    assert squeezed("a b c") == [("a b c", 1)]


def test_invisible_characters_are_dropped_and_columns_kept() -> None:
    assert squeezed("a\u00adb \u200b c") == [("a", 1), ("b", 3), (" ", 4), ("c", 7)]
