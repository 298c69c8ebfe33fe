"""What a claim says of a matter that another claim can say the opposite of.

A pole is a word of an axis ("safe" of safety) or any telling verb, with its sign: turned by its pole and by each
negation over it, with who does or is so and to what. Two claims clash where one axis has both signs over the same
matter: "the bridge was safe", "the bridge was not safe", "the bridge was dangerous"; "we hid nothing" against "accused
them of hiding a report".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.claims.roles import is_passive, prepositional

if TYPE_CHECKING:
    from auditor.cast import Cast
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "attr", "pobj", "oprd", "dative"})
NEGATIVE = frozenset("not n't n’t never no none nothing nobody neither nor without zero".split())
LIGHT = frozenset(
    "be have do say make take get go come see know think tell ask use give find want need seem become let put keep "
    "start begin continue try help work call hold happen include follow add show provide bring mean lead set".split()
)
GENERAL = frozenset(
    "year day week month time people man woman thing way part case number percent government country side".split()
)
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "pcomp", "xcomp", "parataxis", "acl", "dep"})
TELLING = {
    "VERB": CLAUSES,
    "ADJ": frozenset({"acomp", "attr", "oprd", "conj", "ccomp", "ROOT"}),
    "NOUN": frozenset({"attr", "dobj", "pobj", "conj", "oprd", "nsubjpass"}),
    "ADV": frozenset({"advmod", "acomp"}),
}
"""Places in a clause where a word says something of it, rather than telling which thing is meant ("the late show")."""

PARTS = "bit cent drop gram grain inch kind none ounce penny piece scrap shred sort trace word"
TOWNS = "city district island port province region state town village"
RAIDS = "assault attack offensive raid"
PARTS_OF = dict.fromkeys(f"{PARTS} {TOWNS}".split(), ("of",)) | dict.fromkeys(RAIDS.split(), ("on",))
"""Nouns that stand for what is named behind them: "an inch of land", "the town of Lund", "the attack on Lund"."""

WHEN = frozenset({"DATE", "TIME"})
NOBODY, AGENTLESS = "@", "@@"
"""Stand for a subject that is nobody, and for one that a passive leaves out."""

MODALS = frozenset({"could", "may", "might", "can", "should", "must", "ought", "'d", "’d"})
WOULD = frozenset({"would", "'d", "’d"})
IMAGINED = frozenset("chance danger fear hope idea possibility prospect risk thought threat way".split())
"""Nouns of what is not told as done: "the risk of losing it"."""

UNREAL = frozenset({"if", "unless", "whether", "when", "until", "before"})
CLIMB = 3
"""Words above a predicate that are looked at for its verb."""


@attrs.frozen
class Pole:
    """One thing that a claim says.

    Attributes:
        axis: What it is about: an axis of the lexicon, or ``verb`` and its lemma.
        sign: True or False: claims of different sign are opposed.
        loose: True if opposed claims must share both what does and what is done to.
        subjects: What does or is so: lemmas of nouns, ``@`` with the id of a party or with a lemma or word of a name
            (for pronouns, which have no other), ``NOBODY`` or ``AGENTLESS``.
        things: What it is done to, likewise.
    """

    axis: str
    sign: bool
    loose: bool
    subjects: frozenset[str]
    things: frozenset[str]


def poles(tokens: Sequence[Token], paragraph: Paragraph, cast: Cast, lexicons: Lexicons) -> tuple[Pole, ...]:
    """Give the poles of a claim's words, in text order."""
    telling = (token for token in tokens if token.dep_ in TELLING.get(token.pos_, ()))
    return tuple(pole for token in telling for pole in _poles(token, paragraph, cast, lexicons))


def opposed(one: Sequence[Pole], other: Sequence[Pole]) -> bool:
    """Tell whether two claims say opposite things of the same matter."""
    return any(
        here.axis == there.axis and here.sign != there.sign and _same_matter(here, there)
        for here in one
        for there in other
    )


def _same_matter(one: Pole, other: Pole) -> bool:
    doing, done = bool(one.subjects & other.subjects - {AGENTLESS}), bool(one.things & other.things)
    if one.loose or other.loose:
        return doing and done
    if not one.axis.startswith("verb"):
        across = _nouns(one.subjects | one.things) & _nouns(other.subjects | other.things)
        return bool(across or (one.subjects & other.subjects | one.things & other.things) - {NOBODY, AGENTLESS})
    open_ended = not (_nouns(one.things) and _nouns(other.things))
    either = one.subjects | other.subjects
    return ((doing or NOBODY in either) and (done or open_ended)) or (done and AGENTLESS in either)


def _nouns(anchors: frozenset[str]) -> frozenset[str]:
    """The anchors that are words: who a pronoun stands for is too unsure to tell two things apart."""
    return frozenset(anchor for anchor in anchors if not anchor.startswith("@"))


