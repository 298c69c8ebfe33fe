"""The pages of ``docs/`` say what the program does."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from auditor.catalogue import rules
from auditor.configuration.files import load
from auditor.model import FindingKind, Label, Severity

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def make() -> ModuleType:
    """The script that writes the pages."""
    spec = importlib.util.spec_from_file_location("make", DOCS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_rules_is_made_from_the_rules(make: ModuleType) -> None:
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == make.rules_page(rules()), "run python docs/make.py"


def test_the_tables_of_an_archive_are_described_and_published_as_they_are(make: ModuleType) -> None:
    page = (DOCS / "archive.md").read_text(encoding="utf-8")
    assert "### attributions" in page
    assert page == make.archive_page(page), "run python docs/make.py"
    schema = DOCS.parent / "schemas" / "archive.schema.json"
    assert schema.read_text(encoding="utf-8") == make.archive_schema(), "run python docs/make.py"


class TestTheReadme:
    TEXT = (DOCS.parent / "README.md").read_text(encoding="utf-8")

    def test_shows_what_the_program_says_of_a_sample(self, make: ModuleType) -> None:
        assert f"$ auditor check {make.SAMPLE}\n━━ " in self.TEXT
        assert make.readme(self.TEXT) == self.TEXT, "run python docs/make.py"

    def test_its_links_lead_somewhere(self) -> None:
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", self.TEXT)
        assert len(links) > 5
        assert [link for link in links if not (DOCS.parent / link).exists()] == []

    def test_its_configuration_is_one(self, tmp_path: Path) -> None:
        [block] = re.findall(r"```toml\n(.*?)```", self.TEXT, re.DOTALL)
        (tmp_path / "auditor.toml").write_text(block, encoding="utf-8")
        assert load(tmp_path / "auditor.toml").fail_on is Severity.WARNING

    def test_its_python_runs(self) -> None:
        [block] = re.findall(r"```python\n(.*?)```", self.TEXT, re.DOTALL)
        done = subprocess.run(
            [sys.executable, "-c", block], capture_output=True, text=True, check=True, cwd=DOCS.parent
        )
        assert "attributed_claim" in done.stdout


@pytest.mark.parametrize("label", Label)
def test_each_label_is_explained(label: Label) -> None:
    assert f"`{label.value}`" in (DOCS / "labels.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [k for k in FindingKind if k not in {"balance", "sourcing", "notice"}])
def test_each_kind_of_framing_is_explained(kind: FindingKind) -> None:
    assert f"`{kind.value}`" in (DOCS / "labels.md").read_text(encoding="utf-8")
