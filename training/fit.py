"""Fit the tagger: ``python -m training.fit TRAIN DEV --base DIR --out DIR``.

AdamW, linear warm-up and decay, windows sorted into batches of equal length, weights averaged exponentially over the
steps (the average is what is kept). A checkpoint is written after each pass; a run that is started again goes on from
it.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import time
from collections.abc import Iterator
from pathlib import Path

import attrs
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.batches import batches, tensors
from training.corpus import paragraphs, read_articles
from training.examples import Example, examples
from training.material import gather
from training.network import Tagger, role_scores
from training.silver import named

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


def loss_of(model: Tagger, batch: list[Example], wanted: Wanted) -> Tensor:
    """Cross-entropy of the tags plus, weighted, that of the roles to each gold cue and that of the names."""
    made = tensors(batch, wanted.teacher_share)
    shown = masked(made.ids, wanted.mask) if wanted.mask else made.ids
    tag, cue, piece, bias, name = model(shown, made.mask, made.cases)
    loss = soft(tag, made.said_tags, made.tags)
    if len(made.rows):
        scores = role_scores(cue[made.rows, made.cues], piece[made.rows], bias[made.rows])
        loss = loss + wanted.link_weight * soft(scores, made.said_roles, made.roles)
    names = nn.functional.cross_entropy(name.float().flatten(0, 1), made.names.flatten(), ignore_index=-100)
    return loss + wanted.name_weight * names


def soft(scores: Tensor, targets: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy to target probabilities, over the pieces that have a label."""
    real = labels.flatten() >= 0
    mine = nn.functional.log_softmax(scores.float(), dim=-1).flatten(0, 1)[real]
    return -(targets.flatten(0, 1)[real] * mine).sum(-1).mean()


def masked(ids: Tensor, share: float) -> Tensor:
    """Hide a share of the pieces behind the mask token, so that the network leans on context (special pieces stay)."""
    hide = (torch.rand(ids.shape) < share) & (ids > SPECIAL)
    return ids.masked_fill(hide, MASK)


class Average:
    """Exponential moving average of a model's weights."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model: nn.Module, step: int) -> None:
        """Move the average towards the model; early steps move it faster."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.weights[key].mul_(decay).add_(value.detach(), alpha=1 - decay)


