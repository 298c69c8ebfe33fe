"""Pairs quotation marks within a paragraph: curly, straight, guillemets, single ones told from apostrophes.

An unclosed quotation runs to the end of its paragraph; a paragraph that closes what the one before left open goes on
with it. Nested marks are left inside the outermost pair. Marks set by mistake are read as they are meant: a closing
one that opens a paragraph, a straight one that closes what a curly one opened, and the other way about.
"""

from __future__ import annotations

from auditor.language.analysis import Quotation

PAIRS = {"“": "”", "«": "»", "„": "“”", "‟": "”"}
DASHES = "—–-/([{"
FINAL = tuple(".?!…")
ENDINGS = frozenset(",.?!…—")
"""Marks after which a quotation mark of another style than the opening one closes all the same."""


def quotations(text: str, start: int, *, open_before: bool = False) -> tuple[Quotation, ...]:
    """Find the outermost quotations of a paragraph.

    Args:
        text: The paragraph.
        start: Its first code point in the article's text, added to every offset.
        open_before: True if the paragraph before left a quotation open.

    Returns:
        Quotations in order, disjoint.
    """
    found: list[Quotation] = []
    position = 0
    if open_before:
        end = _lone_closer(text)
        if end is not None:
            found.append(Quotation(start, start + end + 1, closed=True, continued=True))
            position = end + 1
    while position < len(text):
        if _opens(text, position):
            end = _close_of(text, position)
            if end is None:
                if text[position] not in "'‘":
                    found.append(Quotation(start + position, start + len(text), closed=False))
                    break
            else:
                found.append(Quotation(start + position, start + end + 1))
                position = end
        position += 1
    return tuple(found)


def _lone_closer(text: str) -> int | None:
    """Index of a closing mark that no opening mark of the paragraph precedes, if the paragraph does not open one."""
    for index, mark in enumerate(text):
        if _opens(text, index) and mark not in "'‘":
            return None
        if mark in '”»"' and _may_close(text, index):
            return index
    return None


def _opens(text: str, index: int) -> bool:
    mark = text[index]
    if mark in PAIRS:
        return True
    if mark == "”":
        return index == 0 and text[1:2].isalnum()
    if mark not in "\"'‘`":
        return False
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    free_before = before.isspace() or before in DASHES or before in "\"“‘'"
    if mark == '"':
        return (free_before and not after.isspace()) or (index == 0 and not after.isspace())
    if mark == "`":
        return text[index : index + 2] == "``"
    return free_before and (after.isalnum() or after in '"“…[$£€#@') and not _elided(text, index)


def _elided(text: str, index: int) -> bool:
    """An apostrophe that stands for letters or a century: 'em, 'til, '90s."""
    word = text[index + 1 : index + 5].lower()
    return word[:2].isdigit() or word.startswith(("em ", "til ", "tis ", "twas", "cause", "n' ", "bout"))


def _may_close(text: str, index: int) -> bool:
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _close_of(text: str, index: int) -> int | None:
    mark = text[index]
    if mark in "“”":
        close = _nested_close(text, index, mark, "”")
        return _first(_straight_end(text, index), close)
    if mark in PAIRS:
        return _nested_close(text, index, mark, PAIRS[mark])
    if mark == "`":
        end = text.find("''", index)
        return end + 1 if end >= 0 else None
    if mark == '"':
        return _first(_curly_end(text, index), _straight_close(text, index))
    return _single_close(text, index)


def _first(mistaken: int | None, proper: int | None) -> int | None:
    return proper if mistaken is None or (proper is not None and proper < mistaken) else mistaken


def _straight_end(text: str, index: int) -> int | None:
    """The straight mark that closes by mistake: after a full stop or comma, with no straight one opened before it."""
    position = text.find('"', index + 1)
    if position < 0 or not _may_close(text, position) or text[position - 1] not in ENDINGS:
        return None
    return position


def _curly_end(text: str, index: int) -> int | None:
    """The curly mark that closes by mistake: after a full stop or comma, with no curly one opened before it."""
    position = text.find("”", index + 1)
    if position < 0 or "“" in text[index:position] or text[position - 1] not in ENDINGS:
        return None
    return position if _may_close(text, position) else None


def _nested_close(text: str, index: int, mark: str, closers: str) -> int | None:
    for position in range(index + 1, len(text)):
        if text[position] in closers:
            return position
        if text[position] == mark and position and not text[position - 1].isspace():
            return position  # an opening mark set by mistake where one should close
    return None


def _straight_close(text: str, index: int) -> int | None:
    """The first mark that can close; failing that, the next mark of any kind.

    An opening mark after a full stop goes on with the quotation, as each paragraph of a long one does.
    """
    position = text.find('"', index + 1)
    fallback = None
    while position >= 0:
        if _may_close(text, position):
            return position
        if not _opens(text, position):
            fallback = position if fallback is None else fallback
        elif text[:position].rstrip()[-1:] not in FINAL:
            return fallback
        position = text.find('"', position + 1)
    return fallback


def _single_close(text: str, index: int) -> int | None:
    """The first single mark that closes and is no possessive.

    A mark after "s" and before a lower-case word ("the workers' union") counts only if no later one closes.
    """
    possessive = None
    for position in range(index + 1, len(text)):
        mark = text[position]
        if mark not in "'’" or not _may_close(text, position):
            if mark == "‘" and text[index] == "‘" and possessive is not None:
                return possessive
            continue
        before = text[position - 1]
        rest = text[position + 1 : position + 3]
        if before in "sS" and len(rest) == 2 and rest[0].isspace() and rest[1].islower():
            possessive = position if possessive is None else possessive
            continue
        return position
    return possessive
