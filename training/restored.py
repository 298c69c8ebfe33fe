"""Read a shipped reader of disputes back, to go on from: ``python -m training.restored READER.onnx OUT``.

Its weights are those of ``training.export_reader`` rounded to 8 bits; its embeddings are the base's and are left out,
as ``training.fit_reader`` leaves them out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

ROUNDED, TURNED = "_quantized", "_Transposed"
"""Ends of the names under which onnxruntime keeps what it rounds, and what it turns first."""


def restored(path: Path) -> dict[str, Tensor]:
    """Give the weights of an exported reader by the names that the network has for them."""
    made = onnx.load(path)
    held = {one.name: torch.tensor(numpy_helper.to_array(one)) for one in made.graph.initializer}
    out = {}
    for name, value in held.items():
        stem = name.removesuffix(ROUNDED)
        if name.startswith("model.") and not name.startswith("model.embeddings.") and f"{stem}_zero_point" not in held:
            out[name.removeprefix("model.")] = value
        elif stem != name and not name.startswith("model.embeddings."):
            full = (value.float() - held[f"{stem}_zero_point"].float()) * held[f"{stem}_scale"]
            out[stem.removeprefix("model.").removesuffix(TURNED)] = full.T if stem.endswith(TURNED) else full
    near = next(one.value for one in made.metadata_props if one.key == "near")
    out["opposing.near.weight"] = torch.tensor([float(value) for value in near.split()])[:, None]
    return {name: value for name, value in out.items() if not name.endswith(("_scale", "_zero_point"))}


def main() -> None:
    """Read back the reader named by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.save({name: value.half() for name, value in restored(args.reader).items()}, args.out)


if __name__ == "__main__":
    main()
