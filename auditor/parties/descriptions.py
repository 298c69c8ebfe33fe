"""Whom a description points back at: "the sprinter", "the 41-year-old", "the company", "the two brothers".

A description joins the party of which the article has said so: by apposition ("Roe, a sprinter"), by title ("Senator
Roe"), by a predicate ("Roe is a sprinter") or by age ("Roe, 41"). Where two fit, nearness alone decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.entities import entity_text
from auditor.parties.kinds import FEMALE_KIN, GENERAL_NOUNS, MALE_KIN, PUBLIC, Kinds
from auditor.parties.mistakes import SALIENT, embodied
from auditor.parties.pronouns import WEIGHTS, Scale
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Register, Standing

if TYPE_CHECKING:
    from auditor.language.tokens import Token

AGE = re.compile(r"\b(\d{1,3})[-‐‑ ]year[-‐‑ ]old\b")
DESCRIBING = frozenset({"compound", "appos", "nmod", "npadvmod"})
MARKING = frozenset({"of", "in", "from", "at", "for"})
LINKS = frozenset({"be", "become", "remain"})
GENERAL_PEOPLE = frozenset("man woman person boy girl child teenager pensioner people brother sister".split())
"""Nouns that say no more of a person than sex, age and kin."""

NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), start=2)}
OF_SOME = re.compile(rf"\bof (?:{'|'.join(NUMBERS)})$")
"""Behind a noun of kin, what makes it a description of its bearer: "the mother of two"."""

DEPUTIES = frozenset({"vice", "deputy", "assistant", "shadow"})
"""What stands before an office that makes another of it: "the president" is no vice president."""

UNIONS = frozenset({"United Nations", "European Union", "African Union"})
"""Unions of states, which have bodies as states have."""

SAME_DOCUMENT = (
    frozenset({"lawsuit", "suit", "complaint", "filing", "petition", "claim", "action"}),
    frozenset({"report", "study", "paper", "review", "survey", "research", "analysis", "poll"}),
    frozenset({"statement", "release", "communique", "announcement"}),
    frozenset({"letter", "email", "note", "memo", "memorandum", "message"}),
    frozenset({"indictment", "charge", "affidavit"}),
)
"""Nouns by which one document is called in turn."""


ALIKE = ({PartyKind.GROUP, PartyKind.ORGANISATION}, {PartyKind.OUTLET, PartyKind.ORGANISATION})
"""Kinds between which a body may be taken now for one and now for the other."""

PRINTED = frozenset("newspaper paper daily tabloid broadsheet weekly magazine publication".split())
UNPRINTED = frozenset("agency broadcaster channel network radio station television tv website".split())


def said_of(found: Reference, kinds: Kinds) -> Iterator[str]:
    """Yield the nouns and ages by which a reference, or its clause, describes its party, lower case."""
    titled = kinds.titled(found.name)
    name = titled[1] if titled is not None else found.name
    for token in _core(found):
        if token.pos_ == "NOUN":
            yield token.lemma_.lower()
        elif token.pos_ == "PROPN" and token.text not in name and kinds.is_title(token.lower_):
            yield token.lower_
    for token in found.tokens:
        if token.dep_ in {"appos", "npadvmod"} and token.text.isdigit() and found.name:
            yield f"{token.text}-year-old"
    if found.head.pos_ == "NOUN":
        yield found.head.lemma_.lower()
    yield from (f"{age}-year-old" for age in AGE.findall(found.text))
    if found.head.dep_ == "nsubj" and found.head.head.lemma_ in LINKS:
        yield from (c.lemma_.lower() for c in found.head.head.children if c.dep_ == "attr" and c.pos_ == "NOUN")


def _core(found: Reference) -> list[Token]:
    """The tokens that say what a reference is: its head, what is apposed to it, and titles before a name.

    Not those of whom it is said to be ("the family of a man killed by police"), nor what modifies a common noun
    ("police officers" are officers).
    """
    core = [found.head]
    if found.head.dep_ in DESCRIBING and found.head.head in found.tokens:
        core.append(found.head.head)
    for token in core:
        for child in token.children:
            said = child.dep_ in {"appos", "nmod"} or (child.dep_ == "compound" and token.pos_ != "NOUN")
            if said and child in found.tokens and child not in core:
                core.append(child)
    return core


def marks(found: Reference, kinds: Kinds) -> frozenset[str]:
    """Words by which a description is told from others of its noun: "city" of "the city council", lower case.

    Not the names of places and bodies that are known, which are parties of their own, nor measures ("20-page report").
    """
    if found.head.pos_ != "NOUN" and not found.head.text.islower():
        return frozenset()
    before = [c for c in found.head.children if c.i < found.head.i and _marks(c, kinds) and c.text not in found.name]
    places = (t for t in found.tokens if t.dep_ == "prep" and t.head.i == found.head.i and t.lower_ in MARKING)
    behind = [c for t in places for c in t.children if c.dep_ == "pobj" and c.pos_ == "PROPN"]
    told = [token for token in (*before, *behind) if kinds.known(entity_text(token)) is None]
    return frozenset(word for token in told for word in (token.lower_, token.lemma_.lower()))


def _marks(token: Token, kinds: Kinds) -> bool:
    if any(child.dep_ == "nummod" for child in token.children):
        return False
    if token.dep_ in {"compound", "nmod", "poss"}:
        return token.pos_ in {"NOUN", "PROPN"}
    if token.dep_ != "amod":
        return False
    return token.ent_type_ in {"NORP", "ORG", "GPE"} or kinds.is_body_name(f"{token.lower_} {token.head.lower_}", 2)


def apart(found: Reference, entry: Entry, kinds: Kinds) -> bool:
    """Whether a description tells that it is of another of its noun than a party: "the police union", no teachers'."""
    told, lemma = marks(found, kinds), found.head.lemma_.lower()
    if not told or (lemma in GENERAL_NOUNS and (lemma not in PUBLIC or kinds.may_be_public(entry))):
        return False
    known = entry.marks if entry.kind is PartyKind.PERSON else entry.marks.union(names.tokens(entry.name))
    own = {found.head.lemma_.lower(), found.head.lower_} | names.SMALL
    known = {word for word in known if word not in own and not word[0].isdigit()}
    shared = told.union(token.lower_ for token in found.tokens if token.dep_ == "amod") & known
    return bool(known) and not shared


