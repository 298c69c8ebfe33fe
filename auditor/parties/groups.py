"""Groups of parties named one by one that a description takes together: "the three men", "both firms", "the two towns".

They were named in one list ("Roe, Poe and Doe": "the three"), or no others that could be so called were named at all.
A plural noun stands for several, and so never for one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.language.dictionary import is_word
from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.descriptions import GENERAL_PEOPLE, NUMBERS, agrees
from auditor.parties.kinds import FEMALE_KIN, MALE_KIN, PLACES, Kinds
from auditor.parties.mistakes import embody, only_taken_for_person
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Register

if TYPE_CHECKING:
    from auditor.language.tokens import Token

SETS = {"couple": 2, "pair": 2, "duo": 2, "twins": 2, "trio": 3, "quartet": 4}
"""Nouns for so many persons."""

COUNTRIES = frozenset("country nation state government republic kingdom neighbour neighbor".split())
BODIES = (PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.OUTLET)


def several(found: Reference, register: Register, kinds: Kinds) -> tuple[Entry, ...]:
    """Give the parties that a definite description of a number of them points back at; nothing if that is unclear.

    Args:
        found: The description.
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
    """
    if not found.definite:
        return ()
    number, lemma = _number(found), found.head.lemma_.lower()
    general = lemma in GENERAL_PEOPLE or lemma in SETS or found.head.pos_ == "NUM"
    if general or (found.plural and number and kinds.person_role([lemma])):
        gender = "m" if lemma in MALE_KIN else "f" if lemma in FEMALE_KIN else None
        people = [e for e in register.of_kind(PartyKind.PERSON) if e.parts]
        return _meant(found, number, people, register, lambda e: agrees(e, gender) and (general or lemma in e.heads))
    if found.inflected and not any(child.dep_ in {"poss", "prep"} for child in found.head.children):
        named = [e for e in register.entries if e.kind in BODIES or only_taken_for_person(e, kinds)]
        members = _meant(found, number, named, register, lambda e: _may_be_one(e, lemma, kinds))
        for member in members:
            if member.kind is PartyKind.PERSON:
                embody(member)
        return members
    return ()


def _meant(
    found: Reference, number: int | None, named: Sequence[Entry], register: Register, fits: Callable[[Entry], bool]
) -> tuple[Entry, ...]:
    """Those in one list, else those that act, else those of the sentence before, if they are as many as is said."""
    wanted = {entry.number for entry in named if fits(entry)}
    lists = {some for some in register.lists if number in {None, len(some)} and all(e.number in wanted for e in some)}
    if lists:
        return lists.pop() if len(lists) == 1 and (number is not None or found.plural) else ()
    fitting = sorted((e for e in named if e.number in wanted), key=lambda e: e.number)
    acting = tuple(e for e in fitting if e.acts)
    if number is None or len(acting) == number:
        return acting if number is not None else ()
    near = tuple(e for e in fitting if e.last >= 0 and register.sentences_between(e.last, found.span[0]) <= 1)
    return near if len(near) == number else ()


def _may_be_one(entry: Entry, lemma: str, kinds: Kinds) -> bool:
    """Whether a party can be one of several that a noun stands for: "Acme Mining" of "the companies"."""
    if entry.plural or entry.members:
        return False
    if not entry.name[:1].isupper():
        return entry.kind is PartyKind.ORGANISATION and lemma in entry.heads
    if entry.kind is PartyKind.STATE:
        return lemma in COUNTRIES
    if lemma in COUNTRIES | PLACES:
        words = entry.name.split()
        return not kinds.is_body_name(entry.name) and (len(words) == 1 or not is_word(words[-1]))
    return kinds.is_body_name(lemma) and kinds.may_be(entry, lemma)


def one_of_several(found: Reference, entry: Entry) -> bool:
    """Tell whether a description takes several together ("the unions") and a party is one of them, or vice versa."""
    if found.inflected:
        return not entry.plural and entry.kind is not PartyKind.GROUP
    return entry.plural and found.head.tag_ == "NN" and found.head.lower_ not in names.tokens(entry.name)


def told_with(members: Sequence[Entry], register: Register) -> Entry | None:
    """Give the group, so far without members, that some persons are, or None.

    The sentence that lists them brought it in ("Three were held: Roe, Poe and Doe"), or it is the only one that was
    spoken of as known before it was said who they are ("The men deny it. ... The case against Roe, Poe and Doe").
    """
    open_ = [
        e
        for e in register.of_kind(PartyKind.GROUP)
        if e.heads & GENERAL_PEOPLE and e.mentions and not (e.members or e.owners)
    ]
    first = members[0].mentions[0][0]
    here = [e for e in open_ if register.sentences_between(e.mentions[0][0], first) == 0]
    found = here or [e for e in open_ if e.known and e.mentions[0][0] < first]
    return found[0] if len(found) == 1 else None


def _number(found: Reference) -> int | None:
    """How many a description says that there are, or None."""
    words = [found.head, *found.head.children]
    if found.head.lower_ in SETS:
        return SETS[found.head.lower_]
    if any(token.lower_ == "both" for token in [*words, found.tokens[0]]):
        return 2
    return next((n for t in words if t.pos_ == "NUM" and (n := NUMBERS.get(t.lower_)) is not None), None)


def beside(token: Token) -> Token | None:
    """The head of the phrase that one stands beside in a list, or None; "Poe" of "Roe, a nurse, and Poe": "Roe"."""
    if token.dep_ != "conj" or token.head.i == token.i:
        return None
    described = token.head.dep_ == "appos" and token.head.pos_ == "NOUN" and token.head.head.pos_ == "PROPN"
    return token.head.head if described else token.head


def lists_of(joined: Sequence[tuple[Token, Entry]]) -> Iterator[tuple[Entry, ...]]:
    """Yield the named parties that each list of a sentence holds, persons or bodies ("Roe, Poe and Doe")."""
    by_root: dict[int, list[Entry]] = {}
    for token, entry in joined:
        root = token
        while (before := beside(root)) is not None:
            root = before
        listed = entry.parts or (entry.kind in BODIES and not entry.plural)
        if listed and entry not in by_root.setdefault(root.i, []):
            by_root[root.i].append(entry)
    yield from (tuple(entries) for entries in by_root.values() if len(entries) > 1)
