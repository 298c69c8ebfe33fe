"""What a tagger is fitted to: the annotation, mixed with what its teachers say."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor, nn

from training.batches import Batch
from training.network import Tagger, role_scores

MASK = 103
SPECIAL = 103
"""Ids up to this one are special pieces of the vocabulary."""


@attrs.frozen
class Wanted:
    """What the loss is made of.

    Attributes:
        link_weight: Weight of the link head.
        name_weight: Weight of the name head.
        teacher_share: How much of each target comes from what the teachers say, where there is one.
        mask: Share of pieces hidden.
    """

    link_weight: float = 1.0
    name_weight: float = 0.5
    teacher_share: float = 0.0
    mask: float = 0.0


def loss_of(model: Tagger, batch: Batch, wanted: Wanted) -> Tensor:
    """Cross-entropy of the tags plus, weighted, that of the roles to each gold cue and that of the names."""
    shown = masked(batch.ids, wanted.mask) if wanted.mask else batch.ids
    tag, cue, piece, bias, name = model(shown, batch.mask, batch.cases)
    loss = soft(tag, batch.said_tags, batch.tags)
    if len(batch.rows):
        scores = role_scores(cue[batch.rows, batch.cues], piece[batch.rows], bias[batch.rows])
        loss = loss + wanted.link_weight * soft(scores, batch.said_roles, batch.roles)
    names = nn.functional.cross_entropy(name.float().flatten(0, 1), batch.names.flatten(), ignore_index=-100)
    return loss + wanted.name_weight * names


def soft(scores: Tensor, targets: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy to target probabilities, over the pieces that have a label."""
    real = labels.flatten() >= 0
    mine = nn.functional.log_softmax(scores.float(), dim=-1).flatten(0, 1)[real]
    return -(targets.flatten(0, 1)[real] * mine).sum(-1).mean()


def masked(ids: Tensor, share: float) -> Tensor:
    """Hide a share of the pieces behind the mask token, so that the network leans on context (special pieces stay)."""
    hide = (torch.rand(ids.shape, device=ids.device) < share) & (ids > SPECIAL)
    return ids.masked_fill(hide, MASK)


@torch.no_grad()
def heard(teachers: Sequence[Tagger], batch: Batch, share: float) -> Batch:
    """Move a batch's targets by ``share`` towards the mean of what teachers say of it, every piece shown."""
    tags, roles = torch.zeros_like(batch.said_tags), torch.zeros_like(batch.said_roles)
    for teacher in teachers:
        tag, cue, piece, bias, _ = teacher(batch.ids, batch.mask, batch.cases)
        tags += tag.float().softmax(-1) / len(teachers)
        if len(batch.rows):
            scores = role_scores(cue[batch.rows, batch.cues], piece[batch.rows], bias[batch.rows])
            roles += scores.float().softmax(-1) / len(teachers)
    return attrs.evolve(
        batch, said_tags=batch.said_tags.lerp(tags, share), said_roles=batch.said_roles.lerp(roles, share)
    )
