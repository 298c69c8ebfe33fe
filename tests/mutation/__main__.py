"""Change the code line by line and see which tests notice: ``python -m tests.mutation [PART ...] [--sample 500]``.

``mutmut`` makes the changed lines; a process that has run the tests once is then forked for each of them and runs those
tests that reach the line, so that a change takes a fraction of a second. A table is printed, and with ``--survivors``
each change that no test has noticed.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIED = ("auditor", "tests", "schemas", "samples", "docs", "evaluation", "setup.cfg", "pyproject.toml")
PARTS = {
    "spans": (("auditor/spans.py",), ("tests/test_spans.py",)),
    "labels": (("auditor/labels.py",), ("tests/test_labels.py", "tests/claims")),
    "rules": (("auditor/rules/*.py",), ("tests/rules",)),
    "claims": (("auditor/claims/*.py",), ("tests/claims",)),
    "parties": (("auditor/parties/*.py",), ("tests/parties",)),
}
"""The modules of each part, and the tests that mirror them."""


def main() -> int:
    """Try the parts named and give the exit code: 1 if less than three quarters of a part's changes are noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"some of {', '.join(PARTS)}, or modules such as rules/voice; all")
    parser.add_argument("--sample", type=int, default=0, help="changes tried of each module; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--survivors", action="store_true", help="show each change that no test notices")
    asked = parser.parse_args()
    low = False
    for name in asked.parts or PARTS:
        part, _, module = name.partition("/")
        patterns, tests = PARTS[part]
        with tempfile.TemporaryDirectory() as folder:
            tree = Path(folder)
            _copy(tree)
            patterns = (f"auditor/{part}/{module}.py",) if module else patterns
            mutants = [m for pattern in patterns for path in sorted(ROOT.glob(pattern)) for m in _mutate(path, tree)]
            tried = _sample(mutants, asked.sample, asked.seed)
            fates = _try(tried, tests, tree)
            low |= _tell(mutants, fates) < 0.75
            if asked.survivors:
                print("\n".join(_survivors(fates, tree)))
    return int(low)


def _copy(tree: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, tree / name)


def _mutate(path: Path, tree: Path) -> list[str]:
    """Write a module with all its changes into a tree; give their names."""
    from mutmut.__main__ import write_all_mutants_to_file

    place = path.relative_to(ROOT)
    with (tree / place).open("w", encoding="utf-8") as out:
        made = write_all_mutants_to_file(out=out, source=path.read_text(encoding="utf-8"), filename=place)
    module = ".".join(place.with_suffix("").parts)
    return [f"{module}.{name}" for name in made.mutant_names]


def _sample(mutants: list[str], most: int, seed: int) -> list[str]:
    """At most so many changes of each module, drawn by chance."""
    if not most:
        return mutants
    held: dict[str, list[str]] = {}
    for mutant in mutants:
        held.setdefault(mutant.rpartition(".")[0], []).append(mutant)
    return [m for group in held.values() for m in random.Random(seed).sample(group, min(most, len(group)))]


def _try(mutants: list[str], tests: tuple[str, ...], tree: Path) -> dict[str, str]:
    """What becomes of each change, in a process that imports the changed modules and no others."""
    (tree / "asked.json").write_text(json.dumps([mutants, tests]), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    subprocess.run([sys.executable, "-m", "tests.mutation.trial"], cwd=tree, env=environment, check=True)
    fates: dict[str, str] = json.loads((tree / "told.json").read_text(encoding="utf-8"))
    return fates


def _tell(mutants: list[str], fates: dict[str, str]) -> float:
    """Print how many changes of each module were noticed; give their share."""
    modules = dict.fromkeys(m.rpartition(".")[0] for m in mutants)
    print("| module | changes | tried | noticed | reached by no test |\n|---|---|---|---|---|")
    for name in (*modules, "all"):
        mine = [f for m, f in fates.items() if name in {"all", m.rpartition(".")[0]}]
        count = Counter(mine)
        noticed = count["noticed"] + count["no end"]
        total = sum(name in {"all", m.rpartition(".")[0]} for m in mutants)
        share = f"{noticed / len(mine):.1%}" if mine else "-"
        print(f"| {name} | {total} | {len(mine)} | {noticed} ({share}) | {count['unreached']} |", flush=True)
    return sum(f in {"noticed", "no end"} for f in fates.values()) / max(1, len(fates))


def _survivors(fates: dict[str, str], tree: Path) -> Iterator[str]:
    """Yield the changes that no test has noticed, as differences of lines."""
    functions: dict[str, dict[str, str]] = {}
    for mutant, fate in fates.items():
        if fate not in {"survived", "unreached"}:
            continue
        module, _, name = mutant.rpartition(".")
        if module not in functions:
            parsed = ast.parse((tree / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
            functions[module] = {n.name: ast.unparse(n) for n in ast.walk(parsed) if isinstance(n, ast.FunctionDef)}
        before = functions[module][f"{name.rpartition('__mutmut_')[0]}__mutmut_orig"].splitlines()[1:]
        after = functions[module][name].splitlines()[1:]
        lines = [line for line in difflib.unified_diff(before, after, lineterm="", n=0) if line[:2] not in {"--", "++"}]
        yield f"{fate} {mutant}"
        yield from (f"    {line[0]} {line[1:].strip()}" for line in lines if line[0] in "+-")


if __name__ == "__main__":
    raise SystemExit(main())
