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
