"""Harm and blame that no single word carries: phrases, means, predicates of guilt, where people are put.

Each construction is found by the parse, its open places filled from the harm lexicon: what is used ("banned weapons"),
whom one backs ("the militia"), whom it strikes ("prisoners"). The classes follow Karttunen (1971) on implicative verbs,
Levin (1993) on verbs of depriving and using, and Rashkin, Singh and Choi (2016) on blame.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.frames import Frame, framed, other_sense
from auditor.claims.omissions import missing, omissions
from auditor.claims.reality import negated, possible
from auditor.claims.roles import agent_of, carrier, doer_of, patient_of, prepositional, resolved

if TYPE_CHECKING:
    from auditor.language.analysis import Passage
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Harm

USING = frozenset(
    "abuse adopt carry deploy drop employ exploit field fire impose introduce lay operate plant position send station "
    "use utilise utilize wield".split()
)
MAKING = frozenset("adopt conduct enact give impose issue launch make pass post publish release run spread".split())
"""Verbs whose product an adjective of harm judges: "issued fraudulent permits", "passed a discriminatory law"."""

KEEPING = frozenset("ban bar block deny deter discourage exclude hinder keep prevent prohibit refuse stop".split())
OMITTING = frozenset({"fail", "refuse", "neglect", "omit"})
USES = frozenset({"use", "deployment", "employment", "exploitation", "issue", "recruitment"})
AS_WHAT = frozenset({"weapon", "shield", "pretext", "cover", "hostage", "pawn", "scapegoat", "bargaining"})
RUIN = frozenset(
    "ash ashes battlefield bloodbath dump furnace graveyard hell killing nightmare pawn playground prison pyre rubble "
    "ruin ruins cesspit cesspool dustbin minefield sewer slum scapegoat wasteland zone".split()
)
SELFISH = frozenset(
    "ambition bonus budget career convenience dividend donor ego election friend headline ideology image interest "
    "investor money owner party politics popularity power prestige profit rating saving self-interest shareholder "
    "vote".split()
)
BACKING = frozenset(
    "aid arm assist back bankroll command control direct embolden equip finance fund harbour harbor help host protect "
    "recruit shelter shield sponsor supply support train".split()
)
SIDING = frozenset("ally collaborate collude conspire cooperate deal fight side team work".split())
STEALTH = {"in": ("secret", "secrecy"), "by": ("stealth",), "behind": ("back", "door"), "under": ("cover", "nose"),
           "on": ("sly", "quiet")}  # fmt: skip
TEARING = frozenset("drag haul rip snatch tear wrench yank".split())
EQUATING = frozenset("amount border constitute represent reek smack verge".split())
COPULAS = frozenset({"be", "become", "remain", "appear", "seem", "prove", "stay"})
OF_WHAT = frozenset({"of", "for", "in", "behind"})


def constructions(passage: Passage, lexicons: Lexicons) -> Iterator[Frame]:
    """Find the harm of a sentence that is in its constructions, in no order."""
    yield from _phrases(passage, lexicons)
    for token in passage.tokens:
        if token.pos_ in {"VERB", "AUX"}:
            yield from omissions(token, lexicons)
            yield from _means(token, lexicons)
            yield from _placing(token, lexicons)
            yield from _kept(token, lexicons)
            yield from _manner(token, lexicons)
            yield from _stealth(token, lexicons)
            yield from _torn(token, lexicons)
            yield from _backing(token, lexicons)
            yield from _amounting(token, lexicons)
        elif token.lemma_ in USES and token.pos_ == "NOUN":
            yield from _use(token, lexicons)
        elif token.lower_ == "hands" and token.head.lower_ == "at":
            yield from _suffered(token, lexicons)
        elif token.pos_ in {"ADJ", "ADP", "NOUN"}:
            yield from _predicate(token, lexicons)
            yield from _equated(token, lexicons)
            yield from _judged(token, lexicons)


def _phrases(passage: Passage, lexicons: Lexicons) -> Iterator[Frame]:
    """Predicates of several words ("turned a blind eye")."""
    tokens = passage.tokens
    for hit in lexicons.harms.scan(tokens.doc.text, tokens.start_char, tokens.end_char):
        entry = next((e for e in hit.entries if " " in e.lemma and e.pos == "verb"), None)
        if (
            entry is None
            or entry.lemma.endswith(" to")
            or (entry.lemma.startswith("be ") and " to " not in entry.lemma)
        ):
            continue
        words = [t for t in tokens if hit.start <= t.idx < hit.end]
        verb = next((t for t in words if t.pos_ in {"VERB", "AUX"}), None)
        if verb is not None and not other_sense(verb, entry) and not any(c.dep_ == "prt" for c in verb.children):
            yield framed(verb, entry, agent_of(verb), patient_of(verb, entry.target), plain=entry.is_plain)


def _means(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What is used or made and ought not to be: "deployed child soldiers", "issued fraudulent permits"."""
    if verb.lemma_ not in USING | MAKING:
        return
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    entry = _wrong(thing, lexicons) if thing is not None else None
    if thing is None or entry is None or (entry.category == "means" and verb.lemma_ not in USING):
        return
    target = next(prepositional(verb, ("on", "against", "upon")), None)
    yield Frame(
        thing,
        entry,
        agent_of(verb),
        resolved(target or next(prepositional(thing, ("on", "against")), None)),
        negated(verb) or negated(thing),
        possible(verb),
        True,
        verb,
    )


