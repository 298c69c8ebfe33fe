"""Agent, act and target of harm and blame, by the parse and the harm lexicon.

A frame is one predicate of the lexicon in the text with who does it and to whom, as far as the parse tells. The
predicate is a verb ("shelled"), a phrase ("turned a blind eye"), or a noun with whoever does what it names ("Sudria's
raids", "launched raids"); ``constructions`` adds harm that no single word carries. After connotation frames (Rashkin,
Singh and Choi 2016), which give writers' perspectives on agent and theme; the entries are our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import attrs

from auditor.cast import Cast
from auditor.claims.reality import negated as is_negated
from auditor.claims.reality import possible
from auditor.claims.roles import (
    SUBJECT,
    agent_of,
    by_phrase,
    carrier,
    doer_of,
    is_passive,
    patient_of,
    prepositional,
    resolved,
    shared_subject,
)
from auditor.model import CueClass, Party

if TYPE_CHECKING:
    from auditor.language.analysis import Analysis, Passage
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Harm

__all__ = ["Frame", "frames", "harmful", "resolved", "told"]

POS = {"VERB": "verb", "NOUN": "noun", "AUX": "verb"}
LIGHT = frozenset(
    "carry commit conduct continue direct do escalate execute expand foment implement inflict intensify launch make "
    "mount orchestrate organise organize oversee perform perpetrate practise practice pursue renew repeat resume run "
    "spread stage tell unleash use wag wage".split()
)
"""Verbs that say of a noun of harm that somebody did it; "wag" is what the lemmatiser makes of "waging"."""

COMPLICIT = frozenset(
    "abet authorise authorize back bankroll condone enable encourage engineer facilitate finance fund incite instigate "
    "justify legitimise legitimize mastermind order promote reward sanction sponsor support tolerate".split()
)
"""Verbs that say of a noun of harm that somebody stands behind it."""

INVOLVED = {
    "engage": "in", "participate": "in", "indulge": "in", "persist": "in", "resort": "to", "subject": "to",
    "turn": "to", "treat": "with", "respond": "with", "react": "with", "retaliate": "with", "rule": "by",
    "take": "in", "collude": "in", "embark": "on", "threaten": "with", "meet": "with", "rely": "on",
}  # fmt: skip
"""Verbs that say so by a preposition: "resorted to violence", "subjected them to abuse"."""

ARMED = frozenset({"launch", "carry", "mount", "stage", "conduct", "perpetrate", "commit"})
WEAPONS = frozenset(
    "acid aerial air armed arson artillery bomb border chemical cross cyber deadly drone fatal ground gun gunfire "
    "knife military missile mortar rebel rocket sexual suicide terror terrorist violent".split()
)
"""Verbs and modifiers that show that an attack is none of words."""

SUFFERED = frozenset(
    "abduction assassination beating beheading detention displacement eviction execution expulsion imprisonment "
    "kidnapping killing murder persecution poisoning rape shooting slaying stabbing torture".split()
)
"""Nouns whose possessor, where nobody else is named, suffers what they name: "the reporter's murder"."""

GROUNDS = frozenset(
    "airspace area bank base border capital city coast force island land outpost plant port position property region "
    "ship site soil soldier territory town troop unit vessel village water".split()
)
WORDS = frozenset(
    "ad address advert article blog book broadcast column comment debate interview letter media message post remark "
    "report speech statement tweet twitter video word".split()
)

CAUSES = frozenset("bring cause create deal do inflict produce provoke sow spark trigger unleash wreak".split())
"""Verbs that make a mere event (a loss, a crisis) somebody's doing."""
LEADS = {"lead": "to", "result": "in", "plunge": "into", "drag": "into", "throw": "into", "push": "into", "tip": "into"}


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
        plain: True if it says of its agent that they did wrong: no official act, contest, mere event or half a phrase.
        verb: The verb that tells the act as done: the act itself, or the light verb of a noun; None if nothing does.
        worded: False if only a construction makes it harm, which no single word says.
    """

    act: Token
    entry: Harm
    agent: Token | None
    target: Token | None
    negated: bool
    possible: bool
    plain: bool = True
    verb: Token | None = None
    worded: bool = True


def frames(passage: Passage, lexicons: Lexicons) -> tuple[Frame, ...]:
    """Find the harm frames of a sentence, in text order; once, however many stages and rules ask.

    They are those of the lexicon's words, and those of whole constructions.
    """
    known = _FOUND.get(passage)
    if known is not None and known[0] is lexicons:
        return known[1]
    found = tuple(_frames(passage, lexicons))
    _FOUND[passage] = lexicons, found
    return found


_FOUND: WeakKeyDictionary[Passage, tuple[Lexicons, tuple[Frame, ...]]] = WeakKeyDictionary()
"""What was found in sentences that are still in use, and by which word lists."""


def _frames(passage: Passage, lexicons: Lexicons) -> Iterator[Frame]:
    from auditor.claims.constructions import constructions

    found: list[Frame] = []
    for token in passage.tokens:
        pos = POS.get(token.pos_)
        entry = _entry(token, pos, lexicons) if pos is not None else None
        if entry is not None:
            found.append(_verb_frame(token, entry, lexicons) if pos == "verb" else _noun_frame(token, entry, lexicons))
    plain = {frame.verb or frame.act for frame in found if frame.plain}
    found += [attrs.evolve(f, worded=False) for f in constructions(passage, lexicons) if (f.verb or f.act) not in plain]
    yield from sorted(found, key=lambda frame: frame.act.i)


def harmful(analysis: Analysis, parties: Sequence[Party], lexicons: Lexicons) -> frozenset[str]:
    """Give the ids of parties that the article makes the agents of harm, in whatever voice."""
    cast = Cast.of(parties)
    found = set()
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        for frame in frames(passage, lexicons):
            if frame.agent is not None and frame.plain:
                found.add(cast.at(paragraph.token_span(frame.agent)))
    return frozenset(party for party in found if party is not None)


def framed(
    verb: Token,
    entry: Harm,
    agent: Token | None,
    target: Token | None,
    *,
    plain: bool = True,
    negated: bool | None = None,
) -> Frame:
    """Make the frame of a verb that tells its own act."""
    under = is_negated(verb) if negated is None else negated
    return Frame(verb, entry, agent, target, under, possible(verb), plain, verb)


def told(frame: Frame) -> Token:
    """The verb that tells a frame's act as done: itself, or the light verb of a noun."""
    return frame.verb or frame.act


