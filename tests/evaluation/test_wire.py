"""Places in the Lee corpora, with the words there."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.readers import own
from evaluation.wire import ENCODING, wire

LINE = "Roe  denied it. “Talks go on,” she said. “They will.”"


def test_an_article_is_a_line_cut_into_sentences_and_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "news.cor").write_text(f"An earlier one.\n{LINE}\n", encoding=ENCODING)
    places = [[0, 15, "C"], [16, 40, "A"], [41, 53, "N"]]
    one = {"article": "x", "file": "news.cor", "line": 1, "paragraphs": [1, 2], "sentences": places, "links": [[0, 0]]}
    reading = tmp_path / "x.json"
    reading.write_text(json.dumps({"articles": [one]}), encoding="utf-8")
    (made,) = wire(reading, tmp_path)
    assert made == {
        "article": "x",
        "paragraphs": [["Roe denied it."], ["“Talks go on,” she said.", "“They will.”"]],
        "labels": "CAN",
        "links": [[0, 0]],
    }
    read, text = own(made)
    assert [text[start:end] for start, end, _ in read.sentences] == ["Roe denied it.", "“Talks go on,” she said."]
