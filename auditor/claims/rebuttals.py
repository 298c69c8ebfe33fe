"""Words that say that somebody's word does not hold: a claim called false, a case called weak, a witness called a liar.

By the parse: an adjective said of a claim ("Roe's statements were false", "it is absurd to say that", "a baseless
charge"), a noun ("called the suit a shakedown", "the myth that"), an adjective, noun or verb said of its maker ("Roe is
not credible", "those who say so are mistaken"). An adjective is taken for such a judgement only with a claim, a case,
or "this" and "that" before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.model import PartyKind, Span

if TYPE_CHECKING:
    from auditor.cast import Cast
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import Denial as Entry

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
POINTING = frozenset({"this", "that", "it", "these", "those", "they", "which"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely", "barely", "neither", "nor", "no"})
SAYING = frozenset("say suggest claim think imply argue believe pretend allege assert accuse assume insinuate".split())
KINDS = {"adjective": ("denial", "judgement", "dispute"), "verb": ("judgement",), "noun": ("judgement",)}
INNOCENT = frozenset({"innocent", "blameless"})
FAULTY = frozenset("illegal improper inappropriate unethical unlawful untoward wrong".split())
ACTING = frozenset({"do", "say"})
RULING = frozenset({"declare", "find", "rule"})
PARTS = frozenset("all any both each every everything half many most much none one part some".split())
EVIDENCE = frozenset(
    "document email footage image memo message minute minutes photo photograph picture recording screenshot "
    "signature tape transcript video".split()
)
"""Nouns of what is shown for a claim, which a forgery or a fake is said of."""

ALONE = 2
"""Words that are a whole answer, so that they are said of what was told before: “Pure invention,” he said."""

NAMING = frozenset("brand call consider decry denounce deride describe dismiss dub label slam".split())
MAKING = frozenset({"file", "issue", "make", "submit"})
CLEARED = frozenset({"exonerated", "vindicated", "cleared", "acquitted"})
BY = frozenset({"by", "of", "from", "in"})
WILL = frozenset({"will", "'ll", "’ll", "would"})
UNREAL = frozenset({"if", "whether", "unless"})


@attrs.frozen(eq=False)
class Rebuttal:
    """A judgement that a claim does not hold.

    Attributes:
        span: The words that judge.
        holder: Party whose claim or whose person is judged, or None where the text does not say.
        named: True if a claim is named; False if a pronoun points at it, or only its maker is judged.
        relative: True if that pronoun is "which", so that the claim stands before it in the sentence.
        flat: True if the word says plainly that what is judged is not so ("untrue", as against "absurd").
    """

    span: Span
    holder: str | None
    named: bool
    relative: bool = False
    flat: bool = False


def rebuttals(
    text: str, paragraph: Paragraph, spans: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Iterator[Rebuttal]:
    """Find the judgements on claims within spans, in text order."""
    alone = sum(not t.is_punct for span in spans for t in paragraph.tokens_in(*span)) <= ALONE
    for number, span in enumerate(spans):
        looks_back = alone or (number > 0 and _broken_off(paragraph, spans[number - 1], span))
        for token, start, end, entries in _words(text, paragraph, span, lexicons):
            entry = _entry(token, entries)
            if entry is None or not _denies(token, entry):
                continue
            pointed = _pointed(token, entry)
            found = _judged(token, entry, paragraph, cast, lexicons)
            if found is None and "back" in entry.flags and looks_back:
                found, pointed = (None, False), True
            if found is not None:
                flat = "back" in entry.flags and pointed
                yield Rebuttal((start, end), *found, _relative(token) and not found[1], flat)


def _broken_off(paragraph: Paragraph, before: Span, after: Span) -> bool:
    """Whether a quotation breaks off after a pronoun that the rest is said of: “That,” he said, “is a lie”."""
    first, last = ([t for t in paragraph.tokens_in(*span) if t.pos_ != "PUNCT"] for span in (after, before))
    return bool(first and last) and last[-1].lower_ in POINTING and first[0].pos_ in {"AUX", "VERB"}


def _pointed(token: Token, entry: Entry) -> bool:
    """Whether a word is said of "this", "that" or "it"."""
    subject = _subject(token, entry)
    return subject is not None and subject.lower_ in POINTING


def _words(
    text: str, paragraph: Paragraph, span: Span, lexicons: Lexicons
) -> Iterator[tuple[Token, int, int, Sequence[Entry]]]:
    """The words of a span that may judge, each with its place; of a verb parted from its particle, the verb's."""
    for hit in lexicons.denials.scan(text, *span):
        phrase = paragraph.tokens_in(hit.start, hit.end)
        token = next((t for t in phrase if t.head not in phrase or t.head.i == t.i), next(iter(phrase), None))
        if token is not None:
            alone = lexicons.denials.find(token.lower_) if len(phrase) > 1 else ()  # "a myth" is a phrase and a noun
            yield token, hit.start, hit.end, (*hit.entries, *alone)
    for particle in paragraph.tokens_in(*span):
        verb = particle.head
        if particle.dep_ == "prt" and verb.i < particle.i - 1:
            entries = lexicons.denials.find(f"{verb.lower_} {particle.lower_}")
            if entries:
                yield verb, *paragraph.token_span(verb), entries


