"""Which field of an input holds what."""

from __future__ import annotations

import pytest

from auditor.archive.fields import Fields
from auditor.archive.record import About
from auditor.errors import UsageError


def test_a_field_goes_by_the_name_of_what_it_holds_unless_named() -> None:
    fields = Fields.of(("text=body", "outlet=source.name"))
    assert fields.field("text") == "body"
    assert fields.field("outlet") == "source.name"
    assert fields.field("desk") == "desk"
    assert fields.columns() == ("id", "body", "title", "source.name", "desk", "author", "date", "topic")


def test_what_an_article_does_not_say_is_what_is_the_same_for_all() -> None:
    fields = Fields.of((), ("outlet=The Courier", "desk=city"))
    assert fields.about({"desk": "politics"}) == About(outlet="The Courier", desk="politics")


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("Ana Brandt", ("Ana Brandt",)),
        ("By  Ana Brandt", ("Ana Brandt",)),
        (["Ana Brandt", "Petr Hasek"], ("Ana Brandt", "Petr Hasek")),
        ([{"name": "Ana Brandt", "id": 7}], ("Ana Brandt",)),
        ({"name": "Ana Brandt"}, ("Ana Brandt",)),
        (["", None, "  "], ()),
        (None, ()),
        (float("nan"), ()),
        (True, ()),
    ],
)
def test_authors_come_as_text_lists_or_objects(value: object, authors: tuple[str, ...]) -> None:
    assert Fields().about({"author": value}).authors == authors


def test_a_number_is_a_name_too() -> None:
    assert Fields().about({"desk": 12, "date": 20240502}) == About(desk="12", date="20240502")


@pytest.mark.parametrize(
    ("fields", "constants", "folders", "said"),
    [
        (("text",), (), None, "not of the form KEY=VALUE"),
        (("text=",), (), None, "not of the form KEY=VALUE"),
        (("txt=body",), (), None, "unknown key 'txt'"),
        ((), ("text=x",), None, "unknown key 'text'"),
        ((), (), "outlet/section", "unknown key 'section'"),
    ],
)
def test_slips_are_told(fields: tuple[str, ...], constants: tuple[str, ...], folders: str | None, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        Fields.of(fields, constants, folders)


def test_a_slip_gets_a_suggestion() -> None:
    with pytest.raises(UsageError) as told:
        Fields.of(("txt=body",))
    assert told.value.hint == "did you mean text?"
