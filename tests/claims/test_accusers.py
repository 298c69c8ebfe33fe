"""Who holds a charge that its own sentence lays at nobody's door."""

from __future__ import annotations

import pytest

from auditor.model import ClaimKind
from tests.stages import audited, named


def test_whoever_accuses_the_same_party_elsewhere() -> None:
    text = (
        "Ruth Cole accused Tom Ames of forging a permit. Ames was charged with forgery in May. Ames denied the charge."
    )
    held = [named(text, c.asserted_by) for c in audited(text).claims if c.disputed_by]
    assert held
    assert all(names == {"Ruth Cole"} for names in held)


def test_or_else_whose_business_it_is() -> None:
    text = "Tom Ames was charged with forgery. Prosecutors said the hearing would be in May. Ames denied the charge."
    (claim, *_) = [c for c in audited(text).claims if c.disputed_by and c.sentence == "s1"]
    assert {name.lower() for name in named(text, claim.asserted_by)} == {"prosecutors"}


def test_with_an_indictment_the_charges_are_the_prosecution_s() -> None:
    text = (
        "Tom Ames went on trial in Ellerby on Monday. The indictment says that three permits were forged. "
        "The prosecution said it would call six witnesses. Ames pleaded not guilty to the charges."
    )
    audit = audited(text)
    names = {party.id: party.name.lower() for party in audit.parties}
    (plea,) = [c for c in audit.claims if c.disputed_by and c.sentence == "s4"]
    assert [names[party] for party in plea.asserted_by] == ["indictment", "prosecution"]


def test_but_a_lawsuit_over_another_matter_does_not_hold_what_is_denied() -> None:
    text = (
        "The minister, Ana Lund, denied that the tunnel had been closed for politics. Two families have sued the "
        "harbour over the collapse. The lawsuit says inspectors never looked at the east pier."
    )
    (denial, *_) = [c for c in audited(text).claims if c.disputed_by]
    assert named(text, denial.asserted_by) == set()


def test_never_the_accused() -> None:
    text = "Tom Ames denied forging the permit."
    assert all(not c.asserted_by for c in audited(text).claims if c.disputed_by)


def test_all_that_are_accused_in_one_breath_are_its_targets() -> None:
    text = "Ruth Cole accused Tom Ames and Ida Lund of theft. Lund denied it."
    assert named(text, audited(text).claims[0].targets) == {"Tom Ames", "Ida Lund"}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ames is accused of theft.",
        "Tom Ames, accused of theft, left the town.",
        "Tom Ames, who is accused of theft, left the town.",
        "Tom Ames was charged with theft on Monday.",
    ],
)
def test_who_is_charged_is_its_target_wherever_the_charge_stands(text: str) -> None:
    (claim,) = [c for c in audited(text).claims if c.kind is ClaimKind.ACCUSATION]
    assert named(text, claim.targets) == {"Tom Ames"}
    assert claim.asserted_by == ()


def test_a_passive_that_names_the_accuser_is_no_charge_of_nobody() -> None:
    text = "Tom Ames was accused of theft by Ruth Cole."
    assert [named(text, c.asserted_by) for c in audited(text).claims] == [{"Ruth Cole"}]
