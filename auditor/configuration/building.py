"""From a checked configuration to ``Settings``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any

import attrs

from auditor import catalogue
from auditor.configuration.settings import HouseEntry, HouseParty, Limits, Override, Settings
from auditor.model import PartyKind, Persona, Severity

ENTRY = ("lemma", "pos", "silent")
Fail = Callable[[list[str | int], str, str], Exception]
"""Makes the error for a mistake at a path, with its problem and hint."""


def settings(path: str, value: Mapping[str, Any], fail: Fail) -> Settings:
    """Make the settings.

    Args:
        path: Of the configuration file.
        value: What ``config.schema.json`` allows.
        fail: Makes errors that name the line.

    Raises:
        ConfigurationError: A rule is unknown or named twice.
    """
    folder = PurePath(path).parent
    return Settings(
        path=path,
        folder=str(folder),
        persona=Persona(value.get("persona", Persona.EDITOR)),
        confidence=float(value.get("confidence", 0)),
        fail_on=severity_or_never(value.get("fail-on", "error")),
        rules=_rules(value.get("rules", {}), ["rules"], fail),
        limits=attrs.evolve(Limits(), **dict(_limits(value.get("limits", {})))),
        include=tuple(value.get("include", ())),
        exclude=tuple(value.get("exclude", ())),
        baseline=str(folder / value["baseline"]) if "baseline" in value else None,
        overrides=tuple(
            _override(number, override, fail) for number, override in enumerate(value.get("overrides", ()))
        ),
    )


def severity_or_never(word: str) -> Severity | None:
    """Read a fail level."""
    return None if word == "never" else Severity(word)


def _override(number: int, value: Mapping[str, Any], fail: Fail) -> Override:
    return Override(
        paths=tuple(value["paths"]),
        rules=_rules(value.get("rules", {}), ["overrides", number, "rules"], fail),
        persona=Persona(value["persona"]) if "persona" in value else None,
        confidence=float(value["confidence"]) if "confidence" in value else None,
        limits=_limits(value.get("limits", {})),
    )


def _limits(value: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name.replace("-", "_"), limit) for name, limit in value.items())


def _rules(value: Mapping[str, str], path: list[str | int], fail: Fail) -> tuple[tuple[str, Severity | None], ...]:
    """Read rules by code or name, and the words ``on``, ``off`` or a severity."""
    chosen: dict[str, Severity | None] = {}
    for name, word in value.items():
        rule = catalogue.find(name)
        if rule is None:
            raise fail([*path, name], f"unknown rule {name!r}", catalogue.suggestion(name))
        if rule.code in chosen:
            raise fail([*path, name], f"rule {rule.code} is set twice", "keep one of its code and its name")
        chosen[rule.code] = {"off": None, "on": rule.severity}.get(word) if word in {"on", "off"} else Severity(word)
    return tuple(chosen.items())


def parties(value: Mapping[str, Any], fail: Fail) -> tuple[HouseParty, ...]:
    """Make the newsroom's parties.

    Raises:
        ConfigurationError: A name is given twice, a party speaks for an unknown one, or for itself round a circle.
    """
    listed = value["parties"]
    speaks_for = {each["name"]: each.get("speaks-for") for each in listed}
    seen: dict[str, int] = {}
    for number, each in enumerate(listed):
        for name in (each["name"], *each.get("aliases", ())):
            if seen.setdefault(name.casefold(), number) != number:
                raise fail(["parties", number], f"{name!r} names two parties", "give each name to one party")
        spoken_for = each.get("speaks-for")
        if spoken_for is not None and spoken_for not in speaks_for:
            raise fail(["parties", number, "speaks-for"], f"no party {spoken_for!r}", "list it with a name of its own")
        if circle := _circle(each["name"], speaks_for):
            raise fail(
                ["parties", number, "speaks-for"], f"speaks for itself: {' → '.join(circle)}", "break the circle"
            )
    return tuple(
        HouseParty(each["name"], PartyKind(each["kind"]), tuple(each.get("aliases", ())), each.get("speaks-for"))
        for each in listed
    )


def _circle(name: str, speaks_for: Mapping[str, str | None]) -> list[str]:
    """Follow whom a party speaks for; give the way if it comes back to the party."""
    way, at = [name], speaks_for.get(name)
    while at is not None and at not in way:
        way.append(at)
        at = speaks_for.get(at)
    return [*way, name] if at == name else []


def lexicon(value: Mapping[str, Any]) -> tuple[HouseEntry, ...]:
    """Make the newsroom's words, in the order of the file."""
    return tuple(
        HouseEntry(
            lexicon=name,
            lemma=entry["lemma"],
            pos=entry.get("pos"),
            silent=entry.get("silent", False),
            fields=tuple((key, _frozen(field)) for key, field in entry.items() if key not in ENTRY),
        )
        for name, entries in value.items()
        for entry in entries
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
