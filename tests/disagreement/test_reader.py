"""The reader of disputes: only the one that was released, and what follows changes nothing that is said before."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from auditor.attribution.stretches import stretches
from auditor.disagreement.links import REACH, TOLD, links, windows
from auditor.disagreement.reader import MODEL, Stances, load
from auditor.errors import ModelError
from auditor.weights import verify
from tests.stages import analysed, stretched

ROW = (
    "The union said on Monday that the mill had poured waste into the lake for years.\n\n"
    "“Not one drop has ever left our tanks,” said the mill's owner, Orrin Glass.\n\n"
    "A hearing is set for June."
)
MORE = "\n\nThe lake is a mile long. Anglers fish for trout in it, and the council lets boats."


def stances(text: str) -> Stances:
    analysis = analysed(text)
    return load().read(windows(analysis, stretches(analysis), every(text)), len(analysis.passages))


def every(text: str) -> list[int]:
    """The numbers of all sentences."""
    return list(range(len(analysed(text).passages)))


class TestTheReleasedModel:
    def test_is_what_its_checksums_say(self) -> None:
        assert list(verify(MODEL)) == ["reader.onnx"]

    def test_is_no_larger_than_30_megabytes(self) -> None:
        assert (MODEL / "reader.onnx").stat().st_size <= 30_000_000

    def test_is_refused_once_changed(self, tmp_path: Path) -> None:
        copy = Path(shutil.copytree(MODEL, tmp_path / "model"))
        with (copy / "reader.onnx").open("ab") as handle:
            handle.write(b"x")
        with pytest.raises(ModelError, match="not the file this version was released with"):
            load(copy)


class TestReading:
    def test_is_the_same_whatever_follows(self) -> None:
        short, long = stances(ROW), stances(ROW + MORE)
        count = len(short.claims)
        for mine, theirs in ((short.claims, long.claims), (short.answers, long.answers), (short.own, long.own)):
            np.testing.assert_array_equal(mine, theirs[:count])

    def test_depends_on_what_stands_before(self) -> None:
        alone, behind = stances(MORE.strip()), stances(ROW + MORE)
        assert not np.allclose(alone.answers, behind.answers[-len(alone.answers) :])

    def test_takes_a_stretch_without_end(self) -> None:
        endless = stances("the lake and " * 2_000 + "the mill.")
        assert np.isfinite(endless.claims).all()

    def test_gives_nothing_for_nothing(self) -> None:
        assert load().read([], 0).claims.shape[0] == 0


class TestLinks:
    def test_the_answer_of_the_accused_is_the_likeliest(self) -> None:
        found = links(analysed(ROW), stretched(ROW), every(ROW))
        best = max(found, key=lambda link: link.chance)
        assert {best.claim, best.answer} == {0, 1}

    def test_come_in_order_and_none_is_below_what_is_told(self) -> None:
        found = links(analysed(ROW), stretched(ROW), every(ROW))
        assert [(link.claim, link.answer) for link in found] == sorted((link.claim, link.answer) for link in found)
        assert all(TOLD <= link.chance <= 1 for link in found)

    def test_none_reaches_further_than_an_article_does(self) -> None:
        text = "\n\n".join([ROW, *["Rain fell on the lake."] * (REACH + 5), "The union said it was all a lie."])
        found = links(analysed(text), stretched(text), every(text))
        assert all(abs(link.claim - link.answer) <= REACH for link in found)

    def test_only_sentences_in_which_somebody_says_something_are_read(self) -> None:
        padded = ROW.replace("\n\n“", "\n\nRain fell on the lake. It was a mild spring.\n\n“", 1)
        read = windows(analysed(padded), stretched(padded), [0, 3])
        assert [sorted(set(window.sentences)) for window in read] == [[0], [3]]
        found = {(link.claim, link.answer): link.chance for link in links(analysed(padded), stretched(padded), [0, 3])}
        assert {number for pair in found for number in pair} == {0, 3}
        assert found[0, 3] == max(found.values())

    def test_nothing_is_linked_where_nobody_says_anything(self) -> None:
        assert links(analysed(ROW), stretched(ROW), []) == ()
