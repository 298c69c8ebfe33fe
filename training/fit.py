"""Fit the tagger: ``python -m training.fit TRAIN DEV --base DIR --out DIR``.

AdamW, linear warm-up and decay, windows sorted into batches of equal length, weights averaged exponentially over the
steps (the average is what is kept). A checkpoint is written after each pass; a run that is started again goes on from
it. Teachers are heard once beforehand (``--teacher``) or at each step (``--live``).
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import random
import re
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training import options
from training.batches import batches, tensors
from training.corpus import paragraphs, read_articles
from training.disagreement import Article, Read, load, parts, prepared, told
from training.examples import Example, examples
from training.held_out import score
from training.loss import Wanted, heard, loss_of, masked
from training.material import Material, gather
from training.network import Tagger
from training.opposing import loss_of as links_loss
from training.silver import read_names, with_names

WARM = 0.06
"""Share of a run over which the rates rise."""


class Average:
    """Exponential moving average of a model's weights."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model: nn.Module, step: int) -> None:
        """Move the average towards the model; early steps move it faster."""
        decay = min(self.decay, (1 + step) / (10 + step))
        moved = [(self.weights[k], v.detach()) for k, v in model.state_dict().items() if v.is_floating_point()]
        torch._foreach_lerp_([mine for mine, _ in moved], [theirs for _, theirs in moved], 1 - decay)


