"""The same bytes give the same report in any thread, batch, process and locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import InputError
from auditor.model import Report
from auditor.pipeline import audit_articles, audit_bytes
from auditor.reading import parse
from auditor.reporting.contract import report_to_json
from tests.invariants.drafts import drafts
from tests.invariants.settings import often

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))]
PROGRAM = """
import json, sys
from auditor.pipeline import audit_bytes
from auditor.reporting.contract import report_to_json
reports = [audit_bytes("draft.txt", text.encode(), force=True) for text in json.loads(sys.stdin.buffer.read())]
sys.stdout.buffer.write(json.dumps([report_to_json(report) for report in reports]).encode())
"""


def audited(text: str) -> Report:
    """The report, in whatever language the text is."""
    return audit_bytes("draft.txt", text.encode(), force=True)


@st.composite
def readable(draw: st.DrawFn) -> str:
    """A draft that is not refused."""
    text = draw(drafts(longest=2))
    try:
        parse("draft.txt", text.encode())
    except InputError:
        return TEXTS[0]
    return text


@often(6)
@given(st.lists(readable(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_in_any_batch_and_order(texts: list[str], random) -> None:  # type: ignore[no-untyped-def]
    articles = [parse(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    alone = {a.document.path: next(audit_articles([a], force=True)) for a in articles}
    random.shuffle(articles)
    assert {r.document.path: r for r in audit_articles(articles, force=True)} == alone


@often(2)
@given(st.lists(readable(), min_size=6, max_size=8))
def test_in_any_thread(drawn: list[str]) -> None:
    texts = [*TEXTS, *drawn]
    expected = [audited(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(audited, texts * 3))
    assert found == expected * 3


@often(1)
@given(drawn=st.lists(readable(), min_size=15, max_size=20))
@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "OMP_NUM_THREADS": "1"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "TZ": "UTC", "OMP_NUM_THREADS": "4"},
    ],
    ids=["C", "Turkish"],
)
def test_in_any_process_and_locale(surroundings: dict[str, str], drawn: list[str]) -> None:
    texts = [*TEXTS, *drawn]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(texts).encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **surroundings},
    )
    here = [report_to_json(audited(text)) for text in texts]
    assert json.loads(done.stdout) == json.loads(json.dumps(here))
