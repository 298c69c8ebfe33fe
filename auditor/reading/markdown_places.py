"""The places of Markdown's tokens, which ``markdown-it-py`` does not give.

Block tokens know their lines. The content of a paragraph is its lines without what the containers put before them
(``> ``, indentation), so each line of it is the end of a line of the file. Within the content a rule that matches
nothing is put before all others: it is called wherever the parser stands and notes which token comes next there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import attrs

from auditor.errors import InputError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

NESTING = 60
"""Containers inside one another after which ``markdown-it-py`` drops the rest of the text."""

HASHES = re.compile(r"[ \t>]*#{1,6}[ \t]*")
NOTES = "auditor_places"
PLACE = "auditor_place"


@attrs.frozen
class Line:
    """A line of the file without its end: its first code point in the file, and its words."""

    start: int
    words: str


@attrs.frozen
class Inline:
    """The content of a paragraph, heading or cell.

    Attributes:
        content: As ``markdown-it-py`` sees it.
        children: Its tokens, each with its position in the content.
        starts: Positions in the content from which on the places below hold.
        places: Code points of the file at those positions.
    """

    content: str
    children: tuple[tuple[Token, int], ...]
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Give the code point of the file for a position in the content."""
        index = max(0, bisect_right(self.starts, position) - 1)
        return self.places[index] + position - self.starts[index]


def parse_blocks(name: str, lines: Sequence[Line]) -> Iterator[Token | Inline]:
    """Parse Markdown; every ``inline`` token comes as an ``Inline``.

    Args:
        name: Of the draft, for the message.
        lines: Of the file, in order.

    Raises:
        InputError: Containers are nested deeper than the parser goes.
    """
    parser = _parser()
    env: dict[str, object] = {}
    blocks: list[Token] = []
    parser.block.parse("\n".join(line.words for line in lines).replace("\0", "\ufffd"), parser, env, blocks)
    if any(token.level >= NESTING - 1 for token in blocks):
        raise InputError(f"{name}: quotations and lists nested more than {NESTING} deep", "is this a draft?")
    cursor = (-1, 0)
    for token in blocks:
        if token.type != "inline" or not token.map:
            yield token
            continue
        first = token.map[0]
        after = cursor[1] if cursor[0] == first else 0
        starts, places, after = _places(token.content, lines, first, after)
        cursor = (first, after)
        children: list[Token] = []
        env[NOTES] = {}
        parser.inline.parse(token.content, parser, env, children)
        yield Inline(token.content, tuple(_placed(children)), tuple(starts), tuple(places))


def _places(content: str, lines: Sequence[Line], first: int, after: int) -> tuple[list[int], list[int], int]:
    """Find where each line of a content stands: at the end of its line, or (heading, cell) after what comes before."""
    starts: list[int] = []
    places: list[int] = []
    position = 0
    column = after
    for number, part in enumerate(content.split("\n"), start=first):
        line = lines[min(number, len(lines) - 1)]
        body = part.strip()
        shown = line.words.rstrip()
        if not after and shown.endswith(body) and not (number == first and HASHES.match(shown) and body != shown):
            column = len(shown) - len(body)
        else:
            column = _within(line.words, body, after)
        starts.append(position + len(part) - len(part.lstrip()))
        places.append(line.start + column)
        position += len(part) + 1
        column += len(body)
    return starts, places, column


def _within(words: str, body: str, after: int) -> int:
    """Find a heading or a cell in its line, past its mark and past the cells before it."""
    if not after:
        mark = HASHES.match(words)
        after = mark.end() if mark else 0
    for form in (body, body.replace("|", "\\|")):
        found = words.find(form, after)
        if found >= 0:
            return found
    return min(after, len(words))


def _placed(tokens: Iterable[Token]) -> Iterator[tuple[Token, int]]:
    """Pair each token with the position of its content."""
    for token in tokens:
        position = int(token.meta.get(PLACE, 0))
        if token.type == "code_inline":
            position += len(token.markup)
        elif token.type == "text_special" and token.info == "escape":
            position += 1
        yield token, position


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("text", PLACE, _note)
    parser.inline.ruler2.before("fragments_join", PLACE, _settle)
    return parser


def _note(state: StateInline, silent: bool) -> bool:
    """Note that the token about to be written starts here, or, if text is pending, the one after it."""
    if not silent:
        noted = state.env[NOTES].setdefault(id(state), {})
        noted[len(state.tokens) + bool(state.pending)] = state.pos
    return False


def _settle(state: StateInline) -> None:
    """Hand each token its position, after emphasis is decided and before neighbouring text tokens are joined.

    A token none was noted for is the second of a pair of marks (``**``) or the text of ``<https://...>``: it stands one
    after the token before it. Of text tokens that will be joined the last stays, so it gets the first one's position.
    """
    noted = state.env[NOTES].pop(id(state), {})
    position, run = -1, None
    for index, token in enumerate(state.tokens):
        position = noted.get(index, position + 1)
        if token.type != "text":
            run = None
        elif token.content and run is None:
            run = position
        token.meta = {**token.meta, PLACE: position if run is None else run}
