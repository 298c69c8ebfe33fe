"""The pages of ``docs/`` say what the program does."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from auditor.catalogue import rules
from auditor.model import FindingKind, Label

DOCS = Path(__file__).parents[1] / "docs"


def test_the_page_of_rules_is_made_from_the_rules() -> None:
    spec = importlib.util.spec_from_file_location("make_rules", DOCS / "make_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == module.page(rules()), "run python docs/make_rules.py"


@pytest.mark.parametrize("label", Label)
def test_each_label_is_explained(label: Label) -> None:
    assert f"`{label.value}`" in (DOCS / "labels.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [k for k in FindingKind if k not in {"balance", "sourcing", "notice"}])
def test_each_kind_of_framing_is_explained(kind: FindingKind) -> None:
    assert f"`{kind.value}`" in (DOCS / "labels.md").read_text(encoding="utf-8")
