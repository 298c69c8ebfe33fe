"""The trained models that come with the package: their files checked, then loaded by onnxruntime."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from auditor.errors import ModelError

EXACT = "session.x64quantprecision"
"""Option of onnxruntime for products that do not overflow."""


def verify(folder: Path) -> dict[str, str]:
    """Check a model's files against its ``checksums.json``, and give them (SHA-256 by name of file).

    Raises:
        ModelError: A file is missing or its checksum is off.
    """
    try:
        expected: dict[str, str] = json.loads((folder / "checksums.json").read_text(encoding="utf-8"))
        found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in expected}
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder}: the model cannot be read ({error})", "reinstall the package") from error
    for name, digest in expected.items():
        if found[name] != digest:
            raise ModelError(f"{folder / name}: not the file this version was released with", "reinstall the package")
    return expected


def session(path: Path) -> Any:
    """Load a model to run on one thread of the CPU.

    Processors whose products of 8-bit numbers overflow at 16 bits (x86 without VNNI) get unsigned weights, so that all
    give the same products.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry(EXACT, "1")
    return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
