"""What denies: a denying cue, denial in somebody's content, a negated answer of the accused, or the writer's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.cues import head_of
from auditor.attribution.sources import is_nobody
from auditor.cast import Cast
from auditor.claims.clashes import clashes
from auditor.claims.denying import (
    DOUBTED,
    GENERIC,
    NEGATION,
    NO_CLAIMS,
    NO_PARTY,
    POINTERS,
    STATED,
    WORDED,
    Denial,
    claims_of,
    goes_on,
    of_claim,
    of_deed,
    only_describes,
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
from auditor.claims.unvoiced import unvoiced
from auditor.language.analysis import Analysis, Paragraph
from auditor.lexicons import Lexicons
from auditor.model import Attribution, CueClass, Span
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Denial as Entry
    from auditor.lexicons.lexicon import Hit

OWN_MATTER = 4
"""Content words from which a denial tells for itself what it is about, so that it answers no other claim."""

BEING = frozenset({"be", "have", "hold", "make", "lack", "amount"})
"""Verbs that a claim is the subject of where a phrase of denial is said of it: "it has no basis"."""

MEETING = frozenset({"face", "meet", "draw", "attract", "get", "receive", "encounter", "raise"})
"""Verbs under which a noun of denial is somebody else's."""

BESIDE = frozenset({"in", "without", "with", "after", "before", "during", "amid", "following", "despite"})
"""Prepositions before a noun that is none of what is denied: "dismissed the petition without comment"."""

AS = frozenset({"as", "of"})
DONE = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative"})

BEHIND = frozenset({"by", "for", "from", "at", "on"})
"""The same before a noun that only tells more of what is denied: "rejected a request by the union"."""

ABOUT = frozenset({"about", "to", "on", "with", "at", "against", "over"})
"""Prepositions after a word of answering before what is answered."""


def denials(
    analysis: Analysis, made: Sequence[Proposition], attributions: Sequence[Attribution], cast: Cast, lexicons: Lexicons
) -> list[Denial]:
    """Find the denials of an article, in text order."""
    own = {p.attribution.id: p for p in made if p.attribution is not None and p.passage.id == p.attribution.sentence}
    found = [d for a in attributions for d in _by_cue(analysis, a, own.get(a.id), cast, lexicons)]
    said = {d.proposition for d in found}
    retold: dict[str, list[Span]] = {}
    for one in attributions:
        if one.inside:
            retold.setdefault(one.inside, []).extend(one.content.spans)
    for claim in made:
        inner = retold.get(claim.attribution.id, ()) if claim.attribution else ()
        found += _in_content(analysis, claim, inner, cast, lexicons) if claim not in said else ()
    found += unvoiced(analysis, made, cast, lexicons, found)
    found += clashes(analysis, cast, lexicons)
    return _gone_on(sorted(found, key=lambda d: d.span), cast)


def _gone_on(found: Sequence[Denial], cast: Cast) -> list[Denial]:
    """Take a denial that only points back, soon after a plain one of the same camp, to be as plain and of the same."""
    out: list[Denial] = []
    for denial in found:
        before = next((d for d in reversed(out) if goes_on(denial, d, cast)), None)
        if denial.points and not denial.relative and before is not None and before.strength > denial.strength:
            denial = attrs.evolve(denial, strength=before.strength, holder=denial.holder or before.holder)
        out.append(denial)
    return out


