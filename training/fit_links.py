"""Fit a reader of disputes alone: ``python -m training.fit_links ARTICLES --base DIR --out DIR``.

The reader sees windows over several paragraphs and may be large; it is too slow to be shipped. What it says of articles
that nobody read is written down, for the shipped tagger to learn from. Articles of the parts left out are measured on.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from training.disagreement import Article, load, parts, prepared
from training.fit import Average, paced, rates
from training.loss import masked
from training.network import Tagger
from training.opposing import contested, loss_of

TOLD = 0.02
"""Chance from which a link is written down."""

FLOORS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@torch.no_grad()
def judged(model: Tagger, articles: Sequence[Article], tokenizer: Tokenizer, *, wide: bool) -> list[torch.Tensor]:
    """Give the scores of the links of each article."""
    device = next(model.parameters()).device
    model.eval()
    scores = [model.links(prepared(article, tokenizer, wide=wide).on(device)).float().cpu() for article in articles]
    model.train()
    return scores


def figures(articles: Sequence[Article], scores: Sequence[torch.Tensor]) -> str:
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


def measured(model: Tagger, articles: list[Article], tests: str, tokenizer: Tokenizer, *, wide: bool) -> None:
    """Print the figures of each part left out."""
    for part in tests:
        chosen = parts(articles, part)
        print(f"  part {part}: {figures(chosen, judged(model, chosen, tokenizer, wide=wide))}", flush=True)


def written(model: Tagger, articles: list[Article], tokenizer: Tokenizer, path: Path, *, wide: bool) -> None:
    """Write down what the reader says of the unread articles: by article, the links and their chances."""
    unread = [article for article in articles if not article.read]
    out = {}
    for article, scores in zip(unread, judged(model, unread, tokenizer, wide=wide), strict=True):
        chances = scores.sigmoid()
        rows = (chances >= TOLD).nonzero().tolist()
        out[article.id] = [[i, j, round(float(chances[i, j]), 3)] for i, j in rows]
    path.write_text(json.dumps(out), encoding="utf-8")


def main() -> None:
    """Run the training named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="as gathered by training.gathering")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="checkpoint of a tagger to start from")
    parser.add_argument("--learn", required=True, help="parts to learn from, a letter each")
    parser.add_argument("--test", default="", help="parts to measure on")
    parser.add_argument("--narrow", action="store_true", help="windows as the program reads them")
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--together", type=int, default=4, help="articles of a step")
    parser.add_argument("--encoder-rate", type=float, default=5e-5)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--layer-decay", type=float, default=0.95)
    parser.add_argument("--mask", type=float, default=0.08)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    fit(parser.parse_args())


def fit(args: argparse.Namespace) -> None:
    """Go through the articles, measure after every second pass, and write down what the reader says."""
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    device = torch.device(args.device)
    articles = load(args.articles)
    learnt, wide = parts(articles, args.learn), not args.narrow
    model = Tagger(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    model.to(device)
    average = Average(model, 0.995)
    groups = rates(model, args.encoder_rate, args.head_rate, args.layer_decay)
    optimiser = torch.optim.AdamW(groups, fused=device.type == "cuda")
    steps = args.passes * -(-len(learnt) // args.together)
    precision: AbstractContextManager[object] = (
        torch.autocast(device.type, torch.bfloat16) if args.half else contextlib.nullcontext()
    )
    choose, began, step = random.Random(args.seed), time.time(), 0
    model.train()
    for number in range(args.passes):
        order = choose.sample(learnt, len(learnt))
        for first in range(0, len(order), args.together):
            for article in order[first : first + args.together]:
                read = prepared(article, tokenizer, wide=wide, choose=choose).on(device)
                if args.mask:
                    read.ids.copy_(masked(read.ids, args.mask))
                with precision:
                    scores = model.links(read)
                (loss_of(scores.float(), read) / args.together).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            paced(optimiser, (step + 1) / steps)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            average.update(model, step)
            step += 1
        if number % 2 and args.test:
            print(f"after pass {number + 1}, {time.time() - began:.0f}s", flush=True)
            measured(model, articles, args.test, tokenizer, wide=wide)
    model.load_state_dict(average.weights)
    print(f"average, {time.time() - began:.0f}s", flush=True)
    measured(model, articles, args.test, tokenizer, wide=wide)
    torch.save(average.weights, args.out / "average.pt")
    written(model, articles, tokenizer, args.out / "said.json", wide=wide)


if __name__ == "__main__":
    main()
