"""Comments by which a writer silences rules: one syntax for every format that has comments.

::

    <!-- auditor: ignore[F001,S002] the court has ruled -->    the block the comment stands in, else the next one
    <!-- auditor: ignore-start[F001] quoted from the charge -->  from here ...
    <!-- auditor: ignore-end -->                                 ... to here
    <!-- auditor: ignore-file[B001] -->                        the whole draft

Without brackets every rule is silenced. The words after the bracket are the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

import attrs

from auditor.model import Block, Suppression

COMMENT = re.compile(
    r"\s*auditor\s*:\s*(?P<action>ignore-start|ignore-end|ignore-file|ignore)"
    r"(?:\s*\[(?P<rules>[^\]\[]{0,500})\])?(?P<reason>\s[^\[].*|\s*)",
    re.DOTALL,
)
ADDRESSED = re.compile(r"\s*auditor\s*:\s*")
RULE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}")


class Action(StrEnum):
    """What a comment does."""

    NEXT = "ignore"
    START = "ignore-start"
    END = "ignore-end"
    FILE = "ignore-file"


@attrs.frozen
class Remark:
    """A comment of the draft that is meant for the program.

    Attributes:
        action: What it does, or None if it cannot be read.
        rules: Rule codes or names, as written; empty for all.
        reason: The words after them.
        line: Line of the file (for documents without lines: the paragraph), from 1.
    """

    action: Action | None
    rules: tuple[str, ...]
    reason: str
    line: int


def read_comment(words: str, line: int) -> Remark | None:
    """Read what stands between the comment's delimiters; None if it is not addressed to the program."""
    match = COMMENT.fullmatch(words)
    rules = [rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip()] if match else []
    if match is None or not all(map(RULE.fullmatch, rules)):
        return Remark(None, (), words.strip()[:80], line) if ADDRESSED.match(words) else None
    return Remark(Action(match["action"]), tuple(rules), " ".join(match["reason"].split()), line)


def suppressions(
    remarks: list[tuple[int, Remark]], blocks: Sequence[Block], length: int, unit: str = "line"
) -> tuple[tuple[Suppression, ...], tuple[str, ...]]:
    """Turn remarks into the stretches of text they cover.

    Args:
        remarks: Each with the code point of the article's text at which (or in the block before whose end) it stands.
        blocks: Of the article, in order.
        length: Of the article's text.
        unit: What line numbers count.

    Returns:
        The suppressions in order of the remarks, and a line about each remark that does nothing.
    """
    made: list[Suppression] = []
    notices: list[str] = []
    opened: list[tuple[int, Remark]] = []
    for offset, remark in remarks:
        if remark.action is None:
            notices.append(f"{unit} {remark.line}: a comment to the auditor that cannot be read: {remark.reason}")
        elif remark.action is Action.FILE:
            made.append(_suppression(remark, 0, length))
        elif remark.action is Action.START:
            opened.append((offset, remark))
        elif remark.action is Action.END:
            if opened:
                start, opening = opened.pop()
                made.append(_suppression(opening, _begin(blocks, start), offset))
            else:
                notices.append(f"{unit} {remark.line}: ignore-end without an ignore-start before it")
        else:
            index = bisect_right(blocks, offset, key=lambda block: block.end)
            if index == len(blocks):
                notices.append(f"{unit} {remark.line}: a comment to the auditor with nothing after it")
            else:
                made.append(_suppression(remark, blocks[index].start, blocks[index].end))
    for start, opening in opened:
        made.append(_suppression(opening, _begin(blocks, start), length))
        notices.append(f"{unit} {opening.line}: ignore-start without an ignore-end; it holds to the end")
    return tuple(sorted(made, key=lambda s: s.line)), tuple(notices)


def _suppression(remark: Remark, start: int, end: int) -> Suppression:
    return Suppression(remark.rules, start, max(start, end), remark.reason, remark.line)


def _begin(blocks: Sequence[Block], offset: int) -> int:
    """Give the start of the block that follows an offset between blocks."""
    index = bisect_right(blocks, offset, key=lambda block: block.end)
    return max(offset, blocks[index].start) if index < len(blocks) else offset
