"""What the two readers of disputes share: their options, going through the articles, measuring, writing down."""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.disagreement import Article, parts, prepared
from training.fit import Average, paced
from training.loss import masked
from training.network import Tagger
from training.opposing import contested, loss_of
from training.reader import Reader

TOLD = 0.02
"""Chance from which a link is written down."""

FLOORS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

Weights = dict[str, Tensor]


def options(about: str | None, encoder_rate: float, head_rate: float) -> argparse.ArgumentParser:
    """Give a command line with the options that both have."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("articles", type=Path, help="as gathered by training.gathering")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="checkpoint to start from")
    parser.add_argument("--learn", required=True, help="parts to learn from, a letter each")
    parser.add_argument("--test", default="", help="parts to measure on")
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--together", type=int, default=4, help="articles of a step")
    parser.add_argument("--encoder-rate", type=float, default=encoder_rate)
    parser.add_argument("--head-rate", type=float, default=head_rate)
    parser.add_argument("--mask", type=float, default=0.08)
    parser.add_argument("--every", type=int, default=2, help="passes between measurements")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0, help="end the run, rates and all, by then")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    return parser


def untruncated(path: Path) -> Tokenizer:
    """Read a tokenizer, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@torch.no_grad()
def judged(model: Tagger | Reader, articles: Sequence[Article], tokenizer: Tokenizer, *, wide: bool) -> list[Tensor]:
    """Give the scores of the links of each article."""
    device = next(model.parameters()).device
    model.eval()
    scores = [model.links(prepared(article, tokenizer, wide=wide).on(device)).float().cpu() for article in articles]
    model.train()
    return scores


def figures(articles: Sequence[Article], scores: Sequence[Tensor]) -> str:
    """Precision, recall and F1 of contested sentences by the least chance that counts."""
    lines = []
    for floor in FLOORS:
        hit = said = gold = 0
        for article, links in zip(articles, scores, strict=True):
            for sentence, chance in zip(article.sentences, contested(links).tolist(), strict=True):
                if sentence.label == "N":
                    continue
                hit += chance >= floor and sentence.label == "C"
                said += chance >= floor
                gold += sentence.label == "C"
        precision, recall = hit / max(1, said), hit / max(1, gold)
        f1 = 2 * hit / max(1, said + gold)
        lines.append(f"{floor}: P {precision:.2f} R {recall:.2f} F1 {f1:.3f}")
    return "; ".join(lines)


def measured(model: Tagger | Reader, articles: list[Article], tests: str, tokenizer: Tokenizer, *, wide: bool) -> None:
    """Print the figures of each part left out."""
    for part in tests:
        chosen = parts(articles, part)
        print(f"  part {part}: {figures(chosen, judged(model, chosen, tokenizer, wide=wide))}", flush=True)


def written(model: Tagger | Reader, articles: list[Article], tokenizer: Tokenizer, path: Path, *, wide: bool) -> None:
    """Write down what a reader says: by article, the links and their chances."""
    out = {}
    for article, scores in zip(articles, judged(model, articles, tokenizer, wide=wide), strict=True):
        chances = scores.sigmoid()
        out[article.id] = [[i, j, round(float(chances[i, j]), 3)] for i, j in (chances >= TOLD).nonzero().tolist()]
    path.write_text(json.dumps(out), encoding="utf-8")


def fitted(
    model: Tagger | Reader,
    groups: list[dict[str, Any]],
    articles: list[Article],
    learnt: list[Article],
    args: argparse.Namespace,
    *,
    wide: bool,
    decay: float,
    keep: Callable[[Weights], None],
) -> None:
    """Go through the articles to learn from; measure and keep the weights' average now and then, at last in the model.

    Args:
        model: On its device.
        groups: Its parameters with their rates.
        articles: All, to measure on.
        learnt: To learn from.
        args: The options.
        wide: Whether windows hold several paragraphs.
        decay: Of the average.
        keep: Writes weights down, so that a run that is cut off is not lost.
    """
    tokenizer = untruncated(args.tokenizer)
    device = next(model.parameters()).device
    average = Average(model, decay)
    optimiser = torch.optim.AdamW(groups, fused=device.type == "cuda")
    every = [parameter for group in groups for parameter in group["params"]]
    total = args.passes * -(-len(learnt) // args.together)
    choose, began, step = random.Random(args.seed), time.time(), 0
    model.train()
    for number in range(args.passes):
        order = choose.sample(learnt, len(learnt))
        for first in range(0, len(order), args.together):
            learn(model, order[first : first + args.together], tokenizer, args, choose, wide=wide)
            nn.utils.clip_grad_norm_(every, 1.0)
            done = max((step + 1) / total, (time.time() - began) / args.seconds if args.seconds else 0.0)
            if done > 1:
                break
            paced(optimiser, done)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            average.update(model, step)
            step += 1
        if number % args.every == args.every - 1:
            now = {name: value.clone() for name, value in model.state_dict().items()}
            model.load_state_dict(average.weights)
            print(f"after pass {number + 1}, {step} steps, {time.time() - began:.0f}s", flush=True)
            measured(model, articles, args.test, tokenizer, wide=wide)
            keep(average.weights)
            model.load_state_dict(now)
    model.load_state_dict(average.weights)
    print(f"average, {step} steps, {time.time() - began:.0f}s", flush=True)
    measured(model, articles, args.test, tokenizer, wide=wide)
    keep(average.weights)


def learn(
    model: Tagger | Reader,
    group: Sequence[Article],
    tokenizer: Tokenizer,
    args: argparse.Namespace,
    choose: random.Random,
    *,
    wide: bool,
) -> None:
    """Add up the gradients of the articles of one step."""
    device = next(model.parameters()).device
    precision: AbstractContextManager[object] = (
        torch.autocast(device.type, torch.bfloat16) if args.half else contextlib.nullcontext()
    )
    for article in group:
        read = prepared(article, tokenizer, wide=wide, choose=choose).on(device)
        if args.mask:
            read.ids.copy_(masked(read.ids, args.mask))
        with precision:
            scores = model.links(read)
        (loss_of(scores.float(), read) / args.together).backward()