def _entry(token: Token, pos: str, lexicons: Lexicons) -> Harm | None:
    particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
    phrasal = f"{token.lower_} {particle}" if particle else str(token.lower_)
    entry = lexicons.harms.first(phrasal, pos)
    if entry is None and particle in {None, "up", "down", "away"}:
        entry = lexicons.harms.first(token.lower_, pos)
    if pos == "noun" and token.i:
        entry = lexicons.harms.first(f"{token.nbor(-1).lower_} {token.lower_}", pos) or entry
    return None if entry is None or "partial" in entry.flags or other_sense(token, entry) else entry


def other_sense(token: Token, entry: Harm) -> bool:
    """Tell whether the words beside a predicate show that it means something else ("struck a deal")."""
    if not entry.unless or (entry.pos == "verb" and any(prepositional(token, entry.target))):
        return False
    near = {*token.children, *(token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc))}
    words = {word for t in near if not _of_time(t) for word in (t.lower_, t.lemma_.lower())}
    return bool(words & set(entry.unless))


def _of_time(preposition: Token) -> bool:
    """Whether a word only says when: "seized on Sunday" is no seizing on something."""
    return preposition.pos_ == "ADP" and any(o.ent_type_ in {"DATE", "TIME"} for o in preposition.children)


def _verb_frame(token: Token, entry: Harm, lexicons: Lexicons) -> Frame:
    agent, target = agent_of(token), patient_of(token, entry.target)
    in_words = spoken(token, entry, lexicons) and (not _struck(token, agent, target, lexicons) or _worded(token))
    cast = entry.category == "violence" and any(c.dep_ == "prep" and c.lower_ == "as" for c in token.children)
    plain = entry.is_plain and not in_words and not cast
    plain = plain or ("ambiguous" in entry.flags and _grave_object(target, entry, lexicons))
    return Frame(token, entry, agent, target, is_negated(token), possible(token), plain, token)


def spoken(token: Token, entry: Harm, lexicons: Lexicons) -> bool:
    """Tell whether a word of violence may be one of speech: "attacked the minister", "blasted the plan"."""
    if entry.category not in {"violence", "obstruction", "threat"}:
        return False
    return any(cue.cue_class is CueClass.ACCUSING for cue in lexicons.cues.find(token.lower_, entry.pos))


def bodily(target: Token | None, lexicons: Lexicons) -> bool:
    """Tell whether a target is a place, or people who are struck rather than scolded."""
    if target is None:
        return False
    things = [target, *(o for c in target.children if c.lower_ == "of" for o in c.children)]
    if target.lemma_ in GROUNDS:
        things += [c for c in target.children if c.dep_ in {"amod", "compound", "poss"}]
    return any(
        t.ent_type_ in {"LOC", "FAC"}
        or lexicons.place(t.text) is not None
        or (t.pos_ != "PROPN" and any(e.category == "victim" for e in lexicons.harms.find(t.lower_, "noun")))
        for t in things
    )


