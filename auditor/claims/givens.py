"""Harm that a sentence does not assert but takes for granted.

What is said inside a definite noun phrase, a relative clause, or after a verb of stopping or knowing survives denial
and demand alike: "did not condemn the army's abuse of prisoners" and "called for an end to the abuse" both hold that
there was abuse. The triggers are the classical ones: definite descriptions and nominalisations (Frege 1892), factives
(Kiparsky and Kiparsky 1970), aspectual verbs (Karttunen 1971), and "despite" and its like.

In: a sentence with its frames. Out: ``Given`` values: the frame, the words that presuppose it, and by what.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from auditor.claims.frames import Frame
from auditor.claims.reality import FACTS, is_content, under_charge
from auditor.claims.roles import agent_of, carrier, doer_of, own_subject, prepositional

if TYPE_CHECKING:
    from auditor.language.analysis import Passage
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"})
POINTING = frozenset({"this", "these", "such", "that", "those"})
STOPPING = frozenset(
    "abandon cease curb discontinue drop end finish halt quit renounce stop suspend terminate continue keep resume "
    "renew repeat persist pursue step intensify escalate".split()
)
"""Verbs that presuppose that their object was going on before."""
ENDS = frozenset({"end", "halt", "stop", "cessation", "termination", "continuation", "resumption"})
SPEECH = frozenset(
    "accusation accuse admit allegation allege blame charge claim complain complaint count deny denial "
    "describe fear indict investigate inquiry probe prove rebut refute reject report suspect suspicion threat threaten "
    "trial warning risk prevent avoid belief concern consensus doubt evidence idea information news notion possibility "
    "question rumour sign speculation suggestion theory view worry".split()
)
"""Words whose object is only said, charged, feared or looked into."""
UNSURE = frozenset(
    {"alleged", "supposed", "purported", "suspected", "possible", "potential", "future", "any", "so-called"}
)


JUDGING = frozenset({"deceit", "corruption", "coercion", "breach"})
"""Kinds of harm whose bare name says that somebody did wrong, where "the shooting" only says that there was one."""


RESOLVES = frozenset("attempt bid campaign choice decision determination effort failure move plot willingness".split())
SUFFERING = frozenset("bear endure experience face receive suffer sustain undergo".split())


@attrs.frozen(eq=False)
class Given:
    """Harm taken for granted.

    Attributes:
        frame: The harm; its agent may differ from whoever the construction makes the agent.
        agent: Head of whoever does it, or None.
        first: First word of the phrase that presupposes it.
        last: Last word.
        how: What presupposes it: ``phrase``, ``clause``, ``stop``, ``fact``, ``pointer`` or
            ``noun``.
    """

    frame: Frame
    agent: Token | None
    first: Token
    last: Token
    how: str


def givens(found: list[Frame]) -> Iterator[Given]:
    """Find which of a sentence's frames are taken for granted, and by which words."""
    for frame in found:
        if not frame.plain or frame.negated or _doubtful(frame.act):
            continue
        noun = frame.act.pos_ == "NOUN"
        given = _stopped(frame) or _clause(frame) or (_phrase(frame) if noun else _resolve(frame))
        if given is not None:
            yield given


def facts(passage: Passage, lexicons: Lexicons) -> Iterator[tuple[Token, Token | None]]:
    """Find what a noun of truth vouches for ("the fact that they lied"): the noun, and the doer of the harm in it."""
    for token in passage.tokens:
        clause = next((c for c in token.children if is_content(c)), None) if token.lemma_ in FACTS else None
        if clause is None:
            continue
        for word in clause.subtree:
            part = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}.get(word.pos_)
            entry = lexicons.harms.first(word.lower_, part) if part else None
            if entry is not None and (entry.is_plain or entry.pos == "adjective"):
                yield token, agent_of(word) if part == "verb" else doer_of(word)
                break


def sufferings(passage: Passage, lexicons: Lexicons) -> Iterator[tuple[Token, Token]]:
    """Find harm that is told by who suffers it: "the losses the farmers have borne"; give the noun and the sufferer."""
    for noun in passage.tokens:
        entry = lexicons.harms.first(noun.lower_, "noun") if noun.pos_ == "NOUN" and _definite(noun) else None
        if entry is None or not (entry.is_plain or "event" in entry.flags):
            continue
        clause = next((c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in SUFFERING), None)
        sufferer = own_subject(clause) if clause is not None else None
        if sufferer is not None and sufferer.i != noun.i:
            yield noun, sufferer


