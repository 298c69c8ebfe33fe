"""Dates as inputs write them, to days.

Only what can be read in one way is read: ``3/4/2024`` is a day in March for some and in April for others, and is none
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?")
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s].*)")
DAY_FIRST = re.compile(r"(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b.*")
MONTH_FIRST = re.compile(r"(?:[A-Za-z]+,\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b.*")
SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
MILLISECONDS = re.compile(r"\d{12,13}")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(text: str) -> date | None:
    """Give the day that a date stands for; None if it is none, or could be two.

    Args:
        text: ISO 8601 in its usual forms, ``2 May 2024``, ``May 2, 2024`` (as in e-mails and feeds, too), or seconds or
            milliseconds since 1970. The day is the one that is written, whatever the time zone.
    """
    line = text.strip()
    for pattern, made in READERS:
        match = pattern.fullmatch(line)
        if match is not None:
            try:
                return made(*match.groups())
            except (ValueError, OverflowError):
                return None
    return None


def _numbers(year: str, month: str, of_month: str) -> date:
    return date(int(year), int(month), int(of_month))


def _named(of_month: str, month: str, year: str) -> date:
    return date(int(year), MONTHS.index(month[:3].lower()) + 1, int(of_month))


def _month_first(month: str, of_month: str, year: str) -> date:
    return _named(of_month, month, year)


def _since_1970(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()


READERS: tuple[tuple[re.Pattern[str], Callable[..., date]], ...] = (
    (ISO, _numbers),
    (EIGHT, _numbers),
    (DAY_FIRST, _named),
    (MONTH_FIRST, _month_first),
    (re.compile(f"({SECONDS.pattern})"), lambda seconds: _since_1970(float(seconds))),
    (re.compile(f"({MILLISECONDS.pattern})"), lambda milliseconds: _since_1970(int(milliseconds) / 1000)),
)
