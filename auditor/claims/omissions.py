"""Blame for what was not done: duties left undone, nothing done, things done without what they call for.

After Karttunen (1971): "failed to", "refused to" and "did nothing to" say that something did not happen; that it should
have happened is the reproach.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.frames import Frame, framed, other_sense
from auditor.claims.roles import agent_of, patient_of, prepositional

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

OMITTING = frozenset({"fail", "refuse", "neglect", "omit"})
NOTHING = frozenset({"nothing", "little"})
GIVING = frozenset("do have give make offer pay provide show take".split())
OWED = frozenset(
    "account action answer apology attempt attention care compassion concern consideration effort evidence explanation "
    "heed idea intention interest justification mercy plan proof provision reason regard remorse respect "
    "responsibility sign step sympathy thought warning".split()
)
"""What is missed where somebody shows or takes none of it."""

CALLED_FOR = frozenset(
    "accountability approval authorisation authorization authority cause compensation consent consultation debate "
    "evidence explanation hearing justification licence license mandate notice permission proof provocation regard "
    "respect scruple transparency trial warning warrant".split()
)
"""What a thing ought not to be done without."""

STATES_LEFT = frozenset(
    "abandoned bereaved bleeding crippled dead defenceless destitute disabled exposed homeless hungry injured isolated "
    "jobless maimed paralysed penniless scarred starving stranded traumatised trapped unconscious unpaid unprotected "
    "vulnerable wounded".split()
)
NEEDED = frozenset("care electricity food heat heating help home housing income job medicine pay power roof shelter "
                   "treatment wage water work".split())  # fmt: skip
"""What people are left without, to the blame of whoever leaves them so."""

DYING = frozenset({"die", "rot", "starve", "freeze", "drown", "suffer", "bleed", "burn", "languish"})


def omissions(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """Find the frames of a verb that blame somebody for what was not done."""
    yield from _undone(verb, lexicons)
    yield from _nothing(verb, lexicons)
    yield from _without(verb, lexicons)
    yield from _left(verb, lexicons)
    yield from _late(verb, lexicons)


def _late(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """A duty put off: "waited eleven hours before it warned them", "took two days to tell the doctors"."""
    if verb.lemma_ not in {"wait", "take"} or not any(t.ent_type_ in {"TIME", "DATE"} for t in verb.subtree):
        return
    entry = lexicons.harms.first("fail to", "verb")
    late = "before" if verb.lemma_ == "wait" else "to"
    done = next((c for c in verb.children if c.dep_ in {"advcl", "xcomp", "ccomp"} and _marked(c, late)), None)
    if entry is not None and done is not None and _duty(done, lexicons):
        yield framed(verb, entry, agent_of(verb), patient_of(done, ("object", "for", "to", "with")))


def _marked(clause: Token, word: str) -> bool:
    return any(c.lower_ == word for c in clause.children)


def _undone(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """A duty left undone: "failed to protect its crews", "has yet to apologise"."""
    pending = verb.lemma_ == "have" and any(c.lower_ == "yet" for c in verb.children)
    omitted = "fail" if pending else verb.lemma_
    entry = lexicons.harms.first(f"{omitted} to", "verb") if omitted in OMITTING else None
    done = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and _infinitive(c)), None)
    if entry is not None and done is not None and _duty(done, lexicons):
        yield framed(verb, entry, agent_of(verb), patient_of(done, ("object", "for", "to", "with")))


def _infinitive(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def _duty(verb: Token, lexicons: Lexicons) -> bool:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    duty = lexicons.harms.first(f"{verb.lemma_} {particle}" if particle else verb.lemma_, "verb")
    return duty is not None and duty.category == "duty" and not other_sense(verb, duty)


def _nothing(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """Nothing done, none shown: "did nothing to help", "made no effort to warn them", "showed little remorse"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None) if verb.lemma_ in GIVING else None
    if thing is None:
        return
    none = any(c.lower_ in {"no", "little", "scant"} for c in thing.children)
    entry = lexicons.harms.first("fail to", "verb")
    if entry is not None and ((verb.lemma_ == "do" and thing.lower_ in NOTHING) or (none and thing.lemma_ in OWED)):
        yield framed(verb, entry, agent_of(verb), None, negated=False)


def _without(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """Done without what it calls for: "sold the land without telling the tenants", "held them without trial"."""
    entry = lexicons.harms.first("disregard", "verb")
    for child in verb.children:
        if entry is None or child.dep_ != "prep" or child.lower_ != "without":
            continue
        if any((c.dep_ == "pcomp" and _duty(c, lexicons)) or c.lemma_ in CALLED_FOR for c in child.children):
            yield framed(verb, entry, agent_of(verb), patient_of(verb))
            return


def _left(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What somebody leaves or lets others in: "left hundreds homeless", "let patients die"."""
    if verb.lemma_ not in {"leave", "let", "render", "make"}:
        return
    entry = lexicons.harms.first("abandon", "verb")
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    # The parser hangs "the man bleeding" and "people without work" on the noun as well.
    for state in (*verb.children, *(thing.children if thing is not None else ())):
        bereft = state.lower_ == "without" and any(o.lemma_ in NEEDED for o in state.children)
        if not bereft and state.dep_ not in {"ccomp", "oprd", "xcomp", "acomp", "acl"}:
            continue
        dying = verb.lemma_ in {"leave", "let"} and state.lemma_ in DYING
        both = (*state.children, *verb.children)
        sufferer = next((c for c in both if _suffers(c, verb)), None)
        if entry is not None and sufferer is not None and (dying or bereft or state.lower_ in STATES_LEFT):
            yield framed(verb, entry, agent_of(verb), sufferer)
            return


def _suffers(noun: Token, verb: Token) -> bool:
    return noun.dep_ == "nsubjpass" or (noun.dep_ in {"nsubj", "dobj"} and noun.i > verb.i)


def missing(verb: Token) -> Iterator[Token]:
    """Yield what a verb is done at the cost of: "at the expense of the tenants"."""
    for cost in prepositional(verb, ("at",)):
        if cost.lemma_ in {"expense", "cost", "detriment"}:
            yield from prepositional(cost, ("of",))
