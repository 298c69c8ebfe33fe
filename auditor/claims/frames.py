"""Agent, act and target of harm and blame, by the parse and the harm lexicon.

A frame is one predicate of the lexicon in the text with who does it and to whom, as far as the parse tells: subject and
object of a verb, the "by" phrase of a passive, the subject that a participle or infinitive shares with its governing
verb, the antecedent of a relative clause, the possessor and prepositions of a noun. After connotation frames (Rashkin,
Singh and Choi 2016), which give writers' perspectives on agent and theme; the entries are our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import attrs

from auditor.cast import Cast
from auditor.model import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from auditor.language.analysis import Analysis, Passage
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Harm

SUBJECT = frozenset({"nsubj", "csubj"})
OBJECT = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
SHARING = frozenset({"xcomp", "advcl", "conj", "acl", "pcomp", "ccomp"})
POS = {"VERB": "verb", "NOUN": "noun", "AUX": "verb", "ADJ": "adjective"}


@attrs.frozen(eq=False)
class Frame:
    """A predicate of harm with its roles.

    Attributes:
        act: The predicate's head word.
        entry: Its entry in the lexicon.
        agent: Head of whoever does it, or None.
        target: Head of whoever suffers it, or None.
        negated: True under a negation.
        possible: True under a modal, in a condition, a question, a plan or an infinitive of purpose: not told as done.
    """

    act: Token
    entry: Harm
    agent: Token | None
    target: Token | None
    negated: bool
    possible: bool


def frames(passage: Passage, lexicons: Lexicons) -> tuple[Frame, ...]:
    """Find the harm frames of a sentence, in text order; once, however many stages and rules ask."""
    known = _FOUND.get(passage)
    if known is not None and known[0] is lexicons:
        return known[1]
    found = tuple(_frames(passage, lexicons))
    _FOUND[passage] = lexicons, found
    return found


_FOUND: WeakKeyDictionary[Passage, tuple[Lexicons, tuple[Frame, ...]]] = WeakKeyDictionary()
"""What was found in sentences that are still in use, and by which word lists."""


def _frames(passage: Passage, lexicons: Lexicons) -> Iterator[Frame]:
    for token in passage.tokens:
        pos = POS.get(token.pos_)
        if pos is None or pos == "adjective":
            continue
        form = _phrasal(token)
        entry = lexicons.harms.first(form, pos) or lexicons.harms.first(token.lower_, pos)
        if entry is None or _other_sense(token, entry):
            continue
        agent, target = _verb_roles(token, entry) if pos == "verb" else _noun_roles(token, entry)
        verb = token.head if pos == "noun" and token.head.lemma_ in LIGHT else token
        yield Frame(token, entry, agent, target, _negated(token) or _negated(verb), _possible(verb))


def harmful(analysis: Analysis, parties: Sequence[Party], lexicons: Lexicons) -> frozenset[str]:
    """Give the ids of parties that the article makes the agents of harm, in whatever voice."""
    cast = Cast.of(parties)
    found = set()
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        for frame in frames(passage, lexicons):
            if frame.agent is not None and frame.entry.is_plain:
                found.add(cast.at(paragraph.token_span(frame.agent)))
    return frozenset(party for party in found if party is not None)


def _phrasal(token: Token) -> str:
    particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
    return f"{token.lower_} {particle}" if particle else str(token.lower_)


def _other_sense(token: Token, entry: Harm) -> bool:
    if not entry.unless:
        return False
    near = {c.lower_ for c in token.children if c.dep_ in {"dobj", "nsubjpass", "prep", "compound", "amod", "nsubj"}}
    near |= {c.lemma_.lower() for c in token.children}
    near |= {token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)}
    return bool(near & set(entry.unless))


def _verb_roles(token: Token, entry: Harm) -> tuple[Token | None, Token | None]:
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in token.children) or (
        token.tag_ == "VBN" and token.dep_ in {"acl", "relcl"} and not any(c.dep_ == "aux" for c in token.children)
    )
    by = next((o for c in token.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"), None)
    if passive:
        patient = next((c for c in token.children if c.dep_ == "nsubjpass"), None) or _shared_subject(token)
        return by, resolved(patient)
    agent = next((c for c in token.children if c.dep_ in SUBJECT), None) or _shared_subject(token)
    target = next((c for c in token.children if c.dep_ in OBJECT), None)
    for preposition in entry.target:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == preposition:
                target = target or next((o for o in child.children if o.dep_ == "pobj"), None)
    return resolved(agent), resolved(target)


def _shared_subject(token: Token) -> Token | None:
    """The subject a verb shares with the one it hangs on; for "accused X of doing" it is the object X."""
    current = token
    for _ in range(4):
        if current.dep_ in {"relcl", "acl"} and current.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return current.head
        if current.dep_ not in SHARING and current.dep_ != "prep":
            return None
        current = current.head
        if current.pos_ in {"VERB", "AUX"}:
            pairs = ("dobj", "nsubjpass", "nsubj") if token.dep_ == "pcomp" else ("nsubj", "nsubjpass", "dobj")
            for wanted in pairs:
                found = next((c for c in current.children if c.dep_ == wanted), None)
                if found is not None:
                    return found
    return None


def _noun_roles(token: Token, entry: Harm) -> tuple[Token | None, Token | None]:
    agent = next((c for c in token.children if c.dep_ == "poss"), None)
    target = None
    for child in token.children:
        if child.dep_ not in {"prep", "agent"}:
            continue
        thing = next((o for o in child.children if o.dep_ == "pobj"), None)
        if child.lower_ == "by":
            agent = agent or thing
        elif child.lower_ in entry.target or child.lower_ in {"on", "against"}:
            target = target or thing
    if agent is None:
        agent = _light_subject(token)
    if agent is None:
        agent = next(
            (c for c in token.children if c.dep_ in {"amod", "compound"} and c.ent_type_ in {"NORP", "GPE", "ORG"}),
            None,
        )
    return resolved(agent), resolved(target)


LIGHT = frozenset(
    "launch commit carry conduct stage mount make perpetrate wage inflict unleash perform execute orchestrate".split()
)


def _light_subject(token: Token) -> Token | None:
    """Whoever does what a noun names, by a light verb: "launched attacks", "the crimes that his forces committed"."""
    if token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in LIGHT:
        verb = token.head
        if token.dep_ == "nsubjpass":
            return next((o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"), None)
        return next((c for c in verb.children if c.dep_ in SUBJECT), None) or _shared_subject(verb)
    relative = next((c for c in token.children if c.dep_ == "relcl" and c.lemma_ in LIGHT), None)
    return next((c for c in relative.children if c.dep_ in SUBJECT), None) if relative is not None else None


def told(frame: Frame) -> Token:
    """The verb that tells a frame's act as done: itself, or the light verb of a noun."""
    act = frame.act
    if act.pos_ == "NOUN" and act.dep_ in {"dobj", "nsubjpass"} and act.head.lemma_ in LIGHT:
        return act.head
    return act


