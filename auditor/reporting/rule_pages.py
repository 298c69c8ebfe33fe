"""Rules for reading: one as a page, all as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from auditor.model import Persona
from auditor.reporting.terminal import paint, paragraph
from auditor.rules.base import Example, Rule

WIDEST = 100


def page(rule: Rule, *, columns: int = 80, colour: bool = False) -> str:
    """Explain a rule: what it looks for, why it matters, what to do, and examples that fire and that do not."""
    columns = min(columns, WIDEST)
    lines = [paint(f"{rule.code} {rule.name}", "bold", on=colour)]
    lines.append(
        f"{rule.kind.value}, {rule.severity.value} by default, for the {rule.persona.value}, since {rule.since}"
    )
    for title, text in (("", rule.summary), ("Why", rule.reason), ("What to do", rule.remedy)):
        lines += ["", *_section(title, text, columns, colour)]
    for title, examples in (("Fires on", rule.fires), ("Silent on", rule.silent)):
        if examples:
            lines += ["", paint(title, "bold", on=colour), *_examples(examples, columns)]
    if rule.sources:
        lines += ["", paint("Rests on", "bold", on=colour)]
        lines += [part for source in rule.sources for part in _hanging("- ", source, columns)]
    lines += ["", f"Silence it for the next paragraph: <!-- auditor: ignore[{rule.code}] reason -->"]
    return "\n".join(lines) + "\n"


def _section(title: str, text: str, columns: int, colour: bool) -> Iterator[str]:
    if title:
        yield paint(title, "bold", on=colour)
    yield from _hanging("", text, columns)


def _examples(examples: Sequence[Example], columns: int) -> Iterator[str]:
    for example in examples:
        yield from _hanging("“", f"{example.text}”", columns)
        yield from _hanging("  → ", example.why, columns)


def _hanging(mark: str, text: str, columns: int) -> list[str]:
    wrapped = paragraph(text, columns - 2 - len(mark))
    return [f"  {mark if first == 0 else ' ' * len(mark)}{line}" for first, line in enumerate(wrapped)]


def table(rules: Sequence[Rule], *, columns: int = 80, colour: bool = False) -> str:
    """List rules: code, name, severity and what they look for, wrapped below itself."""
    name_width = max((len(rule.name) for rule in rules), default=4)
    lines = [paint(f"{'code':<5} {'name':<{name_width}} {'severity':<8} looks for", "bold", on=colour)]
    for rule in rules:
        head = f"{rule.code:<5} {rule.name:<{name_width}} {rule.severity.value:<8} "
        only = " (For the auditor persona only.)" if rule.persona is Persona.AUDITOR else ""
        wrapped = paragraph(rule.summary + only, max(20, min(columns, WIDEST) - len(head)))
        lines += [(head if first == 0 else " " * len(head)) + line for first, line in enumerate(wrapped)]
    return "\n".join(lines) + "\n"


def catalogue_json(rules: Sequence[Rule]) -> str:
    """Give rules as a JSON array, without their checks."""
    return json.dumps([rule_value(rule) for rule in rules], ensure_ascii=False, indent=1) + "\n"


def rule_value(rule: Rule) -> dict[str, object]:
    """Give a rule as a JSON value."""
    return {
        "code": rule.code,
        "name": rule.name,
        "kind": rule.kind.value,
        "severity": rule.severity.value,
        "persona": rule.persona.value,
        "floor": rule.floor,
        "summary": rule.summary,
        "reason": rule.reason,
        "remedy": rule.remedy,
        "sources": list(rule.sources),
        "fires": [{"text": example.text, "why": example.why} for example in rule.fires],
        "silent": [{"text": example.text, "why": example.why} for example in rule.silent],
        "since": rule.since,
    }