def _struck(verb: Token, agent: Token | None, target: Token | None, lexicons: Lexicons) -> bool:
    """Whether a blow is none of words: by whom it strikes, between states, or by what is done beside it."""
    if bodily(target, lexicons):
        return True
    if agent is not None and target is not None and {agent.ent_type_, target.ent_type_} <= {"GPE", "NORP"}:
        return True
    beside = [c for c in verb.children if c.dep_ == "conj"] + ([verb.head] if verb.dep_ == "conj" else [])
    entries = [lexicons.harms.first(v.lower_, "verb") for v in beside]
    return any(
        e is not None and e.category == "violence" and e.is_plain and not spoken(v, e, lexicons)
        for v, e in zip(beside, entries, strict=True)
    )


def _worded(verb: Token) -> bool:
    """Whether a verb is one of speech by what goes with it: "attacked him as a fraud", "for lying", "in a tweet"."""
    return any(c.dep_ == "prep" and c.lower_ in {"as", "for", "over"} for c in verb.children) or any(
        o.lemma_.lower() in WORDS for o in prepositional(verb, ("in", "on", "during", "with"))
    )


def _grave_object(target: Token | None, entry: Harm, lexicons: Lexicons) -> bool:
    """Whether what a word of two senses is done to shows the graver one: people, or the trace of a wrong."""
    if target is None or entry.category in {"contest", "blame"}:
        return False
    things = [target, *(o for c in target.children if c.lower_ == "of" for o in c.children)]
    found = [e for thing in things for e in lexicons.harms.find(thing.lower_, "noun") if "ambiguous" not in e.flags]
    if entry.category == "deceit":
        return any(e.category not in {"victim", "means"} for e in found)
    return any(e.category == "victim" for e in found)


def _noun_frame(token: Token, entry: Harm, lexicons: Lexicons) -> Frame:
    verb, agent = _carried(token, entry)
    target = next(prepositional(token, (*entry.target, "on", "against", "at")), None)
    if agent is not None and agent.dep_ == "poss" and target is None and token.lemma_ in SUFFERED:
        agent, target = None, agent
    head = verb or token
    if verb is not None and target is None:
        target = next(prepositional(verb, ("on", "against", "upon")), None)
        target = target or (patient_of(verb) if verb.lemma_ in {"subject", "treat"} else None)
    caused = "event" in entry.flags and verb is not None and (verb.lemma_ in CAUSES or verb.lemma_ in LEADS)
    plain = entry.is_plain or caused
    if plain and spoken(token, entry, lexicons):
        plain = bodily(target, lexicons) or (verb is not None and verb.lemma_ in ARMED) or _armed(token)
    return Frame(
        token, entry, agent, resolved(target), is_negated(token) or is_negated(head), possible(head), plain, verb
    )


def _carried(noun: Token, entry: Harm) -> tuple[Token | None, Token | None]:
    """The light verb that tells a noun of harm as done, and the doer; without such a verb, the doer by the noun."""
    thing = carrier(noun)
    doing = LIGHT | COMPLICIT if "event" not in entry.flags else CAUSES
    verb = thing.head
    if thing.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in doing:
        return verb, doer_of(noun) if verb.lemma_ == "repeat" else agent_of(verb)
    if thing.dep_ == "pobj" and verb.dep_ in {"prep", "agent"}:
        above = verb.head
        if "event" in entry.flags and LEADS.get(above.lemma_) == verb.lower_:
            return above, agent_of(above)
        if INVOLVED.get(above.lemma_) == verb.lower_ and not (above.lemma_ == "take" and not _has(above, "part")):
            return above, agent_of(above)
    for clause in noun.children:
        if clause.dep_ in {"relcl", "acl"} and clause.lemma_ in doing | CAUSES:
            subject = next((c for c in clause.children if c.dep_ in SUBJECT), None)
            return clause, resolved(by_phrase(clause) if is_passive(clause) else subject or shared_subject(clause))
    return None, doer_of(noun) or (doer_of(thing) if thing is not noun else None)


def _armed(noun: Token) -> bool:
    return any(c.lower_ in WEAPONS for c in noun.children if c.dep_ in {"amod", "compound", "nmod", "npadvmod"})


def _has(verb: Token, word: str) -> bool:
    return any(c.lower_ == word for c in verb.children)
