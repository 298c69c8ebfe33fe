"""A shipped reader is read back whole; needs the extra ``training``."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.disagreement.distance import BUCKETS
from auditor.disagreement.reader import MODEL, load
from auditor.disagreement.shape import WIDE

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")
pytest.importorskip("onnx", reason="needs onnx: pip install '.[training]'")

from training.reader import KEPT, Reader  # noqa: E402
from training.restored import restored  # noqa: E402


def test_it_fills_a_reader_but_for_the_embeddings_and_what_is_not_used(tmp_path: Path) -> None:
    from transformers import BertConfig, BertModel

    shape = BertConfig(
        hidden_size=384,
        num_attention_heads=12,
        intermediate_size=1536,
        num_hidden_layers=len(KEPT),
        vocab_size=200,
        max_position_embeddings=8,
    )
    BertModel(shape, add_pooling_layer=False).save_pretrained(tmp_path)
    result = Reader(tmp_path).load_state_dict(restored(MODEL / "reader.onnx"), strict=False)
    assert result.unexpected_keys == []
    unused = {f"layers.{number}.steps" for number in KEPT[:-WIDE]}
    assert {name for name in result.missing_keys if not name.startswith("embeddings.")} == unused


def test_what_distance_adds_is_as_the_program_reads_it() -> None:
    near = restored(MODEL / "reader.onnx")["opposing.near.weight"]
    assert near.shape == (BUCKETS, 1)
    assert near.flatten().tolist() == pytest.approx(load().near.tolist())
