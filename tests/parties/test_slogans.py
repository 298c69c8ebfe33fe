"""Campaigns whose names read like clauses and phrases are called by the whole of them."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, speakers


@pytest.mark.parametrize("name", ["Save the Creek", "Keep Our Chapel", "Help Refugees", "Nurses Without Frontiers"])
def test_a_campaign_is_called_by_its_whole_name(name: str) -> None:
    text = f"{name} said the dam was unsafe. The council said {name} was wrong."
    assert speakers(text)[0] == name
    assert called(text, name).kind is PartyKind.ORGANISATION
    assert len(called(text, name).mentions) == 2


def test_what_is_told_of_a_name_shows_that_it_is_one() -> None:
    text = "Stop the Causeway, a campaign group, said the permit was void. The campaign group said it would sue."
    assert speakers(text) == ["Stop the Causeway"] * 2


@pytest.mark.parametrize("asked", ["“Ask the Governor,” Ruth Cole said.", "“Tell Tom,” Ruth Cole said."])
def test_what_somebody_bids_another_is_no_name(asked: str) -> None:
    assert not [p.name for p in audited(asked).parties if p.name.startswith(("Ask", "Tell"))]
