"""Writes ``docs/licences.md`` from what is installed: ``python -m release.licences``."""

from __future__ import annotations

from collections.abc import Iterator

from release.dependencies import ROOT, Dependency, closure, extras, named

PAGE = ROOT / "docs" / "licences.md"
OPENING = """# Licences

<!-- Written by python -m release.licences; a test holds it against what is installed. -->

The program is under Apache-2.0 (`LICENSE`). With it come, and are installed:

- the attribution model, trained from all-MiniLM-L6-v2 (Apache-2.0); see `auditor/models/attribution/MODEL_CARD.md`;
- the reader of disputes, trained from the same; see `auditor/models/disagreement/MODEL_CARD.md`;
- the weights that tell speech from deeds, fitted for this project; see `auditor/models/speech/MODEL_CARD.md`;
- word lists of our own, and tables of names and places made from packages whose licences stand in `data/licences`;
- the fonts of the page; see `auditor/reporting/page/fonts`.

Everything below is what the packages' own metadata say.
"""


def page() -> str:
    """Give the page: what runs with the program, then what only extras need."""
    needed = closure(named())
    known = {each.name for each in needed}
    lines = [OPENING, f"## What the program runs on ({len(needed)} packages)", "", *table(needed)]
    others: dict[str, Dependency] = {}
    for extra in extras():
        if extra != "training":
            others |= {each.name: each for each in closure(named(extra)) if each.name not in known}
    lines += ["", f"## What tests, checks and extras need besides ({len(others)} packages)", ""]
    lines += table(others[name] for name in sorted(others))
    return "\n".join(lines) + "\n"


def table(packages: Iterator[Dependency] | tuple[Dependency, ...]) -> list[str]:
    """Give the lines of a table; versions are left to the lock file, so that the page holds longer than they do."""
    rows = (f"| {each.name} | {each.licence or 'not said'} |" for each in packages)
    return ["| package | licence |", "|---|---|", *rows]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
