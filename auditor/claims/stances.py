"""Where a party stands on what was just said, told by the writer: "Roe disagrees", "the judge was unconvinced".

By the parse: a verb or an adjective of stance with a party for its subject. A word of assent counts under a negation
("was not persuaded", "does not accept the finding"), in the passive of whoever is behind "by" ("is not shared by other
engineers"). What is disagreed about is the claim before it, or that of the party or noun under "with".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from auditor.claims.rebuttals import holder_of, is_claim
from auditor.claims.roles import by_phrase, is_passive
from auditor.model import Span

if TYPE_CHECKING:
    from auditor.cast import Cast
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Denial as Entry

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely", "far", "un"})
PREDICATES = frozenset({"acomp", "attr", "oprd", "ROOT", "conj", "ccomp"})
FIRST = frozenset({"i", "we"})
UNREAL = frozenset({"if", "whether", "unless"})


@attrs.frozen(eq=False)
class Stance:
    """A party that does not go along with a claim.

    Attributes:
        span: The words that say so.
        party: Who takes the stance.
        holder: Party whose claim it is, or None where the text does not say.
        matter: The noun phrase that names the claim, or nothing.
    """

    span: Span
    party: str
    holder: str | None
    matter: tuple[Token, ...]


def stances(
    text: str, paragraph: Paragraph, start: int, end: int, cast: Cast, lexicons: Lexicons, speaker: str | None = None
) -> Iterator[Stance]:
    """Find the stances told in ``text[start:end]``, in text order; ``speaker`` is whoever says "I" there."""
    for hit in lexicons.denials.scan(text, start, end):
        token = next(iter(paragraph.tokens_in(hit.start, hit.end)), None)
        entry = next((e for e in hit.entries if e.kind == "stance" and token is not None and _fits(token, e)), None)
        if entry is None or token is None or not _stands(token, entry):
            continue
        found = _taken(token, entry, paragraph, cast, lexicons, speaker)
        if found is not None:
            yield Stance((hit.start, hit.end), *found)


def _fits(token: Token, entry: Entry) -> bool:
    return token.pos_ == "VERB" if entry.pos == "verb" else token.dep_ in PREDICATES and token.pos_ in {"ADJ", "VERB"}


def _stands(token: Token, entry: Entry) -> bool:
    """Whether a word of assent is negated, one of dissent is not, and neither is only supposed."""
    near = [*token.children, *(() if token.pos_ == "VERB" and entry.pos == "verb" else token.head.children)]
    if any(t.dep_ == "mark" and t.lower_ in UNREAL for t in near) or any(t.tag_ == "MD" for t in near):
        return False
    return any(t.dep_ == "neg" or t.lower_ in NEGATIONS for t in near) == ("positive" in entry.flags)


def _taken(
    token: Token, entry: Entry, paragraph: Paragraph, cast: Cast, lexicons: Lexicons, speaker: str | None
) -> tuple[str, str | None, tuple[Token, ...]] | None:
    """Who takes a stance, whose claim it is of, and the words that name it; None if it is of no claim."""
    passive = is_passive(token)
    if entry.pos == "verb" and passive:
        who = by_phrase(token)
        matter = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    else:
        who = next((c for one in (token, token.head) for c in one.children if c.dep_ in SUBJECTS), None)
        matter = _matter(token, entry)
    party = cast.at(paragraph.token_span(who)) if who is not None else None
    if speaker is not None and who is not None and who.lower_ in FIRST:
        party = speaker
    if who is None or party is None or tells_which(token):
        return None
    if matter is None:
        needs = "claim" in entry.flags
        return None if needs else (party, None, ())
    if is_claim(matter, lexicons):
        return party, holder_of(matter, paragraph, cast), tuple(matter.subtree)
    other = cast.at(paragraph.token_span(matter))
    needs = "claim" in entry.flags and matter.head.lower_ != "with"  # "does not agree with Roe" is of what Roe says
    if needs or other is None or cast.same_camp(other, party):
        return None
    return party, other, ()


def tells_which(verb: Token) -> bool:
    """Tell whether a verb only says which party is meant: "a party that disagrees with him on most things"."""
    return verb.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.lower_ == "that" for c in verb.children)


def _matter(token: Token, entry: Entry) -> Token | None:
    """What a stance is on: the object of its verb, or of the preposition of its frame."""
    if "object" in entry.frames:
        found = next((c for c in token.children if c.dep_ == "dobj"), None)
        if found is not None:
            return found
    under = (c for c in token.children if c.dep_ == "prep" and c.lower_ in entry.frames)
    return next((o for c in under for o in c.children if o.dep_ == "pobj"), None)