@torch.no_grad()
def score(model: Tagger, made: list[Example]) -> str:
    """Per-piece F1 of each role on held-out windows, accuracy of the roles to gold cues, F1 of the names' pieces."""
    model.eval()
    hit, said, gold = [0] * 4, [0] * 4, [0] * 4
    link_right = link_all = 0
    for group in batches(made, 4096, random.Random(0)):
        batch = tensors(group)
        tag, cue, piece, bias, name = model(batch.ids, batch.mask, batch.cases)
        best = (tag.argmax(-1) + 1) // 2
        want = torch.where(batch.tags < 0, batch.tags, (batch.tags + 1) // 2)
        kind = (name.argmax(-1) + 1) // 2
        named = torch.where(batch.names < 0, batch.names, (batch.names + 1) // 2)
        real = want >= 0
        for role in range(3):
            p, g = (best == role + 1) & real, want == role + 1
            hit[role] += int((p & g).sum())
            said[role] += int(p.sum())
            gold[role] += int(g.sum())
        hit[3] += int(((kind == named) & (named > 0)).sum())
        said[3] += int(((kind > 0) & real).sum())
        gold[3] += int((named > 0).sum())
        if len(batch.rows):
            guess = role_scores(cue[batch.rows, batch.cues], piece[batch.rows], bias[batch.rows]).argmax(-1)
            link_right += int(((guess == batch.roles) & (batch.roles >= 0)).sum())
            link_all += int((batch.roles >= 0).sum())
    model.train()
    f1 = [2 * h / max(1, s + g) for h, s, g in zip(hit, said, gold, strict=True)]
    link = link_right / max(1, link_all)
    return f"source {f1[0]:.4f} cue {f1[1]:.4f} content {f1[2]:.4f} link {link:.4f} name {f1[3]:.4f}"


def rates(model: Tagger, encoder_rate: float, head_rate: float, layer_decay: float) -> Iterator[dict[str, object]]:
    """Parameter groups: the heads at their own rate, encoder layers slower the deeper they lie."""
    depth = model.encoder.config.num_hidden_layers
    for name, parameter in model.named_parameters():
        rate = head_rate
        if name.startswith("encoder."):
            part = name.split(".")
            layer = int(part[3]) + 1 if part[1] == "encoder" else 0
            rate = encoder_rate * layer_decay ** (depth - layer)
        still = parameter.ndim < 2
        yield {"params": [parameter], "lr": rate, "weight_decay": 0.0 if still else 0.01}


def main() -> None:
    """Run the training named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--pieces", type=int, default=1024)
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--layer-decay", type=float, default=1.0)
    parser.add_argument("--link-weight", type=float, default=1.0)
    parser.add_argument("--name-weight", type=float, default=0.5)
    parser.add_argument(
        "--teacher", type=Path, nargs="*", default=[], help="exported taggers to learn from besides the annotation"
    )
    parser.add_argument("--teacher-share", type=float, default=0.5)
    parser.add_argument("--mask", type=float, default=0.0, help="share of pieces hidden")
    parser.add_argument("--exchange", type=float, default=0.0, help="share of names exchanged for others")
    parser.add_argument("--start", type=Path, help="checkpoint to start from instead of the base alone")
    parser.add_argument("--layers", type=int, nargs="*", help="layers to keep, numbered from 0")
    parser.add_argument("--articles", type=int, default=0, help="read no more than so many, to try a run")
    parser.add_argument("--average", type=float, default=0.999)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    parser.add_argument("--steps", type=int, default=0, help="stop early, to time a run")
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    held_out = named([p for article in read_articles(args.dev) for p in paragraphs(article)])
    dev = examples(tokenizer, held_out, None)
    train = gather(args.train, tokenizer, limit=args.articles or None, teachers=args.teacher, share=args.exchange)
    model = Tagger(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    if args.layers:
        model.keep(args.layers)
    average = Average(model, args.average)
    wanted = Wanted(args.link_weight, args.name_weight, args.teacher_share if args.teacher else 0.0, args.mask)
    optimiser = torch.optim.AdamW(
        list(rates(model, args.encoder_rate, args.head_rate, args.layer_decay)), betas=(0.9, 0.98)
    )
    plan = [
        batch
        for number in range(args.passes)
        for batch in batches(train.examples(args.seed + number), args.pieces, random.Random(args.seed + number))
    ]
    per_pass = len(plan) // args.passes
    warm = max(1, int(0.06 * len(plan)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (len(plan) - s) / (len(plan) - warm)))
    )
    start = 0
    saved = args.out / "state.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        model.load_state_dict(state["model"])
        average.weights = state["average"]
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        start = state["step"]
    precision = torch.autocast("cpu", torch.bfloat16) if args.half else contextlib.nullcontext()
    began, running = time.time(), 0.0
    model.train()
    for step, batch in enumerate(plan[start:], start):
        with precision:
            loss = loss_of(model, batch, wanted)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        average.update(model, step)
        running = 0.98 * running + 0.02 * loss.item() if step else loss.item()
        if step % 50 == 0:
            print(f"step {step}/{len(plan)} loss {running:.4f} {time.time() - began:.0f}s", flush=True)
        if args.steps and step + 1 >= args.steps:
            return
        if (step + 1) % per_pass == 0 or step + 1 == len(plan):
            now = {k: v.clone() for k, v in model.state_dict().items()}
            print(f"after {step + 1} steps, last:    {score(model, dev)}", flush=True)
            model.load_state_dict(average.weights)
            print(f"after {step + 1} steps, average: {score(model, dev)}", flush=True)
            torch.save(average.weights, args.out / "average.pt")
            model.load_state_dict(now)
            torch.save(
                {
                    "model": now,
                    "average": average.weights,
                    "optimiser": optimiser.state_dict(),
                    "schedule": schedule.state_dict(),
                    "step": step + 1,
                },
                saved.with_suffix(".new"),
            )
            saved.with_suffix(".new").replace(saved)


if __name__ == "__main__":
    main()
