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
from torch import Tensor, nn

from training.layers import Layer
from training.network import Tagger


class Step(nn.Module):
    """A tagger over one window.

    Args:
        model: With an encoder of BERT's kind.
    """

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        theirs, shape = model.encoder.model, model.encoder.config
        self.embeddings = theirs.embeddings
        self.layers = nn.ModuleList(Layer(shape.hidden_size, shape.intermediate_size) for _ in theirs.encoder.layer)
        for layer, other in zip(self.layers, theirs.encoder.layer, strict=True):
            layer.take(other)
        heads = (model.tag, model.cue, model.piece, model.bias)
        self.heads = nn.Linear(shape.hidden_size, sum(head.out_features for head in heads))
        self.heads.weight.data = torch.cat([head.weight.data for head in heads])
        self.heads.bias.data = torch.cat([head.bias.data for head in heads])

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        """Give the scores of the heads side by side: tags, cues, pieces, biases.

        Args:
            ids: ``[T]``, the window's pieces, the two special ones included.
            cases: ``[T]``, their capitals.

        Returns:
            ``[T - 2, 7 + 2 * RANK + 2 * RANK + 2]``, of all but those two.
        """
        hidden = self.embeddings(input_ids=ids[None], token_type_ids=cases[None])[0]
        for layer in self.layers:
            hidden = layer(hidden, layer.shown(hidden), None)
        scores: Tensor = self.heads(hidden[1:-1])
        return scores


def export(model: Tagger, path: Path) -> None:
    """Write the network with 32-bit weights."""
    torch.onnx.export(
        Step(model).eval(),
        (torch.tensor([101, 2023, 2003, 102]), torch.tensor([0, 1, 0, 0])),
        str(path),
        input_names=["ids", "cases"],
        output_names=["scores"],
        dynamic_axes={"ids": {0: "length"}, "cases": {0: "length"}, "scores": {0: "inner"}},
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
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True), strict=False)
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