def resolved(token: Token | None) -> Token | None:
    """Replace a relative pronoun by its antecedent, and a phrase's "one of" or "group of" by what it counts."""
    if token is None:
        return None
    if token.lower_ in {"who", "which", "that"} and token.pos_ in {"PRON", "DET", "SCONJ"}:
        verb = token.head
        while verb.dep_ == "conj" and verb.head.i != verb.i:
            verb = verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return token


def _negated(token: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in {"no", "never"} for c in token.children)


MODALS = frozenset({"would", "could", "may", "might", "can", "should", "must", "will", "'ll", "'d"})
UNREAL = frozenset({"if", "unless", "whether", "to", "before", "until"})
WANTING = frozenset(
    "want plan seek intend threaten try attempt aim hope expect fear warn call urge ask demand vow prepare".split()
)


CHARGING = frozenset(
    "accuse charge suspect allege blame deny indict convict acquit accusation charge allegation suspicion".split()
)


def _possible(token: Token) -> bool:
    """Tell whether an act is not told as done: a modal, a condition, an infinitive or a wish above it."""
    current = token
    if token.dep_ == "pcomp" and token.head.head.lemma_ in CHARGING:
        return True
    for _ in range(4):
        if any(c.dep_ == "aux" and c.lower_ in MODALS for c in current.children):
            return True
        if any(c.dep_ == "mark" and c.lower_ in UNREAL for c in current.children):
            return True
        if any(c.tag_ == "TO" for c in current.children) and current.dep_ in {"xcomp", "advcl", "acl", "relcl"}:
            return current.head.lemma_ not in {"continue", "begin", "start", "proceed", "use"}
        if current.dep_ in {"conj", "advcl", "xcomp", "ccomp"} and current.head.pos_ in {"VERB", "AUX"}:
            if current.head.lemma_ in WANTING:
                return True
            if current.dep_ == "conj" and current.head.dep_ == "pcomp" and current.head.head.head.lemma_ in CHARGING:
                return True
            if current.dep_ not in {"conj", "xcomp"}:
                return False
            current = current.head
            continue
        return current.head.lemma_ in WANTING and current.dep_ in {"pcomp", "pobj", "dobj"}
    return False
