"""The network: a small encoder with a tag for each piece and a link from each cue to its source and content.

The link head scores, for a cue piece *c* and any piece *t*, the roles source and content as a scaled product of two
projections plus a bias of *t*; no role scores zero. This is the biaffine arc scorer of Dozat and Manning (2017) without
its quadratic term, so that the export needs only the projections and the product is taken for real cues alone.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from auditor.attribution.tags import RANK, TAGS


class Tagger(nn.Module):
    """Encoder with tag and link heads."""

    def __init__(self, base: Path, dropout: float = 0.1) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(base, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(width, len(TAGS))
        self.cue = nn.Linear(width, 2 * RANK)
        self.piece = nn.Linear(width, 2 * RANK)
        self.bias = nn.Linear(width, 2)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Give tag scores ``[B, T, 7]``, cue and piece vectors ``[B, T, 2 * RANK]``, and biases ``[B, T, 2]``."""
        hidden = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        return self.tag(hidden), self.cue(hidden), self.piece(hidden), self.bias(hidden)


def role_scores(cue: Tensor, piece: Tensor, bias: Tensor) -> Tensor:
    """Score the roles none, source and content of each piece to each cue.

    Args:
        cue: ``[N, 2 * RANK]``, one row a cue.
        piece: ``[N, T, 2 * RANK]``, the pieces of that cue's window.
        bias: ``[N, T, 2]``.

    Returns:
        ``[N, T, 3]``.
    """
    count, length = bias.shape[:2]
    left = cue.view(count, 1, 2, RANK)
    right = piece.view(count, length, 2, RANK)
    scores = (left * right).sum(-1) / RANK**0.5 + bias
    return torch.cat([torch.zeros_like(scores[..., :1]), scores], dim=-1)
