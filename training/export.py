"""Write a fitted tagger as 8-bit ONNX: ``python -m training.export CHECKPOINT --base DIR --out DIR``.

Weights are stored in 8 bits, a scale for each column; activations are rounded while running. What other schemes cost
stands in ``LOG.md``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Tagger

INPUTS = ("ids", "mask", "cases")
OUTPUTS = ("tags", "cues", "pieces", "biases", "names")


def export(model: Tagger, path: Path) -> None:
    """Write the network with 32-bit weights."""
    ids = torch.tensor([[101, 2023, 102, 0], [101, 2003, 2023, 102]])
    mask = (ids > 0).long()
    axes = {name: {0: "batch", 1: "length"} for name in (*INPUTS, *OUTPUTS)}
    torch.onnx.export(
        model.eval(),
        (ids, mask, torch.zeros_like(ids)),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantise(full: Path, path: Path) -> None:
    """Store the weights in 8 bits."""
    quantize_dynamic(
        str(full), str(path), per_channel=True, weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True}
    )


def main() -> None:
    """Export the checkpoint named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = Tagger(args.base)
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True))
    full = args.out / "full.onnx"
    export(model, full)
    quantise(full, args.out / "tagger.onnx")
    full.unlink()
    shutil.copy(args.base / "tokenizer.json", args.out / "tokenizer.json")
    names = ("tagger.onnx", "tokenizer.json")
    sums = {name: hashlib.sha256((args.out / name).read_bytes()).hexdigest() for name in names}
    (args.out / "checksums.json").write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
