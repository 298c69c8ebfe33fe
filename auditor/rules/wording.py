"""Parties in the messages of rules: with their article, in the right number, listed as a sentence lists them.

In: parties. Out: the words that a message is made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Party, PartyKind
from auditor.rules.camps import last_noun

PLURALS = frozenset({"police", "people", "men", "women", "children", "both", "others", "many", "some", "clergy"})


def is_plural(party: Party) -> bool:
    """Tell whether a party is spoken of as many: a group by a plural noun ("residents", "drivers at the depot")."""
    noun = last_noun(party.name)
    if party.kind is not PartyKind.GROUP and noun not in party.name and noun not in PLURALS:
        return False  # a name: "Halvard Mills"
    return noun in PLURALS or noun.endswith(("men", "women", "people")) or (noun[-1:] == "s" and noun[-2:] != "ss")


def named(party: Party) -> str:
    """Give a party's name as it stands within a sentence: "the dockers' union", "residents of Lund", "Sudria"."""
    bare = party.name[:1].islower() and not is_plural(party)
    police = party.name.endswith(" police") or party.name == "police"
    return f"the {party.name}" if bare or police or _ends_in_noun(party) else party.name


def _ends_in_noun(party: Party) -> bool:
    """Whether a body is called by a common noun behind whose it is: "the Lund mill", but not "Lund's mill"."""
    whose, _, noun = party.name.rpartition(" ")
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in whose.split())
    return bool(whose) and noun.islower() and not owned and party.kind is PartyKind.ORGANISATION


def listed(parties: Sequence[Party]) -> str:
    """Name some parties as a sentence does: "A, B and C"."""
    names = [named(party) for party in parties]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def agreeing(parties: Sequence[Party], one: str, many: str) -> str:
    """Give the form of a verb for some parties as its subject: that for one, or that for many."""
    return many if len(parties) > 1 or any(is_plural(party) for party in parties) else one


def opening(words: str) -> str:
    """Give words as they open a sentence."""
    return words[:1].upper() + words[1:]
