"""Fit the reader of disputes: ``python -m training.fit_reader ARTICLES --base DIR --out DIR``.

It learns from the articles that readers read (``training.gathering``) and from what a larger reader says of the others
(``training.fit_links``). What it says of the articles left out is written down to measure on; all its weights are kept
but the embeddings, which stay as they are.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch

from auditor.disagreement.shape import WIDE
from training.disagreement import load, parts, told
from training.linking import Weights, fitted, options, untruncated, written
from training.reader import KEPT, Reader, thinned


def main() -> None:
    """Run the training named by the command line."""
    parser = options(__doc__, encoder_rate=2e-4, head_rate=1e-3)
    parser.add_argument("--said", type=Path, nargs="*", default=[], help="what larger readers say of the unread ones")
    parser.add_argument("--kept", type=int, nargs="*", default=KEPT, help="layers of the base to stand on, from 0")
    parser.add_argument("--thin", type=int, nargs="*", help="layers to keep of the checkpoint to start from, from 0")
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
    """Fit the reader, keep its weights, and write down what it says of the articles left out."""
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    articles = load(args.articles)
    learnt = parts(articles, args.learn) + (told(parts(articles, "T"), args.said) if args.said else [])
    model = Reader(args.base, args.kept)
    if args.start:
        begun = torch.load(args.start, weights_only=True, map_location="cpu")
        begun = thinned(begun, args.thin) if args.thin else begun
        model.load_state_dict({name: value.float() for name, value in begun.items()}, strict=False)
    model.to(torch.device(args.device))

    def keep(weights: Weights) -> None:
        kept = {name: value.half() for name, value in weights.items() if not name.startswith("embeddings.")}
        torch.save(kept, args.out / "reader.pt")

    fitted(model, _groups(model, args), articles, learnt, args, wide=False, decay=0.998, keep=keep)
    written(model, parts(articles, args.test), untruncated(args.tokenizer), args.out / "said.json", wide=False)


if __name__ == "__main__":
    main()