def rates(model: Tagger, encoder_rate: float, head_rate: float, layer_decay: float) -> list[dict[str, Any]]:
    """Parameter groups: the heads at their own rate, encoder layers slower the deeper they lie."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    depth = model.encoder.config.num_hidden_layers
    for name, parameter in model.named_parameters():
        rate = head_rate
        if name.startswith("encoder."):
            layer = re.search(r"\.layer\.(\d+)\.", name)
            rate = encoder_rate * layer_decay ** (depth - (int(layer[1]) + 1 if layer else 0))
        groups.setdefault((rate, 0.0 if parameter.ndim < 2 else 0.01), []).append(parameter)
    return [
        {"params": of_it, "lr": rate, "initial": rate, "weight_decay": decay} for (rate, decay), of_it in groups.items()
    ]


def paced(optimiser: torch.optim.Optimizer, progress: float) -> None:
    """Set the rates at a share of the way: up over the first six hundredths, then evenly down to nothing."""
    factor = min(progress / WARM, (1 - progress) / (1 - WARM))
    for group in optimiser.param_groups:
        group["lr"] = group["initial"] * max(factor, 1e-3)


@attrs.frozen(eq=False)
class Run:
    """A run under way: the network, what moves it, and where it is kept."""

    model: Tagger
    average: Average
    optimiser: torch.optim.Optimizer
    out: Path

    def resume(self) -> int:
        """Go on from the last checkpoint, if there is one; give the step to go on with."""
        saved = self.out / "state.pt"
        if not saved.exists():
            return 0
        state = torch.load(saved, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.weights = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        return int(state["step"])

    def keep(self, step: int, dev: list[Example], device: torch.device) -> None:
        """Write a checkpoint and the averaged weights, and print the figures of both."""
        now = {k: v.clone() for k, v in self.model.state_dict().items()}
        print(f"after {step} steps, last:    {score(self.model, dev, device)}", flush=True)
        self.model.load_state_dict(self.average.weights)
        print(f"after {step} steps, average: {score(self.model, dev, device)}", flush=True)
        torch.save(self.average.weights, self.out / "average.pt")
        self.model.load_state_dict(now)
        state = {
            "model": now,
            "average": self.average.weights,
            "optimiser": self.optimiser.state_dict(),
            "step": step,
        }
        new = self.out / "state.new"
        torch.save(state, new)
        new.replace(self.out / "state.pt")


def begun(args: argparse.Namespace, device: torch.device) -> Run:
    """Build the network and what moves it."""
    model = Tagger(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    if args.layers:
        model.keep(args.layers)
    model.to(device)
    groups = rates(model, args.encoder_rate, args.head_rate, args.layer_decay)
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=device.type == "cuda")
    return Run(model, Average(model, args.average), optimiser, args.out)


def teachers(args: argparse.Namespace, device: torch.device) -> list[Tagger]:
    """Load the teachers that are heard at each step."""
    loaded = []
    for checkpoint in args.live:
        teacher = Tagger(args.live_base or args.base)
        teacher.load_state_dict(torch.load(checkpoint, weights_only=True))
        loaded.append(teacher.to(device).eval())
    return loaded


def main() -> None:
    """Run the training named by the command line."""
    args = options.read(__doc__)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.tokenizer or args.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    names = read_names(args.names)
    held_out = [p for article in read_articles(args.dev) for p in paragraphs(article)]
    dev = examples(tokenizer, with_names(held_out, names), None)
    train = gather(
        args.train, tokenizer, limit=args.articles or None, teachers=args.teacher, share=args.exchange, names=names
    )
    with multiprocessing.get_context("fork").Pool(min(args.passes, os.cpu_count() or 1)) as pool:
        drawn = pool.map(partial(_drawn, train, args.pieces), range(args.seed, args.seed + args.passes))
    plan = [batch for one_pass in drawn for batch in one_pass]
    fit(args, plan, dev)


def readings(args: argparse.Namespace, device: torch.device) -> Iterator[Read]:
    """Yield articles read for disputes without end, the read and, by what the readers say, the unread in turn."""
    tokenizer = Tokenizer.from_file(str(args.tokenizer or args.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    articles = load(args.read)
    kinds = [parts(articles, args.read_parts)]
    if args.said:
        kinds.append(told([a for a in articles if not a.read], args.said))
    return endless(kinds, tokenizer, args.seed, device)


def endless(kinds: list[list[Article]], tokenizer: Tokenizer, seed: int, device: torch.device) -> Iterator[Read]:
    """Yield an article of each kind in turn, drawn anew."""
    choose = random.Random(seed)
    while True:
        for articles in kinds:
            yield prepared(choose.choice(articles), tokenizer, wide=False, choose=choose).on(device)


def _disputes(model: Tagger, read: Read, mask: float, precision: AbstractContextManager[object]) -> Tensor:
    read.ids.copy_(masked(read.ids, mask))
    with precision:
        scores = model.links(read)
    return links_loss(scores.float(), read)


def _drawn(train: Material, pieces: int, seed: int) -> list[list[Example]]:
    return batches(train.examples(seed), pieces, random.Random(seed))


def fit(args: argparse.Namespace, plan: list[list[Example]], dev: list[Example]) -> None:
    """Go through the batches, with a checkpoint after each pass."""
    device = torch.device(args.device)
    run, live = begun(args, device), teachers(args, device)
    wanted = Wanted(args.link_weight, args.name_weight, args.teacher_share, args.mask)
    precision: AbstractContextManager[object] = (
        torch.autocast(device.type, torch.bfloat16) if args.half else contextlib.nullcontext()
    )
    per_pass = len(plan) // args.passes
    began, start = time.time(), run.resume()
    reading = readings(args, device) if args.read else iter(())
    run.model.train()
    for step, examples_of in enumerate(plan[start:], start):
        progress = max((step + 1) / len(plan), (time.time() - began) / args.seconds if args.seconds else 0.0)
        paced(run.optimiser, min(1.0, progress))
        batch = tensors(examples_of, args.teacher_share if args.teacher else 0.0).on(device)
        with precision:
            if live:
                batch = heard(live, batch, args.teacher_share)
            loss = loss_of(run.model, batch, wanted)
        for _ in range(args.read_each if args.read else 0):
            loss = loss + args.read_weight / args.read_each * _disputes(run.model, next(reading), args.mask, precision)
        loss.backward()
        nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimiser.step()
        run.optimiser.zero_grad(set_to_none=True)
        run.average.update(run.model, step)
        if step % 50 == 0:
            print(f"step {step}/{len(plan)} loss {loss.item():.4f} {time.time() - began:.0f}s", flush=True)
        if args.steps and step + 1 >= args.steps:
            return
        if (step + 1) % per_pass == 0 or progress >= 1:
            run.keep(step + 1, dev, device)
        if progress >= 1:
            return


if __name__ == "__main__":
    main()
