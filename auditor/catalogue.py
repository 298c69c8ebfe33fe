"""Every rule the program knows, by code and by name.

Two kinds stand side by side: the rules that look at a draft (``auditor.rules``) and those that hold a finished report
against the house's limits and its suppressions (``auditor.house``). Nothing heavy is imported.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from auditor.errors import ConfigurationError
from auditor.nearest import nearest
from auditor.rules.base import Rule


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Give all rules, ordered by code."""
    found: list[Rule] = [*import_module("auditor.rules").RULES, *import_module("auditor.house.rules").RULES]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(code: str) -> Rule | None:
    """Give the rule with a code (``F001``) or name (``own-voice-allegation``), in any case; None if there is none."""
    wanted = code.strip().casefold()
    return next((rule for rule in rules() if wanted in {rule.code.casefold(), rule.name.casefold()}), None)


def name(code: str) -> str:
    """Give the name of the rule with a code, or the code itself for a rule of another version."""
    rule = find(code)
    return rule.name if rule else code


def resolve(code: str, where: str = "") -> Rule:
    """Give the rule with a code or name.

    Args:
        code: As written by the user.
        where: What to name as the place of the mistake, such as a file; may be empty.

    Raises:
        ConfigurationError: There is none; the hint has the nearest one.
    """
    rule = find(code)
    if rule is None:
        raise ConfigurationError(f"{where + ': ' if where else ''}unknown rule {code!r}", suggestion(code))
    return rule


def suggestion(code: str) -> str:
    """Say which rule may have been meant by an unknown one, and how to list all."""
    known = {known.casefold(): known for rule in rules() for known in (rule.code, rule.name)}
    near = nearest(code.casefold(), known, cutoff=0.5)
    listing = "'auditor rules' lists them"
    return f"did you mean {known[near]}? {listing}" if near else listing
