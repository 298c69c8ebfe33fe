"""The reader of disputes: a small encoder that sees several paragraphs, and a head that links their sentences.

Its lower layers see one window of word pieces, as the tagger does, from whose weights it starts. In its upper layers a
piece attends to the pieces of its own window and of those before it, never to what comes later, so that nothing that is
added behind changes what is said of earlier sentences. How many windows lie between two pieces adds to their attention
(a learnt number for each head, as in T5; Raffel and others 2020).
"""

from __future__ import annotations

from pathlib import Path

import attrs
import torch
from torch import Tensor, nn

from auditor.disagreement.shape import BEFORE, HEADS, STEPS, WIDE
from training.disagreement import Read
from training.network import Tagger
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
        count, width = hidden.shape
        size = width // HEADS
        asked = self.asked(hidden).view(count, HEADS, size).transpose(0, 1)
        keys, values = shown.view(-1, 2, HEADS, size).permute(1, 2, 0, 3)
        scores = asked @ keys.transpose(1, 2) / size**0.5
        if near is not None:
            scores = scores + near
        mixed = (scores.softmax(-1) @ values).transpose(0, 1).reshape(count, width)
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


class Reader(nn.Module):
    """Word pieces of an article to links between its sentences.

    Args:
        base: Folder of the base encoder.
        tagger: Checkpoint of the tagger to start from; without one the base alone.
    """

    def __init__(self, base: Path, tagger: Path | None = None) -> None:
        super().__init__()
        begun = Tagger(base)
        if tagger is not None:
            begun.load_state_dict(torch.load(tagger, weights_only=True, map_location="cpu"), strict=False)
        theirs, shape = begun.encoder.model, begun.encoder.config
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
