"""Runs of white space: the parser sees one space for each, and the parse it gives is spread out again.

A token of mere white space between two words would tear a name in two and change the parse, so that a draft whose
lines were wrapped on another system would get another report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

RUN = re.compile(r"\s+")
LONG_RUN = re.compile(r"\s\s")
REST = {"tags": "_SP", "pos": "SPACE", "deps": "dep", "lemmas": " ", "morphs": ""}
"""What a token of white space is to spaCy."""


@attrs.frozen
class Row:
    """A token of the parse that is made: its word, whether a space follows it, and the token that it stands for.

    Attributes:
        word: Its text.
        space: Whether a space follows that is no token of its own.
        token: The parsed token; for white space the one before it.
        rest: Whether it is the rest of a run of white space.
    """

    word: str
    space: bool
    token: Token
    rest: bool = False


def squeezed(text: str) -> str:
    """Put one space in the place of each run of white space."""
    return RUN.sub(" ", text)


def spread(doc: Doc, text: str) -> Doc:
    """Give the parse of ``text``, whose tokens stand where its words do.

    Args:
        doc: The parse of ``squeezed(text)``.
        text: The text as it stands in the draft.

    Returns:
        The same parse; what a run of white space has beyond one character is a token of its own, inside a name if
        the run is. ``doc`` itself if there is no such run.
    """
    from spacy.tokens import Doc

    if LONG_RUN.search(text) is None:
        return doc
    rows = list(_rows(doc, text))
    place = {row.token.i: number for number, row in enumerate(rows) if not row.rest}
    told: dict[str, list[Any]] = {name: [_told(row, name) for row in rows] for name in REST}
    return Doc(
        doc.vocab,
        words=[row.word for row in rows],
        spaces=[row.space for row in rows],
        heads=[place[row.token.i if row.rest else row.token.head.i] for row in rows],
        ents=[_name(row) for row in rows],
        **told,
    )


def _rows(doc: Doc, text: str) -> Iterator[Row]:
    position = 0
    for token in doc:
        blank = RUN.match(text, position) if token.is_space else None
        word = " " * len(blank.group()) if blank else token.text
        position += len(word)
        run = RUN.match(text, position) if token.whitespace_ else None
        yield Row(word, run is not None, token)
        if run is not None:
            position = run.end()
            if len(run.group()) > 1:
                yield Row(" " * (len(run.group()) - 1), False, token, rest=True)


def _told(row: Row, name: str) -> str:
    if row.rest:
        return REST[name]
    parts = {"tags": "tag_", "pos": "pos_", "deps": "dep_", "lemmas": "lemma_", "morphs": "morph"}
    return str(getattr(row.token, parts[name]))


def _name(row: Row) -> str:
    """The token's place in a name, as spaCy writes it; white space inside a name goes with it."""
    token = row.token
    if not row.rest:
        return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    inside = following is not None and following.ent_iob_ == "I"
    return f"I-{token.ent_type_}" if inside else "O"
