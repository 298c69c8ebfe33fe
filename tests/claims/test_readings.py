"""What the trained reader adds to the claims that no rule finds disputed."""

from __future__ import annotations

import attrs
import pytest

from auditor.claims.readings import FLOOR, SHOWN, undenied_in, with_readings, worth_reading
from auditor.disagreement.links import Link
from auditor.model import Claim, ClaimKind
from tests.claims.values import CAST, COUNTY, FIRM, SPOKESMAN, UNION
from tests.stages import attributions, letters


def said(number: int, by: str | None, identifier: str = "", **more: object) -> Claim:
    """A claim of somebody in the sentence of a number, from 1."""
    return Claim(
        id=identifier or f"c{number}",
        sentence=f"s{number}",
        spans=((100 * number, 100 * number + 40),),
        kind=ClaimKind.ACCOUNT,
        asserted_by=(by,) if by else (),
        **more,  # type: ignore[arg-type]
    )


def link(claim: int, answer: int, chance: float) -> Link:
    """A link between the sentences of two numbers, from 1."""
    return Link(claim - 1, answer - 1, chance)


def test_a_sure_pair_is_disputed_on_both_sides_with_the_words_of_the_other() -> None:
    claim, answer = with_readings([said(2, UNION), said(5, FIRM)], [link(2, 5, 0.9)], CAST)
    assert (claim.asserted_by, claim.disputed_by, claim.evidence) == ((UNION,), (FIRM,), ((500, 540),))
    assert (answer.asserted_by, answer.disputed_by, answer.evidence) == ((UNION,), (FIRM,), ((200, 240),))
    assert answer.kind is ClaimKind.DENIAL
    assert claim.kind is ClaimKind.ACCOUNT


def test_nothing_else_of_them_changes() -> None:
    before = [said(1, COUNTY), said(2, UNION), said(5, FIRM)]
    after = with_readings(before, [link(2, 5, 0.9)], CAST)
    assert after[0] == before[0]
    assert [(c.id, c.sentence, c.spans) for c in after] == [(c.id, c.sentence, c.spans) for c in before]


@pytest.mark.parametrize(("chance", "disputed"), [(FLOOR, True), (FLOOR - 0.01, False)])
def test_an_unsure_pair_is_left_alone(chance: float, disputed: bool) -> None:
    claim, _ = with_readings([said(2, UNION), said(5, FIRM)], [link(2, 5, chance)], CAST)
    assert bool(claim.disputed_by) is disputed


def test_the_chances_of_several_pairs_come_together_and_the_likeliest_is_told() -> None:
    claims = [said(2, UNION), said(5, FIRM), said(9, COUNTY)]
    claim, answer, other = with_readings(claims, [link(2, 5, 0.2), link(2, 9, 0.15)], CAST)
    assert claim.disputed_by == (FIRM,), "1 - 0.8 * 0.85 is 0.32"
    assert answer.disputed_by == (FIRM,), "told with its claim"
    assert not other.disputed_by


def test_whoever_does_not_deny_it_disputes_nothing() -> None:
    before = (said(2, UNION), said(5, FIRM))
    assert with_readings(before, [link(2, 5, 0.99)], CAST, {4}) == before
    text = "The union accused Orrin Glass of hiding a safety report. Orrin Glass has not denied the charge."
    assert undenied_in(attributions(text)) == {1}
    assert letters(text) == "AA"


@pytest.mark.parametrize("other", [FIRM, SPOKESMAN])
def test_one_camp_does_not_dispute_itself(other: str) -> None:
    before = (said(2, FIRM), said(5, other))
    assert with_readings(before, [link(2, 5, 0.99)], CAST) == before


def test_two_who_accuse_the_same_party_do_not_dispute_each_other() -> None:
    before = (said(2, UNION, targets=(FIRM,)), said(5, COUNTY, targets=(SPOKESMAN,)))
    assert with_readings(before, [link(2, 5, 0.99)], CAST) == before


def test_an_answer_that_nobody_gives_disputes_nothing() -> None:
    before = (said(2, UNION), said(5, None))
    assert with_readings(before, [link(2, 5, 0.99), link(2, 7, 0.99)], CAST) == before


def test_an_answer_to_what_nobody_is_reported_to_say_is_not_told_but_its_chance_counts() -> None:
    claims = [said(2, UNION), said(5, FIRM)]
    assert with_readings(claims[1:], [link(1, 5, 0.9)], CAST) == tuple(claims[1:])
    claim, answer = with_readings(claims, [link(1, 5, 0.9), link(2, 5, 0.2)], CAST)
    assert answer.asserted_by == (UNION,)
    assert claim.disputed_by == (FIRM,)


def test_nobody_disputes_what_they_say_in_the_same_breath() -> None:
    before = (said(5, FIRM),)
    assert with_readings(before, [link(5, 5, 0.9)], CAST) == before


def test_two_camps_may_dispute_each_other_in_one_sentence() -> None:
    one, other = with_readings([said(5, UNION, "c1"), said(5, FIRM, "c2")], [link(5, 5, 0.9)], CAST)
    assert one.disputed_by == (FIRM,)
    assert other.disputed_by == (UNION,)


@pytest.mark.parametrize(("chance", "told"), [(SHOWN, True), (SHOWN - 0.01, False)])
def test_a_pair_that_is_not_likely_by_itself_is_not_told(chance: float, told: bool) -> None:
    claim, _ = with_readings([said(2, UNION), said(5, FIRM)], [link(2, 2, 0.9), link(2, 5, chance)], CAST)
    assert bool(claim.disputed_by) is told


@pytest.mark.parametrize(
    ("others", "worth"), [((), False), ((FIRM,), False), ((SPOKESMAN,), False), ((UNION,), True), ((None, UNION), True)]
)
def test_only_where_two_camps_speak_is_it_worth_reading_for_more(others: tuple[str | None, ...], worth: bool) -> None:
    claims = [said(2, FIRM), *(said(5 + number, other) for number, other in enumerate(others))]
    assert worth_reading(claims, CAST) is worth
    assert not worth_reading([], CAST)


def test_a_sentence_that_is_its_own_likeliest_answer_is_told_with_the_likeliest_other() -> None:
    claim, answer = with_readings([said(2, UNION), said(5, FIRM)], [link(2, 2, 0.9), link(2, 5, 0.2)], CAST)
    assert claim.disputed_by == (FIRM,)
    assert answer.asserted_by == (UNION,)


def test_what_a_rule_finds_disputed_stays_as_the_rule_says() -> None:
    found = said(2, UNION, disputed_by=(COUNTY,), evidence=((900, 910),))
    claim, answer = with_readings([found, said(5, FIRM)], [link(2, 5, 0.9)], CAST)
    assert claim == found
    assert answer.disputed_by == (FIRM,)


def test_who_denies_what_nobody_says_answers_no_other_claim() -> None:
    lone = attrs.evolve(said(5, None), kind=ClaimKind.DENIAL, disputed_by=(FIRM,))
    before = (said(2, UNION), lone)
    assert with_readings(before, [link(2, 5, 0.95)], CAST) == before


def test_the_surer_the_reader_the_surer_the_claim() -> None:
    sure = [
        with_readings([said(2, UNION), said(5, FIRM)], [link(2, 5, chance)], CAST)[0].confidence
        for chance in (FLOOR, 0.95)
    ]
    assert sure[0] < sure[1]
