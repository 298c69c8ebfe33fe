"""Writes ``docs/rules.md`` from the rules themselves: ``python docs/make_rules.py``; a test keeps the two in step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.catalogue import rules
from auditor.rules.base import Example, Rule

PAGE = Path(__file__).with_name("rules.md")
OPENING = """# Rules

<!-- Written by docs/make_rules.py; change the rules, not this page. -->

`auditor explain CODE` prints the same in a terminal, `auditor rules --format json` gives it to programs. A rule is
switched off or given another severity in the configuration, and silenced in one place by a comment in the draft:
`<!-- auditor: ignore[CODE] reason -->`. Findings under a rule's *floor* of confidence are shown only with
`--persona auditor`.
"""


def page(known: Sequence[Rule]) -> str:
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


if __name__ == "__main__":
    PAGE.write_text(page(rules()), encoding="utf-8")
