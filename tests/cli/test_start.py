"""Starting is quick: what needs no draft imports neither the language stack nor anything else that is heavy."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.clock import cpu_seconds, guard

HEAVY = {"spacy", "numpy", "onnxruntime", "tokenizers", "jinja2", "jsonschema", "markdown_it", "docx", "yaml", "cattrs"}
HEAVY |= {"pyarrow", "duckdb", "pandas", "pyspark"}
PROBE = """
import json, sys, time
from auditor.cli import main
code = main(sys.argv[1:])
sys.stdout.flush()
print("\\n" + json.dumps([code, sorted({name.split(".")[0] for name in sys.modules})]))
"""
LIMIT = 0.15
"""Seconds a user should wait at most for what needs no draft, by the clock of a quiet machine."""


def probe(*arguments: str) -> tuple[int, set[str]]:
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    return code, set(modules)


LIGHT = [
    (["--help"], 0),
    (["--version"], 0),
    (["check", "--help"], 0),
    (["check", "--no-such-option"], 2),
    (["check", "nowhere.txt"], 2),
    (["archive", "--help"], 0),
    (["archive", "nowhere", "-o", "nowhere.audit", "--set", "desk"], 2),
    (["summary", "--help"], 0),
    (["explain"], 0),
    (["explain", "F001"], 0),
    (["rules"], 0),
    (["rules", "--format", "json"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), LIGHT, ids=[" ".join(arguments) for arguments, _ in LIGHT])
def test_nothing_heavy_is_imported(arguments: list[str], code: int) -> None:
    found, modules = probe(*arguments)
    assert found == code
    assert modules & HEAVY == set()


@pytest.mark.parametrize("arguments", [["--version"], ["check", "--help"], ["explain", "F001"]], ids=" ".join)
def test_it_is_quick(arguments: list[str]) -> None:
    seconds, _ = cpu_seconds([sys.executable, "-m", "auditor", *arguments])
    assert seconds < guard(LIMIT)


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "auditor", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("auditor ")


def test_no_rule_needs_the_word_lists_to_be_explained() -> None:
    script = "import sys, auditor.catalogue; auditor.catalogue.rules(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "auditor.rules.loaded_label" in loaded
    assert not {"auditor.lexicons", "auditor.attribution.extract", "auditor.parties.resolve", "difflib"} & loaded
