"""Which texts look like news, whatever else may be wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.model import Severity
from auditor.rules import not_news
from tests.stages import audited, reported

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
OPINION, FICTION = (example.text for example in not_news.RULE.fires)


DIALOGUE = (
    "“You are late,” said the old woman. She did not look up from the fire. Tom put the basket on the table and shook "
    "the rain from his coat. “The bridge was down,” he said. “I came by the mill.” The woman laughed. “Nobody comes "
    "by the mill,” she said. She took the lid from the pot and stirred it slowly. Tom sat down and pulled off his "
    "boots."
)
COLUMN = (
    "The government of Kestria plans to raise the tax on fuel by 4 per cent in 2027. It should not. A tax on fuel is "
    "a tax on the poor, and it always has been. The rich of Brandt City walk to work. The poor of the hills drive "
    "forty kilometres. Any minister who has ever filled a tank knows this. The plan is unjust. Parliament ought to "
    "bury it in March."
)


@pytest.mark.parametrize("text", [DIALOGUE, COLUMN], ids=["told in dialogue", "argued from figures"])
def test_fiction_and_opinion_are_known_in_other_clothes(text: str) -> None:
    assert list(not_news.check(audited(text)))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_our_samples_look_like_news(sample: Path) -> None:
    assert not list(not_news.check(audited(sample.read_text(encoding="utf-8"))))


def test_the_message_tells_the_signs() -> None:
    (opinion,) = not_news.check(audited(OPINION))
    (fiction,) = not_news.check(audited(FICTION))
    assert "the writer speaks as “I” or “we”" in opinion.message
    assert "hardly anything is attributed" in fiction.message
    assert opinion.confidence > fiction.confidence


def test_a_first_person_in_quotation_marks_is_the_speakers() -> None:
    look = not_news.look(audited("“I kept my boat and my house,” said Ida Morel. “We are glad,” said Jonas Reed."))
    assert look.writer == 0.0


def test_a_few_lines_show_too_little() -> None:
    assert not list(not_news.check(audited("I like it. Do you? We do!")))


def test_the_audit_goes_on_and_says_so_once() -> None:
    report = reported(FICTION)
    notes = [finding for finding in report.findings if finding.rule == not_news.RULE.code]
    assert [note.severity for note in notes] == [Severity.INFO]
    assert report.sentences


@pytest.mark.parametrize(
    ("text", "writer", "urging", "sourced", "anchored"),
    [
        ("I like the hall.", 1, 0, 0, 0),
        ("We like the hall.", 1, 0, 0, 0),
        ("My hall is old.", 1, 0, 0, 0),
        ("“I like the hall,” said the mayor.", 0, 0, 1, 0),
        ("Why is it old?", 0, 1, 0, 0),
        ("It is old!", 0, 1, 0, 0),
        ("It should go.", 0, 1, 0, 0),
        ("It must go.", 0, 1, 0, 0),
        ("It ought to go.", 0, 1, 0, 0),
        ("The mayor said it should go.", 0, 0, 1, 0),
        ("She said it was old.", 0, 0, 0, 0),
        ("It said that he was old.", 0, 0, 0, 0),
        ("They said it was old.", 0, 0, 0, 0),
        ("You said it was old.", 0, 0, 0, 0),
        ("We reported that it was old.", 1, 0, 0, 0),
        ("Ruth Cole left.", 0, 0, 0, 1),
        ("Ruth left.", 0, 0, 0, 0),
        ("It was on Monday.", 0, 0, 0, 1),
        ("It was that day.", 0, 0, 0, 0),
        ("It was in 1998.", 0, 0, 0, 1),
        ("It weighs 40.", 0, 0, 0, 1),
        ("The Norwegians left.", 0, 0, 0, 1),
        ("Norway is old.", 0, 0, 0, 1),
        ("The Congress left.", 0, 0, 0, 1),
        ("Ruth Cole said it was old. The mayor said so.", 0, 0, 1, 0.5),
        ("The mayor accused her. I sat. Who ran?", 1 / 3, 1 / 3, 1 / 3, 0),
    ],
)
def test_what_each_sentence_shows(text: str, writer: float, urging: float, sourced: float, anchored: float) -> None:
    assert not_news.look(audited(text)) == not_news.Look(writer, urging, sourced, anchored)


@pytest.mark.parametrize(
    ("look", "signs"),
    [
        (not_news.Look(0.2, 0.2, 0.15, 0.25), 4),
        (not_news.Look(0.19, 0.19, 0.16, 0.26), 0),
        (not_news.Look(1, 0, 1, 1), 1),
        (not_news.Look(0, 1, 1, 1), 1),
        (not_news.Look(0, 0, 0, 1), 1),
        (not_news.Look(0, 0, 1, 0), 1),
    ],
)
def test_from_which_shares_on_it_is_a_sign(look: not_news.Look, signs: int) -> None:
    assert len(look.signs) == signs


def test_two_signs_are_enough_from_sixty_words_on_and_more_make_it_surer() -> None:
    short = "I like the hall. " * 14
    assert not list(not_news.check(audited(f"{short}We do.")))
    (remark,) = not_news.check(audited(f"{short}We do now. It."))
    assert (remark.spans, round(remark.confidence, 2)) == ((), 0.75)
    (every,) = not_news.check(audited("I like it. It should go. " * 12))
    assert round(every.confidence, 2) == 0.9
