"""Denials in what somebody says: words of denial, a judgement on another's claim, a stance, or a plain "not"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.cast import Cast
from auditor.claims.denying import (
    GENERIC,
    NEGATION,
    OWN_MATTER,
    POINTERS,
    STATED,
    WORDED,
    Denial,
    claims_of,
    holder_in,
    of_claim,
    own_words,
    supposed,
    undone,
    withholds,
)
from auditor.claims.propositions import Proposition, terms
from auditor.claims.rebuttals import NAMING, document_at, holder_of, innocent, is_claim, is_weak, rebuttals
from auditor.claims.roles import by_phrase
from auditor.claims.stances import FIRST, stances
from auditor.claims.taken_up import apposed
from auditor.language.analysis import Analysis, Paragraph
from auditor.lexicons import Lexicons
from auditor.model import Span
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.lexicons.entries import Denial as Entry
    from auditor.lexicons.lexicon import Hit

BEING = frozenset({"be", "have", "hold", "make", "lack", "amount"})
"""Verbs that a claim is the subject of where a phrase of denial is said of it: "it has no basis"."""

SHOWN = frozenset({"evidence", "proof"})
"""What one may merely not have."""

ABOUT = frozenset({"about", "to", "on", "with", "at", "against", "over"})
"""Prepositions after a word of answering before what is answered."""


def worded(
    analysis: Analysis, made: Proposition, inner: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Iterator[Denial]:
    """Words of denial in what somebody says, or a plain negation, which counts only against a claim very like it.

    What others say in it (``inner``) is theirs to deny.
    """
    if made.attribution is None or made.source is None:
        return
    paragraph = analysis.paragraphs[made.passage.paragraph]
    rebuttal = _by_rebuttal(analysis, made, inner, cast, lexicons)
    if rebuttal is not None:
        yield rebuttal
        return
    blameless = innocent(paragraph, made.spans, made.source, cast)
    if blameless is not None:
        yield Denial(made.passage, blameless, made.source, made.terms, True, made, WORDED, alone=True)
        return
    holder = holder_in(paragraph, [t for span in made.spans for t in paragraph.tokens_in(*span)], cast, lexicons)
    for span in made.spans:
        for hit in lexicons.denials.scan(analysis.text, *span):
            entry = next((e for e in hit.entries if _denies(e)), None) or of_claim(paragraph, hit, lexicons)
            if entry is None or withholds(paragraph, hit.start, hit.end):
                continue
            if entry.pos == "verb" and _not_meant(paragraph, hit, cast, lexicons):
                continue
            if undone(paragraph, hit.start, hit.end):
                return
            told = _told_denier(paragraph, hit.start, hit.end, made, cast) if entry.pos == "verb" else None
            if "claim" in entry.flags and told is None:
                continue
            holder = holder or _document(paragraph, hit.start, hit.end, cast)
            generic = bool(GENERIC & made.terms) or len(made.terms) <= 3 or entry.kind == "excuse"
            named = entry.kind == "denial" and bool(claims_of(paragraph, hit.start, hit.end, lexicons))
            denier, strength = (told, STATED) if told else (made.source, STATED if named else WORDED)
            back = "back" in entry.flags or _said_of_that(paragraph, hit.start, hit.end)
            matter = made.terms - GENERIC - terms(paragraph.tokens_in(hit.start, hit.end))
            points = generic and entry.kind == "denial" and (back or not matter)
            yield Denial(
                made.passage,
                (hit.start, hit.end),
                denier,
                made.terms,
                generic,
                made,
                strength,
                holder,
                points,
                told=len(matter) >= OWN_MATTER,
                alone="alone" in entry.flags and _alone(paragraph, hit, inner),
            )
            return
    stance = _own_stance(analysis.text, paragraph, made, cast, lexicons)
    stance = stance or _asked(analysis, paragraph, made, cast, lexicons)
    yield from [stance] if stance is not None else _negation(paragraph, made, holder)


def _alone(paragraph: Paragraph, hit: Hit[Entry], inner: Sequence[Span]) -> bool:
    """Whether a phrase that denies by itself is the speaker's, and tells not only what they have: "had no proof"."""
    shown = [t for t in paragraph.tokens_in(hit.start, hit.end) if t.lemma_ in SHOWN]
    return not any(t.dep_ == "dobj" and t.head.lemma_ == "have" for t in shown) and not covers(inner, hit.start)


