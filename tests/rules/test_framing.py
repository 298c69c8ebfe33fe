"""What counts as framing and what does not, beyond the rules' own examples."""

from __future__ import annotations

import pytest

from auditor.model import FindingKind
from auditor.rules import RULES
from tests.stages import audited

QUARREL = "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation.\n\n"


def kinds(text: str) -> set[FindingKind]:
    """Kinds of what an editor is shown about a text."""
    return {rule.kind for rule in RULES for remark in rule.check(audited(text)) if remark.confidence >= rule.floor}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Halvard Steel has poisoned the river for years.", FindingKind.OWN_VOICE_ALLEGATION),
        ("The corrupt company was founded in 1962.", FindingKind.LOADED_LABEL),
        ("The union pointed out that the river was poisoned by Halvard Steel.", FindingKind.ENDORSING_CUE),
        ("It is believed that Halvard Steel bribed an inspector.", FindingKind.UNSOURCED_BELIEF),
    ],
    ids=lambda value: value.value if isinstance(value, FindingKind) else "",
)
def test_framing_is_remarked(sentence: str, kind: FindingKind) -> None:
    assert kind in kinds(QUARREL + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union said Halvard Steel had poisoned the river for years.",
        "“Halvard Steel has poisoned the river for years,” the union said.",
        "The talks began in July and went on for two weeks.",
        "Police arrested two men on Friday.",
        "Halvard Steel did not poison the river.",
        "No guards of Halvard Steel beat the miners.",
        "Neither Halvard Steel nor the union poisoned the river.",
        "A report by the county put the damage at two million crowns.",
        "Halvard Steel puts the fish deaths down to the heat.",
        "Halvard Steel locked up the shop.",
        "Halvard Steel adjourned the meeting without a vote.",
        "Denzil Crook, a farmer, sold the field to Halvard Steel.",
    ],
)
def test_what_is_sourced_undisputed_or_official_is_not(sentence: str) -> None:
    framing = set(list(FindingKind)[:5])
    assert not framing & kinds(QUARREL + sentence)


def test_an_allegation_names_whose_view_it_takes_and_against_whom() -> None:
    audit = audited(QUARREL + "Halvard Steel has poisoned the river for years.")
    names = {party.id: party.name for party in audit.parties}
    rule = next(rule for rule in RULES if rule.kind is FindingKind.OWN_VOICE_ALLEGATION)
    remark = max(rule.check(audit), key=lambda remark: remark.confidence)
    assert names[remark.against or ""] == "Halvard Steel"
    assert "union" in names[remark.side or ""].lower()
