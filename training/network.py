"""The network: a small encoder with a tag and a name for each piece, links from each cue to its source and content.

A further head links sentences that dispute one another (``opposing``).

The link head scores, for a cue piece *c* and any piece *t*, the roles source and content as a scaled product of two
projections plus a bias of *t*; no role scores zero. This is the biaffine arc scorer of Dozat and Manning (2017) without
its quadratic term, so that the export needs only the projections and the product is taken for real cues alone.

The encoder's vocabulary has small letters only; each piece's capitals are told by what BERT calls its token type.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from auditor.attribution.tags import NAMES, RANK, TAGS
from training.disagreement import Read
from training.encoders import encoder
from training.opposing import Opposing


class Tagger(nn.Module):
    """Encoder with tag, link and name heads.

    Args:
        base: Folder of the base encoder.
        layers: Its layers to keep, or None for all.
        dropout: Share of the last layer's values dropped while fitting.
    """

    def __init__(self, base: Path, layers: Sequence[int] | None = None, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder(base)
        width = self.encoder.config.hidden_size
        if layers is not None:
            self.keep(layers)
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(width, len(TAGS))
        self.cue = nn.Linear(width, 2 * RANK)
        self.piece = nn.Linear(width, 2 * RANK)
        self.bias = nn.Linear(width, 2)
        self.name = nn.Linear(width, len(NAMES))
        self.opposing = Opposing(width)

    def keep(self, layers: Sequence[int]) -> None:
        """Drop every layer of the encoder but those named."""
        stack = self.encoder.model.encoder
        stack.layer = nn.ModuleList(stack.layer[n] for n in layers)
        self.encoder.config.num_hidden_layers = len(layers)

    def forward(self, ids: Tensor, mask: Tensor, cases: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Give the scores of every piece.

        Returns:
            Tag scores ``[B, T, 7]``, cue and piece vectors ``[B, T, 2 * RANK]``, biases ``[B, T, 2]``, name scores
            ``[B, T, 37]``.
        """
        hidden = self.dropout(self.encoder(ids, mask, cases))
        return self.tag(hidden), self.cue(hidden), self.piece(hidden), self.bias(hidden), self.name(hidden)

    def links(self, read: Read) -> Tensor:
        """Score the links between an article's sentences ``[S, S]``: does *j* dispute what *i* reports."""
        hidden = self.dropout(self.encoder(read.ids, read.mask, read.cases))
        scores: Tensor = self.opposing(hidden, read)
        return scores


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
