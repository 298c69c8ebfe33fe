"""Denials that the writer tells outside any attribution: "claims which are denied", "pleaded not guilty"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.attribution.sources import is_nobody
from auditor.cast import Cast
from auditor.claims.denying import (
    GENERIC,
    POINTERS,
    STATED,
    UNREAL,
    WORDED,
    Denial,
    of_deed,
    only_describes,
    own_words,
    undone,
    withholds,
)
from auditor.claims.propositions import Proposition, terms
from auditor.claims.rebuttals import is_claim
from auditor.claims.stances import stances
from auditor.claims.taken_up import taken_up
from auditor.language.analysis import Analysis, Passage
from auditor.lexicons import Lexicons
from auditor.model import Span
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Denial as Entry

WILL = frozenset({"will", "'ll"})
GOING = frozenset({"continue", "go", "move", "rush", "seek", "try", "want"})
"""Verbs under which a denial is still one: "continued to deny"."""


def unvoiced(
    analysis: Analysis, made: Sequence[Proposition], cast: Cast, lexicons: Lexicons, found: Sequence[Denial]
) -> Iterator[Denial]:
    """Find the denials in no attribution, in text order, in the sentences that hold none of those already found."""
    denying = {d.passage.id for d in found}
    told: dict[str, list[Proposition]] = {}
    for claim in made:
        if claim.source:
            told.setdefault(claim.passage.id, []).append(claim)
    for passage in analysis.passages:
        if passage.id in denying:
            continue
        voiced = [span for claim in told.get(passage.id, ()) for span in own_words(claim)]
        denial = taken_up(analysis, passage, voiced, cast, lexicons)
        denial = denial or _by_stance(analysis, passage, voiced, cast, lexicons)
        denial = denial or _by_words(analysis, passage, voiced, cast, lexicons)
        if denial is not None:
            yield denial


def _by_stance(
    analysis: Analysis, passage: Passage, voiced: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Denial | None:
    """A party that is told not to go along with a claim."""
    paragraph = analysis.paragraphs[passage.paragraph]
    taken = stances(analysis.text, paragraph, passage.start, passage.end, cast, lexicons)
    stance = next((s for s in taken if not covers(voiced, s.span[0])), None)
    if stance is None:
        return None
    said = terms(stance.matter)
    points = not said - GENERIC or not said
    strength = STATED if stance.matter or stance.holder else WORDED
    return Denial(passage, stance.span, stance.party, said, True, None, strength, stance.holder, points)


def _by_words(
    analysis: Analysis, passage: Passage, voiced: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Denial | None:
    """A verb or phrase of denial in the writer's own voice."""
    paragraph = analysis.paragraphs[passage.paragraph]
    for hit in lexicons.denials.scan(analysis.text, passage.start, passage.end):
        entry = next((e for e in hit.entries if e.kind == "denial" and e.pos in {"verb", "phrase"}), None)
        head = next(iter(paragraph.tokens_in(hit.start, hit.end)), None)
        if entry is None or head is None or covers(voiced, hit.start) or withholds(paragraph, hit.start, hit.end):
            continue
        if undone(paragraph, hit.start, hit.end):
            continue
        verb = head if head.pos_ in {"VERB", "AUX"} else head.head
        pointed = bool({c.lower_ for c in verb.children if c.dep_ == "dobj"} & POINTERS - {"which"})
        points = pointed or _points_back(verb)
        if not _told(head, verb, entry, lexicons) or ("claim" in entry.flags and not points):
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        denier = cast.at(paragraph.token_span(subject)) if subject is not None else None
        if denier is None and (verb.dep_ not in {"relcl", "acl", "ROOT", "conj"} or head.dep_ == "amod"):
            continue
        named = any(is_claim(c, lexicons) for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})
        strength = STATED if pointed or (named and entry.pos == "verb") else WORDED
        return Denial(passage, (hit.start, hit.end), denier, frozenset(), True, None, strength, points=points)
    return None


def _points_back(verb: Token) -> bool:
    """Whether a verb is told of the noun before it, as what is denied: "claims which he denies"."""
    which = any(c.dep_ in {"dobj", "nsubjpass"} and c.lower_ == "which" for c in verb.children)
    return verb.dep_ == "relcl" and (which or verb.head.lemma_.lower() in GENERIC)


def _told(head: Token, verb: Token, entry: Entry, lexicons: Lexicons) -> bool:
    """Whether a denial is told as made, and of a claim: not one undone, only thought of, or a judge's of a motion."""
    if entry.pos == "verb" and (head.pos_ == "NOUN" or not _happened(head)):
        return False
    objects = {form for c in verb.children if c.dep_ == "dobj" for form in (c.lower_, c.lemma_)}
    undone = any(c.dep_ == "neg" or (c.dep_ == "nsubj" and is_nobody(c.left_edge.text)) for c in verb.children)
    return not (
        undone or objects & set(entry.unless) or only_describes(verb, lexicons) or of_deed(verb, entry, lexicons)
    )


def _happened(verb: Token) -> bool:
    """Whether a verb is told as done, and not as what one might, should or would not do: "refuses to disavow"."""
    near = (c for one in (verb, verb.head if verb.dep_ == "conj" else verb) for c in one.children)
    only_thought = any(
        (c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ not in WILL) or (c.dep_ == "mark" and c.lower_ in UNREAL)
        for c in near
    )
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return not only_thought and not (
        infinitive and verb.dep_ in {"xcomp", "acl", "relcl"} and verb.head.lemma_ not in GOING
    )
