"""Comments that silence rules."""

from __future__ import annotations

import pytest

from auditor.model import Block, BlockKind
from auditor.reading import parse
from auditor.reading.comments import Action, Remark, read_comment, suppressions

BLOCKS = [Block(BlockKind.BODY, 0, 10), Block(BlockKind.BODY, 12, 20), Block(BlockKind.BODY, 22, 30)]


@pytest.mark.parametrize(
    ("words", "action", "rules", "reason"),
    [
        (" auditor: ignore[F001] the court has ruled ", Action.NEXT, ("F001",), "the court has ruled"),
        ("auditor:ignore", Action.NEXT, (), ""),
        (" auditor: ignore it is known", Action.NEXT, (), "it is known"),
        ("auditor: ignore-file[B001, unanswered-accusation]", Action.FILE, ("B001", "unanswered-accusation"), ""),
        ("auditor: ignore-start[S001]\n quoted\n from a letter", Action.START, ("S001",), "quoted from a letter"),
        ("auditor: ignore-end", Action.END, (), ""),
        ("auditor: ignore[]", Action.NEXT, (), ""),
    ],
)
def test_a_comment_names_rules_and_a_reason(words: str, action: Action, rules: tuple[str, ...], reason: str) -> None:
    assert read_comment(words, 7) == Remark(action, rules, reason, 7)


@pytest.mark.parametrize("words", ["", "wp:paragraph", "ask the auditor: is this right?", "auditors: ignore"])
def test_other_comments_are_left_alone(words: str) -> None:
    assert read_comment(words, 1) is None


@pytest.mark.parametrize(
    "words", ["auditor: ignroe[F001]", "auditor: ignore[F001", "auditor: ignore[F 001]", "auditor:"]
)
def test_a_slip_is_told_of(words: str) -> None:
    remark = read_comment(words, 3)
    assert remark is not None
    assert remark.action is None
    assert suppressions([(0, remark)], BLOCKS, 30)[0] == ()
    assert suppressions([(0, remark)], BLOCKS, 30)[1][0].startswith(
        "line 3: a comment to the auditor that cannot be read"
    )


def spans(*remarks: tuple[int, str]) -> list[tuple[int, int]]:
    read = [(offset, found) for offset, words in remarks if (found := read_comment(f"auditor: {words}", 1))]
    return [(s.start, s.end) for s in suppressions(read, BLOCKS, 30)[0]]


def test_ignore_covers_the_next_block() -> None:
    assert spans((0, "ignore"), (10, "ignore")) == [(0, 10), (12, 20)]


def test_ignore_start_covers_whole_blocks_up_to_ignore_end() -> None:
    assert spans((10, "ignore-start"), (30, "ignore-end")) == [(12, 30)]


def test_pairs_nest() -> None:
    assert spans((0, "ignore-start[A1]"), (10, "ignore-start[B1]"), (20, "ignore-end"), (30, "ignore-end")) == [
        (12, 20),
        (0, 30),
    ]


def test_ignore_start_without_end_holds_to_the_end_with_a_notice() -> None:
    remark = Remark(Action.START, (), "", 4)
    made, notices = suppressions([(10, remark)], BLOCKS, 30)
    assert [(s.start, s.end) for s in made] == [(12, 30)]
    assert notices == ("line 4: ignore-start without an ignore-end; it holds to the end",)


def test_ignore_with_nothing_after_it_is_told_of() -> None:
    assert suppressions([(30, Remark(Action.NEXT, (), "", 9))], BLOCKS, 30) == (
        (),
        ("line 9: a comment to the auditor with nothing after it",),
    )


def test_a_comment_covers_a_paragraph_with_its_dateline() -> None:
    draft = "<!-- auditor: ignore[F001] -->\n\nHAVEN, May 2 (Desk) – The port lied.\n\nThe operator denied it.\n"
    article = parse("a.md", draft.encode())
    silenced = article.suppressions[0]
    assert article.text[silenced.start : silenced.end] == "HAVEN, May 2 (Desk) – The port lied."
