"""A tagger's figures on articles that it was not fitted to, by word pieces; those that count are ``score.py``'s."""

from __future__ import annotations

import random

import torch

from training.batches import batches, tensors
from training.examples import Example
from training.network import Tagger, role_scores


@torch.no_grad()
def score(model: Tagger, made: list[Example], device: torch.device) -> str:
    """Per-piece F1 of each role on held-out windows, accuracy of the roles to gold cues, F1 of the names' pieces."""
    model.eval()
    hit, said, gold = [0] * 4, [0] * 4, [0] * 4
    right = told = 0
    for group in batches(made, 4096, random.Random(0)):
        batch = tensors(group).on(device)
        tag, cue, piece, bias, name = model(batch.ids, batch.mask, batch.cases)
        best = (tag.argmax(-1) + 1) // 2
        want = torch.where(batch.tags < 0, batch.tags, (batch.tags + 1) // 2)
        kind = (name.argmax(-1) + 1) // 2
        named = torch.where(batch.names < 0, batch.names, (batch.names + 1) // 2)
        real = want >= 0
        for role in range(3):
            ours, theirs = (best == role + 1) & real, want == role + 1
            hit[role] += int((ours & theirs).sum())
            said[role] += int(ours.sum())
            gold[role] += int(theirs.sum())
        hit[3] += int(((kind == named) & (named > 0)).sum())
        said[3] += int(((kind > 0) & real).sum())
        gold[3] += int((named > 0).sum())
        if len(batch.rows):
            guess = role_scores(cue[batch.rows, batch.cues], piece[batch.rows], bias[batch.rows]).argmax(-1)
            right += int(((guess == batch.roles) & (batch.roles >= 0)).sum())
            told += int((batch.roles >= 0).sum())
    model.train()
    source, cued, content, names = (2 * h / max(1, s + g) for h, s, g in zip(hit, said, gold, strict=True))
    link = right / max(1, told)
    return f"source {source:.4f} cue {cued:.4f} content {content:.4f} link {link:.4f} name {names:.4f}"