def _relative(token: Token) -> bool:
    """Whether what a word judges is "which": "..., which she says is untrue"."""
    return any(c.lower_ == "which" for one in (token, token.head, token.head.head) for c in one.children)


def _entry(token: Token, entries: Sequence[Entry]) -> Entry | None:
    """The entry that judges, in the part of speech that a word has in its sentence ("misleading" is both)."""
    fitting = [e for e in entries if e.kind in KINDS.get(e.pos, ())]
    said = token.pos_ in {"ADJ", "NOUN", "PROPN"} or token.dep_ in {"oprd", "acomp", "amod", "attr"} or _called(token)
    wanted = ("noun", "adjective") if said and token.pos_ != "ADJ" else ("adjective", "noun") if said else ("verb",)
    return next((e for pos in wanted for e in fitting if e.pos == pos), None) or next(iter(fitting), None)


def _called(token: Token) -> bool:
    """Whether a participle is what something is called: "called the figure invented", parsed as its deed."""
    if token.tag_ not in {"VBN", "VBD"} or token.dep_ not in {"ccomp", "acl"}:
        return False
    verb = token.head if token.dep_ == "ccomp" else token.head.head
    return verb.lemma_ in NAMING and all(child.dep_ != "aux" for child in token.children)


def _denies(token: Token, entry: Entry) -> bool:
    """Whether a word denies here: a good word under a negation, a bad one under none, and neither only supposed."""
    verb = token if entry.pos == "verb" else token.head
    near = [*token.children, *verb.children]
    if any(t.dep_ == "mark" and t.lower_ in UNREAL for t in near):
        return False
    return any(t.dep_ == "neg" or t.lower_ in NEGATIONS for t in near) == ("positive" in entry.flags)


def _judged(
    token: Token, entry: Entry, paragraph: Paragraph, cast: Cast, lexicons: Lexicons
) -> tuple[str | None, bool] | None:
    """The holder of what a word judges and whether the claim is named; None if it judges no claim and no maker."""
    noun = _described(token) if entry.pos == "adjective" else None
    if noun is not None:
        if entry.kind == "dispute" or not is_claim(noun, lexicons) or _made(noun, lexicons):
            return None
        holder = holder_of(noun, paragraph, cast)
        plain = entry.kind == "denial" and not is_weak(noun, lexicons)
        return (holder, True) if plain or holder is not None else None
    if entry.pos == "noun" and "case" not in entry.flags and _stated(token):
        return holder_of(token, paragraph, cast), True
    subject = _whole(_subject(token, entry))
    if subject is None:
        return (None, True) if entry.pos != "verb" and _to_say(token) else None
    if _sayer(subject) and ("maker" in entry.flags or entry.kind == "denial"):
        return cast.at(paragraph.token_span(subject)), True
    if entry.pos == "adjective" or (entry.pos == "noun" and "maker" not in entry.flags):
        if subject.lower_ == "it" and _says(token):
            return None, True
        named = _claim(subject, paragraph, cast, lexicons, shown=entry.pos == "noun")
        if named is not None and (entry.kind != "dispute" or named[0] is not None):
            return named
        plain = entry.kind == "denial" or entry.pos == "noun"
        plain = plain or (entry.kind == "judgement" and "positive" in entry.flags)
        if subject.lower_ in POINTING and "case" not in entry.flags and plain:
            meant = _meant(subject)
            if meant is not None and subject.lower_ == "that":
                return _claim(meant, paragraph, cast, lexicons)  # "a bid that was false and misleading"
            return (meant is not None and _claim(meant, paragraph, cast, lexicons)) or (None, False)
    if entry.pos == "verb" and subject.dep_ == "nsubjpass":
        return (None, True) if _claim(subject, paragraph, cast, lexicons, shown=True) is not None else None
    if "maker" in entry.flags and not any(c.dep_ in {"xcomp", "ccomp"} for c in token.children):  # "wrong to go"
        party = cast.at(paragraph.token_span(subject))
        told = any(c.dep_ in {"prep", "dative"} and c.lower_ == "to" for c in token.children)
        return (party, False) if party is not None and not told else None
    return None


