"""Starting is quick: what needs no draft imports neither the language stack nor anything else that is heavy."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.clock import cpu_seconds, slowness

HEAVY = {"spacy", "numpy", "onnxruntime", "tokenizers", "jinja2", "jsonschema", "markdown_it", "docx", "yaml", "cattrs"}
PROBE = """
import json, sys, time
from auditor.cli import main
code = main(sys.argv[1:])
sys.stdout.flush()
print("\\n" + json.dumps([code, sorted({name.split(".")[0] for name in sys.modules})]))
"""
LIMIT = 0.15
"""Seconds a user should wait at most for what needs no draft; of CPU, which is what a quiet machine's clock shows."""

LIMIT_WITH_RULES = 0.2
"""For what imports every rule with the stages it looks at."""


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


@pytest.mark.parametrize(
    ("arguments", "limit"),
    [
        (["--help"], LIMIT),
        (["--version"], LIMIT),
        (["check", "--help"], LIMIT),
        (["check", "--nope"], LIMIT),
        (["explain"], LIMIT_WITH_RULES),
        (["rules"], LIMIT_WITH_RULES),
    ],
    ids=str,
)
def test_it_is_quick(arguments: list[str], limit: float) -> None:
    seconds, _ = cpu_seconds([sys.executable, "-m", "auditor", *arguments], times=5)
    assert seconds < limit * slowness()


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "auditor", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("auditor ")
