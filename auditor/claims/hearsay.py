"""Talk that nobody is named for, where the parse shows it and no fixed phrase does.

"There is a growing feeling that", "it is an open secret that", "it is believed in the valley that", "some would say",
"rumours of a deal". In: a sentence. Out: the first word of the evidential, its head, and what kind of evidence it is.
After Hyland (2005) on evidentials without a source; the word classes are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from auditor.language.analysis import Passage
    from auditor.language.tokens import Token

HELD = frozenset(
    "assumption belief conviction feeling gossip hunch impression mood murmur notion opinion perception rumor rumour "
    "sense speculation suspicion talk theory view whisper".split()
)
"""Nouns for what is in the air, if nobody is said to hold it."""

GOSSIP = frozenset("gossip hearsay rumor rumour speculation whisper".split())
SPREADING = frozenset("abound circulate continue fly grow linger mount persist spread surface swirl".split())
KNOWN = {"secret": ("open", "no"), "knowledge": ("common", "public"), "rumour": (), "rumor": ()}
"""Nouns that call something known, with the words that make them do so."""

ANYBODY = frozenset({"some", "many", "others", "most"})
SAYING = frozenset("argue believe call claim consider fear feel say see suspect think view".split())
HOLDERS = frozenset({"among", "by", "from", "in", "within"})


@attrs.frozen(eq=False)
class Hearsay:
    """An evidential without a source.

    Attributes:
        first: Its first word.
        head: The word that the rest hangs on.
        evidence: ``report`` or ``belief``, as in the word list of evidentials.
    """

    first: Token
    head: Token
    evidence: str


def hearsay(passage: Passage) -> Iterator[Hearsay]:
    """Find the evidentials of a sentence that only its parse shows, in text order."""
    for token in passage.tokens:
        found = _existential(token) or _known(token) or _anybody(token) or _gossip(token)
        if found is not None:
            yield found


def impersonal(participle: Token) -> Token | None:
    """The "it" of "it is believed (in the valley) that ...", by the participle; None for any other passive.

    The parse may hang the clause on a noun between, so that a "that" behind the participle is enough.
    """
    if participle.tag_ != "VBN":
        return None
    it = next((c for c in participle.children if c.dep_ == "nsubjpass" and c.lower_ == "it"), None)
    if it is None:
        return None
    clause = any(c.dep_ == "ccomp" for c in participle.children)
    return it if clause or any(t.lower_ == "that" and t.i > participle.i for t in participle.subtree) else None


def _existential(token: Token) -> Hearsay | None:
    """There is a feeling, a suspicion, a view."""
    if token.lemma_ != "be":
        return None
    there = next((c for c in token.children if c.dep_ == "expl"), None)
    noun = next((c for c in token.children if c.dep_ in {"attr", "nsubj"} and c.lemma_ in HELD), None)
    if there is None or noun is None or _holder(noun) or not _complement(noun):
        return None
    return Hearsay(there, noun, "report" if noun.lemma_ in GOSSIP else "belief")


def _known(token: Token) -> Hearsay | None:
    """It is an open secret, no secret, common knowledge."""
    words = KNOWN.get(token.lemma_)
    if words is None or token.dep_ != "attr" or token.head.lemma_ != "be":
        return None
    it = next((c for c in token.head.children if c.dep_ == "nsubj" and c.lower_ == "it"), None)
    if it is None or (words and not any(c.lower_ in words for c in token.children)):
        return None
    return Hearsay(it, token.head, "belief")


def _anybody(token: Token) -> Hearsay | None:
    """Some would say, many might think: nobody is even said to have said so."""
    if token.lemma_ not in SAYING:
        return None
    who = next((c for c in token.children if c.dep_ == "nsubj" and c.lower_ in ANYBODY), None)
    if who is None or any(who.children):
        return None
    return Hearsay(who, token, "belief") if any(c.tag_ == "MD" for c in token.children) else None


def _gossip(token: Token) -> Hearsay | None:
    """Rumours that, speculation about, whispers that spread."""
    if token.pos_ != "NOUN" or token.lemma_ not in GOSSIP or _holder(token) or token.dep_ in {"compound", "attr"}:
        return None
    spreading = token.dep_ == "nsubj" and token.head.lemma_ in SPREADING
    return Hearsay(token, token, "report") if spreading or _complement(token) else None


def _holder(noun: Token) -> bool:
    """Whether somebody is said to hold what a noun names: its owner, or those "among" or "by" whom it is held."""
    if any(c.dep_ in {"poss", "neg"} or c.lower_ == "no" for c in noun.children):
        return True
    return any(c.dep_ == "prep" and c.lower_ in HOLDERS for c in noun.children)


def _complement(noun: Token) -> bool:
    """Whether a noun is followed by what is felt or said."""
    return any(
        (c.dep_ in {"acl", "relcl", "ccomp"} and any(m.lower_ == "that" for m in c.children))
        or (c.dep_ == "prep" and c.lower_ in {"of", "about", "over"})
        for c in noun.children
    )