def _described(token: Token) -> Token | None:
    """The noun that an adjective stands before, by itself or behind another: "a grave and baseless charge"."""
    while token.dep_ == "conj" and token.head.dep_ in {"amod", "conj"}:
        token = token.head
    return token.head if token.dep_ == "amod" else None


def _made(noun: Token, lexicons: Lexicons) -> bool:
    """Whether to tell a falsehood is what somebody is said to have done: "made false statements to the county"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in MAKING and is_weak(noun, lexicons)


def _subject(token: Token, entry: Entry) -> Token | None:
    """What a predicate is said of: its own subject, that of its verb, or the object that it is called or slammed as."""
    if token.head.lower_ == "as" and token.head.dep_ == "prep":
        return next((c for c in token.head.head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if token.dep_ == "acl" and _called(token):
        return token.head
    own = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    if own is not None or entry.pos == "verb":
        return own if own is not None else _shared(token)
    verb = token
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    verb = verb.head if verb.dep_ in {"acomp", "attr", "oprd", "ccomp", "dobj"} else verb
    if token.dep_ == "oprd":
        verb = next((v for v in token.ancestors if v.lemma_ in NAMING), verb)  # "called a report saying so absurd"
    called = token.dep_ in {"oprd", "ccomp"} or (token.dep_ == "dobj" and verb.lemma_ in NAMING)
    wanted = ("dobj", "nsubjpass") if called else ("nsubj", "nsubjpass")
    found = next((c for dep in wanted for c in verb.children if c.dep_ == dep and c.i != token.i), None)
    if found is None and called:  # "called that figure fantasy", parsed like "called that car insurance"
        found = next((c for c in token.children if c.dep_ == "compound" and c.pos_ == "NOUN"), None)
    return found


def _whole(subject: Token | None) -> Token | None:
    """What a subject is a part of, or else itself: "all of the claims", "none of this"."""
    if subject is None or subject.lower_ not in PARTS:
        return subject
    of = (o for c in subject.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj")
    return next(of, subject)


def _meant(pronoun: Token) -> Token | None:
    """What a pronoun stands for in its own sentence: "those claims, which", "slammed the lawsuit, calling it"."""
    verb = pronoun.head
    if verb.dep_ == "relcl" and pronoun.lower_ in {"which", "that"}:
        return verb.head
    if verb.dep_ in {"advcl", "conj", "xcomp"} and pronoun.dep_ == "dobj":
        return next((c for c in verb.head.children if c.dep_ == "dobj"), None)
    return None


def _shared(verb: Token) -> Token | None:
    """The subject that a joined verb shares with the first."""
    if verb.dep_ != "conj":
        return None
    return next((c for c in verb.head.children if c.dep_ in SUBJECTS), None)


def _says(token: Token) -> bool:
    """Whether what "it" stands for is a saying: "it is absurd to claim that"."""
    verbs = [c for one in (token, token.head) for c in one.children if c.dep_ in {"xcomp", "ccomp", "advcl", "acl"}]
    return any(verb.lemma_ in SAYING for verb in verbs)


def _to_say(token: Token) -> bool:
    """Whether what a word judges is a saying, as a clause: "to suggest that we knew is absurd"."""
    return any(c.dep_ == "csubj" and c.lemma_ in SAYING for one in (token, token.head) for c in one.children)


def _sayer(subject: Token) -> bool:
    """Whether a subject is whoever says something: "those who claim that", "anyone who thinks so"."""
    return any(c.dep_ == "relcl" and c.lemma_ in SAYING for c in subject.children)


def _stated(noun: Token) -> bool:
    """Whether a noun has what it judges after it: "the myth that the river is clean"."""
    clauses = (c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"})
    return any(m.dep_ == "mark" and m.lower_ == "that" for clause in clauses for m in clause.children)


def _claim(
    noun: Token, paragraph: Paragraph, cast: Cast, lexicons: Lexicons, *, shown: bool = False
) -> tuple[str | None, bool] | None:
    """The holder of a claim that a noun names, or of what is shown for one; None if it names none."""
    if not is_claim(noun, lexicons) and not (shown and noun.lemma_.lower() in EVIDENCE):
        return None
    return holder_of(noun, paragraph, cast) or document_at(noun, paragraph, cast), True


def is_claim(noun: Token, lexicons: Lexicons) -> bool:
    """Whether a noun names a claim: "charge", "account", "finding"."""
    return any(entry.kind == "anaphor" and entry.pos == "noun" for entry in lexicons.denials.find(noun.lemma_.lower()))


def document_at(noun: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """The document that a noun is, which holds what stands in it; None if it is none of the article's."""
    party = cast.at(paragraph.token_span(noun))
    return party if party is not None and cast.parties[party].kind is PartyKind.DOCUMENT else None