def _wrong(thing: Token, lexicons: Lexicons) -> Harm | None:
    """The entry that makes a thing wrong to use: the thing's own, or that of an adjective before it."""
    words = [thing] if carrier(thing) is thing else []
    words += [o for c in thing.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children]
    for word in (*words, thing):
        compound = f"{word.nbor(-1).lower_} {word.lower_}" if word.i else ""
        noun = lexicons.harms.first(compound, "noun") or lexicons.harms.first(word.lower_, "noun")
        if noun is not None and not other_sense(word, noun) and (noun.is_plain or noun.category == "means"):
            return noun
        for child in word.children:
            adjective = lexicons.harms.first(child.lower_, "adjective") if child.dep_ == "amod" else None
            if adjective is not None and not other_sense(child, adjective) and word.lower_ not in adjective.unless:
                return adjective
    governor = thing.head.head if thing.dep_ == "pobj" else thing.head
    weapon = next((o for h in (governor, thing) for o in prepositional(h, ("as",)) if o.lemma_ in AS_WHAT), None)
    return lexicons.harms.first("weapon", "noun") if weapon is not None else None


def _use(noun: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """The same as a noun: "its use of hunger as a weapon", "the deployment of child soldiers"."""
    thing = next(prepositional(noun, ("of",)), None)
    entry = _wrong(thing, lexicons) if thing is not None else None
    if entry is not None:
        target = next(prepositional(noun, ("against", "on")), None)
        yield Frame(noun, entry, doer_of(noun), resolved(target), negated(noun), possible(noun))


def _placing(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """Where somebody puts others: "held the town hostage", "turned it into a graveyard", "put profit before safety"."""
    entry = lexicons.harms.first("exploit", "verb")
    objects = {"dobj", "nsubjpass", "nsubj", "ccomp"}
    placed = next((c for c in verb.children if c.dep_ in objects and c.i != verb.i), None)
    if entry is None or placed is None:
        return
    captive = verb.lemma_ in {"hold", "take", "keep"} and _followed(verb, {"hostage", "captive", "ransom"})
    turned = verb.lemma_ in {"turn", "transform", "reduce", "convert"} and any(
        o.lemma_ in RUIN for o in prepositional(verb, ("into", "to"))
    )
    before = verb.lemma_ in {"put", "place", "prioritise", "prioritize", "value"} and any(
        c.lemma_ in SELFISH for c in verb.children if c.dep_ == "dobj"
    )
    ranked = before and _followed(verb, {"before", "above", "over", "ahead"})
    if captive or turned or ranked or any(_people(cost, lexicons) for cost in missing(verb)):
        yield framed(verb, entry, agent_of(verb), patient_of(verb))


def _followed(verb: Token, words: set[str]) -> bool:
    """Whether one of some words stands behind a verb in its clause."""
    return any(t.lower_ in words and t.i > verb.i for t in verb.subtree)


def _people(noun: Token, lexicons: Lexicons) -> bool:
    return any(entry.category == "victim" for entry in lexicons.harms.find(noun.lower_, "noun"))


def _kept(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What somebody keeps others from: "barred reporters from the trial", "denied the prisoners food"."""
    if verb.lemma_ not in KEEPING:
        return
    entry = lexicons.harms.first("deprive", "verb")
    dative = next((c for c in verb.children if c.dep_ == "dative" and c.i > verb.i), None)
    kept = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    ways = [verb, *(c for c in verb.children if c.lower_ in {"away", "out"})]
    away = any(c.dep_ == "prep" and c.lower_ == "from" for way in ways for c in way.children)
    sufferer = (dative if kept is not None else None) if verb.lemma_ in {"deny", "refuse"} else kept if away else None
    if entry is not None and sufferer is not None:
        yield framed(verb, entry, agent_of(verb), sufferer)


def _manner(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What is done in a way that judges it: "unlawfully held two men", "was improperly counting"."""
    if lexicons.cues.find(verb.lower_, "verb"):
        return
    for child in verb.children:
        if child.dep_ != "advmod" or not child.lower_.endswith("ly"):
            continue
        entry = next((e for e in map(lexicons.harms.first, _adjectives(child.lower_)) if e is not None), None)
        if entry is not None and entry.pos == "adjective":
            yield framed(verb, entry, agent_of(verb), patient_of(verb))


def _stealth(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What is done so that others should not see it: "in secret", "behind the coach's back", "by stealth"."""
    entry = lexicons.harms.first("hide", "verb")
    if entry is None or any("speech" in cue.flags for cue in lexicons.cues.find(verb.lower_, "verb")):
        return
    done = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    for way in (w for head in (verb, *done) for w in head.children):
        thing = next((c for c in way.children if c.dep_ in {"pobj", "pcomp"}), None) if way.dep_ == "prep" else None
        if thing is None or thing.lemma_.lower() not in STEALTH.get(way.lower_, ()):
            continue
        owned = any(c.dep_ == "poss" for c in thing.children)
        if thing.lower_ not in {"back", "nose"} or owned:
            yield framed(verb, entry, agent_of(verb), patient_of(verb))
            return


def _torn(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """People taken by force from where they belong: "tore mothers from their children", "dragged him from his bed"."""
    entry = lexicons.harms.first("deprive", "verb")
    taken = patient_of(verb) if verb.lemma_ in TEARING else None
    if entry is None or taken is None:
        return
    if not _people(taken, lexicons):
        return
    if any(c.dep_ == "prep" and c.lower_ in {"from", "out", "off"} for head in (verb, taken) for c in head.children):
        yield framed(verb, entry, agent_of(verb), taken)


def _adjectives(adverb: str) -> tuple[str, ...]:
    stem = adverb.removesuffix("ly")
    return (stem, f"{stem}le", f"{stem.removesuffix('i')}y", stem.removesuffix("al"))


def _backing(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """Whom somebody stands behind who ought not to be backed: "arms the rebels", "worked with smugglers"."""
    thing = None
    if verb.lemma_ in BACKING:
        thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    elif verb.lemma_ in SIDING:
        thing = next(prepositional(verb, ("with", "alongside")), None)
    entry = _outlaw(thing, lexicons) if thing is not None else None
    if entry is not None:
        yield framed(verb, entry, agent_of(verb), None)


def _outlaw(thing: Token, lexicons: Lexicons) -> Harm | None:
    compound = f"{thing.nbor(-1).lower_} {thing.lower_}" if thing.i else ""
    found = (*lexicons.harms.find(compound, "noun"), *lexicons.harms.find(thing.lower_, "noun"))
    return next((e for e in found if e.category == "outlaw"), None)


def _amounting(verb: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What something a party does is said to come to: "amounts to blackmail", "constitutes a breach"."""
    if verb.lemma_ not in EQUATING:
        return
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None) or next(
        prepositional(verb, ("to", "of", "on")), None
    )
    entry = _wrong(thing, lexicons) if thing is not None else None
    if thing is not None and entry is not None and entry.category not in {"means", "outlaw"}:
        yield Frame(thing, entry, agent_of(verb), None, negated(verb), possible(verb), True, verb)


def _judged(noun: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What of a party's is judged by an adjective: "its reckless spending", "the mayor's misleading figures"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if noun.pos_ != "NOUN" or owner is None:
        return
    for child in noun.children:
        entry = lexicons.harms.first(child.lower_, "adjective") if child.dep_ == "amod" else None
        if entry is not None and not other_sense(child, entry) and noun.lower_ not in entry.unless:
            yield Frame(noun, entry, resolved(owner), None, negated(noun), possible(noun))
            return


def _suffered(hands: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What is suffered "at the hands of" somebody."""
    entry = lexicons.harms.first("mistreatment", "noun")
    agent = next(prepositional(hands, ("of",)), None) or next((c for c in hands.children if c.dep_ == "poss"), None)
    above = hands.head.head
    if entry is not None and agent is not None:
        verb = above if above.pos_ in {"VERB", "AUX"} else None
        yield Frame(hands, entry, resolved(agent), None, negated(above), possible(above), True, verb)


def _equated(noun: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What something a party does is said to be: "the bill is a power grab"."""
    if noun.pos_ != "NOUN" or noun.dep_ != "attr" or noun.head.lemma_ not in COPULAS:
        return
    entry = lexicons.harms.first(f"{noun.nbor(-1).lower_} {noun.lower_}", "noun") if noun.i else None
    entry = entry or lexicons.harms.first(noun.lower_, "noun")
    if entry is not None and entry.is_plain and entry.category in {"deceit", "corruption", "coercion", "breach"}:
        copula = noun.head
        yield Frame(
            noun, entry, agent_of(copula), None, negated(copula) or negated(noun), possible(copula), True, copula
        )


def _predicate(word: Token, lexicons: Lexicons) -> Iterator[Frame]:
    """What a party is said to be: "was guilty of", "is responsible for the deaths", "was behind the attack"."""
    if word.dep_ not in {"acomp", "attr", "prep", "oprd", "amod", "advmod", "conj", "xcomp"}:
        return
    entry = lexicons.harms.first(f"be {word.lower_}", "verb")
    if word.pos_ == "ADJ" and word.dep_ in {"acomp", "conj"} and word.head.lemma_ in COPULAS:
        entry = entry or lexicons.harms.first(word.lower_, "adjective")
    copula = word.head
    if entry is None or other_sense(word, entry) or any(c.lower_ in {"how", "too"} for c in word.children):
        return
    if copula.lemma_ in COPULAS and word.dep_ != "amod":
        agent = agent_of(copula)
    elif word.dep_ == "amod" and word.i > copula.i:
        agent = copula
    else:
        return
    objects = [
        o for c in (word, *word.children) if c.lower_ in OF_WHAT for o in c.children if o.dep_ in {"pobj", "pcomp"}
    ]
    wrong = next((o for o in objects if _grave(o, lexicons)), None)
    if "partial" in entry.flags and wrong is None:
        return
    yield Frame(
        word,
        entry,
        agent,
        next((t for o in objects for t in prepositional(o, ("of", "on", "against"))), None),
        negated(copula) or negated(word),
        possible(copula),
        True,
        copula if copula.lemma_ in COPULAS else None,
    )


def _grave(token: Token, lexicons: Lexicons) -> bool:
    """Whether a noun or gerund names harm, done or suffered."""
    for word in (token, *(o for c in token.children if c.lower_ == "of" for o in c.children)):
        for pos in ("noun", "verb"):
            entry = lexicons.harms.first(word.lower_, pos)
            if entry is not None and entry.category not in {"official", "contest", "duty", "means", "victim"}:
                return True
        if any(lexicons.harms.first(c.lower_, "adjective") for c in word.children if c.dep_ == "amod"):
            return True
    return False