def _poles(token: Token, paragraph: Paragraph, cast: Cast, lexicons: Lexicons) -> Iterator[Pole]:
    if any(c.dep_ in {"acomp", "oprd"} for c in token.children):
        return  # "stayed vague": what it is follows
    entries = lexicons.opposites.find(token.lemma_.lower()) or lexicons.opposites.find(token.lower_)
    acting = token.pos_ == "VERB" and token.lemma_ not in LIGHT
    if not entries and not acting:
        return
    clause = verb_of(token)
    if not _is_told(clause):
        return
    sign = not _negated(token, clause)
    subjects, things = _roles(token, clause)
    named = [frozenset(_anchors([n for n in nouns if n.i != token.i], paragraph, cast)) for nouns in (subjects, things)]
    if not subjects:
        named[0] = frozenset({AGENTLESS})
    for entry in entries:
        if "told" in entry.flags and not sign:
            continue
        yield Pole(entry.axis, sign == (entry.pole == "for"), "loose" in entry.flags, *named)
    if acting:
        yield Pole(f"verb {token.lemma_.lower()}", sign, False, *named)


def verb_of(token: Token) -> Token:
    """Give the verb of the clause that a word stands in."""
    current = token
    for _ in range(CLIMB):
        if current.pos_ in {"VERB", "AUX"} or current.head.i == current.i:
            break
        current = current.head
    return current


def _is_told(verb: Token) -> bool:
    """Whether a clause is told as so: no modal, no condition, no infinitive in it, nor in the clause it is joined to.

    "Would" counts as told, being "will" in reported speech, and so does "going to". A question tells nothing.
    """
    return not any(
        (c.dep_ == "aux" and (c.lower_ in MODALS or (c.tag_ == "TO" and one.head.lower_ != "going"))) or c.lower_ == "?"
        for one in (verb, verb.head if verb.dep_ == "conj" else verb)
        for c in one.children
    ) and not (is_supposed(verb) or _only_imagined(verb))


def _only_imagined(verb: Token) -> bool:
    """Whether a clause tells what would have been, or what is feared or hoped for: "for fear of losing the dam"."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if auxiliaries & WOULD and "have" in auxiliaries:
        return True
    return verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lemma_.lower() in IMAGINED


def is_supposed(verb: Token) -> bool:
    """Tell whether a clause, or the one it is joined to, is a condition: "if it were illegal"."""
    return any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in UNREAL
        for one in (verb, verb.head if verb.dep_ == "conj" else verb)
        for c in one.children
    )


def _negated(token: Token, verb: Token) -> bool:
    """Whether an odd number of negations stands over a word in its clause."""
    near = {c.i: c for one in {token, verb} for c in one.children}
    for child in list(near.values()):
        if child.dep_ in OBJECTS | SUBJECTS:
            denying = (c for c in child.children if c.dep_ in {"det", "neg"} or c.lower_ == "no")  # "no-one"
            near.update({c.i: c for c in denying if c.i != token.i})
    near = {i: c for i, c in near.items() if i != token.i and c.lower_ != "without"}
    count = sum(c.dep_ == "neg" or c.lower_ in NEGATIVE for c in near.values())
    return bool((count + (token.head.lower_ == "without")) % 2)


def _roles(token: Token, verb: Token) -> tuple[list[Token], list[Token]]:
    """Who does or is what a clause says, and what it is done to; the subject of a passive is what it is done to."""
    passive = is_passive(verb) or (verb.dep_ == "dep" and verb.tag_ == "VBN" and is_passive(verb.head))
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] or [s for s in (_shared(verb),) if s is not None]
    things = [c for c in verb.children if c.dep_ in OBJECTS | {"nsubjpass"}]
    things += [o for c in (*verb.children, *token.children) if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    if passive:
        subjects = [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
        things += [] if any(c.dep_ == "nsubjpass" for c in verb.children) else [s for s in (_shared(verb),) if s]
    return subjects, things


def _anchors(nouns: Sequence[Token], paragraph: Paragraph, cast: Cast) -> Iterator[str]:
    for noun in nouns:
        if noun.ent_type_ in WHEN or any(c.lower_ == "any" for c in noun.children):
            continue  # "never armed any group" is said of all groups
        parts = [noun, *(c for c in noun.children if c.dep_ in {"compound", "poss"})]
        parts += prepositional(noun, PARTS_OF.get(noun.lemma_.lower(), ()))
        for part in parts:
            if part.pos_ in {"NOUN", "PROPN"} and part.lemma_.lower() not in GENERAL:
                yield from (part.lemma_.lower(), f"@{part.lemma_.lower()}")
        if noun.lower_ in NEGATIVE or any(c.lower_ in NEGATIVE for c in noun.children):
            yield NOBODY
            continue
        party = cast.at(paragraph.token_span(noun))
        if party is not None:
            yield from (f"@{one}" for one in cast.principals(party))
        if party is not None and noun.pos_ == "PRON":
            yield from (f"@{word}" for word in cast.name(party).lower().split())


def _shared(verb: Token) -> Token | None:
    """The subject that a joined verb, a participle or a gerund has from the verb above it."""
    current = verb
    for _ in range(CLIMB):
        if current.dep_ in {"relcl", "acl"}:
            return current.head
        if current.dep_ not in {"conj", "dep", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        if current.dep_ == "prep" and current.head.dep_ == "dobj" and current.head.head.pos_ == "VERB":
            return current.head  # "accused the bank of hiding": the parse hangs "of" on the noun
        current = current.head
        wanted = ("dobj", "nsubjpass", "nsubj") if verb.dep_ == "pcomp" else ("nsubj", "nsubjpass", "dobj")
        found = next((c for dep in wanted for c in current.children if c.dep_ == dep), None)
        if found is not None:
            return found
    return None
