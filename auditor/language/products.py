"""Products of matrices for the parser, by onnxruntime, which runs the tagger as well.

thinc multiplies with BLIS, which does not know the newer processors and falls back on plain code there, six times as
slow: half of the parser's time. numpy's products are fast, but run on all cores, and a row's product depends in its
last digits on the rows beside it, so that an article's report could depend on its batch. onnxruntime's keep to one
core, and a row's product is its own, whatever stands beside it (``tests/language/test_products.py``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from thinc.backends import NumpyOps

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from spacy.language import Language

FLOAT, INT = 1, 2
"""ONNX's numbers for 32-bit floats as the type of a tensor, and for a whole number as the type of an attribute."""

IR_VERSION, OPSET = 8, 13
"""Of the ONNX format, both old enough for any onnxruntime that runs the tagger."""


class Products(NumpyOps):  # type: ignore[misc]  # thinc is compiled, and tells no types
    """thinc's operations on the CPU, but for the products that the parser's networks ask for."""

    def gemm(
        self,
        x: NDArray[np.float32],
        y: NDArray[np.float32],
        out: NDArray[np.float32] | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> NDArray[np.float32]:
        """Multiply two matrices, transposed or not, and put the product into ``out`` if that is given."""
        if trans1 or not trans2 or not len(x) or not x.dtype == y.dtype == np.float32:
            found: NDArray[np.float32] = super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            return found
        rows = x if len(x) > 1 else np.repeat(x, 2, axis=0)  # a single row would be multiplied in another way
        product: NDArray[np.float32] = session().run(None, {"x": rows, "y": y})[0][: len(x)]
        if out is None:
            return product
        out[...] = product
        return out


def replace_products(language: Language) -> None:
    """Let the networks of a pipeline multiply by onnxruntime where they would by BLIS."""
    operations = Products()
    for _, component in language.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = operations


@lru_cache(maxsize=1)
def session() -> InferenceSession:
    """Load the model that is nothing but a product, on one core."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model(), sess_options=options, providers=["CPUExecutionProvider"])


def model() -> bytes:
    """Write the model: ``z`` is ``x`` times ``y`` transposed. In protobuf, by hand: it is all that is needed of it."""
    transposed = _field(1, "transB") + _field(3, 1) + _field(20, INT)
    node = _field(1, "x") + _field(1, "y") + _field(2, "z") + _field(4, "Gemm") + _field(5, transposed)
    inputs = _field(11, _tensor("x", "m", "k")) + _field(11, _tensor("y", "n", "k"))
    graph = _field(1, node) + _field(2, "product") + inputs + _field(12, _tensor("z", "m", "n"))
    return _field(1, IR_VERSION) + _field(7, graph) + _field(8, _field(1, "") + _field(2, OPSET))


def _tensor(name: str, *sides: str) -> bytes:
    """A matrix of floats with its name and the names of its sides."""
    shape = b"".join(_field(1, _field(2, side)) for side in sides)
    return _field(1, name) + _field(2, _field(1, _field(1, FLOAT) + _field(2, shape)))


def _field(number: int, value: int | str | bytes) -> bytes:
    """A numbered field of a protobuf message: a whole number, or something of so many bytes."""
    if isinstance(value, int):
        return _number(number << 3) + _number(value)
    held = value.encode() if isinstance(value, str) else value
    return _number(number << 3 | 2) + _number(len(held)) + held


def _number(value: int) -> bytes:
    """A whole number, seven bits a byte, the lowest first."""
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _number(rest) if rest else bytes([low])
