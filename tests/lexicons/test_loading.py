"""Loading: lazy, light, once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from auditor.lexicons import shipped

HEAVY = "spacy numpy onnxruntime jinja2 jsonschema markdown_it docx yaml click cattrs"
LISTS = ("cues", "harms", "evidentials", "denials", "loaded", "roles", "places", "given_names")


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_no_heavy_module_is_imported() -> None:
    code = f"""
import sys
from auditor.lexicons import shipped
for name in {LISTS!r}:
    getattr(shipped(), name)
print([name for name in {HEAVY!r}.split() if name in sys.modules])
"""
    assert run(code).strip() == "[]"


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = """
import builtins, io, pathlib
read = []
old = pathlib.Path.read_bytes
pathlib.Path.read_bytes = lambda self: read.append(self.name) or old(self)
from auditor.lexicons import shipped
lexicons = shipped()
before = list(read)
lexicons.cues, lexicons.cues, lexicons.with_house().cues
print(before, read)
"""
    assert run(code).strip() == "[] ['cues.json']"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_once(name: str) -> None:
    assert getattr(shipped(), name) is getattr(shipped(), name)


def test_the_lists_are_shared_and_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        shipped().cues.entries[0].lemma = "shout"  # type: ignore[misc]