def is_weak(noun: Token, lexicons: Lexicons) -> bool:
    """Tell whether a noun names a claim only where something says so ("the evidence", as against "the allegation")."""
    return all("weak" in entry.flags for entry in lexicons.denials.find(noun.lemma_.lower()) if entry.kind == "anaphor")


def holder_of(noun: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """Whose claim a noun names, where the text says: "Roe's case", "the charge made by Roe", "Roe made the charge"."""
    near = [*noun.children, *(o for c in noun.children if c.lower_ in BY for o in c.children)]
    near += [o for c in noun.children if c.dep_ == "acl" for by in c.children if by.lower_ == "by" for o in by.children]
    for child in near:
        if child.dep_ in {"poss", "pobj"} or (child.dep_ in {"amod", "nmod", "compound"} and child.ent_type_):
            owners = (child, *(c for c in child.children if c.dep_ == "poss"))  # "the claims in Roe's suit"
            found = next((p for one in owners if (p := cast.at(paragraph.token_span(one))) is not None), None)
            if found is not None:
                return found
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in {"make", "level", "repeat", "spread", "raise", "publish", "bring"}:
        while verb.dep_ in {"xcomp", "conj"} and not any(c.dep_ in SUBJECTS for c in verb.children):
            verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        return cast.at(paragraph.token_span(subject)) if subject is not None else None
    return None


def _nothing_wrong(token: Token) -> bool:
    """Whether a word is of a fault that is turned down: "never did anything improper", "did not say anything wrong"."""
    if token.lower_ not in FAULTY or token.dep_ != "amod" or token.head.lower_ != "anything":
        return False
    verb = token.head.head
    return verb.lemma_ in ACTING and any(c.dep_ == "neg" or c.lower_ in NEGATIONS for c in verb.children)


def innocent(paragraph: Paragraph, spans: Sequence[Span], speaker: str, cast: Cast) -> Span | None:
    """Where somebody says that they, or those they speak for, are innocent or will be cleared; None if they do not."""
    for token in (t for span in spans for t in paragraph.tokens_in(*span)):
        if _nothing_wrong(token):
            return paragraph.token_span(token)
        if token.lower_ not in INNOCENT | CLEARED or token.dep_ not in {"acomp", "attr", "ccomp", "conj", "ROOT"}:
            continue
        verb = token if token.pos_ == "VERB" else token.head
        if verb.lemma_ in RULING:
            continue  # "the court found her innocent"
        if token.lower_ in CLEARED and not any(c.lower_ in WILL for c in verb.children):
            continue
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        party = cast.at(paragraph.token_span(subject)) if subject is not None else None
        if subject is not None and (subject.pos_ == "PRON" or (party is not None and cast.same_camp(party, speaker))):
            return paragraph.token_span(token)
    return None
