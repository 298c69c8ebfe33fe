"""Articles of our own with their framing marked: the marks are read, and what is found is counted against them."""

from __future__ import annotations

import pytest

from auditor.model import FindingKind
from evaluation import framing
from evaluation.framing import Mark

ARTICLE = (
    "Norland accused Sudria of theft. Sudria denied it.\n\n"
    "[allegation! Sudria has robbed three banks in Norland.] {Police arrested two men on Friday.} "
    "[belief? Some like to think that it rains more in Lund.]\n"
)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> framing.Marked:
    path = tmp_path_factory.mktemp("articles") / "theft.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return framing.audited(path)


def test_marks_are_taken_out_and_keep_their_places() -> None:
    text, marks = framing.read("A [label? sly] fox {ran}.")
    assert text == "A sly fox ran."
    assert marks == (Mark((2, 5), FindingKind.LOADED_LABEL), Mark((10, 13)))


def test_each_set_has_marks_of_every_kind_and_near_misses() -> None:
    for name in framing.SETS:
        marks = [m for p in (framing.FOLDER / name).glob("*.txt") for m in framing.read(p.read_text("utf-8"))[1]]
        assert {mark.kind for mark in marks} == {*framing.KINDS.values(), None}


def test_what_is_found_is_counted(article: framing.Marked) -> None:
    told = framing.figures([article])
    assert "sentences, all    P 1.000  R 0.500" in told
    assert "sentences, clear  P 1.000  R 1.000" in told
    assert "own_voice_allegation 1 of 1" in told
    assert "0 of 1 flagged" in told


def test_a_miss_is_shown_with_its_words(article: framing.Marked) -> None:
    assert framing.shown(article) == [
        "theft: missed unsourced_belief (arguable): Some like to think that it rains more in Lund."
    ]
