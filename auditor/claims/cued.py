"""Denials by a denying cue: "denied the charge", "which Kigali dismissed", "rejected the claim as false"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.attribution.sources import is_nobody
from auditor.cast import Cast
from auditor.claims.denying import (
    DOUBTED,
    GENERIC,
    NO_CLAIMS,
    OWN_MATTER,
    POINTERS,
    STATED,
    Denial,
    holder_in,
    of_deed,
    only_describes,
    supposed,
    undone,
    withholds,
)
from auditor.claims.propositions import Proposition, terms
from auditor.claims.taken_up import apposed
from auditor.language.analysis import Analysis, Paragraph
from auditor.lexicons import Lexicons
from auditor.model import Attribution, CueClass

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Denial as Entry

MEETING = frozenset({"face", "meet", "draw", "attract", "get", "receive", "encounter", "raise"})
"""Verbs under which a noun of denial is somebody else's."""

BESIDE = frozenset({"in", "without", "with", "after", "before", "during", "amid", "following", "despite"})
"""Prepositions before a noun that is none of what is denied: "dismissed the petition without comment"."""

BEHIND = frozenset({"by", "for", "from", "at", "on"})
"""The same before a noun that only tells more of what is denied: "rejected a request by the union"."""

PERSONS = frozenset({"him", "her", "them", "me", "us"})
"""Pronouns of whom one questions or mocks, and not of what they say."""

COURTS = frozenset({"court", "courts", "judge", "judges", "jury", "tribunal", "magistrate", "magistrates"})
"""Who dismisses charges and cases as an act."""

AS = frozenset({"as", "of"})
DONE = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative"})


