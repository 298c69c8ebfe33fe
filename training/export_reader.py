"""Write a fitted reader of disputes as 8-bit ONNX: ``python -m training.export_reader CHECKPOINT``, and its options.

The exported graph runs one window: its word pieces, and what earlier windows showed to each of the upper layers.
"""

from __future__ import annotations

import argparse
import json
from hashlib import sha256
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from auditor.disagreement.shape import WIDE
from training.export import quantise
from training.reader import KEPT, Reader


class Step(nn.Module):
    """A reader over one window."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, memory: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Read a window.

        Args:
            ids: ``[T]``, its pieces, the two special ones included.
            memory: ``[WIDE, M, 2 * width]``, what earlier windows showed.
            steps: ``[M]``, how many windows back each of these pieces lies.

        Returns:
            ``[T - 2, OUTPUTS]`` of the pieces, and ``[WIDE, T - 2, 2 * width]``, what they show to later windows.
        """
        hidden = self.model.embeddings(input_ids=ids[None])[0]
        for layer in self.model.layers[:-WIDE]:
            hidden = layer(hidden, layer.shown(hidden), None)
        hidden, kept = hidden[1:-1], []
        apart = torch.cat([steps, torch.zeros_like(ids[1:-1])])
        for layer, before in zip(self.model.layers[-WIDE:], memory, strict=True):
            shown = layer.shown(hidden)
            kept.append(shown)
            hidden = layer(hidden, torch.cat([before, shown]), layer.steps[:, apart][:, None])
        return self.model.opposing.pieces(hidden), torch.stack(kept)


def export(model: Reader, path: Path) -> None:
    """Write the reader with 32-bit weights."""
    width = model.layers[0].told.out_features
    given = (torch.tensor([101, 2023, 2003, 102]), torch.zeros(WIDE, 2, 2 * width), torch.ones(2, dtype=torch.long))
    torch.onnx.export(
        Step(model).eval(),
        given,
        str(path),
        input_names=["ids", "memory", "steps"],
        output_names=["pieces", "kept"],
        dynamic_axes={
            "ids": {0: "length"},
            "memory": {1: "before"},
            "steps": {0: "before"},
            "pieces": {0: "inner"},
            "kept": {1: "inner"},
        },
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    """Export the checkpoint named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path, help="as kept by training.fit_reader")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--kept", type=int, nargs="*", default=KEPT, help="layers of the base it was fitted on, from 0")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = Reader(args.base, args.kept)
    weights = torch.load(args.checkpoint, weights_only=True, map_location="cpu")
    model.load_state_dict({name: value.float() for name, value in weights.items()}, strict=False)
    full, path = args.out / "full.onnx", args.out / "reader.onnx"
    export(model, full)
    quantise(full, path)
    full.unlink()
    made = onnx.load(path)
    near = " ".join(f"{value:.6g}" for value in model.opposing.near.weight.detach().flatten().tolist())
    onnx.helper.set_model_props(made, {"near": near})
    onnx.save(made, path)
    sums = {"reader.onnx": sha256(path.read_bytes()).hexdigest()}
    (args.out / "checksums.json").write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
