"""Settings as the TOML that would give them, and the file that a newsroom begins with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from auditor import catalogue
from auditor.configuration.settings import Settings
from auditor.model import Severity
from auditor.rules.base import Rule


def as_toml(settings: Settings) -> str:
    """Write settings as TOML, every rule with its severity here; where they come from stands first."""
    lines = [f"# from {settings.path}" if settings.path else "# no configuration file: the defaults"]
    lines += [
        f"persona = {_value(settings.persona.value)}",
        f"confidence = {settings.confidence}",
        f"fail-on = {_value(settings.fail_on.value if settings.fail_on else 'never')}",
    ]
    for name, value in (("include", settings.include), ("exclude", settings.exclude)):
        if value:
            lines.append(f"{name} = {_value(list(value))}")
    if settings.baseline:
        lines.append(f"baseline = {_value(settings.baseline)}")
    if settings.parties:
        lines.append(f"# {len(settings.parties)} parties of the house")
    if settings.lexicon:
        lines.append(f"# {len(settings.lexicon)} words of the house")
    lines += ["", "[rules]", *_rules(settings.severities)]
    limits = {name: limit for name, limit in attrs.asdict(settings.limits).items() if limit is not None}
    if limits:
        lines += ["", "[limits]", *(f"{name.replace('_', '-')} = {limit}" for name, limit in limits.items())]
    for override in settings.overrides:
        lines += ["", "[[overrides]]", f"paths = {_value(list(override.paths))}"]
        lines += _override(override)
    return "\n".join(lines) + "\n"


def _rules(chosen: Mapping[str, Severity | None]) -> Iterator[str]:
    for rule in catalogue.rules():
        severity = chosen.get(rule.code, rule.severity)
        comment = _comment(rule) if rule.code not in chosen else f"{rule.name}, set by the house"
        yield f"{rule.code} = {_value(severity.value if severity else 'off'):<10} # {comment}"


def _comment(rule: Rule) -> str:
    return f"{rule.name}, for the {rule.persona.value}"


def _override(override: Any) -> Iterator[str]:
    if override.persona:
        yield f"persona = {_value(override.persona.value)}"
    if override.confidence is not None:
        yield f"confidence = {override.confidence}"
    for name, pairs in (("rules", override.rules), ("limits", override.limits)):
        if pairs:
            inner = ", ".join(f"{key.replace('_', '-')} = {_value(_word(value))}" for key, value in pairs)
            yield f"{name} = {{ {inner} }}"


def _word(value: Any) -> Any:
    return "off" if value is None else value.value if isinstance(value, Severity) else value


def _value(value: Any) -> str:
    """Write a TOML value; JSON's strings, numbers and lists of them are TOML."""
    return json.dumps(value, ensure_ascii=False)


BEGINNING = """\
# House rules of auditor. 'auditor config show' prints what is in force, 'auditor config schema' what may stand here.

# Whom the findings are for: "editor" sees what most editors would query, "auditor" everything.
persona = "editor"

# Least severity that fails a run: "never", "info", "warning" or "error".
fail-on = "error"

# Which drafts of a folder are audited, and which never are (patterns as in .gitignore).
# include = ["drafts/**"]
# exclude = ["archive/"]

# Findings that are known and do not count; made by 'auditor check PATH --write-baseline'.
# baseline = "auditor-baseline.json"

# The newsroom's own parties and words.
# parties = ["parties.toml"]
# lexicons = ["words.toml"]

[rules]
# A rule by code or name: "off", "on" (shown to every persona), "info", "warning" or "error".
{rules}

[limits]
# How much of something a draft may have; more is an error.
# unattributed-share = 0.5
# one-side-words = 0.7
# unanswered-accusations = 0
# unnamed-sources = 2

# [[overrides]]
# paths = ["opinion/**"]
# rules = {{ own-voice-allegation = "info" }}
"""


def beginning() -> str:
    """Write the file that ``auditor init`` makes: every choice there is, at its default."""
    rules = "\n".join(f'# {rule.code} = "{rule.severity.value}"  # {rule.summary}' for rule in catalogue.rules())
    return BEGINNING.format(rules=rules)
