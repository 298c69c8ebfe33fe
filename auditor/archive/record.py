"""What an input gives for each of its articles, before the article is read."""

from __future__ import annotations

from enum import StrEnum

import attrs


class Reason(StrEnum):
    """Why an article of an archive has no report."""

    DUPLICATE = "duplicate_id"
    NO_TEXT = "no_text"
    EMPTY = "empty"
    NOT_ENGLISH = "not_english"
    TOO_LONG = "too_long"
    UNREADABLE = "unreadable"
    FAILED = "failed"
    DIED = "process_died"


@attrs.frozen
class Problem:
    """What kept an article from being audited.

    Attributes:
        reason: Which kind of thing.
        message: One line for people.
    """

    reason: Reason
    message: str


@attrs.frozen
class About:
    """What an input says about an article beside its text; None or empty where it says nothing.

    Attributes:
        title: Headline.
        outlet: Who published it.
        desk: Which desk or section it belongs to.
        authors: Who wrote it.
        date: When it was published, as the input gives it.
        topics: What it is about.
    """

    title: str | None = None
    outlet: str | None = None
    desk: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    topics: tuple[str, ...] = ()


@attrs.frozen
class Record:
    """An article as an input holds it.

    Attributes:
        position: Its place among all articles of the input, from 0.
        id: What every table calls it; the input's own id, else a name for its place.
        data: Its bytes; empty if there is a problem.
        about: What the input says about it.
        problem: Why it cannot be audited, or None.
    """

    position: int
    id: str
    data: bytes = b""
    about: About = About()
    problem: Problem | None = None
