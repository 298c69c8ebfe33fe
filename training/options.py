"""The command line of ``training.fit``."""

from __future__ import annotations

import argparse
from pathlib import Path


def read(about: str | None) -> argparse.Namespace:
    """Read the command line.

    Args:
        about: What the program is for, shown by ``--help``.

    Returns:
        The options by name.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--tokenizer", type=Path, help="tokenizer.json, if not the base's own")
    parser.add_argument("--names", type=Path, help="the articles' names, as written by training.silver")
    _rates(parser)
    _teaching(parser)
    _reading(parser)
    _run(parser)
    return parser.parse_args()


def _rates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--pieces", type=int, default=1024, help="word pieces of a batch")
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--layer-decay", type=float, default=1.0)
    parser.add_argument("--average", type=float, default=0.999)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=Path, help="checkpoint to start from instead of the base alone")
    parser.add_argument("--layers", type=int, nargs="*", help="layers to keep, numbered from 0")


def _teaching(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--link-weight", type=float, default=1.0)
    parser.add_argument("--name-weight", type=float, default=0.5)
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="exported taggers, heard before the run")
    parser.add_argument("--live", type=Path, nargs="*", default=[], help="checkpoints, heard at each step")
    parser.add_argument("--live-base", type=Path, help="folder of their base encoder")
    parser.add_argument("--teacher-share", type=float, default=0.5)
    parser.add_argument("--mask", type=float, default=0.0, help="share of pieces hidden")
    parser.add_argument("--exchange", type=float, default=0.0, help="share of names exchanged for others")


def _reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--read", type=Path, help="articles read for disputes, as gathered by training.gathering")
    parser.add_argument("--read-parts", default="", help="parts of them to learn from, a letter each")
    parser.add_argument("--said", type=Path, nargs="*", default=[], help="what readers say of the unread ones")
    parser.add_argument("--read-each", type=int, default=2, help="articles a step")
    parser.add_argument("--read-weight", type=float, default=1.0)


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--articles", type=int, default=0, help="read no more than so many, to try a run")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    parser.add_argument("--seconds", type=float, default=0, help="end the run, rates and all, by then")
    parser.add_argument("--steps", type=int, default=0, help="stop early, to time a run")
