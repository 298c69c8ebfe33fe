"""The base encoders that a tagger can stand on, called in one way: BERT's word pieces, and the capitals of each.

The shipped tagger stands on MiniLM (six layers, 384 wide), whose weights are BERT's in kind; its teachers may stand on
MPNet (twelve layers, 768 wide; Song and others 2020), which has the same word pieces under other numbers.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from auditor.attribution.pieces import CASES

SHIFT = 4
"""MPNet's number of a word piece less BERT's."""

SPECIAL = {0: 1, 101: 0, 102: 2, 103: 30526}
"""BERT's number and MPNet's of the pieces that stand for padding, start, end and a hidden piece."""


def encoder(base: Path) -> nn.Module:
    """Load the encoder of a folder.

    Args:
        base: A folder with ``config.json`` and weights, of BERT's kind or MPNet's.

    Returns:
        A module with a ``config``, called with ``input_ids``, ``attention_mask`` and ``token_type_ids`` ``[B, T]`` (ids
        of BERT's vocabulary; capitals), that gives vectors ``[B, T, width]``.
    """
    from transformers import AutoConfig

    kind: str = AutoConfig.from_pretrained(base).model_type
    return Mpnet(base) if kind == "mpnet" else Bert(base)


class Bert(nn.Module):
    """BERT, told of capitals by what it calls the type of a token."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        from transformers import BertModel

        self.model = BertModel.from_pretrained(base, add_pooling_layer=False)
        self.config = self.model.config
        types = nn.Embedding(CASES, self.config.hidden_size)
        types.weight.data[:] = self.model.embeddings.token_type_embeddings.weight.data[0]
        self.model.embeddings.token_type_embeddings = types

    def forward(self, ids: Tensor, mask: Tensor, cases: Tensor) -> Tensor:
        """Give a vector for each piece."""
        seen: Tensor = self.model(input_ids=ids, attention_mask=mask, token_type_ids=cases).last_hidden_state
        return seen


class Mpnet(nn.Module):
    """MPNet, told of capitals by a vector added to that of the piece."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        from transformers import MPNetModel

        self.model = MPNetModel.from_pretrained(base, add_pooling_layer=False)
        self.config = self.model.config
        self.cases = nn.Embedding(CASES, self.config.hidden_size)
        self.cases.weight.data.zero_()

    def forward(self, ids: Tensor, mask: Tensor, cases: Tensor) -> Tensor:
        """Give a vector for each piece."""
        theirs = ids + SHIFT
        for ours, number in SPECIAL.items():
            theirs = torch.where(ids == ours, number, theirs)
        vectors = self.model.embeddings.word_embeddings(theirs) + self.cases(cases)
        seen: Tensor = self.model(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        return seen
