"""The model: only the one that was released, the same answer every time, and nothing lost between windows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from auditor.attribution.calibration import confidence
from auditor.attribution.pieces import OVERLAP, WINDOW, windows
from auditor.attribution.relations import best_path
from auditor.attribution.tagger import MODEL, load
from auditor.attribution.tags import TAGS
from auditor.errors import ModelError
from auditor.weights import verify


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the model to spoil."""
    return Path(shutil.copytree(MODEL, tmp_path / "model"))


class TestTheReleasedModel:
    def test_is_what_its_checksums_say(self) -> None:
        assert verify(MODEL) == json.loads((MODEL / "checksums.json").read_text())

    def test_is_no_larger_than_30_megabytes(self) -> None:
        assert (MODEL / "tagger.onnx").stat().st_size <= 30_000_000

    @pytest.mark.parametrize("name", ["tagger.onnx", "tokenizer.json"])
    def test_is_refused_once_changed(self, name: str, copy: Path) -> None:
        with (copy / name).open("ab") as handle:
            handle.write(b"x")
        with pytest.raises(ModelError, match="not the file this version was released with"):
            load(copy)

    @pytest.mark.parametrize("name", ["tagger.onnx", "checksums.json"])
    def test_is_refused_once_incomplete(self, name: str, copy: Path) -> None:
        (copy / name).unlink()
        with pytest.raises(ModelError, match="cannot be read"):
            load(copy)


class TestTagging:
    TEXTS = ("Ruth Cole said the bridge was shut.", "", "The bridge is old. " * 150, "“Shut it,” he said.")

    def test_does_not_depend_on_neighbours_or_order(self) -> None:
        tagger = load()
        together = tagger.tag(list(self.TEXTS))
        for text, tagged in zip(self.TEXTS, together, strict=True):
            [alone] = tagger.tag([text])
            np.testing.assert_array_equal(alone.tags, tagged.tags)
            np.testing.assert_array_equal(alone.offsets, tagged.offsets)

    def test_gives_every_piece_once_in_order_over_all_windows(self) -> None:
        tagger = load()
        [tagged] = tagger.tag([self.TEXTS[2]])
        [encoded] = tagger.tokenizer.encode_batch([self.TEXTS[2]])
        assert [tuple(pair) for pair in tagged.offsets] == encoded.offsets[1:-1]
        np.testing.assert_allclose(tagged.tags.sum(axis=1), 1, atol=1e-4)

    def test_windows_overlap_and_reach_the_end(self) -> None:
        [cut] = windows(load().tokenizer, [self.TEXTS[2]])
        assert len(cut) > 2
        assert all(len(window.ids) <= WINDOW for window in cut)
        ends = [window.first + len(window.ids) - 2 for window in cut]
        assert [end - after.first for end, after in zip(ends, cut[1:], strict=False)] == [OVERLAP] * (len(cut) - 1)


class TestDecoding:
    def test_no_span_starts_inside(self) -> None:
        draws = np.random.default_rng(5).dirichlet(np.ones(len(TAGS)), size=(50, 30)).astype(np.float32)
        for tags in draws:
            path = [TAGS[i] for i in best_path(tags)]
            for before, tag in zip(["O", *path], path, strict=False):
                assert not tag.startswith("I-") or before[2:] == tag[2:]

    def test_takes_the_likeliest_tags_where_they_may_follow_each_other(self) -> None:
        wanted = ["B-source", "I-source", "B-cue", "B-content", "I-content", "O"]
        tags = np.full((len(wanted), len(TAGS)), 0.01, np.float32)
        for row, tag in enumerate(wanted):
            tags[row, TAGS.index(tag)] = 0.9
        assert [TAGS[i] for i in best_path(tags)] == wanted


def test_confidence_rises_with_certainty() -> None:
    values = [confidence(step / 20) for step in range(21)]
    assert values == sorted(values)
    assert 0.0 <= values[0] < values[-1] <= 1.0
