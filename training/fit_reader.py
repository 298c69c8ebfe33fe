"""Fit the reader of disputes: ``python -m training.fit_reader ARTICLES --base DIR --tagger FILE --out DIR``.

It learns from the articles that readers read (``training.gathering``) and from what a larger reader says of the others
(``training.fit_links``). What it says of the articles left out is written down to measure on; all its weights are kept
but the embeddings, which stay as they are.
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
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn

from auditor.disagreement.shape import WIDE
from training.disagreement import Article, load, parts, prepared, told
from training.fit import Average, paced
from training.fit_links import TOLD, figures
from training.loss import masked
from training.opposing import loss_of
from training.reader import Reader


@torch.no_grad()
def judged(model: Reader, articles: Sequence[Article], tokenizer: Tokenizer) -> list[torch.Tensor]:
    """Give the scores of the links of each article."""
    device = next(model.parameters()).device
    model.eval()
    scores = [model.links(prepared(article, tokenizer, wide=False).on(device)).float().cpu() for article in articles]
    model.train()
    return scores


def measured(model: Reader, articles: list[Article], tests: str, tokenizer: Tokenizer) -> None:
    """Print the figures of each part left out."""
    for part in tests:
        chosen = parts(articles, part)
        print(f"  part {part}: {figures(chosen, judged(model, chosen, tokenizer))}", flush=True)


def written(model: Reader, articles: list[Article], tokenizer: Tokenizer, path: Path) -> None:
    """Write down what the reader says: by article, the links and their chances."""
    out = {}
    for article, scores in zip(articles, judged(model, articles, tokenizer), strict=True):
        chances = scores.sigmoid()
        out[article.id] = [[i, j, round(float(chances[i, j]), 3)] for i, j in (chances >= TOLD).nonzero().tolist()]
    path.write_text(json.dumps(out), encoding="utf-8")


def main() -> None:
    """Run the training named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="as gathered by training.gathering")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--tagger", type=Path, required=True, help="checkpoint of the tagger to start from")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--learn", required=True, help="parts to learn from, a letter each")
    parser.add_argument("--test", default="", help="parts to measure on")
    parser.add_argument("--start", type=Path, help="checkpoint of a reader to start from")
    parser.add_argument("--said", type=Path, nargs="*", default=[], help="what larger readers say of the unread ones")
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--together", type=int, default=4, help="articles of a step")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--mask", type=float, default=0.08)
    parser.add_argument("--every", type=int, default=2, help="passes between measurements")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0, help="end the run, rates and all, by then")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    fit(parser.parse_args())


def _groups(model: Reader, args: argparse.Namespace) -> list[dict[str, Any]]:
    """Parameter groups: what is new at its own rate, layers slower the deeper they lie; the embeddings stay."""
    new = [*model.opposing.parameters(), *(layer.steps for layer in model.layers)]
    groups: list[dict[str, Any]] = [{"params": new, "initial": args.head_rate}]
    for number, layer in enumerate(model.layers):
        rate = args.encoder_rate if number >= len(model.layers) - WIDE else args.encoder_rate / 2
        groups.append({"params": [p for name, p in layer.named_parameters() if name != "steps"], "initial": rate})
    return [{**group, "lr": group["initial"]} for group in groups]


def fit(args: argparse.Namespace) -> None:
    """Go through the articles, measure after every second pass, and write down what the reader says."""
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    device = torch.device(args.device)
    articles = load(args.articles)
    learnt = parts(articles, args.learn)
    if args.said:
        learnt += told(parts(articles, "T"), args.said)
    model = Reader(args.base, args.tagger)
    if args.start:
        begun = torch.load(args.start, weights_only=True, map_location="cpu")
        model.load_state_dict({name: value.float() for name, value in begun.items()}, strict=False)
    model.to(device)
    average = Average(model, 0.998)
    groups = _groups(model, args)
    optimiser = torch.optim.AdamW(groups, fused=device.type == "cuda")
    every = [p for group in groups for p in group["params"]]
    total = args.passes * -(-len(learnt) // args.together)
    precision: AbstractContextManager[object] = (
        torch.autocast(device.type, torch.bfloat16) if args.half else contextlib.nullcontext()
    )
    choose, began, step = random.Random(args.seed), time.time(), 0
    model.train()
    for number in range(args.passes):
        order = choose.sample(learnt, len(learnt))
        for first in range(0, len(order), args.together):
            for article in order[first : first + args.together]:
                read = prepared(article, tokenizer, wide=False, choose=choose).on(device)
                if args.mask:
                    read.ids.copy_(masked(read.ids, args.mask))
                with precision:
                    scores = model.links(read)
                (loss_of(scores.float(), read) / args.together).backward()
            nn.utils.clip_grad_norm_(every, 1.0)
            done = (step + 1) / total
            if args.seconds:
                done = max(done, (time.time() - began) / args.seconds)
            if done > 1:
                break
            paced(optimiser, done)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            average.update(model, step)
            step += 1
        if number % args.every == args.every - 1 and args.test:
            print(f"after pass {number + 1}, {time.time() - began:.0f}s", flush=True)
            measured(model, articles, args.test, tokenizer)
    model.load_state_dict(average.weights)
    print(f"average, {step} steps, {time.time() - began:.0f}s", flush=True)
    measured(model, articles, args.test, tokenizer)
    kept = {k: v.half() for k, v in average.weights.items() if not k.startswith("embeddings.")}
    torch.save(kept, args.out / "reader.pt")
    written(model, [article for article in articles if article.part in args.test], tokenizer, args.out / "said.json")


if __name__ == "__main__":
    main()