def _by_cue(
    analysis: Analysis, attribution: Attribution, made: Proposition | None, cast: Cast, lexicons: Lexicons
) -> Iterator[Denial]:
    """A denying cue: "denied the charge", "which Kigali dismissed"."""
    cue = attribution.cue
    if cue is None or attribution.source is None or is_nobody(attribution.source.text):
        return
    hits = lexicons.denials.scan(analysis.text, *cue.spans[0])
    words = next((h for h in hits if h.entries[0].kind == "denial" and h.entries[0].pos != "adjective"), None)
    if (cue.cue_class is not CueClass.DENYING or cue.act) and words is None:
        return
    if cue.negated:
        return
    passage = analysis.passage(attribution.sentence)
    paragraph = analysis.paragraphs[passage.paragraph]
    tokens = [t for span in attribution.content.spans for t in paragraph.tokens_in(*span)]
    entry = next((e for e in lexicons.denials.find(cue.lemma) if e.kind == "denial"), None)
    if entry is None and words is not None:
        entry = words.entries[0]
    if entry is None or {t.lower_ for t in _heads(tokens)} & set(entry.unless):
        return
    said = terms(tokens)
    head = head_of(paragraph.tokens_in(*cue.spans[0]))
    if withholds(paragraph, *cue.spans[0]) or undone(paragraph, *cue.spans[0]):
        return
    if head is not None and head.dep_ == "amod" and head.head.left_edge.pos_ in {"DET", "PRON"}:
        return  # "their disputed theories": told of the thing, and by nobody
    if head is not None and (only_describes(head, lexicons) or supposed(head) or of_deed(head, entry, lexicons)):
        return
    if any(
        t.pos_ == "NOUN" and t.dep_ == "dobj" and t.head.lemma_ in MEETING for t in paragraph.tokens_in(*cue.spans[0])
    ):
        return  # "faces doubts": others' doubts
    if head is not None:
        tokens += [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"} and c not in tokens]
    named = _heads(tokens)
    lemmas = {t.lemma_.lower() for t in named if t.pos_ != "SCONJ" and not _beside(t, tokens)}
    claimed = GENERIC | {n for n in lemmas - NO_CLAIMS for e in lexicons.denials.find(n) if e.kind == "anaphor"}
    points = bool(claimed & lemmas) or _pointing(tokens, said)
    clause = any(t.pos_ in {"VERB", "AUX"} and t.dep_ in {"ccomp", "xcomp", "pcomp"} for t in tokens)
    if "claim" in entry.flags and not points and not (clause and "that" in entry.frames):
        return
    holder = _holder(paragraph, tokens, cast, lexicons)
    if holder and cast.camps_meet([holder], attribution.source.parties):
        holder = None  # the "by" of "a figure disputed by Roe" is whoever denies
    points = points or len(said) < 2
    pointed, strength = _pointing(tokens, said), DOUBTED if "doubt" in entry.flags else STATED
    which = [t.lower_ for t in tokens if not t.is_punct] == ["which"] or (pointed and attribution.inside is not None)
    which = which or (head is not None and apposed(head, lexicons) is not None)
    several = any(t.tag_ == "NNS" and t.lemma_.lower() in claimed for t in _heads(tokens))
    told = len(terms([t for t in tokens if not _named_as(t)]) - claimed) >= OWN_MATTER
    for denier in attribution.source.parties or (None,):
        yield Denial(
            passage, cue.spans[0], denier, said, points, made, strength, holder, pointed or which, which, several, told
        )


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


def _pointing(tokens: Sequence[Token], said: frozenset[str]) -> bool:
    """Whether what is denied is a pronoun, or a noun for claims and nothing more."""
    return not said - GENERIC - {"something"} or any(
        t.pos_ == "PRON" and t.lower_ in POINTERS and not _beside(t, tokens) for t in tokens
    )


def _in_content(
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
        yield Denial(made.passage, blameless, made.source, made.terms, True, made, WORDED)
        return
    holder = _holder(paragraph, [t for span in made.spans for t in paragraph.tokens_in(*span)], cast, lexicons)
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
            words, own = (hit.start, hit.end), len(matter) >= OWN_MATTER
            yield Denial(made.passage, words, denier, made.terms, generic, made, strength, holder, points, told=own)
            return
    stance = _own_stance(analysis.text, paragraph, made, cast, lexicons)
    stance = stance or _asked(analysis, paragraph, made, cast, lexicons)
    yield from [stance] if stance is not None else _negation(paragraph, made, holder)


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


def _holder(paragraph: Paragraph, tokens: Sequence[Token], cast: Cast, lexicons: Lexicons) -> str | None:
    """Whose claims are denied, where the text says: "Roe's accusations", "the charges made by Roe"."""
    nouns = [token for token in tokens if token.lemma_.lower() in GENERIC or is_claim(token, lexicons)]
    found = next((found for noun in nouns if (found := holder_of(noun, paragraph, cast)) is not None), None)
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for noun in nouns for c in noun.children)
    return NO_PARTY if found is None and owned else found
