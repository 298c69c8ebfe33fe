"""Rules by code and by name."""

from __future__ import annotations

import pytest

from auditor import catalogue
from auditor.errors import ConfigurationError
from auditor.house import rules as house

pytestmark = pytest.mark.usefixtures("known_rules")


@pytest.mark.parametrize("word", ["F001", "f001", "own-voice-allegation", " Own-Voice-Allegation "])
def test_a_rule_is_found_by_code_or_name_in_any_case(word: str) -> None:
    found = catalogue.find(word)
    assert found is not None
    assert found.code == "F001"


def test_house_rules_stand_beside_the_others_in_order_of_codes() -> None:
    codes = [rule.code for rule in catalogue.rules()]
    assert codes == sorted(codes)
    assert {rule.code for rule in house.RULES} < set(codes)


def test_an_unknown_rule() -> None:
    assert catalogue.find("F777") is None
    assert catalogue.name("F777") == "F777"
    with pytest.raises(ConfigurationError) as caught:
        catalogue.resolve("loaded-lable", "auditor.toml")
    assert caught.value.problem == "auditor.toml: unknown rule 'loaded-lable'"
    assert caught.value.hint == "did you mean loaded-label? 'auditor rules' lists them"


def test_a_house_rule_finds_nothing_in_a_draft() -> None:
    assert [rule.code for rule in house.RULES if list(rule.check(None))] == []  # type: ignore[arg-type]


def test_real_codes_and_names_are_unique(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    catalogue.rules.cache_clear()
    words = [word.casefold() for rule in catalogue.rules() for word in (rule.code, rule.name)]
    assert len(set(words)) == len(words)
