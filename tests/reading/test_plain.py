"""Plain text: the text is the file's own, and paragraphs are told apart however they are set."""

from __future__ import annotations

import pytest

from auditor.reading import parse
from auditor.reading.plain import hard_wrapped, paragraphs


def texts(draft: str) -> list[str]:
    return [draft[start:end] for start, end in paragraphs(draft)]


def test_blank_lines_part_paragraphs() -> None:
    assert texts("One said so.\n\n \t\nTwo denied it.\n") == ["One said so.", "Two denied it."]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert texts("The port said so on Friday.\nThe operator denied it.\n") == [
        "The port said so on Friday.",
        "The operator denied it.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    draft = "The port said on Friday that the operator had\nbeen told of the storm three times before its\nboats left."
    assert texts(draft) == [draft]
    assert hard_wrapped(draft.split("\n"))


def test_items_of_a_list_are_paragraphs_even_without_full_stops() -> None:
    draft = "- The port wants the operator to pay for it\n- The operator wants an inquiry into the storm\n"
    article = parse("a.txt", draft.encode())
    assert [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks] == [
        ("list", "The port wants the operator to pay for it"),
        ("list", "The operator wants an inquiry into the storm"),
    ]


@pytest.mark.parametrize("name", ["a.txt", "a", "-", "a.text"])
def test_the_text_is_the_file_s_own(name: str) -> None:
    draft = "  The port said so.\r\n\r\n\tThe operator denied it. \n"
    assert parse(name, draft.encode()).text == draft


def test_a_place_is_a_line_and_column_of_the_file() -> None:
    article = parse("a.txt", "One.\r\n\r\n  Two 😀 three.\n".encode())
    assert [(piece.line, piece.column, piece.verbatim) for piece in article.pieces] == [
        (1, 1, True),
        (2, 1, True),
        (3, 1, True),
    ]
