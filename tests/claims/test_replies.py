"""What counts as the accused's answer to a charge: by distance, by words, by what shuts the charge out."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from auditor.claims.accusers import MOST, with_accusers
from auditor.claims.amounts import Amount, Figure
from auditor.claims.answers import SOON
from auditor.claims.contradictions import FIGURES, NEARBY, OPPOSITE, contradictions
from auditor.claims.counting import ANY
from auditor.claims.oppositions import Pole
from auditor.claims.propositions import Proposition
from auditor.claims.responses import ANSWERING, replies
from auditor.model import Attribution, Claim, ClaimKind, Content, Quoted
from tests.claims.values import CAST, COUNTY, FIRM, SPOKESMAN, UNION, claim
from tests.stages import analysed

ATTRIBUTION = Attribution("a1", "s1", None, None, Content(((0, 1),), Quoted.INDIRECT))
UNREAD = analysed("It rained.")
"""Of which no claim here has a word."""

ACCOUNT: dict[str, Any] = {"kind": ClaimKind.ACCOUNT, "targets": (), "attribution": ATTRIBUTION}


def answer(number: int, *terms: str, **more: Any) -> Proposition:
    return claim(number, *terms, source=FIRM, **{"kind": ClaimKind.ACCOUNT, "targets": (), **more})


class TestReplies:
    @pytest.mark.parametrize(("after", "replied"), [(0, True), (2, True), (3, False), (-1, False)])
    def test_what_the_accused_says_at_once_is_one(self, after: int, replied: bool) -> None:
        charge, said = claim(5), answer(5 + after)
        assert bool(replies(charge, [charge, said], (), CAST)) is replied

    @pytest.mark.parametrize(
        ("distance", "replied"), [(4 * ANSWERING, True), (4 * ANSWERING + 1, False), (-4 * ANSWERING, True)]
    )
    def test_what_shares_two_words_with_the_charge_is_one_from_afar(self, distance: int, replied: bool) -> None:
        charge, said = claim(50, "raid", "roof", "lake"), answer(50 + distance, "raid", "roof")
        assert bool(replies(charge, [charge, said], (), CAST)) is replied

    def test_one_word_is_too_few(self) -> None:
        charge = claim(1, "raid", "roof")
        assert replies(charge, [charge, answer(9, "raid")], (), CAST) == ()

    def test_a_charge_against_the_accuser_is_one(self) -> None:
        charge = claim(1)
        back = answer(9, kind=ClaimKind.ACCUSATION, targets=(UNION,))
        assert replies(charge, [charge, back], (), CAST) == ("s9",)
        assert replies(charge, [charge, answer(9, targets=(COUNTY,))], (), CAST) == ()

    def test_whoever_speaks_for_the_accused_replies_and_nobody_else(self) -> None:
        charge = claim(1)
        others = [claim(2, source=source, **ACCOUNT) for source in (SPOKESMAN, COUNTY, UNION, None)]
        assert replies(charge, [charge, *others[:1]], (), CAST) == ("s2",)
        assert replies(charge, [charge, *others[1:]], (), CAST) == ()

    def test_no_comment_is_none(self) -> None:
        charge = claim(1)
        assert replies(charge, [charge, answer(2), answer(3)], {"s2"}, CAST) == ("s3",)

    def test_a_sentence_is_named_once(self) -> None:
        charge = claim(1)
        assert replies(charge, [charge, answer(2), answer(2), answer(3)], (), CAST) == ("s2", "s3")


class TestContradictions:
    def clash(self, earlier: Proposition, later: Proposition) -> list[float]:
        return [found.strength for found in contradictions(UNREAD, [earlier, later], CAST)]

    def figures(self, number: int, count: str, *terms: str, source: str = UNION) -> Proposition:
        words = terms or ("march", "city", "people")
        counted = (Figure("people", Amount(float(count), float(count))),)
        return claim(number, *words, source=source, **ACCOUNT, figures=counted, numbers=frozenset({count}))

    def test_opposite_poles_clash_whatever_the_words(self) -> None:
        pole = Pole("safety", True, False, frozenset({"bridge"}), frozenset())
        other = Pole("safety", False, False, frozenset({"bridge"}), frozenset())
        one = claim(1, **ACCOUNT, poles=(pole,))
        assert self.clash(one, claim(2, source=FIRM, **ACCOUNT, poles=(other,))) == [OPPOSITE]
        assert self.clash(one, claim(2, source=FIRM, **ACCOUNT, poles=(pole,))) == []
        assert self.clash(one, claim(2, source=UNION, **ACCOUNT, poles=(other,))) == []
        assert self.clash(one, claim(2, source=None, **ACCOUNT, poles=(other,))) == []

    @pytest.mark.parametrize(("distance", "found"), [(NEARBY, [OPPOSITE]), (NEARBY + 1, [])])
    def test_within_reach(self, distance: int, found: list[float]) -> None:
        pole = Pole("safety", True, False, frozenset({"bridge"}), frozenset())
        other = Pole("safety", False, False, frozenset({"bridge"}), frozenset())
        later = claim(1 + distance, source=FIRM, **ACCOUNT, poles=(other,))
        assert self.clash(claim(1, **ACCOUNT, poles=(pole,)), later) == found

    @pytest.mark.parametrize(
        ("prefix", "word", "found"),
        [
            ("un", "safe", True),
            ("il", "legal", True),
            ("im", "possible", True),
            ("ir", "regular", True),
            ("in", "correct", True),
            ("dis", "honest", True),
            ("non", "existent", True),
            ("un", "old", False),
            ("re", "safe", False),
        ],
    )
    def test_a_word_and_its_negated_form_clash(self, prefix: str, word: str, found: bool) -> None:
        one = claim(1, "bridge", **ACCOUNT, predicates=frozenset({word}))
        other = claim(2, "bridge", source=FIRM, **ACCOUNT, predicates=frozenset({prefix + word}))
        assert self.clash(one, other) == ([OPPOSITE] if found else [])
        assert self.clash(other, one) == ([OPPOSITE] if found else [])

    def test_but_only_of_the_same_thing_and_with_neither_negated(self) -> None:
        safe: dict[str, Any] = {**ACCOUNT, "predicates": frozenset({"safe"})}
        unsafe: dict[str, Any] = {**ACCOUNT, "predicates": frozenset({"unsafe"})}
        assert self.clash(claim(1, "bridge", **safe), claim(2, "ferry", source=FIRM, **unsafe)) == []
        assert self.clash(claim(1, "safe", **safe), claim(2, "safe", source=FIRM, **unsafe)) == []
        negated = claim(1, "bridge", **{**safe, "negated": True})
        assert self.clash(negated, claim(2, "bridge", source=FIRM, **unsafe)) == []

    def test_two_counts_of_one_thing_clash_where_they_share_words_enough(self) -> None:
        near, far = ("march", "city"), ("march", "city", "people")
        assert self.clash(self.figures(1, "50", *near), self.figures(2, "12", *near, source=FIRM)) == [FIGURES]
        assert self.clash(self.figures(1, "50", *near), self.figures(3, "12", *near, source=FIRM)) == []
        assert self.clash(self.figures(1, "50", *far), self.figures(3, "12", *far, source=FIRM)) == [FIGURES]
        assert self.clash(self.figures(1, "50", *near), self.figures(2, "50", *near, source=FIRM)) == []
        assert self.clash(self.figures(1, "50", "march"), self.figures(2, "12", "march", source=FIRM)) == []

    @pytest.mark.parametrize(
        ("aspect", "here", "there", "found"),
        [
            ("when", set(), set(), [FIGURES]),
            ("when", {"monday"}, set(), [FIGURES]),
            ("when", {"monday"}, {"monday", "may"}, [FIGURES]),
            ("when", {"monday"}, {"tuesday"}, []),
            ("when", {"last"}, {"before"}, []),
            ("where", {"oster"}, {"lund"}, []),
            ("where", {"oster"}, set(), [FIGURES]),
            ("occasion", {"first"}, {"second"}, []),
            ("occasion", set(), {"another"}, []),
        ],
    )
    def test_counts_of_two_times_places_or_occasions_do_not(
        self, aspect: str, here: set[str], there: set[str], found: list[float]
    ) -> None:
        one = attrs.evolve(self.figures(1, "50"), **{aspect: frozenset(here)})
        other = attrs.evolve(self.figures(2, "12", source=FIRM), **{aspect: frozenset(there)})
        assert self.clash(one, other) == found

    def test_a_number_put_on_what_was_just_told_clashes_with_any_other(self) -> None:
        put: dict[str, Any] = {**ACCOUNT, "figures": (Figure(ANY, Amount(12.0, 12.0)),), "numbers": frozenset({"12"})}
        assert self.clash(self.figures(1, "50"), claim(2, source=FIRM, **put)) == [FIGURES]
        assert self.clash(self.figures(1, "12"), claim(2, source=FIRM, **put)) == []
        assert self.clash(claim(1, **ACCOUNT), claim(2, source=FIRM, **put)) == []

    @pytest.mark.parametrize("kind", [ClaimKind.DENIAL, ClaimKind.DEMAND])
    def test_denials_and_demands_are_no_accounts_that_could_clash(self, kind: ClaimKind) -> None:
        one = self.figures(1, "50")
        other = self.figures(2, "12", source=FIRM)
        more: dict[str, Any] = {"kind": kind, "targets": (), "attribution": ATTRIBUTION}
        silent = claim(2, *other.terms, source=FIRM, figures=other.figures, numbers=other.numbers, **more)
        assert self.clash(one, silent) == []


class TestAccusers:
    def charge(self, **more: Any) -> Claim:
        held: dict[str, Any] = {"kind": ClaimKind.ACCUSATION, "targets": (FIRM,), "disputed_by": (FIRM,), **more}
        return Claim("c1", "s1", ((0, 1),), **held)

    def test_whoever_accuses_the_same_party_holds_it(self) -> None:
        made = [claim(2), claim(3, source=COUNTY, targets=(UNION,)), claim(4, source=COUNTY), claim(5)]
        assert with_accusers(self.charge(), made, CAST).asserted_by == (UNION, COUNTY)

    def test_of_a_denial_that_names_no_target_whoever_accuses_the_denier(self) -> None:
        denied = self.charge(kind=ClaimKind.DENIAL, targets=())
        assert with_accusers(denied, [claim(2)], CAST).asserted_by == (UNION,)

    def test_never_the_denier_nor_more_than_three(self) -> None:
        assert with_accusers(self.charge(), [claim(2, source=SPOKESMAN), claim(3, source=None)], CAST).asserted_by == ()
        assert MOST == 3

    @pytest.mark.parametrize(
        "more", [{"asserted_by": (COUNTY,)}, {"disputed_by": ()}, {"kind": ClaimKind.ACCOUNT}], ids=str
    )
    def test_what_is_held_undisputed_or_no_charge_stays_as_it_is(self, more: dict[str, Any]) -> None:
        assert with_accusers(self.charge(**more), [claim(2)], CAST) == self.charge(**more)


def test_an_account_answers_for_three_sentences() -> None:
    assert SOON == 3
