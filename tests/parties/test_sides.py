"""How the parties of a quarrel are parted in two: who accuses or denies across, who speaks for whom within."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Claim, ClaimKind, Party, PartyKind
from auditor.parties.sides import sides

NAMES = {"a": "Ruth Cole", "b": "Tom Ames", "c": "Ida Lund", "d": "Jon Aske", "e": "Mara Lind", "f": "Hans Weil"}
SPEAKING = 3
"""How much more than a quarrel it weighs that one party speaks for another."""


def cast(*speaking: str) -> list[Party]:
    """Six people; ``ab`` says that the first speaks for the second."""
    above = {pair[0]: pair[1] for pair in speaking}
    return [Party(i, name, PartyKind.PERSON, (name,), speaks_for=above.get(i)) for i, name in NAMES.items()]


def accuses(one: str, other: str) -> Claim:
    """That one party accuses another."""
    return Claim("c1", "s1", ((0, 1),), ClaimKind.ACCUSATION, asserted_by=(one,), targets=(other,))


def told(holder: str, denier: str) -> Claim:
    """That one party tells something and another says that it is not so."""
    return Claim("c1", "s1", ((0, 1),), ClaimKind.ACCOUNT, asserted_by=(holder,), disputed_by=(denier,))


def parted(claims: list[Claim], *speaking: str) -> list[tuple[str, float]]:
    """The members of each side, and how sure the parting is."""
    return [("".join(side.parties), side.confidence) for side in sides(cast(*speaking), claims)[1]]


@pytest.mark.parametrize("claim", [accuses("a", "b"), accuses("b", "a"), told("a", "b")])
def test_who_accuses_or_contradicts_another_stands_against_them(claim: Claim) -> None:
    people, (one, other) = sides(cast(), [claim])
    assert (one.id, one.parties, one.opposes, one.confidence) == ("side1", ("a",), ("side2",), 1.0)
    assert (other.id, other.parties, other.opposes, other.confidence) == ("side2", ("b",), ("side1",), 1.0)
    assert [party.side for party in people] == ["side1", "side2", None, None, None, None]


def test_without_a_quarrel_nobody_takes_a_side() -> None:
    named = attrs.evolve(told("a", "b"), disputed_by=(), targets=("b",))
    assert parted([]) == parted([], "ab") == parted([named]) == []


def test_who_speaks_for_a_party_stands_with_it() -> None:
    assert parted([accuses("a", "b")], "ca", "db") == [("ac", 1.0), ("bd", 1.0)]


def test_the_foes_of_one_foe_stand_together() -> None:
    assert parted([accuses("a", "b"), accuses("c", "b"), told("b", "d")]) == [("acd", 1.0), ("b", 1.0)]


def test_of_three_that_quarrel_with_each_other_those_hold_together_that_do_it_least() -> None:
    claims = [accuses("a", "b"), accuses("b", "a"), accuses("b", "c"), accuses("c", "b"), accuses("c", "a")]
    assert parted(claims) == [("ac", 0.8), ("b", 0.8)]


def test_two_quarrels_have_two_sides_each() -> None:
    people, found = sides(cast(), [accuses("a", "b"), accuses("c", "d")])
    assert [(side.id, side.parties, side.opposes) for side in found] == [
        ("side1", ("a",), ("side2",)),
        ("side2", ("b",), ("side1",)),
        ("side3", ("c",), ("side4",)),
        ("side4", ("d",), ("side3",)),
    ]
    assert [party.side for party in people] == ["side1", "side2", "side3", "side4", None, None]


def test_two_who_speak_for_one_body_and_quarrel_take_no_side_and_others_do() -> None:
    assert parted([accuses("a", "b"), accuses("d", "e")], "ac", "bc") == [("d", 1.0), ("e", 1.0)]


def test_who_quarrels_with_nobody_joins_no_quarrel() -> None:
    assert parted([accuses("a", "b")], "cd") == [("a", 1.0), ("b", 1.0)]


@pytest.mark.parametrize("kind", [PartyKind.DOCUMENT, PartyKind.OUTLET])
def test_what_is_written_and_who_prints_it_takes_no_side(kind: PartyKind) -> None:
    people = [attrs.evolve(party, kind=kind) if party.id == "a" else party for party in cast()]
    assert sides(people, [accuses("a", "b")])[1] == ()


def links(claims: list[Claim], speaking: list[str]) -> dict[tuple[str, str], int]:
    """What joins each pair of parties, less what divides them."""
    found: dict[tuple[str, str], int] = {}
    pairs = [(pair[0], pair[1], SPEAKING) for pair in speaking]
    pairs += [(c.asserted_by[0], other, -1) for c in claims for other in (*c.targets, *c.disputed_by)]
    for one, other, weight in pairs:
        key = (min(one, other), max(one, other))
        found[key] = found.get(key, 0) + weight
    return found


PAIRS = st.lists(st.sampled_from([(a, b) for a in NAMES for b in NAMES if a != b]), min_size=1, max_size=14)
SPEAKERS = st.lists(st.sampled_from(["ab", "bc", "cd", "de", "ef"]), unique=True, max_size=3)


@settings(max_examples=300, derandomize=True)
@given(PAIRS, SPEAKERS)
def test_nobody_would_fit_better_on_the_other_side(pairs: list[tuple[str, str]], speaking: list[str]) -> None:
    claims = [accuses(one, other) for one, other in pairs]
    people, found = sides(cast(*speaking), claims)
    known = links(claims, speaking)
    place = {party.id: party.side for party in people}
    for side in found:
        members = {p for p in place if place[p] in {side.id, *side.opposes}}
        here = {pair: weight for pair, weight in known.items() if set(pair) <= members}
        kept = sum(abs(w) for (one, other), w in here.items() if (place[one] == place[other]) == (w > 0))
        assert side.confidence == round(kept / sum(map(abs, here.values())), 2)
        for party in side.parties:
            pull = sum(w for pair, w in here.items() if party in pair and {*pair} <= {*side.parties})
            push = sum(w for pair, w in here.items() if party in pair and not {*pair} <= {*side.parties})
            assert pull >= push
