"""Whether an act is told as done, or only as wanted, feared, charged, asked about or possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.language.tokens import Token

MODALS = frozenset(
    {"would", "could", "may", "might", "can", "should", "must", "will", "shall", "'ll", "’ll", "'d", "’d"}
)
UNREAL = frozenset({"if", "unless", "whether", "to", "before", "until", "lest"})
WANTING = frozenset(
    "agree ask call demand deny doubt expect fear hope intend plan prepare promise question refuse threaten urge "
    "vow want warn wish prevent avoid stop deter discourage ban bar forbid oppose prohibit refrain restrain".split()
)
AHEAD = frozenset({"against", "for", "from", "of"})
"""Prepositions after such a word of what is wanted or kept off: "warned of shelling", "stopped from shelling"."""

ATTEMPTS = frozenset(
    "attempt try seek conspire plot scheme strive help manage proceed begin start continue go come dare use abuse "
    "exploit employ deploy hire pay send work move act serve".split()
)
"""Verbs after which an infinitive tells what was at least begun: the attempt is the reproach."""

BIDS = frozenset("attempt bid campaign conspiracy drive effort ploy plot scheme".split())
AIMED = frozenset({"design", "mean", "intend", "calculate"})
"""Nouns and participles that say what something is for: "a bid to silence them", "meant to mislead"."""

CHARGING = frozenset(
    "accuse charge suspect allege blame deny indict convict acquit clear try investigate sue criticise criticize "
    "condemn denounce fault rebuke reproach chide berate castigate attack slam blast accusation charge allegation "
    "suspicion claim count trial inquiry investigation probe lawsuit suit criticism".split()
)
SAYINGS = frozenset(
    "accusation allegation assertion assumption belief claim concern consensus doubt fear idea impression notion "
    "possibility report rumour rumor speculation suggestion suspicion theory view warning worry".split()
)
"""Nouns whose clause is what somebody says or thinks."""

BENEATH = frozenset({"conj", "pcomp", "pobj", "prep", "compound", "nmod", "amod", "xcomp", "ccomp", "dobj", "acl"})
"""How what somebody is charged with hangs on what stands between it and the charge: "accused of letting them loot"."""

NEGATIONS = frozenset({"no", "never", "neither", "nobody"})
FACTS = frozenset({"fact", "reality", "truth"})
DEPTH = 5


def negated(token: Token) -> bool:
    """Tell whether a word is under a negation of its own, or its subject is nobody: "no soldier shelled the town"."""
    children = list(token.children)
    near = [
        *children,
        *(g for c in children if c.dep_ in {"nsubj", "nsubjpass"} for g in c.children if g.dep_ != "conj"),
    ]
    return any(c.dep_ == "neg" for c in children) or any(c.lower_ in NEGATIONS for c in near)


def possible(token: Token) -> bool:
    """Tell whether an act is not told as done: a modal, a condition, a wish, a charge or a question above it."""
    if token.doc[token.sent.end - 1].lower_ == "?" or under_charge(token):
        return True
    current = token
    for _ in range(DEPTH):
        if _unreal(current):
            return True
        if any(c.tag_ == "TO" for c in current.children) and current.dep_ in {"xcomp", "advcl", "acl", "relcl"}:
            if current.head.lemma_ in BIDS or current.head.lemma_ in AIMED:
                return False
            if current.head.lemma_ not in ATTEMPTS or not _happened(current.head):
                return True
            current = current.head
            continue
        if current.dep_ == "pcomp" and current.head.lower_ in {"by", "through"}:
            current = current.head.head
            continue
        if is_content(current):
            return current.head.lemma_ not in FACTS
        if current.dep_ == "conj":
            current = current.head
            continue
        if current.dep_ in {"xcomp", "ccomp"} and current.head.pos_ in {"VERB", "AUX"}:
            current = current.head
            if current.lemma_ in WANTING:
                return True
            continue
        if current.dep_ in {"pcomp", "pobj"}:
            return current.head.lower_ in AHEAD and current.head.head.lemma_ in WANTING
        return bool(current.dep_ == "dobj" and current.head.lemma_ in WANTING)
    return False


def is_content(clause: Token) -> bool:
    """Tell whether a clause on a noun is what the noun says ("concerns that he lied"), and no relative clause."""
    if clause.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    if clause.dep_ in {"acl", "relcl"} and clause.head.lemma_.lower() in SAYINGS:
        return True
    if clause.dep_ == "acl" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.children):
        return True
    return clause.dep_ in {"acl", "relcl", "ccomp"} and any(
        c.dep_ == "mark" and c.lower_ == "that" for c in clause.children
    )


def _unreal(token: Token) -> bool:
    return any(
        (c.dep_ == "aux" and c.lower_ in MODALS) or (c.dep_ == "mark" and c.lower_ in UNREAL) for c in token.children
    )


def _happened(verb: Token) -> bool:
    """Whether a verb of trying is told as done: finite in the past or perfect, or a participle beside such a verb."""
    if verb.tag_ in {"VBD", "VBN", "VBG"}:
        return not _unreal(verb)
    return verb.tag_ in {"VBZ", "VBP"}


def under_charge(token: Token) -> bool:
    """Tell whether an act is what somebody is charged with: "accused of looting", "charges of having looted"."""
    current = token
    for _ in range(DEPTH):
        if current.dep_ in {"pcomp", "pobj"} and current.head.head.lemma_ in CHARGING:
            return True
        if current.dep_ not in BENEATH:
            return False
        if current.dep_ in {"acl", "compound", "nmod"} and current.head.lemma_ in CHARGING:
            return True
        if current.dep_ == "conj" and current.tag_ == "VBG" and current.head.lemma_ in CHARGING:
            return True
        current = current.head
    return False
