"""What the tests of training share."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from auditor.attribution.tagger import MODEL


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """The shipped one, without truncation."""
    made = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made
