"""Score the whole program against the gold data: ``python -m evaluation.gold [--gold DIR] [--check]``.

Audits every gold text, hands the reports to the gold data's own ``score.py``, and writes the figures to ``RESULTS.md``
(between its markers) and ``scores.json``. With ``--check`` nothing is written; a figure of the committed
``scores.json`` that falls by more than ``SLACK`` fails (exit code 1). Where the gold data are not there, it says so and
does nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

FOLDER = Path(__file__).parent
SLACK = 0.01
SETS = (
    ("articles-dev", "labels"),
    ("polnear-dev", "attribution"),
    ("gum-news", "attribution"),
)
FIGURES = {
    "labels": (
        ("label_accuracy", None),
        ("label_macro_f1", None),
        ("attributed_claim", "f1"),
        ("contested_claim", "f1"),
        ("unattributed_assertion", "f1"),
        ("parties_relied_on", "f1"),
        ("contested_pairs_recall", None),
        ("framed_sentences_all", "f1"),
        ("framed_sentences_all", "p"),
        ("framed_sentences_clear", "r"),
        ("framed_words", "f1"),
    ),
    "attribution": (
        ("relations_content_and_source", "f1"),
        ("relations_content_half", "f1"),
        ("relations_content_and_source", "r"),
        ("content_words", "f1"),
        ("content_words", "r"),
        ("source_words", "f1"),
        ("source_exact", "f1"),
        ("cue_words", "f1"),
        ("sentence_source_voice", "accuracy"),
    ),
}
START, END = "<!-- figures: start -->", "<!-- figures: end -->"


def find_gold(given: Path | None) -> Path | None:
    """Give the folder of the gold data: the one named, else ``shared/gold`` near the checkout; None if absent."""
    candidates = [given] if given else [FOLDER.parents[1] / "shared/gold", FOLDER.parent / "shared/gold"]
    return next((path for path in candidates if path and (path / "score.py").exists()), None)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def audited(job: tuple[str, str]) -> dict[str, Any]:
    """Audit one gold text as a draft file of its name; give the report as plain data."""
    from auditor.configuration.settings import Settings
    from auditor.house.apply import apply_settings
    from auditor.pipeline import audit_bytes
    from auditor.reporting.contract import report_to_json

    name, text = job
    report = audit_bytes(f"{name}.txt", text.encode(), force=True)
    data: dict[str, Any] = report_to_json(apply_settings(report, Settings(), report.document.path))
    return data


def scored(gold: Path, processes: int) -> dict[str, dict[str, Any]]:
    """Score all sets; figures by set."""
    score = load_score(gold / "score.py")
    out = {}
    with ProcessPoolExecutor(processes) as pool:
        for name, what in SETS:
            documents = list(read(gold / f"{name}.jsonl"))
            for document in documents:
                document["doc_id"] = str(document["doc_id"])
            reports = pool.map(audited, [(d["doc_id"], d["text"]) for d in documents])
            by_id = dict(zip((d["doc_id"] for d in documents), reports, strict=True))
            print(f"{name}: {len(by_id)} reports", file=sys.stderr)
            out[name] = getattr(score, f"score_{what}")(documents, by_id)
    return out


def load_score(path: Path) -> ModuleType:
    """Load the gold data's own scoring script."""
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def chosen(results: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Pick the figures that count, named ``set.figure.part``."""
    out = {}
    for name, what in SETS:
        for figure, part in FIGURES[what]:
            value = results[name][figure]
            out[".".join(filter(None, (name, figure, part)))] = value[part] if part else value
    return out


def table(figures: dict[str, float]) -> str:
    """Write the figures as Markdown, with the command, version and date."""
    from auditor.version import __version__

    lines = [
        f"`python -m evaluation.gold`, version {__version__}, {date.today().isoformat()}",
        "",
        "| set | figure | value |",
        "|---|---|---|",
    ]
    for key, value in figures.items():
        name, _, figure = key.partition(".")
        lines.append(f"| {name} | {figure} | {value:.3f} |")
    return "\n".join(lines)


def main() -> int:
    """Run the evaluation named by the command line; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="folder of the gold data")
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed figures instead of writing them"
    )
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    gold = find_gold(args.gold)
    if gold is None:
        print("gold data not found: skipped (name their folder with --gold)")
        return 0
    figures = chosen(scored(gold, args.processes))
    if args.check:
        return check(figures)
    (FOLDER / "scores.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    results = FOLDER / "RESULTS.md"
    before, _, rest = results.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    results.write_text(f"{before}{START}\n{table(figures)}\n{END}{after}", encoding="utf-8")
    print(table(figures))
    return 0


def check(figures: dict[str, float]) -> int:
    """Compare with the committed figures; 1 if one fell by more than ``SLACK``."""
    committed: dict[str, float] = json.loads((FOLDER / "scores.json").read_text(encoding="utf-8"))
    fallen = {k: (v, figures.get(k, 0.0)) for k, v in committed.items() if figures.get(k, 0.0) < v - SLACK}
    for key, (was, now) in fallen.items():
        print(f"{key}: {was:.4f} → {now:.4f}")
    print(f"{len(committed) - len(fallen)} of {len(committed)} figures hold")
    return 1 if fallen else 0


if __name__ == "__main__":
    raise SystemExit(main())