def kind_of(found: Reference, register: Register, kinds: Kinds) -> PartyKind | None:
    """Give the kind of party that a common noun stands for, by itself or by what was called so; None if unclear."""
    lemma = found.head.lemma_.lower()
    if AGE.search(found.text):
        return PartyKind.PERSON
    kind = kinds.of_noun(found)
    if kind is None and not found.plural and any(e.parts and lemma in e.heads for e in register.entries):
        return PartyKind.PERSON  # "the sheikh" after "Sheikh Roe"
    if kind is PartyKind.OUTLET:
        same = next((words for words in SAME_DOCUMENT if lemma in words), frozenset())
        known = any(lemma in entry.heads for entry in register.of_kind(PartyKind.OUTLET))
        if not known and any(same & entry.heads for entry in register.of_kind(PartyKind.DOCUMENT)):
            return PartyKind.DOCUMENT  # "the paper" after "the study"
    return kind


def describes(noun: Token) -> bool:
    """Whether a noun only says what a name beside it is ("Roe, a sprinter", "Roe is a sprinter")."""
    if noun.pos_ != "NOUN":
        return False
    if noun.dep_ == "appos":
        return noun.head.ent_type_ == "PERSON"
    subject = next((c for c in noun.head.children if c.dep_ == "nsubj"), None) if noun.dep_ == "attr" else None
    return subject is not None and subject.ent_type_ == "PERSON" and noun.head.lemma_ in LINKS


def person(found: Reference, owners: frozenset[int], register: Register, kinds: Kinds) -> Entry | None:
    """Give the one person that a definite description points back at, or None.

    Args:
        found: The description, of a single person.
        owners: Numbers of the parties that it hangs on ("the company's lawyer").
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
    """
    lemma, gender, here = found.head.lemma_.lower(), kinds.gender(found), found.span[0]
    people = [e for e in register.of_kind(PartyKind.PERSON) if e.last >= 0 and not e.plural and agrees(e, gender)]
    age = next((f"{years}-year-old" for years in AGE.findall(found.text)), None)
    if age is not None:
        told = [e for e in people if age in e.heads]
        return _only(told, here, register) if told else _ageless(people, here, register)
    told = [e for e in people if lemma in e.heads and _hangs_alike(e, owners) and not apart(found, e, kinds)]
    told = [e for e in told if not _holds_another(found, e, kinds) and not _only_deputises(found, e)]
    if told or any(lemma in e.heads and not e.parts for e in people):
        return _only(told, here, register)
    if owners or (kinds.speaks(found) and not OF_SOME.search(found.text)):
        return None
    near = [e for e in people if e.parts and e.acts and here - e.last < SALIENT]
    known = lemma not in GENERAL_PEOPLE and any(kinds.person_role(e.heads - GENERAL_PEOPLE) for e in near)
    return near[0] if len(near) == 1 and not known else None


def _ageless(people: Sequence[Entry], here: int, register: Register) -> Entry | None:
    """Of whom an age is news: the only person named in this sentence and the one before, of whom none was told."""
    near = [e for e in people if e.parts and register.sentences_between(e.last, here) <= 1]
    return near[0] if len(near) == 1 and not any(head.endswith("-year-old") for head in near[0].heads) else None


def _holds_another(found: Reference, entry: Entry, kinds: Kinds) -> bool:
    """Whether the article gives a person another office of a noun: the interior minister is no finance minister."""
    role = kinds.role(found)
    if role is None or " " not in role.lemma:
        return False
    last = role.lemma.rpartition(" ")[2]
    offices = {
        each.lemma for alias in entry.aliases for hit in kinds.lexicons.roles.scan(alias) for each in hit.entries
    }
    alike = {office for office in offices if " " in office and office.endswith(f" {last}")}
    return bool(alike) and role.lemma not in alike


