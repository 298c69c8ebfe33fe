"""Dates as inputs write them."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.archive.dates import day


@pytest.mark.parametrize(
    "written",
    [
        "2024-05-02",
        "2024-5-2",
        "2024/05/02",
        "2024.05.02",
        "20240502",
        "20240502T101500Z",
        "2024-05-02T23:59:00-07:00",
        "2024-05-02 10:15:00",
        "2 May 2024",
        "2nd May 2024",
        "2 May, 2024",
        "Thursday, 2 May 2024",
        "Thu, 02 May 2024 10:15:00 +0000",
        "May 2, 2024",
        "May. 2 2024",
        "Thursday, May 2, 2024",
        " 2024-05-02 ",
        "1714644900",
        "1714644900000",
    ],
)
def test_a_day_in_every_usual_form(written: str) -> None:
    assert day(written) == date(2024, 5, 2)


@pytest.mark.parametrize(
    "written",
    ["3/4/2024", "03.04.2024", "2024", "May 2024", "2024-13-01", "31 February 2024", "2 Mai 2024", "", "soon"],
)
def test_what_is_no_day_or_could_be_two_is_none(written: str) -> None:
    assert day(written) is None