def _by_rebuttal(
    analysis: Analysis, made: Proposition, inner: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Denial | None:
    """The first judgement in what somebody says that a claim of another does not hold."""
    paragraph = analysis.paragraphs[made.passage.paragraph]
    nested = made.attribution is not None and made.attribution.inside is not None
    for found in rebuttals(analysis.text, paragraph, made.spans, cast, lexicons):
        if covers(inner, found.span[0]):
            continue
        named_as = any(t.head.lower_ == "as" for t in paragraph.tokens_in(*found.span))
        if found.relative and named_as and not nested:
            continue  # "..., which Roe dismissed as a lie": told of what this one says, and by Roe
        if found.holder is None or not cast.same_camp(found.holder, str(made.source)):
            strength = STATED if found.named or found.flat else WORDED
            matter = made.terms - terms(paragraph.tokens_in(*found.span)) - _names(cast, found.holder)
            which = analysis.text[slice(*made.spans[0])].lower().startswith("which")
            relative = found.relative and (which or nested)
            return Denial(
                made.passage,
                found.span,
                made.source,
                matter,
                len(matter) < OWN_MATTER or relative,
                made,
                STATED if relative else strength,
                found.holder,
                not found.named,
                relative,
            )
    return None


def _not_meant(paragraph: Paragraph, hit: Hit[Entry], cast: Cast, lexicons: Lexicons) -> bool:
    """Whether a verb of denial is only supposed, told of a noun set off before it, or what a thing does to no claim."""
    for verb in (t for t in paragraph.tokens_in(hit.start, hit.end) if t.pos_ == "VERB"):
        subject, thing = (
            next((c for c in verb.children if c.dep_ == dep and c.pos_ == "NOUN"), None) for dep in ("nsubj", "dobj")
        )
        inert = subject is not None and cast.at(paragraph.token_span(subject)) is None
        if inert and thing is not None and not is_claim(thing, lexicons):
            return True  # "the finding contradicts earlier models"
        if thing is not None and any({thing.lower_, thing.lemma_} & set(entry.unless) for entry in hit.entries):
            return True  # "denied an application"
        if supposed(verb) or apposed(verb, lexicons) is not None:
            return True
    return False


def _negation(paragraph: Paragraph, made: Proposition, holder: str | None) -> Iterator[Denial]:
    """What a claim turns down by a "not" alone."""
    if made.negated and _elliptic(paragraph, made):
        yield Denial(made.passage, made.spans[0], made.source, frozenset(), True, made, WORDED, holder, True)
    elif made.negated and _no_such(paragraph, made):
        yield Denial(made.passage, made.spans[0], made.source, made.terms, True, made, WORDED, holder, True)
    elif made.negated:
        yield Denial(made.passage, made.spans[0], made.source, made.terms, False, made, NEGATION, holder)


def _asked(
    analysis: Analysis, paragraph: Paragraph, made: Proposition, cast: Cast, lexicons: Lexicons
) -> Denial | None:
    """What is said to a charge that the sentence names: "asked about Roe's accusation, she said", "in response to"."""
    passage, voiced = made.passage, own_words(made)
    for hit in lexicons.denials.scan(analysis.text, passage.start, passage.end):
        if covers(voiced, hit.start) or not any(e.kind == "answer" and e.pos == "phrase" for e in hit.entries):
            continue
        phrase = paragraph.tokens_in(hit.start, hit.end)
        ends = [t for one in phrase for t in (one, *one.children) if t.dep_ == "prep" and t.lower_ in ABOUT]
        nouns = (o for t in ends for o in t.children if o.dep_ == "pobj" and is_claim(o, lexicons))
        noun = next((o for o in nouns if not is_weak(o, lexicons)), None)
        holder = holder_of(noun, paragraph, cast) if noun is not None else None
        if noun is not None and (holder is None or not cast.same_camp(holder, str(made.source))):
            return Denial(passage, (hit.start, hit.end), made.source, frozenset(), True, made, STATED, holder, True)
    return None


def _own_stance(text: str, paragraph: Paragraph, made: Proposition, cast: Cast, lexicons: Lexicons) -> Denial | None:
    """What somebody says of their own stance: "I disagree" (with what was said last), "I disagree with Roe"."""
    for span in made.spans:
        for taken in stances(text, paragraph, *span, cast, lexicons, made.source):
            said, holder = terms(taken.matter), taken.holder
            if made.source and cast.same_camp(taken.party, made.source) and (holder is not None or not said - GENERIC):
                points = holder is None
                return Denial(made.passage, taken.span, made.source, said, True, made, WORDED, holder, points)
    return None


def _elliptic(paragraph: Paragraph, made: Proposition) -> bool:
    """Whether a claim only turns down what was said before: "it had not", "they will not"."""
    tokens = [t for span in made.spans for t in paragraph.tokens_in(*span) if not t.is_punct]
    plain = [t for t in tokens if t.dep_ not in {"mark", "advmod"} or t.dep_ == "neg"]
    subject = any(t.pos_ == "PRON" and t.dep_ in {"nsubj", "nsubjpass"} for t in plain)
    rest = [t for t in plain if t.pos_ not in {"PRON", "AUX", "PART"} and t.dep_ != "neg"]
    return subject and not rest and any(t.pos_ == "AUX" for t in plain)


def _no_such(paragraph: Paragraph, made: Proposition) -> bool:
    """Whether a claim turns down what was told before its sentence: "no such talks were held"."""
    tokens = [t for span in made.spans for t in paragraph.tokens_in(*span)]
    such = next((t for t in tokens if t.lower_ == "such" and t.i and t.nbor(-1).lower_ == "no"), None)
    here = [t for t in made.passage.tokens if such is not None and t.i < such.i]
    return such is not None and such.head.pos_ == "NOUN" and all(t.lemma_ != such.head.lemma_ for t in here)


def _names(cast: Cast, party: str | None) -> frozenset[str]:
    """The words of a party's names, lower case."""
    known = cast.parties.get(party or "")
    return frozenset(w for n in (known.name, *known.aliases) for w in n.lower().split()) if known else frozenset()


def _denies(entry: Entry) -> bool:
    """Whether an entry denies by itself, whatever it is said of; a noun ("rejection") tells of others' denials."""
    return entry.kind == "excuse" or (entry.kind == "denial" and entry.pos != "noun" and "claim" not in entry.flags)


def _said_of_that(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether a phrase of denial is said of what was just said: "that is not true", "called it a smokescreen".

    "It found no proof" tells what somebody found.
    """
    phrase = paragraph.tokens_in(start, end)
    near = [v for t in phrase for v in (t, t.head) if v.pos_ in {"VERB", "AUX"} or t.dep_ in {"oprd", "ccomp"}]
    near = [v for v in near if v in phrase or v.lemma_ in BEING or v.lemma_ in NAMING]
    return any(c.dep_ in {"nsubj", "dobj"} and c.lower_ in POINTERS for one in near for c in one.children)


def _document(paragraph: Paragraph, start: int, end: int, cast: Cast) -> str | None:
    """The document of which a phrase of denial is said: "the suit had no merit"."""
    phrase = paragraph.tokens_in(start, end)
    verbs = [v for t in phrase for v in (t, t.head) if v.pos_ in {"VERB", "AUX"}]
    subjects = (c for verb in verbs for c in verb.children if c.dep_ == "nsubj")
    return next((d for c in subjects if (d := document_at(c, paragraph, cast)) is not None), None)


def _told_denier(paragraph: Paragraph, start: int, end: int, made: Proposition, cast: Cast) -> str | None:
    """Whoever is told to deny, by somebody else or of themselves: "Roe denied it, the Gazette said", "we deny it"."""
    verb = next((t for t in paragraph.tokens_in(start, end) if t.pos_ == "VERB"), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), by_phrase(verb)) if verb is not None else None
    if subject is not None and subject.lower_ in FIRST:
        return made.source
    found = cast.at(paragraph.token_span(subject)) if subject is not None else None
    return found if found is not None and made.source and not cast.same_camp(found, made.source) else None
