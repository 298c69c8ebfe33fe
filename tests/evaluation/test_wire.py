"""Places in the corpora, with the words there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.readers import own
from evaluation.wire import ENCODING, wire

LINE = "Roe  denied it. “Talks go on,” she said. “They will.”"


def test_an_article_is_a_line_cut_into_sentences_and_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "news.cor").write_text(f"An earlier one.\n{LINE}\n", encoding=ENCODING)
    places = [[0, 15, "C"], [16, 40, "A"], [41, 53, "N"]]
    one = {"article": "x", "file": "news.cor", "at": "1", "paragraphs": [1, 2], "sentences": places, "links": [[0, 0]]}
    reading = tmp_path / "x.json"
    reading.write_text(json.dumps({"articles": [one]}), encoding="utf-8")
    (made,) = wire(reading, [tmp_path])
    assert made == {
        "article": "x",
        "paragraphs": [["Roe denied it."], ["“Talks go on,” she said.", "“They will.”"]],
        "labels": "CAN",
        "links": [[0, 0]],
    }
    read, text = own(made)
    assert [text[start:end] for start, end, _ in read.sentences] == ["Roe denied it.", "“Talks go on,” she said."]


def test_an_article_of_the_agency_has_an_id_and_gets_its_small_letters_back(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    body = "The U.S. Denied it\n    today.\n    Marn &amp; Co did not."
    made = [{"id": "7", "body": body}, {"id": "8", "title": "A title alone"}]
    (second / "reuters.json").write_text(json.dumps(made), encoding="utf-8")
    places = {"lowered": [9], "paragraphs": [1, 1], "sentences": [[0, 25, "C"], [26, 44, "C"]]}
    one = {"article": "x", "file": "reuters.json", "at": "7", **places, "links": []}
    reading = tmp_path / "x.json"
    reading.write_text(json.dumps({"articles": [one]}), encoding="utf-8")
    (article,) = wire(reading, [first, second])
    assert article["paragraphs"] == [["The U.S. denied it today."], ["Marn & Co did not."]]


def test_a_corpus_that_is_in_none_of_the_folders_is_named(tmp_path: Path) -> None:
    reading = tmp_path / "x.json"
    reading.write_text(json.dumps({"articles": [{"file": "news.cor"}]}), encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"news\.cor: in none of"):
        list(wire(reading, [tmp_path]))
