"""The trained models that come with the package (how their files are checked: ``attribution/test_tagger.py``)."""

from __future__ import annotations

from auditor.attribution.tagger import MODEL
from auditor.weights import EXACT, session


def test_products_of_8_bit_numbers_do_not_overflow_on_any_processor() -> None:
    options = session(MODEL / "tagger.onnx").get_session_options()
    assert options.get_session_config_entry(EXACT) == "1"
