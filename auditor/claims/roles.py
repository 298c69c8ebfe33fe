"""Who does what to whom, by the parse: subjects that verbs share, "by" phrases, antecedents, possessors.

In: a token of a parse. Out: the head word of whoever is in a role, or None. Control follows English grammar: of "forced
him to lie" the liar is the object, of "used him to lie" the subject (Karttunen 1971; Rosenbaum 1967).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.language.tokens import Token

SUBJECT = frozenset({"nsubj", "csubj"})
OBJECT = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
SHARING = frozenset({"xcomp", "advcl", "conj", "acl", "pcomp", "ccomp"})
OBJECT_CONTROL = frozenset(
    "accuse advise allow appoint ask assist beg blame call cause challenge charge coax coerce command compel condemn "
    "convict convince criticise criticize dare denounce direct discourage drive embolden empower enable encourage "
    "enlist entice expect forbid force get hear help hire implore incite induce influence inspire instruct invite keep "
    "lead leave let lure make motivate oblige order pay permit persuade press pressure prevent prod prompt provoke "
    "push request require see send spur stop suspect teach tell tempt trick trust urge want warn watch".split()
)
"""Verbs whose object does what their infinitive or gerund names."""

SUBJECT_PREPOSITIONS = frozenset(
    "after before by despite for in into on over since through to upon when while with without about at".split()
)
COUNTING = frozenset(
    "act array barrage bout bunch campaign case catalogue chain couple course cycle dozen dozens form handful host "
    "hundreds incident instance kind litany lot lots majority number part pattern period policy programme program raft "
    "round rounds scale scores series spate spell spree strategy string succession thousands type wave waves way year "
    "years".split()
)
"""Nouns that only count or frame the noun after their "of": "dozens of raids", "a campaign of intimidation"."""

LINKS = 6
"""How far up a chain of shared subjects is followed."""


def agent_of(verb: Token) -> Token | None:
    """Whoever does what a verb names: its subject, the "by" phrase of a passive, or the subject it shares."""
    if is_passive(verb):
        return by_phrase(verb)
    return resolved(own_subject(verb) or shared_subject(verb))


def patient_of(verb: Token, roles: tuple[str, ...] = ("object",)) -> Token | None:
    """Whoever suffers what a verb names: its object, the subject of a passive, or the object of a preposition.

    Args:
        verb: The verb.
        roles: ``object`` or prepositions.
    """
    if is_passive(verb):
        return resolved(next((c for c in verb.children if c.dep_ == "nsubjpass"), None) or shared_subject(verb))
    target = next((c for c in verb.children if c.dep_ in OBJECT), None) if "object" in roles else None
    target = target or next(prepositional(verb, roles), None)
    return resolved(target or (_shared_object(verb) if "object" in roles else None))


def _shared_object(verb: Token) -> Token | None:
    """The object that stands only with the second of two verbs: "shelled and burned the village"."""
    joined = verb.doc[verb.i + 1 : verb.i + 3]
    if len(joined) < 2 or joined[0].dep_ != "cc" or joined[1].dep_ != "conj" or joined[1].head.i != verb.i:
        return None
    return next((c for c in joined[1].children if c.dep_ == "dobj"), None)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, a participle after its noun included ("the villages shelled by ...")."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if own_subject(verb) is not None or any(c.dep_ in {"aux", "dobj"} for c in verb.children):
        return False
    if verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and verb.head.pos_ == "VERB":
        return is_passive(verb.head)
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"}


def by_phrase(verb: Token) -> Token | None:
    """The object of a passive's "by"."""
    return next((o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"), None)


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with a verb itself."""
    return next((c for c in verb.children if c.dep_ in SUBJECT), None)


def prepositional(head: Token, prepositions: tuple[str, ...] | frozenset[str]) -> Iterator[Token]:
    """Yield the objects of the given prepositions of a word."""
    for child in head.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in prepositions:
            yield from (o for o in child.children if o.dep_ == "pobj")


def shared_subject(verb: Token) -> Token | None:
    """The subject a verb shares with what it hangs on; None if it has none to share."""
    current = verb
    for _ in range(LINKS):
        if current.dep_ in {"relcl", "acl"} and current.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _of_noun(current)
        if current.dep_ not in SHARING and current.dep_ != "prep":
            return None
        below, current = current, current.head
        if current.pos_ in {"VERB", "AUX"}:
            found = _lent(below, current)
            if found is not None:
                return found
    return None


def _of_noun(clause: Token) -> Token | None:
    """Of a clause on a noun: the noun itself, or of an infinitive the noun's owner ("did it in a bid to hide ...")."""
    noun: Token = clause.head
    if clause.dep_ == "acl" and any(c.tag_ == "TO" for c in clause.children):
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun.head
        return owner or (agent_of(verb) if verb.pos_ == "VERB" and noun.dep_ in {"pobj", "dobj"} else None)
    return noun


def _lent(below: Token, verb: Token) -> Token | None:
    """The argument of ``verb`` that is the subject of the clause ``below``: its object if that controls, or its own."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    subjects = [c for c in verb.children if c.dep_ in SUBJECT or c.dep_ == "nsubjpass"]
    governed = below.dep_ in {"xcomp", "ccomp", "prep"} or (
        below.dep_ == "advcl" and any(c.tag_ == "TO" for c in below.children)
    )
    if governed and verb.lemma_ in OBJECT_CONTROL:
        return next(iter(objects or list(prepositional(verb, ("on", "upon"))) or subjects), None)
    return next(iter(subjects), None)


def doer_of(noun: Token) -> Token | None:
    """Whoever does what a noun names: possessor, "by" phrase, or the state or body before it ("Sudrian raids")."""
    possessor = next((c for c in noun.children if c.dep_ == "poss"), None)
    by = next((o for c in noun.children if c.dep_ in {"prep", "agent"} and c.lower_ == "by" for o in c.children), None)
    # "The Lund shooting" tells where, "the Sudrian shelling" and "Brask lies" tell who.
    named = next(
        (
            c
            for c in noun.children
            if (c.dep_ == "amod" and c.ent_type_ in {"NORP", "GPE", "ORG"})
            or (c.dep_ == "compound" and c.ent_type_ in {"NORP", "ORG"})
        ),
        None,
    )
    return resolved(possessor or by or named)


def carrier(noun: Token) -> Token:
    """The word that stands in the clause for a noun: itself, or the counting noun it hangs on ("dozens of raids")."""
    current = noun
    for _ in range(2):
        above = current.head
        if current.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in COUNTING | _plurals():
            current = above.head
        else:
            break
    return current


def _plurals() -> frozenset[str]:
    return frozenset(f"{word}s" for word in COUNTING)


def resolved(token: Token | None) -> Token | None:
    """Replace a relative pronoun by its antecedent."""
    if token is None:
        return None
    if token.lower_ in {"who", "which", "that"} and token.pos_ in {"PRON", "DET", "SCONJ"}:
        verb = token.head
        while verb.dep_ in {"conj", "ccomp", "xcomp"} and verb.head.i != verb.i:
            verb = verb.head
        if verb.dep_ == "relcl":
            antecedent: Token = verb.head
            return antecedent
    return token
