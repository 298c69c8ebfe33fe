"""What given names tell."""

from __future__ import annotations

import pytest

from auditor.lexicons import shipped

NAMES = shipped().given_names


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Sarah", "f"), ("MARY", "f"), ("William", "m"), ("Bill", "m"), ("Leslie", None), ("Zzyx", None)],
)
def test_gender_only_where_it_is_plain(name: str, gender: str | None) -> None:
    assert NAMES.gender(name) == gender


def test_a_nickname_may_be_the_same_person() -> None:
    assert NAMES.same("Bill", "William")
    assert NAMES.same("william", "BILL")
    assert NAMES.same("Ann", "Ann")
    assert not NAMES.same("Bill", "Hillary")


def test_no_name_is_plainly_both() -> None:
    assert NAMES.female & NAMES.male == frozenset()
