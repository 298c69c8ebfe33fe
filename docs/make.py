"""Writes the pages that quote the program: ``python docs/make.py``; a test keeps them in step with it.

``docs/rules.md`` is made from the rules themselves; the README shows what ``auditor check`` says of a sample; the
tables of an archive stand in ``docs/archive.md`` and ``schemas/archive.schema.json``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import auditor
from auditor.archive import contract
from auditor.catalogue import rules
from auditor.configuration.settings import Settings
from auditor.house.apply import apply_settings
from auditor.reporting.formats import Style, by_name
from auditor.rules.base import Example, Rule

RULES = Path(__file__).with_name("rules.md")
README = Path(__file__).parents[1] / "README.md"
ARCHIVE = Path(__file__).with_name("archive.md")
SCHEMA = Path(__file__).parents[1] / "schemas" / "archive.schema.json"
TABLES = re.compile(r"(?<=<!-- tables, by docs/make.py -->\n).*?(?=<!-- end of tables -->)", re.DOTALL)
SAMPLE = "samples/dispute.txt"
SENTENCES = 10
SHOWN = re.compile(r"(?<=\$ auditor check )\S+\n.*?(?=```)", re.DOTALL)
"""In the README: the draft's name after the command, and all that follows in the block."""

OPENING = """# Rules

<!-- Written by docs/make.py; change the rules, not this page. -->

`auditor explain CODE` prints the same in a terminal, `auditor rules --format json` gives it to programs. A rule is
switched off or given another severity in the configuration, and silenced in one place by a comment in the draft:
`<!-- auditor: ignore[CODE] reason -->`. Findings under a rule's *floor* of confidence are shown only with
`--persona auditor`.
"""


def rules_page(known: Sequence[Rule]) -> str:
    """Write the page: a table of all rules, then a section for each."""
    lines = [OPENING, "| code | name | severity | for | looks for |", "|---|---|---|---|---|"]
    for rule in known:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        lines.append(f"| {link} | {rule.name} | {rule.severity.value} | {rule.persona.value} | {rule.summary} |")
    for rule in known:
        lines += ["", *_section(rule)]
    return "\n".join(lines) + "\n"


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}"
    yield f"{rule.summary}"
    yield ""
    yield f"Kind `{rule.kind.value}`, {rule.severity.value} by default, floor {rule.floor:g}, since {rule.since}."
    yield ""
    yield f"**Why.** {rule.reason}"
    yield ""
    yield f"**What to do.** {rule.remedy}"
    yield from _examples("Fires on", rule.fires)
    yield from _examples("Silent on", rule.silent)
    if rule.sources:
        yield ""
        yield f"Rests on: {'; '.join(rule.sources)}."


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield ""
        yield f"{title}:"
        for example in examples:
            yield ""
            yield f"> {' '.join(example.text.split())}"
            yield ">"
            yield f"> → *{example.why}*"


def readme(text: str) -> str:
    """Give the README with what the program now says of the sample."""
    path = README.parent / SAMPLE
    report = auditor.audit(path.read_text(encoding="utf-8"), SAMPLE)
    page = by_name("text").render([apply_settings(report, Settings(), SAMPLE)], Style())
    return SHOWN.sub(lambda _: f"{SAMPLE}\n{shortened(page)}", text, count=1)


def shortened(page: str) -> str:
    """Leave out the sentences after the first ``SENTENCES``, up to the table of parties."""
    parts = page.split("\n\n")
    last = next(index for index, part in enumerate(parts) if part.lstrip().startswith("Parties"))
    return "\n\n".join([*parts[: SENTENCES + 1], "  [...]", *parts[last:]])


def archive_page(text: str) -> str:
    """Give the page on archives with the tables as they now are."""
    return TABLES.sub(lambda _: f"\n{contract.page()}\n", text, count=1)


def archive_schema() -> str:
    """Give the schema of an archive's tables as the text of its file."""
    return json.dumps(contract.json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    ARCHIVE.write_text(archive_page(ARCHIVE.read_text(encoding="utf-8")), encoding="utf-8")
    SCHEMA.write_text(archive_schema(), encoding="utf-8")
    RULES.write_text(rules_page(rules()), encoding="utf-8")
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
