"""Examples as batches: windows of like length together, padded, with the targets of the loss."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from auditor.attribution.tags import TAGS
from training.examples import Example


@attrs.frozen(eq=False)
class Batch:
    """Padded examples.

    Attributes:
        ids: ``[B, T]``.
        mask: ``[B, T]``.
        cases: ``[B, T]``.
        tags: ``[B, T]``, -100 where there is none.
        names: ``[B, T]``, likewise.
        rows: For each cue its row.
        cues: For each cue its piece.
        roles: ``[N, T]``, the roles of the pieces to each cue, -100 where there is none.
        said_tags: ``[B, T, 7]``, the targets of the tags.
        said_roles: ``[N, T, 3]``, those of the roles.
    """

    ids: Tensor
    mask: Tensor
    cases: Tensor
    tags: Tensor
    names: Tensor
    rows: Tensor
    cues: Tensor
    roles: Tensor
    said_tags: Tensor
    said_roles: Tensor

    def on(self, device: torch.device) -> Batch:
        """Give the batch on a device."""
        return Batch(**{field.name: getattr(self, field.name).to(device) for field in attrs.fields(Batch)})


def batches(made: list[Example], pieces: int, choose: random.Random) -> list[list[Example]]:
    """Group examples of like length so that each batch holds about ``pieces`` pieces, in random order."""
    ordered = sorted(made, key=lambda e: (len(e.ids), choose.random()))
    out: list[list[Example]] = []
    batch: list[Example] = []
    for example in ordered:
        if batch and len(example.ids) * (len(batch) + 1) > pieces:
            out.append(batch)
            batch = []
        batch.append(example)
    out.append(batch)
    choose.shuffle(out)
    return out


def tensors(batch: list[Example], share: float = 0.0) -> Batch:
    """Pad a batch; the targets are the annotation, mixed with what the teachers say by ``share``."""
    length = max(len(e.ids) for e in batch)
    links = [(row, cue, role) for row, example in enumerate(batch) for cue, role in example.links]

    def padded(columns: list[Sequence[int]], filler: int) -> Tensor:
        rows = [[*column, *[filler] * (length - len(column))] for column in columns]
        return torch.tensor(rows, dtype=torch.long).view(len(columns), length)

    tags = padded([e.tags for e in batch], -100)
    names = padded([e.names for e in batch], -100)
    roles = padded([role for _, _, role in links], -100)
    said_tags = nn.functional.one_hot(tags.clamp(min=0), len(TAGS)).float()
    said_roles = nn.functional.one_hot(roles.clamp(min=0), 3).float()
    for row, example in enumerate(batch):
        tags[row, 0] = tags[row, len(example.ids) - 1] = names[row, 0] = names[row, len(example.ids) - 1] = -100
        if share and example.said is not None:
            mix(said_tags[row], example.said.tags, share)
    for number, (row, cue, _) in enumerate(links):
        said = batch[row].said
        if share and said is not None:
            mix(said_roles[number], said.roles(cue), share)
    return Batch(
        ids=padded([e.ids for e in batch], 0),
        mask=padded([[1] * len(e.ids) for e in batch], 0),
        cases=padded([e.cases for e in batch], 0),
        tags=tags,
        names=names,
        rows=torch.tensor([row for row, _, _ in links], dtype=torch.long),
        cues=torch.tensor([cue for _, cue, _ in links], dtype=torch.long),
        roles=roles,
        said_tags=said_tags,
        said_roles=said_roles,
    )


def mix(target: Tensor, said: NDArray[np.floating[Any]], share: float) -> None:
    """Move a target towards what the teachers say, in place."""
    theirs = torch.from_numpy(said.astype(np.float32))
    target[: len(theirs)].mul_(1 - share).add_(theirs, alpha=share)
