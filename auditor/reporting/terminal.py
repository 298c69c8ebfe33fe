"""Text on a terminal: what may be shown, how wide it is, how it wraps, how it is coloured.

Drafts are untrusted. Whatever comes from one passes ``visible`` before it is shown, so that no escape sequence, control
character, reversal of the writing direction or command of a CI system in it has an effect.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import attrs

from auditor.model import Span

CODES = {"bold": "1", "dim": "2", "italic": "3", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


def visible(text: str) -> str:
    """Replace what must not reach a terminal, one character for one, so that offsets hold.

    Control characters become their pictures (ESC is shown as U+241B), other invisible commands become U+FFFD, line ends
    become spaces. The ``##[`` by which old CI runners start a command anywhere in a line loses its second mark.
    """
    if text.isascii() and text.isprintable() and "##[" not in text:
        return text
    return "".join(map(_visible, text)).replace("##[", "#♯[")


def _visible(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return " "
    if code < 32:
        return chr(0x2400 + code)
    if code == 127:
        return "␡"
    # Format characters steer the direction of text or hide it; only the joiners of emoji and scripts are let through.
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"} and character not in "\u200c\u200d\u00ad":
        return "\ufffd"
    return character


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, columns: int) -> str:
    """Cut a text to a width, with an ellipsis if anything is lost, and fill it up with spaces."""
    if width(text) > columns:
        kept = ""
        for character in text:
            if width(kept) + _width(character) > columns - 1:
                break
            kept += character
        text = kept + "…"
    return text + " " * (columns - width(text))


def paint(text: str, *looks: str, on: bool) -> str:
    """Give a text colours or weights by name, if ``on``."""
    return f"\x1b[{';'.join(CODES[look] for look in looks)}m{text}\x1b[0m" if on and looks and text else text


@attrs.frozen
class Line:
    """A displayed line: its characters, and the offset in the article's text that each one stands for."""

    characters: str
    offsets: tuple[int, ...]


def wrap(text: str, span: Span, columns: int) -> Iterator[Line]:
    """Wrap a part of the article's text to lines of at most ``columns``; runs of white space count as one space.

    A word that is wider than the line is broken.
    """
    line: list[tuple[str, int]] = []
    used = 0
    for word in _words(text, span):
        room = sum(_width(character) for character, _ in word)
        if line and used + 1 + room > columns:
            yield _line(line)
            line, used = [], 0
        if line:
            line.append((" ", word[0][1] - 1))
            used += 1
        for cell in word:
            if used + _width(cell[0]) > columns:
                yield _line(line)
                line, used = [], 0
            line.append(cell)
            used += _width(cell[0])
    if line:
        yield _line(line)


def _words(text: str, span: Span) -> Iterator[list[tuple[str, int]]]:
    start, end = span
    word: list[tuple[str, int]] = []
    for offset, character in enumerate(visible(text[start:end]), start):
        if character.isspace():
            if word:
                yield word
            word = []
        else:
            word.append((character, offset))
    if word:
        yield word


def _line(cells: list[tuple[str, int]]) -> Line:
    return Line("".join(character for character, _ in cells), tuple(offset for _, offset in cells))


def paragraph(text: str, columns: int) -> list[str]:
    """Wrap a message to lines of at most ``columns``."""
    return [line.characters for line in wrap(text, (0, len(text)), columns)]
