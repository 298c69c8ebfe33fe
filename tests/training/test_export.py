"""What is exported gives what was fitted; needs the extra ``training``."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")

from training.export import Step  # noqa: E402
from training.network import Tagger  # noqa: E402


def test_a_window_by_itself_has_the_scores_that_it_has_in_a_batch(tmp_path: Path) -> None:
    from transformers import BertConfig, BertModel

    torch.manual_seed(1)
    shape = BertConfig(
        hidden_size=48, num_attention_heads=12, intermediate_size=64, num_hidden_layers=2, vocab_size=200
    )
    BertModel(shape, add_pooling_layer=False).save_pretrained(tmp_path)
    model = Tagger(tmp_path).eval()
    ids = torch.tensor([[101, 5, 6, 7, 102], [101, 8, 102, 0, 0]])
    cases = torch.tensor([[0, 1, 2, 0, 0], [0, 1, 0, 0, 0]])
    torch.nn.init.normal_(model.encoder.model.embeddings.token_type_embeddings.weight)
    with torch.no_grad():
        batch = torch.cat(model(ids, (ids > 0).long(), cases)[:4], -1)
        alone = Step(model).eval()(ids[0], cases[0])
    assert torch.allclose(alone, batch[0, 1:-1], atol=1e-5)