def cued(
    analysis: Analysis, attribution: Attribution, made: Proposition | None, cast: Cast, lexicons: Lexicons
) -> Iterator[Denial]:
    """Find the denial that an attribution is by its cue: one for each party of its source, or none.

    Args:
        analysis: The parsed article.
        attribution: What may be a denial.
        made: The claim of the attribution, if it has one in its own sentence.
        cast: The parties.
        lexicons: Word lists in force.
    """
    entry = _entry(analysis, attribution, lexicons)
    if entry is None or attribution.cue is None or attribution.source is None:
        return
    passage, span = analysis.passage(attribution.sentence), attribution.cue.spans[0]
    paragraph = analysis.paragraphs[passage.paragraph]
    told = [t for content in attribution.content.spans for t in paragraph.tokens_in(*content)]
    held = _before_colon(told)
    tokens, head = list(held), head_of(paragraph.tokens_in(*span))
    if {t.lower_ for t in _heads(tokens)} & set(entry.unless) or _of_no_claim(paragraph, span, head, entry, lexicons):
        return
    said = terms(tokens)
    if head is not None:
        tokens += [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"} and c not in tokens]
    named = _heads(tokens)
    lemmas = {t.lemma_.lower() for t in named if t.pos_ != "SCONJ" and not _beside(t, tokens)}
    claimed = GENERIC | {n for n in lemmas - NO_CLAIMS for e in lexicons.denials.find(n) if e.kind == "anaphor"}
    pointed = _pointing(tokens, said)
    points = bool(claimed & lemmas) or pointed
    clause = any(t.pos_ in {"VERB", "AUX"} and t.dep_ in {"ccomp", "xcomp", "pcomp"} for t in tokens)
    if "claim" in entry.flags and not points and not (clause and "that" in entry.frames):
        return
    if "claim" in entry.flags and _of_thing(head, lemmas, attribution.source.text):
        return
    holder = holder_in(paragraph, tokens, cast, lexicons)
    if holder and cast.camps_meet([holder], attribution.source.parties):
        holder = None  # the "by" of "a figure disputed by Roe" is whoever denies
    which = [t.lower_ for t in tokens if not t.is_punct] == ["which"]
    # Within what another says it looks back there; not if its own maker goes on behind a colon.
    which = which or (pointed and attribution.inside is not None and told == held)
    which = which or (head is not None and apposed(head, lexicons) is not None)
    for denier in attribution.source.parties or (None,):
        yield Denial(
            passage,
            span,
            denier,
            said,
            points or len(said) < 2,
            made,
            DOUBTED if "doubt" in entry.flags else STATED,
            holder,
            points=pointed or which,
            relative=which,
            several=any(t.tag_ == "NNS" and t.lemma_.lower() in claimed for t in named),
            told=len(terms([t for t in tokens if not _named_as(t)]) - claimed) >= OWN_MATTER,
        )


def _entry(analysis: Analysis, attribution: Attribution, lexicons: Lexicons) -> Entry | None:
    """The entry of a cue's word of denial; None if it has none, or nobody denies."""
    cue = attribution.cue
    if cue is None or cue.negated or attribution.source is None or is_nobody(attribution.source.text):
        return None
    hits = lexicons.denials.scan(analysis.text, *cue.spans[0])
    words = next((h for h in hits if h.entries[0].kind == "denial" and h.entries[0].pos != "adjective"), None)
    if (cue.cue_class is not CueClass.DENYING or cue.act) and words is None:
        return None
    entry = next((e for e in lexicons.denials.find(cue.lemma) if e.kind == "denial"), None)
    return words.entries[0] if entry is None and words is not None else entry


def _of_no_claim(
    paragraph: Paragraph, span: tuple[int, int], head: Token | None, entry: Entry, lexicons: Lexicons
) -> bool:
    """Whether a cue's words withhold a thing, turn down a deed, take a denial back or only suppose one."""
    if withholds(paragraph, *span) or undone(paragraph, *span):
        return True
    if any(t.pos_ == "NOUN" and t.dep_ == "dobj" and t.head.lemma_ in MEETING for t in paragraph.tokens_in(*span)):
        return True  # "faces doubts": others' doubts
    if head is None:
        return False
    if entry.pos == "verb" and head.pos_ == "NOUN" and head.dep_ != "dobj":
        return True  # "the question whether"
    if head.dep_ == "amod" and head.head.left_edge.pos_ in {"DET", "PRON"}:
        return True  # "their disputed theories": told of the thing, and by nobody
    return only_describes(head, lexicons) or supposed(head) or of_deed(head, entry, lexicons)


def _of_thing(head: Token | None, lemmas: Set[str], denier: str) -> bool:
    """Whether somebody or something is turned down, and no claim: "it was rejected by the council"."""
    objects = {c.lower_: c.dep_ for c in head.children} if head is not None else {}
    person = any(objects.get(word) == "dobj" for word in PERSONS)
    act = bool(lemmas & NO_CLAIMS) and bool(COURTS & set(denier.lower().split()))
    return person or act or objects.get("it") == "nsubjpass"


def _named_as(token: Token) -> bool:
    """Whether a word is of what something is called: "dismissed it as an old wives' tale"."""
    return any(t.lower_ == "as" and t.dep_ == "prep" for t in token.ancestors)


def _beside(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word is none of what is denied: told of the denial, or of a noun or in a clause that is denied."""
    if any(t.dep_ in {"relcl", "acl"} and t in tokens and t.head in tokens for t in token.ancestors):
        return True  # "a pact that leaves out Norway"
    if token.lower_ == "it":  # whoever does something, not what "it happened" and "it is true" are said of
        done = token.head.lemma_ != "be" and any(c.dep_ in DONE for c in token.head.children)
        return token.dep_ in {"nsubj", "nsubjpass"} and done
    of_noun = token.head.head in tokens and token.head.lower_ in BEHIND
    return token.dep_ == "pobj" and (token.head.lower_ in BESIDE or of_noun)


def _heads(tokens: Sequence[Token]) -> list[Token]:
    """What is denied itself, with the nouns before it: not what is told of it ("criticism from a rival candidate")."""
    inside = set(tokens)
    heads = [t for t in tokens if t.head not in inside or t.head.i == t.i or t.dep_ == "conj"]
    heads += [o for t in tokens if t.lower_ in AS for o in t.children if o.dep_ == "pobj"]
    return [*heads, *(c for head in heads for c in head.children if c.dep_ in {"compound", "nmod", "amod"})]


def _before_colon(tokens: Sequence[Token]) -> Sequence[Token]:
    """What is denied, without what tells after a colon how it was: "denied that: the gate was shut"."""
    colon = next((number for number, token in enumerate(tokens) if token.text == ":"), None)
    return tokens[:colon] if colon and tokens[colon - 1].lower_ in POINTERS else tokens


def _pointing(tokens: Sequence[Token], said: frozenset[str]) -> bool:
    """Whether what is denied is a pronoun, or a noun for claims and nothing more."""
    return not said - GENERIC - {"something"} or any(
        t.pos_ == "PRON" and t.lower_ in POINTERS and not _beside(t, tokens) for t in tokens
    )
