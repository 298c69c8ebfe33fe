"""Which claim a denial answers, by whom it is about, how near it stands and what words they share."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from auditor.claims.denying import NEGATION, NO_PARTY, WORDED, Denial
from auditor.claims.disputes import NEAR, REACH, SPOKEN, WINDOW, disputes
from auditor.claims.oppositions import Pole
from auditor.claims.propositions import Proposition
from auditor.model import ClaimKind
from tests.claims.values import CAST, COUNTY, FIRM, SPOKESMAN, UNION, claim, denial

ACCOUNT: dict[str, Any] = {"kind": ClaimKind.ACCOUNT, "targets": ()}


def met(made: list[Proposition], *denied: Denial) -> list[tuple[str, float]]:
    """The sentences whose claims are met, and how well the denial fits."""
    return [(d.claim.passage.id, round(d.score, 2)) for d in disputes(made, denied, CAST)]


def test_a_denial_of_the_claims_as_such_meets_every_accusation_of_the_denier() -> None:
    made = [claim(1), claim(2, targets=(COUNTY,)), claim(3), claim(4, **ACCOUNT)]
    assert met(made, denial(5)) == [("s1", 1.2), ("s3", 1.2)]


def test_who_speaks_for_the_accused_denies_for_them() -> None:
    assert met([claim(1)], denial(9, denier=SPOKESMAN)) == [("s1", 1.2)]


def test_nobody_denies_what_they_hold_themselves() -> None:
    assert met([claim(1, source=FIRM), claim(2, source=SPOKESMAN)], denial(3)) == []


def test_a_denial_is_no_claim_that_could_be_denied() -> None:
    assert met([claim(1, kind=ClaimKind.DENIAL)], denial(2)) == []


@pytest.mark.parametrize(("distance", "found"), [(REACH, [("s1", 1.2)]), (REACH + 1, [("s1", 1.18)])])
def test_beyond_reach_it_fits_less_with_each_sentence(distance: int, found: list[tuple[str, float]]) -> None:
    assert met([claim(1)], denial(1 + distance)) == found


@pytest.mark.parametrize("distance", [23, 30, WINDOW, WINDOW + 1])
def test_far_beyond_it_does_not_fit_at_all(distance: int) -> None:
    assert met([claim(1)], denial(1 + distance)) == []


def test_at_the_edge_of_the_window_likeness_alone_can_fit() -> None:
    words = ("raid", "hospital", "roof")
    alike = [claim(1, *words), claim(2, "boat", "lake", "hill")]
    assert [each for each, _ in met(alike, denial(1 + 100, *words, generic=False))] == ["s1"]
    assert met(alike, denial(1 + WINDOW + 1, *words, generic=False)) == []


def test_the_same_sentence_fits_best_where_which_points_at_it() -> None:
    made = [claim(1, targets=()), claim(2, targets=())]
    assert met(made, denial(2, points=True, relative=True)) == [("s2", 1.6)]
    assert met(made, denial(2, strength=WORDED)) == [("s2", 1.3)]


def test_that_and_this_look_back() -> None:
    assert met([claim(2)], denial(1)) == [("s2", 1.2)]
    assert met([claim(2)], denial(1, points=True)) == []


def test_a_named_holder_is_who_is_denied() -> None:
    made = [claim(1, **ACCOUNT), claim(2, source=COUNTY, **ACCOUNT)]
    assert met(made, denial(4, holder=COUNTY)) == [("s2", 1.0)]
    assert met(made, denial(4, holder=UNION)) == [("s1", 1.0)]
    assert met(made, denial(4, holder=NO_PARTY)) == []
    assert met(made, denial(2 + SPOKEN, holder=COUNTY)) == [("s2", 1.0)]
    assert met(made, denial(3 + SPOKEN, holder=COUNTY)) == []
    charged = [claim(2, source=COUNTY)]
    assert met(charged, denial(2 + REACH, holder=COUNTY)) == [("s2", 2.2)]
    assert met(charged, denial(3 + REACH, holder=COUNTY)) == [("s2", 1.58)]


def test_a_charge_told_long_after_a_denial_is_not_what_it_answers() -> None:
    assert met([claim(2 + REACH)], denial(2)) == [(f"s{2 + REACH}", 1.2)]
    assert met([claim(3 + REACH)], denial(2)) == []


class TestLikeness:
    def test_of_stated_denials_the_best_fit_and_those_not_much_worse_count(self) -> None:
        made = [claim(1, "raid", "roof"), claim(2, "raid", "lake"), claim(3, "boat", "hill")]
        (best, *_) = met(made, denial(9, "raid", "roof", generic=False))
        assert best == ("s1", 3.2)
        assert "s3" not in dict(met(made, denial(9, "raid", "roof", generic=False)))

    def test_one_shared_word_tells_little_and_a_common_one_nothing(self) -> None:
        rare = [claim(1, "raid", "roof", **ACCOUNT), claim(2, "boat", "hill", **ACCOUNT)]
        assert met(rare, denial(3, "raid", "lake", generic=False)) == []
        assert met(rare, denial(1, "raid", "lake", generic=False)) == [("s1", 1.2)]
        common = [claim(n, "raid", f"word{n}", **ACCOUNT) for n in range(1, 5)]
        assert met(common, denial(1, "raid", "lake", generic=False)) == []

    def test_of_no_words_there_is_none(self) -> None:
        assert met([claim(1, **ACCOUNT)], denial(1, generic=False)) == []


class TestPlainNegations:
    def negation(self, number: int, *terms: str) -> Denial:
        return denial(number, *terms, generic=False, strength=NEGATION)

    def test_of_the_accused_meet_claims_with_some_of_their_words(self) -> None:
        made = [claim(1, "raid", "roof"), claim(2, "boat", "hill")]
        assert [each for each, _ in met(made, self.negation(3, "raid", "roof", "lake"))] == ["s1"]

    def test_of_others_only_claims_in_much_the_same_words(self) -> None:
        words = ("raid", "roof", "lake")
        assert met([claim(1, *words, **ACCOUNT)], self.negation(2, *words)) == [("s1", 1.7)]
        assert met([claim(1, *words[:2], **ACCOUNT)], self.negation(2, *words[:2])) == []
        assert met([claim(1, *words, negative=True, **ACCOUNT)], self.negation(2, *words)) == []

    def test_meet_what_says_the_opposite_of_the_same_matter(self) -> None:
        pole = Pole("safety", True, False, frozenset({"bridge"}), frozenset())
        here = claim(1, "bridge", poles=(pole,), **ACCOUNT)
        there = claim(2, "boat", source=FIRM, poles=(attrs.evolve(pole, sign=False),), **ACCOUNT)
        opposed = attrs.evolve(self.negation(2, "ferry"), proposition=there)
        assert met([here, there], opposed) == []
        assert met([here, there], attrs.evolve(opposed, passage=here.passage)) == [("s1", 1.7)]
        alike = attrs.evolve(opposed, terms=frozenset({"bridge"}))
        assert met([here, there], alike) == [("s1", 1.2)]


class TestWhereNothingFits:
    def test_the_nearest_accusation_before_is_meant_or_else_the_nearest_after(self) -> None:
        elsewhere = {"targets": (COUNTY,)}
        made = [claim(1, **elsewhere), claim(2, **elsewhere), claim(5, **elsewhere)]
        assert [each for each, _ in met(made, denial(4))] == ["s2"]
        assert [each for each, _ in met(made[2:], denial(3))] == ["s5"]

    @pytest.mark.parametrize(("distance", "found"), [(NEAR, ["s1"]), (NEAR + 1, [])])
    def test_within_three_sentences(self, distance: int, found: list[str]) -> None:
        made = [claim(1, targets=(COUNTY,))]
        assert [each for each, _ in met(made, denial(1 + distance))] == found

    def test_or_else_whatever_was_said_last(self) -> None:
        made = [claim(1, **ACCOUNT), claim(2, **ACCOUNT), claim(4, **ACCOUNT)]
        assert [each for each, _ in met(made, denial(3))] == ["s2"]

    def test_a_worded_denial_only_if_it_points_at_what_was_just_said(self) -> None:
        made = [claim(1, **ACCOUNT), claim(2, **ACCOUNT)]
        assert [each for each, _ in met(made, denial(3, strength=WORDED, points=True))] == ["s2"]
        assert met(made, denial(3, strength=WORDED)) == []
        assert met(made, denial(4, strength=WORDED, points=True)) == []

    def test_a_stated_one_of_a_matter_needs_an_accusation_of_the_denier(self) -> None:
        assert met([claim(1, targets=(COUNTY,))], denial(2, "lake", "hill", generic=False)) == []
        assert [each for each, _ in met([claim(1)], denial(2, "lake", "hill", generic=False))] == ["s1"]


def test_a_denier_whom_nobody_names_meets_charges_and_what_which_points_at() -> None:
    made = [claim(1), claim(2, **ACCOUNT), claim(3, **ACCOUNT)]
    assert [each for each, _ in met(made, denial(3, denier=None))] == ["s1"]
    assert [each for each, _ in met(made, denial(3, denier=None, points=True, relative=True))] == ["s3"]
    assert met(made[1:2], denial(3, denier=None)) == []
