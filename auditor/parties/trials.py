"""The parties of a case in court: the prosecution under all its names, the defence, and whoever is charged.

Where an article tells of a trial, "the prosecution", "prosecutors", "the Crown" and "the state" that says something are
one party, for which the prosecutor speaks; "the defence" speaks for whoever is charged, who is "the defendant".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.entities import clean
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Register, Standing

if TYPE_CHECKING:
    from auditor.language.analysis import Analysis
    from auditor.language.tokens import Token

COURT_WORDS = frozenset(
    "trial court courtroom jury juror judge defendant prosecution prosecutor plead indictment indict acquit verdict "
    "arraign".split()
)
"""Lemmas of which an article about a case in court holds several."""

ENOUGH = 2
"""How many of them."""

PROSECUTION = "prosecution"
DEFENCE = frozenset({"defence", "defense"})
CHARGED = frozenset({"defendant", "accused", "accuse", "suspect"})
"""Nouns for whoever is charged, and the lemma that "the accused" may be given."""

BY_METONYMY = frozenset({"state", "crown"})
"""In whose name charges are brought."""

CHARGING = frozenset("charge indict convict acquit arraign prosecute try sentence".split())
"""What is done in court to whoever is charged."""

FACING = {
    "face": frozenset({"charge", "count", "trial", "indictment"}),
    "deny": frozenset({"charge", "count"}),
    "stand": frozenset({"trial"}),
    "await": frozenset({"trial"}),
}
"""Verbs with the objects by which their subject is somebody charged."""


def in_court(analysis: Analysis) -> bool:
    """Whether an article is about a case in court."""
    found = {token.lemma_.lower() for passage in analysis.passages for token in passage.tokens}
    return len(COURT_WORDS & found) >= ENOUGH


def prosecutes(found: Reference, register: Register, standing: Standing) -> bool:
    """Whether a phrase of an article about a case in court stands for the prosecution as a whole.

    Args:
        found: The phrase.
        register: The parties so far: a state is the prosecution where somebody is charged, and not in other cases.
        standing: How the phrase stands; "in the state" is a place.
    """
    noun = found.head.lemma_.lower()
    if noun in BY_METONYMY:
        words = [token.lower_ for token in found.tokens if not token.is_punct]
        criminal = any(PROSECUTION in entry.heads or entry.heads >= CHARGED for entry in register.entries)
        return standing > Standing.MENTIONED and words == ["the", noun] and (noun == "crown" or criminal)
    return not found.name and (noun == PROSECUTION or (noun == "prosecutor" and found.plural))


def prosecution(register: Register, found: Reference | None = None) -> Entry:
    """Give the prosecution, made if it is new; another where a phrase tells it apart ("federal prosecutors").

    Args:
        register: The parties so far.
        found: The phrase that stands for it; None for that of a prosecutor.
    """
    words = _kinds(found) if found is not None else frozenset()
    known = _of(register, words)
    if known is None:
        name = clean(found.text) if found is not None else PROSECUTION
        plural = found is not None and found.plural
        known = register.new(name, PartyKind.GROUP if plural else PartyKind.ORGANISATION)
        known.plural = plural
        known.heads.add(PROSECUTION)
    known.marks |= words
    return known


def _of(register: Register, words: frozenset[str] = frozenset()) -> Entry | None:
    """The prosecution last spoken of that is not told apart by some words."""
    known = (e for e in sorted(register.entries, key=lambda e: -e.last) if PROSECUTION in e.heads)
    return next((e for e in known if not words or not e.marks or words & e.marks), None)


def _kinds(found: Reference) -> frozenset[str]:
    """The words that say whose prosecutors they are: "federal", "Ellerby", "of Lund"."""
    told = (t for t in found.tokens if t.dep_ in {"amod", "compound", "nmod", "poss", "pobj"} and t != found.head)
    return frozenset(token.lower_ for token in told if token.pos_ in {"ADJ", "NOUN", "PROPN"})


def is_charged(head: Token) -> bool:
    """Whether the sentence says of whom a word names that he stands charged in a court."""
    while head.dep_ == "conj":
        head = head.head
    verb = head.head
    if any(c.dep_ in {"relcl", "acl"} and c.lemma_.lower() in CHARGING for c in head.children):
        return True
    if head.dep_ in {"nsubjpass", "dobj"}:
        return verb.lemma_.lower() in CHARGING
    return head.dep_ == "nsubj" and (verb.lemma_.lower() == "plead" or _faces(verb) or _on_trial(verb))


def _faces(verb: Token) -> bool:
    objects = FACING.get(verb.lemma_.lower(), frozenset())
    return any(child.dep_ in {"dobj", "acomp", "attr"} and child.lemma_.lower() in objects for child in verb.children)


def _on_trial(verb: Token) -> bool:
    """Whether a verb's subject "is on trial" or "went on trial"."""
    on = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "on")
    return any(thing.lemma_.lower() == "trial" for prep in on for thing in prep.children)


def settle(register: Register) -> None:
    """Let the defence speak for the only one who is charged, and an indictment for the only prosecution."""
    prosecuting = [entry for entry in register.entries if PROSECUTION in entry.heads]
    for entry in register.of_kind(PartyKind.DOCUMENT) if len(prosecuting) == 1 else ():
        if "indictment" in names.tokens(entry.name):
            register.link(entry, prosecuting[0])
    charged = [e for e in register.of_kind(PartyKind.PERSON) if e.parts and e.heads >= CHARGED]
    if len(charged) != 1:
        return
    for entry in register.entries:
        if names.tokens(entry.name)[-1:] and names.tokens(entry.name)[-1] in DEFENCE and entry is not charged[0]:
            register.link(entry, charged[0])