def _only_deputises(found: Reference, entry: Entry) -> bool:
    """Whether one of two is a deputy of what the other is: "Deputy Minister Roe" and "the minister"."""
    lemma = found.head.lemma_.lower()
    deputy = not DEPUTIES.isdisjoint(token.lower_ for token in found.tokens)
    told = [words for alias in entry.aliases if lemma in (words := re.split(r"[\s-]+", alias.lower()))]
    return bool(told) and all(deputy is DEPUTIES.isdisjoint(words[: words.index(lemma)]) for words in told)


def agrees(entry: Entry, gender: str | None) -> bool:
    """Tell whether a person may be of a gender, ``m`` or ``f``."""
    return gender is None or (entry.gender or entry.leaning) in {None, gender}


def _hangs_alike(entry: Entry, owners: frozenset[int]) -> bool:
    if not entry.owners and entry.speaks_for is None and entry.parts:
        return not entry.heads.isdisjoint(MALE_KIN | FEMALE_KIN) or not owners  # "her brother, John Roe" tells whose
    return entry.owners == owners or (entry.speaks_for is not None and owners == {entry.speaks_for})


def _only(told: Sequence[Entry], here: int, register: Register) -> Entry | None:
    """The only one, or else the only one of this sentence and the one before."""
    near = told if len(told) == 1 else [e for e in told if register.sentences_between(e.last, here) <= 1]
    return near[0] if len(near) == 1 else None


def body(
    found: Reference, kind: PartyKind, register: Register, kinds: Kinds, whence: frozenset[int] = frozenset()
) -> Entry | None:
    """Give the body, document or state that a definite description without owner points back at, or None.

    Args:
        found: The description.
        kind: The kind of party that it is for.
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        whence: Numbers of the parties that it only says where the body is from, and so none of them.
    """
    lemma = found.head.lemma_.lower()
    for entry in sorted(register.entries, key=lambda e: -e.last):
        alike = entry.kind is kind or {entry.kind, kind} in ALIKE
        words = names.tokens(entry.name) if entry.kind is not PartyKind.GROUP else (names.head_of(entry.name),)
        single = found.inflected and not entry.plural and found.head.lower_ not in words
        if alike and lemma in words and not single and entry.last >= 0 and not apart(found, entry, kinds):
            return entry
    if kind is PartyKind.ORGANISATION and not found.plural:
        bodies = (e for e in register.of_kind(kind) if e.last >= 0 and kinds.may_be(e, lemma))
        known = [e for e in bodies if e.number not in whence and not apart(found, e, kinds)]
        if known:
            scale = Scale(register, found.span[0], None, WEIGHTS)
            return max(known, key=lambda e: (scale.weight(e), e.last))
        if lemma in GENERAL_NOUNS and not marks(found, kinds):
            return embodied(register, kinds, found.span[0])
    if kind is PartyKind.DOCUMENT and not found.plural:
        same = next((words for words in SAME_DOCUMENT if lemma in words), frozenset({lemma}))
        told = (e for e in register.of_kind(kind) if e.last >= 0 and same & e.heads)
        return next((e for e in told if not apart(found, e, kinds)), None)
    if kind is PartyKind.OUTLET and lemma in PRINTED and not found.plural:
        named = [e for e in register.of_kind(kind) if e.name[:1].isupper()] or _heard(register, kinds, found.span[0])
        return named[0] if len(named) == 1 and _is_printed(named[0]) and not apart(found, named[0], kinds) else None
    if kind is PartyKind.STATE:
        states = register.of_kind(PartyKind.STATE)
        return max(states, key=lambda e: (e.acts, len(e.mentions), e.last), default=None)
    return None


def _heard(register: Register, kinds: Kinds, here: int) -> list[Entry]:
    """The bodies just heard that may be newspapers, since their names tell no more than "the": "the Karst Post"."""
    heard = [
        e
        for e in register.of_kind(PartyKind.ORGANISATION)
        if e.latest[Standing.SOURCE] >= 0
        and register.sentences_between(e.latest[Standing.SOURCE], here) <= 1
        and f"the {e.name}".lower() in {alias.lower() for alias in e.aliases}
        and not (e.name.isupper() or names.is_firm(e.name) or kinds.is_body_name(e.name) or kinds.known(e.name))
    ]
    if len(heard) == 1:
        heard[0].kind = PartyKind.OUTLET
    return heard


def _is_printed(outlet: Entry) -> bool:
    """Whether nothing tells that an outlet is no newspaper or magazine."""
    return UNPRINTED.isdisjoint({*outlet.heads, *names.tokens(outlet.name)})


def only_whence(found: Reference, owners: frozenset[int], register: Register) -> bool:
    """Tell whether a description tells of a body no more than where it is from ("the US company", "the UN agency")."""
    if found.head.lemma_.lower() not in GENERAL_NOUNS or any(t.dep_ == "poss" for t in found.head.children):
        return False
    return all(register.entries[n].kind is PartyKind.STATE or register.entries[n].name in UNIONS for n in owners)
