"""Program and readers compared."""

from __future__ import annotations

import pytest

from evaluation.readers import SETS, Agreement, Reading, agreement, left_out, main, own, readings

A, C, U = "attributed_claim", "contested_claim", "unattributed_assertion"


def test_each_sentence_of_a_reader_is_held_against_the_one_that_it_shares_most_with() -> None:
    reading = Reading("x", ((0, 10, A), (11, 20, C), (30, 40, U)))
    found = agreement([(reading, [(0, 12, A), (12, 20, U)])])
    assert found.counts == {(A, A): 1, (C, U): 1, (U, "none"): 1}
    assert found.accuracy == pytest.approx(1 / 3)


def test_precision_is_of_what_the_program_says_and_recall_of_what_the_reader_says() -> None:
    found = Agreement(agreement([(Reading("x", ((0, 1, C), (1, 2, C), (2, 3, A))), [(0, 1, C), (1, 3, A)])]).counts)
    assert (found.precision(C), found.recall(C)) == (1.0, 0.5)
    assert Agreement(agreement([]).counts).precision(C) == 0.0


@pytest.mark.parametrize("name", SETS)
def test_the_sentences_of_a_reading_are_ordered_and_apart(name: str) -> None:
    for reading in readings(name):
        places = [place for start, end, _ in reading.sentences for place in (start, end)]
        assert places == sorted(places), reading.article


def test_without_the_gold_data_it_says_so_and_measures_on_our_own_articles(
    tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--gold", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert "not there" in told.err
    assert [line.split(" | ")[0] for line in told.out.splitlines()[2:]] == ["| t"]


def test_an_article_of_our_own_has_its_sentences_where_its_text_has_them() -> None:
    first, second, third = "Roe denied it.", "Vale insists.", "Talks go on."
    reading, text = own({"article": "x", "labels": "CCU", "paragraphs": [[first, second], [third]]})
    assert [text[start:end] for start, end, _ in reading.sentences] == [first, second, third]
    assert [label for *_, label in reading.sentences] == [C, C, U]


def test_the_sets_left_out_are_whole_and_share_no_article_with_those_for_measuring() -> None:
    measured = {reading.article for name in SETS for reading in readings(name)}
    for _, read, texts in left_out(None):
        assert len(read) >= 40
        assert len({reading.article for reading in read}) == len(read)
        assert not measured & {reading.article for reading in read}
        assert all(reading.article in texts for reading in read) or not texts
