"""The head that tells which sentence disputes what another one reports, over an encoder's vectors.

Each piece gives a vector as part of a claim and one as part of an answer, and how much it counts; a sentence's vectors
are the weighted means of its pieces'. The score of a link is the scaled product of the claim's and the answer's
vector, plus what each gives by itself, plus what their distance gives; a sentence that holds both claim and answer has
a score of its own.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from auditor.disagreement.distance import BUCKETS, bucket
from auditor.disagreement.shape import OUTPUTS, RANK
from training.disagreement import SURE, Read

WIDTH = 128
"""Width of the hidden layer."""


class Opposing(nn.Module):
    """Pieces' vectors to links between sentences."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.inner = nn.Linear(width, WIDTH)
        self.outer = nn.Linear(WIDTH, OUTPUTS)
        self.near = nn.Embedding(BUCKETS, 1)
        self.near.weight.data.zero_()
        self.outer.bias.data.zero_()
        self.outer.bias.data[2 * RANK : 2 * RANK + 2] = -2.0
        self.outer.bias.data[2 * RANK + 2] = -4.0

    def pieces(self, hidden: Tensor) -> Tensor:
        """Give the outputs of each piece ``[..., OUTPUTS]``."""
        scores: Tensor = self.outer(nn.functional.gelu(self.inner(hidden)))
        return scores

    def forward(self, hidden: Tensor, read: Read) -> Tensor:
        """Score the links of an article.

        Args:
            hidden: ``[W, T, width]`` of its windows.
            read: The article.

        Returns:
            ``[S, S]``: row *i*, column *j* is how far sentence *j* disputes what sentence *i* reports.
        """
        owner = read.sentence.flatten()
        real = owner >= 0
        made = self.pieces(hidden).flatten(0, 1)[real].float()
        owner = owner[real]
        count = len(read.contested)
        claim = _pooled(made[:, :RANK], made[:, -2], owner, count)
        answer = _pooled(made[:, RANK : 2 * RANK], made[:, -1], owner, count)
        own = _pooled(made[:, 2 * RANK : 2 * RANK + 3], torch.zeros_like(made[:, -1]), owner, count)
        distances = torch.tensor([[bucket(j - i) for j in range(count)] for i in range(count)], device=hidden.device)
        scores = claim @ answer.T / RANK**0.5 + own[:, :1] + own[:, 1:2].T + self.near(distances).squeeze(-1)
        return scores + torch.diag(own[:, 2])


def _pooled(values: Tensor, weights: Tensor, owner: Tensor, count: int) -> Tensor:
    """Give the mean of the values of each sentence's pieces, weighted by the exponential of their weights."""
    raised = weights.clamp(-10, 10).exp()
    total = torch.zeros(count, device=values.device).index_add(0, owner, raised).clamp(min=1e-6)
    summed = torch.zeros(count, values.shape[1], device=values.device).index_add(0, owner, values * raised[:, None])
    return summed / total[:, None]


CHOICE = 0.3
"""Share in the loss of finding, for a sentence that has a link, the one that it is linked to."""


def loss_of(scores: Tensor, read: Read) -> Tensor:
    """Cross-entropy of the links, of each sentence's being contested by any of them, and of which one it is linked to.

    Links are summed and divided by the number of sentences, since nearly all of the pairs are none.
    """
    body = (read.contested >= 0).float()
    if not body.any():
        body = torch.ones_like(body)
    kept = body[:, None] * body[None, :]
    links = nn.functional.binary_cross_entropy_with_logits(scores, read.links, weight=kept, reduction="sum")
    loss = links / body.sum() + CHOICE * choice(scores.masked_fill(kept == 0, -1e4), read.links)
    known = read.contested >= 0
    if known.any():
        chance = contested(scores)[known].clamp(1e-5, 1 - 1e-5)
        loss = loss + nn.functional.binary_cross_entropy(chance, read.contested[known])
    return loss


def choice(scores: Tensor, links: Tensor) -> Tensor:
    """Give how unlikely the true partners of each linked sentence are among all, as claim and as answer.

    The mean, over the sentences with links that any reader would draw, of minus the logarithm of the share (softmax).
    """
    true = scores.masked_fill(links < SURE, -1e4)
    terms = []
    for side in (0, 1):
        linked = (links >= SURE).any(side)
        terms.append((scores.logsumexp(side) - true.logsumexp(side))[linked])
    missed = torch.cat(terms)
    return missed.mean() if len(missed) else scores.sum() * 0.0


def contested(scores: Tensor) -> Tensor:
    """Chance of each sentence that any link holds it, as claim or as answer."""
    free = torch.nn.functional.logsigmoid(-scores)
    total = free.sum(0) + free.sum(1) - free.diagonal()
    return 1 - total.exp()
