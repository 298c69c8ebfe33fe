"""Words that say that somebody's word does not hold: a claim called false, a case called weak, a witness called a liar.

By the parse: an adjective said of a claim ("Roe's statements were false", "it is absurd to say that", "a baseless
charge"), an adjective, noun or verb said of its maker ("Roe is not credible", "Roe lied"). An adjective is taken for
such a judgement only with a claim, a case, or "this" and "that" before it.
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
BY = frozenset({"by", "of", "from"})
UNREAL = frozenset({"if", "whether", "unless"})


@attrs.frozen(eq=False)
class Rebuttal:
    """A judgement that a claim does not hold.

    Attributes:
        span: The words that judge.
        holder: Party whose claim or whose person is judged, or None where the text does not say.
        named: True if a claim is named; False if a pronoun points at it, or only its maker is judged.
        relative: True if that pronoun is "which", so that the claim stands before it in the sentence.
    """

    span: Span
    holder: str | None
    named: bool
    relative: bool = False


def rebuttals(
    text: str, paragraph: Paragraph, spans: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Iterator[Rebuttal]:
    """Find the judgements on claims within spans, in text order."""
    for span in spans:
        for hit in lexicons.denials.scan(text, *span):
            token = next(iter(paragraph.tokens_in(hit.start, hit.end)), None)
            entry = _entry(token, hit.entries) if token is not None else None
            if token is None or entry is None or not _denies(token, entry):
                continue
            found = _judged(token, entry, paragraph, cast, lexicons)
            if found is not None:
                relative = _relative(token) and not found[1]
                yield Rebuttal((hit.start, hit.end), *found, relative)


def _relative(token: Token) -> bool:
    """Whether what a word judges is "which": "..., which she says is untrue"."""
    return any(c.lower_ == "which" for one in (token, token.head, token.head.head) for c in one.children)


def _entry(token: Token, entries: Sequence[Entry]) -> Entry | None:
    """The entry that judges, in the part of speech that a word has in its sentence ("misleading" is both)."""
    fitting = [e for e in entries if e.kind in KINDS.get(e.pos, ())]
    wanted = "adjective" if token.pos_ == "ADJ" or token.dep_ in {"oprd", "acomp", "amod", "attr"} else "verb"
    return next((e for e in fitting if e.pos == wanted), None) or next(iter(fitting), None)


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
    if entry.pos == "adjective" and token.dep_ == "amod":
        if entry.kind == "dispute" or not is_claim(token.head, lexicons):
            return None
        holder = holder_of(token.head, paragraph, cast)
        plain = entry.kind == "denial" and not _is_weak(token.head, lexicons)
        return (holder, True) if plain or holder is not None else None
    subject = _subject(token, entry)
    if subject is None:
        return None
    if entry.pos == "adjective":
        if subject.lower_ == "it" and _says(token):
            return None, True
        named = _claim(subject, paragraph, cast, lexicons)
        if named is not None and (entry.kind != "dispute" or named[0] is not None):
            return named
        plain = entry.kind == "denial" or (entry.kind == "judgement" and "positive" in entry.flags)
        if subject.lower_ in POINTING and "case" not in entry.flags and plain:
            meant = _meant(subject)
            return (meant is not None and _claim(meant, paragraph, cast, lexicons)) or (None, False)
    if entry.pos == "verb" and subject.dep_ == "nsubjpass":
        return _claim(subject, paragraph, cast, lexicons)
    if "maker" in entry.flags and not any(c.dep_ in {"xcomp", "ccomp"} for c in token.children):  # "wrong to go"
        party = cast.at(paragraph.token_span(subject))
        told = any(c.dep_ in {"prep", "dative"} and c.lower_ == "to" for c in token.children)
        return (party, False) if party is not None and not told else None
    return None


def _subject(token: Token, entry: Entry) -> Token | None:
    """What a predicate is said of: its own subject, that of its verb, or the object that it is called or slammed as."""
    if token.head.lower_ == "as" and token.head.dep_ == "prep":
        return next((c for c in token.head.head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    own = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    if own is not None or entry.pos == "verb":
        return own if own is not None else _shared(token)
    verb = token
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    verb = verb.head if verb.dep_ in {"acomp", "attr", "oprd", "ccomp"} else verb
    wanted = ("dobj", "nsubjpass") if token.dep_ in {"oprd", "ccomp"} else ("nsubj", "nsubjpass")
    return next((c for dep in wanted for c in verb.children if c.dep_ == dep), None)


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


def _claim(noun: Token, paragraph: Paragraph, cast: Cast, lexicons: Lexicons) -> tuple[str | None, bool] | None:
    """The holder of a claim that a noun names, if it names one."""
    if not is_claim(noun, lexicons):
        return None
    return holder_of(noun, paragraph, cast) or document_at(noun, paragraph, cast), True


def is_claim(noun: Token, lexicons: Lexicons) -> bool:
    """Whether a noun names a claim: "charge", "account", "finding"."""
    return any(entry.kind == "anaphor" and entry.pos == "noun" for entry in lexicons.denials.find(noun.lemma_.lower()))


def document_at(noun: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """The document that a noun is, which holds what stands in it; None if it is none of the article's."""
    party = cast.at(paragraph.token_span(noun))
    return party if party is not None and cast.parties[party].kind is PartyKind.DOCUMENT else None


def _is_weak(noun: Token, lexicons: Lexicons) -> bool:
    """Whether a noun names a claim only where something says so ("the evidence", as against "the allegation")."""
    return all("weak" in entry.flags for entry in lexicons.denials.find(noun.lemma_.lower()) if entry.kind == "anaphor")


def holder_of(noun: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """Whose claim a noun names, where the text says: "Roe's case", "the charge made by Roe", "Roe made the charge"."""
    near = [*noun.children, *(o for c in noun.children if c.lower_ in BY for o in c.children)]
    near += [o for c in noun.children if c.dep_ == "acl" for by in c.children if by.lower_ == "by" for o in by.children]
    for child in near:
        if child.dep_ in {"poss", "pobj"} or (child.dep_ in {"amod", "nmod", "compound"} and child.ent_type_):
            found = cast.at(paragraph.token_span(child))
            if found is not None:
                return found
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in {"make", "level", "repeat", "spread", "raise", "publish", "bring"}:
        while verb.dep_ in {"xcomp", "conj"} and not any(c.dep_ in SUBJECTS for c in verb.children):
            verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        return cast.at(paragraph.token_span(subject)) if subject is not None else None
    return None


def innocent(paragraph: Paragraph, spans: Sequence[Span], speaker: str, cast: Cast) -> Span | None:
    """Where somebody says of themselves or of whom they speak for that they are innocent; None if they do not."""
    for token in (t for span in spans for t in paragraph.tokens_in(*span)):
        if token.lower_ not in INNOCENT or token.dep_ not in {"acomp", "attr", "ccomp", "conj"}:
            continue
        subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        party = cast.at(paragraph.token_span(subject)) if subject is not None else None
        if subject is not None and (subject.pos_ == "PRON" or (party is not None and cast.same_camp(party, speaker))):
            return paragraph.token_span(token)
    return None
