from __future__ import annotations

import pytest

from auditor.model import Report
from auditor.reporting.page import article, overview
from auditor.reporting.page.cast import Cast
from tests.reporting.page.articles import dispute, strike


@pytest.mark.parametrize("report", [dispute(), strike()], ids=["dispute", "strike"])
def test_every_word_of_the_sentences_is_in_one_voice(report: Report) -> None:
    bars = overview.voice_bars(Cast(report), article.paint(report, ()))
    counted = sum(len(overview.spans.words(report.text, sentence.start, sentence.end)) for sentence in report.sentences)
    assert sum(bar.number for bar in bars) == counted
    assert sum(bar.share for bar in bars) == pytest.approx(1)
    assert max(bar.length for bar in bars) == 1


def test_a_voice_has_its_source_and_cue_with_its_content() -> None:
    bars = {bar.name: bar.number for bar in overview.voice_bars(Cast(strike()), article.paint(strike(), ()))}
    assert bars == {"The writer’s own voice": 72, "Side A": 44, "Side B": 51, "Sources on no side": 46}


def test_labels_and_sources_are_counted() -> None:
    assert [(bar.name, bar.number) for bar in overview.label_bars(dispute())] == [
        ("Attributed", 11),
        ("Contested", 4),
        ("Unattributed", 7),
    ]
    sources = {bar.name: bar.number for bar in overview.source_bars(dispute())}
    assert sources["No source to point at"] == 1
    assert sources["Anonymous on purpose"] == 1
    assert sum(sources.values()) == len(dispute().attributions)


def test_parties_with_figures_come_first_most_words_first() -> None:
    rows = overview.party_rows(Cast(dispute()))
    assert len(rows) == 12
    words = [row.figures.words for row in rows if row.figures]
    assert words == sorted(words, reverse=True)
    assert rows[0].name.mark.letter == "A"
    assert rows[0].share == 1


def test_framing_is_counted_by_whose_view_it_takes() -> None:
    assert [(bar.name, bar.number, bar.letter) for bar in overview.view_bars(Cast(dispute()))] == [
        ("Republic of Talland", 7, "A"),
    ]
    assert overview.view_bars(Cast(strike()))[0].letter == "A"


def test_a_cell_knows_its_worst_finding() -> None:
    report = dispute()
    cast = Cast(report)
    shown = [part for block in article.blocks(cast, (), ()) for part in block.sentences]
    cells = overview.cells(report, shown)
    assert len(cells) == 22
    assert (cells[6].worst, cells[6].label) == ("error", "own")
    assert cells[6].spoken == "Sentence 7: unattributed assertion, 1 finding"
    assert cells[0].worst == ""
