"""What a denial is, and what words deny: values and tests on words that all who look for denials share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from auditor.cast import Cast
from auditor.claims.doings import deed
from auditor.claims.propositions import Proposition
from auditor.claims.rebuttals import holder_of, is_claim
from auditor.claims.stances import tells_which
from auditor.language.analysis import Paragraph, Passage
from auditor.model import Span
from auditor.spans import without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Denial as Entry
    from auditor.lexicons.lexicon import Hit

GENERIC = frozenset(
    "allegation accusation charge claim wrongdoing everything report statement guilt innocence liability suggestion "
    "it this that assertion criticism complaint involvement responsibility anything crime offence offense guilty "
    "innocent".split()
)

PART = frozenset({"involvement", "responsibility", "role", "knowledge", "part"})
"""Nouns of which one denies a share in a matter that is named, and in no other ("any involvement in the raid")."""

NO_CLAIMS = frozenset("case lawsuit petition complaint position letter article tweet post indictment charge".split())
"""Nouns that take up a claim, but are rejected or dismissed as acts of a court or an office too."""

NO_PARTY = ""
"""Stands for a holder of claims who is none of the article's parties."""

OWN_MATTER = 4
"""Content words from which a denial tells for itself what it is about, so that it answers no other claim."""

GOING_ON = 2
"""Sentences after a denial within which another that only points back is of the same claims."""

OBJECTIVE = frozenset({"him", "her", "them", "me", "us"})
"""Pronouns that a parse takes for subjects in "denied him bail"."""

UNREAL = frozenset({"if", "unless", "whether"})
OR = frozenset({"or", "nor"})

POINTERS = frozenset({"which", "this", "that", "it", "everything"})
STATED, WORDED, DOUBTED, NEGATION = 0.9, 0.7, 0.6, 0.55
"""Strength as a denial: by its cue, by words of denial in what is said, by a doubt, by a plain negation ("she never
took it")."""


@attrs.frozen(eq=False)
class Denial:
    """A denial and what it seems to answer.

    Attributes:
        passage: Its sentence.
        span: The words that deny.
        denier: Party that denies, or None if nobody is named.
        terms: Content words of what is denied.
        generic: True if it denies claims as such ("denied the allegations"), so that its terms do not tell which.
        proposition: The denier's own claim, or None.
        strength: How sure it is a denial, 0 to 1.
        holder: Party whose claims it denies, where the text says; ``NO_PARTY`` if that is none of the article's; else
            None.
        points: True if what it denies is only pointed at ("which", "this", "the charge").
        relative: True if that is "which" or the like, so that it stands in the same sentence.
        several: True if it denies claims in the plural ("both claims").
        told: True if it tells for itself what is denied, so that it answers no claim but one of that matter.
        alone: True if its words turn a claim down even where nobody in the article makes one ("a witch hunt").
    """

    passage: Passage
    span: Span
    denier: str | None
    terms: frozenset[str]
    generic: bool
    proposition: Proposition | None
    strength: float
    holder: str | None = None
    points: bool = False
    relative: bool = False
    several: bool = False
    told: bool = False
    alone: bool = False


def goes_on(denial: Denial, before: Denial, cast: Cast) -> bool:
    """Tell whether a denial follows soon on another of the same camp: "They are wrong," she added."""
    near = 0 < int(denial.passage.id[1:]) - int(before.passage.id[1:]) <= GOING_ON
    return near and bool(denial.denier and before.denier) and cast.same_camp(str(denial.denier), str(before.denier))


def withholds(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether "deny" means to keep something from somebody: "denied food to the crew", "denied them food"."""
    verb = next((t for t in paragraph.tokens_in(start, end) if t.lemma_ == "deny"), None)
    given = list(verb.children) if verb is not None else []
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in given)
    objects = sum(c.dep_ == "dobj" for c in given) + passive
    robbed = any(s.dep_ == "nsubj" and s.lower_ in OBJECTIVE for c in given if c.dep_ == "ccomp" for s in c.children)
    return objects > 1 or robbed or any(c.dep_ == "dative" or (c.dep_ == "prep" and c.lower_ == "to") for c in given)


def undone(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether "deny" is itself turned down: "did not deny it", "without admitting or denying it"."""
    verbs = [t for t in paragraph.tokens_in(start, end) if t.lemma_ == "deny" and t.pos_ == "VERB"]
    verbs += [t.head for t in verbs if t.dep_ == "conj" and any(c.lower_ in OR for c in t.head.children)]
    negated = any(c.dep_ == "neg" or c.lower_ == "neither" for verb in verbs for c in verb.children)
    return negated or any(verb.head.lower_ == "without" for verb in verbs)


def of_claim(paragraph: Paragraph, hit: Hit[Entry], lexicons: Lexicons) -> Entry | None:
    """Give the entry of a verb that denies only of a claim, if it is said of one: "dismissed the allegations"."""
    nouns = {noun.lemma_.lower() for noun in claims_of(paragraph, hit.start, hit.end, lexicons)}
    verbs = (e for e in hit.entries if e.kind == "denial" and e.pos == "verb" and "doubt" not in e.flags)
    return next(verbs, None) if nouns - NO_CLAIMS else None


def claims_of(paragraph: Paragraph, start: int, end: int, lexicons: Lexicons) -> list[Token]:
    """Give the nouns for a claim that a phrase of denial is said of: "the allegations had no substance"."""
    phrase = paragraph.tokens_in(start, end)
    verbs = [t for t in phrase if t.pos_ in {"VERB", "AUX"}] or [t.head for t in phrase]
    verbs += [t.head for t in verbs if t.dep_ == "xcomp"]  # "the tapes appear to contradict her"
    nouns = (c for verb in verbs for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    return [noun for noun in nouns if noun not in phrase and is_claim(noun, lexicons)]


def supposed(verb: Token) -> bool:
    """Tell whether a verb is only supposed: "if the firm denies the charge"."""
    return any(c.dep_ == "mark" and c.lower_ in UNREAL for c in verb.children)


def of_deed(verb: Token, entry: Entry, lexicons: Lexicons) -> bool:
    """Tell whether a relative clause is of what somebody does or asks for: "a bid, which the judges rejected"."""
    noun = verb.head
    if verb.dep_ != "relcl" or "claim" not in entry.flags:
        return False
    whole = noun.head.head if noun.dep_ == "pobj" else noun  # "a bid for the yard, which"
    return any(not is_claim(n, lexicons) and (deed(n) or n.lower_ in entry.unless) for n in (noun, whole))


def only_describes(verb: Token, lexicons: Lexicons) -> bool:
    """Tell whether a verb of stance only tells which party is meant, and answers nothing."""
    return tells_which(verb) and any(e.kind == "stance" for e in lexicons.denials.find(verb.lemma_))


def own_words(made: Proposition) -> tuple[Span, ...]:
    """Give the words of a claim without what the writer adds to them."""
    return without(made.spans, made.attribution.content.asides if made.attribution else ())


def holder_in(paragraph: Paragraph, tokens: Sequence[Token], cast: Cast, lexicons: Lexicons) -> str | None:
    """Give whose claims are denied, where the text says: "Roe's accusations", "the charges made by Roe"."""
    nouns = [token for token in tokens if token.lemma_.lower() in GENERIC - PART or is_claim(token, lexicons)]
    found = next((found for noun in nouns if (found := holder_of(noun, paragraph, cast)) is not None), None)
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for noun in nouns for c in noun.children)
    return NO_PARTY if found is None and owned else found
