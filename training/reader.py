"""The reader of disputes: a small encoder that sees several paragraphs, and a head that links their sentences.

Its lower layers see one window of word pieces, as the tagger does. In its upper layers a piece attends to the pieces of
its own window and of those before it, never to what comes later, so that nothing that is added behind changes what is
said of earlier sentences. How many windows lie between two pieces adds to their attention
(a learnt number for each head, as in T5; Raffel and others 2020).
"""

from __future__ import annotations

from pathlib import Path

import attrs
import torch
from torch import Tensor, nn

from auditor.disagreement.shape import BEFORE, STEPS, WIDE
from training.disagreement import Read
from training.encoders import encoder
from training.layers import Layer
from training.opposing import Opposing


@attrs.frozen(eq=False)
class Reach:
    """Where the pieces of an article may look.

    Attributes:
        within: ``[T, W]``, 1 for the window of each piece.
        steps: ``[W, W]``, how far apart two windows are.
        barred: ``[W, W]``, much below 0 where the pieces of one may not look at those of the other, else 0.
    """

    within: Tensor
    steps: Tensor
    barred: Tensor

    @classmethod
    def of(cls, lengths: Tensor, before: int) -> Reach:
        """Let the pieces of windows of so many see their own window, and those that begin ``before`` pieces earlier."""
        starts = lengths.cumsum(0) - lengths
        window = torch.arange(len(lengths), device=lengths.device)
        apart, pieces = window[:, None] - window[None, :], starts[:, None] - starts[None, :]
        far = (apart < 0) | ((pieces > before) & (apart > 0))
        within = nn.functional.one_hot(window.repeat_interleave(lengths), len(lengths)).float()
        return cls(
            within, apart.abs().clamp(max=STEPS), torch.zeros_like(far, dtype=torch.float).masked_fill(far, -1e4)
        )

    def near(self, gained: Tensor) -> Tensor:
        """Give what is added to the attention of two pieces ``[HEADS, T, T]``, from what each step gains."""
        between: Tensor = self.within @ (gained[:, self.steps] + self.barred) @ self.within.T
        return between


class Reader(nn.Module):
    """Word pieces of an article to links between its sentences.

    Args:
        base: Folder of the base encoder.
    """

    def __init__(self, base: Path) -> None:
        super().__init__()
        begun = encoder(base)
        theirs, shape = begun.model, begun.config
        self.embeddings = theirs.embeddings.requires_grad_(False)
        self.layers = nn.ModuleList(Layer(shape.hidden_size, shape.intermediate_size) for _ in theirs.encoder.layer)
        for layer, other in zip(self.layers, theirs.encoder.layer, strict=True):
            layer.take(other)
        self.dropout = nn.Dropout(0.1)
        self.opposing = Opposing(shape.hidden_size)

    def links(self, read: Read) -> Tensor:
        """Score the links between an article's sentences ``[S, S]``: does *j* dispute what *i* reports."""
        some, real = read.mask > 0, read.sentence >= 0
        hidden = self.dropout(self.embeddings(input_ids=read.ids))[some]
        alone = Reach.of(some.sum(1), before=0)
        for layer in self.layers[:-WIDE]:
            hidden = self.dropout(layer(hidden, layer.shown(hidden), alone.near(torch.zeros_like(layer.steps))))
        hidden = hidden[real[some]]
        reach = Reach.of(real.sum(1), BEFORE)
        for layer in self.layers[-WIDE:]:
            hidden = self.dropout(layer(hidden, layer.shown(hidden), reach.near(layer.steps)))
        scores: Tensor = self.opposing(hidden[None], attrs.evolve(read, sentence=read.sentence[real][None]))
        return scores