def _doubtful(act: Token) -> bool:
    """Whether the words around an act take its truth back: "alleged abuse", "accusations of abuse"."""
    if any(c.lower_ in UNSURE or c.lemma_ in {"alleged"} for c in act.children):
        return True
    thing = carrier(act)
    above = thing.head
    if above.dep_ == "prep" or above.pos_ == "ADP":
        above = above.head
    return above.i != act.i and (above.lemma_.lower() in SPEECH)


def _edges(token: Token) -> tuple[Token, Token]:
    return token.doc[token.left_edge.i], token.doc[token.right_edge.i]


def _stopped(frame: Frame) -> Given | None:
    """It was going on: "stop shelling the towns", "an end to its blockade"."""
    thing = carrier(frame.act)
    governor = thing.head
    if under_charge(governor):
        return None  # "accused her of pursuing a vendetta"
    if frame.act.pos_ == "VERB":
        if (
            frame.act.tag_ != "VBG"
            or frame.act.dep_ not in {"xcomp", "pcomp", "dobj"}
            or governor.lemma_ not in STOPPING
        ):
            return None
    elif thing.dep_ not in {"dobj", "nsubjpass"} or governor.lemma_ not in STOPPING:
        noun = governor.head if governor.dep_ == "prep" else governor
        if thing.dep_ != "pobj" or noun.lemma_ not in ENDS or governor.lower_ not in {"to", "of"}:
            return None
        agent = frame.agent or doer_of(frame.act)
        return Given(frame, agent, *_edges(thing), "stop") if agent is not None or _definite(frame.act) else None
    agent = doer_of(frame.act) if frame.act.pos_ == "NOUN" else None
    return Given(frame, agent or agent_of(governor), *_edges(thing), "stop")


def _clause(frame: Frame) -> Given | None:
    """A clause tells which one is meant: "the government that ousted him", "the towns shelled by the army"."""
    verb = frame.verb or frame.act
    if verb.pos_ not in {"VERB", "AUX"} or frame.possible:
        return None
    clause = verb
    while clause.dep_ == "conj" and clause.head.pos_ in {"VERB", "AUX"}:
        clause = clause.head
    if clause.dep_ not in {"relcl", "acl"} or clause.head.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    noun = clause.head
    if any(c.tag_ == "TO" for c in clause.children) or _set_off(clause) or _indefinite(noun) or is_content(clause):
        return None
    if noun.lemma_.lower() in SPEECH | FACTS:
        return None
    inside = frame.act.i == noun.i or not any(t.i == noun.i for t in (frame.agent,) if t is not None)
    first = noun.left_edge if inside else clause.left_edge
    return Given(frame, frame.agent, noun.doc[first.i], noun.doc[clause.right_edge.i], "clause")


def _set_off(clause: Token) -> bool:
    """Whether a comma parts a relative clause from its noun: then it asserts and does not tell which one."""
    before = clause.left_edge.i - 1
    return before >= 0 and clause.doc[before].text in {",", "–", "—", "("}


def _indefinite(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in {"a", "an", "any", "no", "some", "every", "each"} for c in noun.children)


def _phrase(frame: Frame) -> Given | None:
    """A noun phrase names it: "the army's abuse of prisoners", "Sudria's use of hunger as a weapon"."""
    if frame.verb is not None and frame.verb.dep_ not in {"relcl", "acl"}:
        return None
    act = carrier(frame.act)
    pointing = any(c.lower_ in POINTING for c in act.children)
    agent = frame.agent or doer_of(act)
    if agent is None and (pointing or (_definite(act) and frame.entry.category in JUDGING)):
        return Given(frame, None, *_edges(act), "pointer" if pointing else "noun")
    if agent is None:
        agent = (
            next(prepositional(act, ("of",)), None) if frame.entry.category in {"failure", "deceit", "blame"} else None
        )
    if agent is None or not (_definite(act) or agent.dep_ == "poss"):
        return None
    return Given(frame, agent, *_edges(act), "phrase")


def _resolve(frame: Frame) -> Given | None:
    """A noun of will says that somebody set out to do it: "the mayor's decision to hide the bill"."""
    noun = frame.act.head
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if frame.act.dep_ != "acl" or noun.lemma_ not in RESOLVES or owner is None:
        return None
    return Given(frame, owner, *_edges(noun), "phrase")


def _definite(noun: Token) -> bool:
    return any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in noun.children)
