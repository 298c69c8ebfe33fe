"""Each rule finds what its own examples show, and keeps silent where they say it does."""

from __future__ import annotations

import re

import pytest

from auditor.catalogue import rules as catalogue
from auditor.rules import RULES
from auditor.rules.base import Example, Rule
from tests.stages import audited

FIRES = [pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(rule.fires)]
SILENT = [pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(rule.silent)]


def confidences(rule: Rule, text: str) -> list[float]:
    """Of what a rule remarks on a text, those that an editor is shown."""
    return [remark.confidence for remark in rule.check(audited(text)) if remark.confidence >= rule.floor]


@pytest.mark.parametrize(("rule", "example"), FIRES)
def test_it_fires(rule: Rule, example: Example) -> None:
    assert confidences(rule, example.text), example.why


@pytest.mark.parametrize(("rule", "example"), SILENT)
def test_it_keeps_silent(rule: Rule, example: Example) -> None:
    assert not confidences(rule, example.text), example.why


@pytest.mark.parametrize(("rule", "example"), FIRES)
def test_what_it_remarks_is_sound(rule: Rule, example: Example) -> None:
    audit = audited(example.text)
    sentences = {sentence.id: sentence for sentence in audit.sentences}
    parties = {party.id for party in audit.parties}
    for remark in rule.check(audit):
        assert 0.0 <= remark.confidence <= 1.0
        assert remark.message
        assert "\n" not in remark.message
        assert {remark.side, remark.against} <= parties | {None}
        for start, end in (*remark.spans, *remark.evidence):
            assert 0 <= start < end <= len(example.text)
        if remark.sentence is not None and remark.spans:
            sentence = sentences[remark.sentence]
            assert sentence.start <= remark.spans[0][0] < sentence.end


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_rule_says_all_that_its_page_needs(rule: Rule) -> None:
    assert re.fullmatch(r"[FBSLN]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    for field in (rule.summary, rule.reason, rule.remedy):
        assert field[:1].isupper() or field[:1] in "“"
        assert field.endswith(".")
    assert 0.0 <= rule.floor <= 1.0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_looks_at_drafts_has_examples_of_both_kinds(rule: Rule) -> None:
    assert rule.fires
    assert rule.silent


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in catalogue()}) == len({rule.name for rule in catalogue()}) == len(catalogue())
