"""The reader of disputes: a small encoder that sees several paragraphs, and a head that links their sentences.

Its lower layers see one window of word pieces, as the tagger does. In its upper layers a piece attends to the pieces of
its own window and of those before it, never to what comes later, so that nothing that is added behind changes what is
said of earlier sentences. How many windows lie between two pieces adds to their attention
(a learnt number for each head, as in T5; Raffel and others 2020).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs
import torch
from torch import Tensor, nn

from auditor.disagreement.shape import BEFORE, STEPS, WIDE
from training.disagreement import Read
from training.encoders import encoder
from training.layers import Layer
from training.opposing import Opposing

TOGETHER = 300
"""Pieces from which windows are no longer run together, so that attention takes no memory for what it does not see."""


@attrs.frozen(eq=False)
class Reach:
    """Some windows of an article that are run together, and where their pieces may look.

    Attributes:
        asking: Their pieces.
        shown: The pieces that some of them may look at.
        asker: ``[A, W]``, 1 for the window of each piece that looks.
        other: ``[B, W]``, 1 for the window of each piece that may be looked at.
        steps: ``[W, W]``, how far apart two windows are.
        barred: ``[W, W]``, much below 0 where the pieces of one may not look at those of the other, else 0.
    """

    asking: slice
    shown: slice
    asker: Tensor
    other: Tensor
    steps: Tensor
    barred: Tensor

    @classmethod
    def over(cls, lengths: Tensor, before: int) -> list[Reach]:
        """Let the pieces of windows of so many see their own window, and those that begin ``before`` pieces earlier."""
        starts = lengths.cumsum(0) - lengths
        window = torch.arange(len(lengths), device=lengths.device)
        apart, pieces = window[:, None] - window[None, :], starts[:, None] - starts[None, :]
        far = (apart < 0) | ((pieces > before) & (apart > 0))
        within = nn.functional.one_hot(window.repeat_interleave(lengths), len(lengths)).float()
        steps = apart.abs().clamp(max=STEPS)
        barred = torch.zeros_like(far, dtype=torch.float).masked_fill(far, -1e4)
        made = []
        for first, end in _together(lengths.tolist()):
            least = int((pieces[first] <= before).nonzero()[0]) if before else first
            asking = slice(int(starts[first]), int(starts[end - 1] + lengths[end - 1]))
            shown = slice(int(starts[least]), asking.stop)
            made.append(cls(asking, shown, within[asking], within[shown], steps, barred))
        return made

    def near(self, gained: Tensor) -> Tensor:
        """Give what is added to the attention of two pieces ``[HEADS, A, B]``, from what each step gains."""
        between: Tensor = self.asker @ (gained[:, self.steps] + self.barred) @ self.other.T
        return between


def _together(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first window and the end of each run of windows that has ``TOGETHER`` pieces."""
    first = held = 0
    for number, length in enumerate(lengths):
        held += length
        if held >= TOGETHER or number == len(lengths) - 1:
            yield first, number + 1
            first, held = number + 1, 0


KEPT = (0, 1, 2, 3, 4, 5)
"""Layers of the base that the shipped reader stands on."""


class Reader(nn.Module):
    """Word pieces of an article to links between its sentences.

    Args:
        base: Folder of the base encoder.
        kept: Numbers of its layers that are kept, from 0.
    """

    def __init__(self, base: Path, kept: Sequence[int] = KEPT) -> None:
        super().__init__()
        begun = encoder(base)
        theirs, shape = begun.model, begun.config
        self.embeddings = theirs.embeddings.requires_grad_(False)
        self.layers = nn.ModuleList(Layer(shape.hidden_size, shape.intermediate_size) for _ in kept)
        for layer, number in zip(self.layers, kept, strict=True):
            layer.take(theirs.encoder.layer[number])
        self.dropout = nn.Dropout(0.1)
        self.opposing = Opposing(shape.hidden_size)

    def links(self, read: Read) -> Tensor:
        """Score the links between an article's sentences ``[S, S]``: does *j* dispute what *i* reports."""
        some, real = read.mask > 0, read.sentence >= 0
        hidden = self.dropout(self.embeddings(input_ids=read.ids))[some]
        alone = Reach.over(some.sum(1), before=0)
        for layer in self.layers[:-WIDE]:
            hidden = self.dropout(_through(layer, hidden, alone, torch.zeros_like(layer.steps[:1])))
        hidden = hidden[real[some]]
        reach = Reach.over(real.sum(1), BEFORE)
        for layer in self.layers[-WIDE:]:
            hidden = self.dropout(_through(layer, hidden, reach, layer.steps))
        scores: Tensor = self.opposing(hidden[None], attrs.evolve(read, sentence=read.sentence[real][None]))
        return scores


def _through(layer: nn.Module, hidden: Tensor, reaches: Sequence[Reach], gained: Tensor) -> Tensor:
    """Run an article's pieces ``[T, width]`` through a layer."""
    shown = layer.shown(hidden)
    return torch.cat([layer(hidden[one.asking], shown[one.shown], one.near(gained)) for one in reaches])


def thinned(weights: Mapping[str, Tensor], kept: Sequence[int]) -> dict[str, Tensor]:
    """Give the weights of a reader's layers of these numbers and of all else, its layers numbered anew."""
    places = {str(number): place for place, number in enumerate(kept)}
    out = {}
    for name, value in weights.items():
        layer = re.match(r"layers\.(\d+)\.", name)
        if layer is None:
            out[name] = value
        elif layer[1] in places:
            out[f"layers.{places[layer[1]]}.{name[layer.end() :]}"] = value
    return out
