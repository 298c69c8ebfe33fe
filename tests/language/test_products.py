"""A row's product is its own: it does not depend on how many rows are multiplied at once, nor on which."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from thinc.backends import NumpyOps

from auditor.language.pipeline import load
from auditor.language.products import Products

NUMBERS = np.random.default_rng(7)
ROWS = (1, 2, 3, 5, 11, 12, 13, 64, 257, 1000)


def numbers(*shape: int) -> NDArray[np.float32]:
    return NUMBERS.standard_normal(shape).astype(np.float32)


def sides() -> list[tuple[int, int]]:
    """Give the shapes of all weights by which the parser multiplies."""
    models = [component.model for _, component in load().pipeline if getattr(component, "model", None) is not None]
    weights = [node.get_param("W") for model in models for node in model.walk() if node.has_param("W")]
    return sorted({(int(np.prod(w.shape[:-1])), int(w.shape[-1])) for w in weights})


@pytest.mark.parametrize("rows", ROWS)
def test_a_rows_product_is_its_own(rows: int) -> None:
    for height, width in sides():
        weights, row = numbers(height, width), numbers(1, width)
        alone = Products().gemm(row, weights, trans2=True)
        beside = numbers(rows, width)
        place = rows // 2
        beside[place] = row
        assert (Products().gemm(beside, weights, trans2=True)[place] == alone).all(), (height, width)


@pytest.mark.parametrize("rows", [0, *ROWS])
def test_products_are_those_of_thinc(rows: int) -> None:
    x, y = numbers(rows, 96), numbers(50, 96)
    np.testing.assert_allclose(
        Products().gemm(x, y, trans2=True), NumpyOps().gemm(x, y, trans2=True), rtol=1e-4, atol=1e-4
    )
    np.testing.assert_array_equal(Products().gemm(y, y, trans1=True), NumpyOps().gemm(y, y, trans1=True))


def test_a_product_is_put_where_it_is_asked_for() -> None:
    x, y, out = numbers(4, 8), numbers(3, 8), numbers(4, 3)
    assert Products().gemm(x, y, out=out, trans2=True) is out
    np.testing.assert_array_equal(out, Products().gemm(x, y, trans2=True))


def test_the_parser_multiplies_by_them() -> None:
    models = [component.model for _, component in load().pipeline if getattr(component, "model", None) is not None]
    assert models
    assert not any(type(node.ops) is NumpyOps for model in models for node in model.walk())
