"""Layers of an encoder of BERT's kind, written for one window: without batches and padding they run faster exported."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from auditor.disagreement.shape import HEADS, STEPS


class Layer(nn.Module):
    """A layer of the kind of BERT's, whose pieces may look beyond their window."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.asked = nn.Linear(width, width)
        self.shown = nn.Linear(width, 2 * width)
        self.told = nn.Linear(width, width)
        self.first = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.last = nn.LayerNorm(width, eps=1e-12)
        self.steps = nn.Parameter(torch.zeros(HEADS, STEPS + 1))

    def forward(self, hidden: Tensor, shown: Tensor, near: Tensor | None) -> Tensor:
        """Give new vectors.

        Args:
            hidden: ``[T, width]``.
            shown: ``[S, 2 * width]``, what ``self.shown`` makes of the pieces that may be looked at.
            near: ``[HEADS, T or 1, S]``, what is added to the attention of a piece to another, if anything.

        Returns:
            ``[T, width]``.
        """
        width = self.told.in_features
        size = width // HEADS
        asked = (self.asked(hidden) / size**0.5).view(-1, HEADS, size).transpose(0, 1)
        keys, values = (part.view(-1, HEADS, size) for part in shown.split(width, -1))
        scores = asked @ keys.permute(1, 2, 0)
        if near is not None:
            scores = scores + near
        mixed = (scores.softmax(-1) @ values.transpose(0, 1)).transpose(0, 1).reshape(-1, width)
        hidden = self.first(hidden + self.told(mixed))
        out: Tensor = self.last(hidden + self.down(nn.functional.gelu(self.up(hidden))))
        return out

    def take(self, theirs: nn.Module) -> None:
        """Start from the weights of one of BERT's layers."""
        own = theirs.attention.self
        self.asked.load_state_dict(own.query.state_dict())
        self.shown.weight.data = torch.cat([own.key.weight.data, own.value.weight.data]).clone()
        self.shown.bias.data = torch.cat([own.key.bias.data, own.value.bias.data]).clone()
        for mine, other in (
            (self.told, theirs.attention.output.dense),
            (self.first, theirs.attention.output.LayerNorm),
            (self.up, theirs.intermediate.dense),
            (self.down, theirs.output.dense),
            (self.last, theirs.output.LayerNorm),
        ):
            mine.load_state_dict(other.state_dict())
