"""Fit a reader of disputes alone: ``python -m training.fit_links ARTICLES --base DIR --out DIR``.

The reader sees windows over several paragraphs and may be large; it is too slow to be shipped. What it says of articles
that nobody read is written down, for the shipped tagger to learn from. Articles of the parts left out are measured on.
"""

from __future__ import annotations

import argparse

import torch

from training.disagreement import load, parts
from training.fit import rates
from training.linking import Weights, fitted, options, untruncated, written
from training.network import Tagger


def main() -> None:
    """Run the training named by the command line."""
    parser = options(__doc__, encoder_rate=5e-5, head_rate=5e-4)
    parser.add_argument("--narrow", action="store_true", help="windows as the program reads them")
    parser.add_argument("--layer-decay", type=float, default=0.95)
    fit(parser.parse_args())


def fit(args: argparse.Namespace) -> None:
    """Fit the reader, keep its weights, and write down what it says of the unread articles."""
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    articles = load(args.articles)
    model, wide = Tagger(args.base), not args.narrow
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    model.to(torch.device(args.device))
    groups = rates(model, args.encoder_rate, args.head_rate, args.layer_decay)

    def keep(weights: Weights) -> None:
        torch.save(weights, args.out / "average.pt")

    fitted(model, groups, articles, parts(articles, args.learn), args, wide=wide, decay=0.995, keep=keep)
    unread = [article for article in articles if not article.read]
    written(model, unread, untruncated(args.tokenizer), args.out / "said.json", wide=wide)


if __name__ == "__main__":
    main()
