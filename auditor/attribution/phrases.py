"""The tagger's stretches of word pieces as phrases: whole words, and nothing that breaks off.

The tagger may end a source behind an article or a content behind "and", take a cue's adjective for its source, and give
a content a stray "of" or "what" from elsewhere in the sentence. None of that says anything by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.model import Span

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token

ARTICLES = frozenset({"the", "a", "an"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
WITHIN = frozenset({"in", "at", "across", "throughout"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUNS = frozenset({"who", "whom", "which", "that"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
EMPTY = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PUNCT", "SCONJ", "SPACE", "SYM"})
"""Parts of speech that by themselves tell nothing."""


def whole(paragraph: Paragraph, span: Span) -> Span:
    """Widen a span of word pieces to whole words."""
    tokens = paragraph.tokens_in(*span)
    if not tokens:
        return span
    return min(span[0], paragraph.token_span(tokens[0])[0]), max(span[1], paragraph.token_span(tokens[-1])[1])


def of_source(paragraph: Paragraph, spans: Iterable[Span], cue: Span) -> tuple[Span, ...]:
    """Give the whole words of a source's spans, but for those that name nobody.

    Such are one that breaks off behind an article, an adjective of the cue ("local criticism of the bridge"), a place
    ("has been confirmed in Kestria") and, with a verb, a phrase behind another preposition than "by".
    A clause about it that breaks off before its verb is none of it.
    """
    widened = (_without_pronoun(paragraph, whole(paragraph, span)) for span in spans)
    led = (_without_preposition(paragraph, _without_relative(paragraph, span), cue) for span in widened)
    return tuple(_joined(paragraph, span, cue) for span in led if span is not None and _names(paragraph, span, cue))


def _joined(paragraph: Paragraph, span: Span, cue: Span) -> Span:
    """A source with those before it that the same verb has for its subjects: "Roe and Ames denied it"."""
    head = head_of(paragraph.tokens_in(*span))
    if head is None or head.dep_ != "conj" or head.head.dep_ not in SUBJECTS:
        return span
    if head.head.head not in paragraph.tokens_in(*cue):
        return span
    return min(span[0], paragraph.token_span(head.head.left_edge)[0]), span[1]


def _without_pronoun(paragraph: Paragraph, span: Span) -> Span:
    """A source without the pronoun for whoever it speaks of: "who prosecutors" say took bribes."""
    tokens = paragraph.tokens_in(*span)
    taken_up = len(tokens) > 1 and tokens[0].lower_ in PRONOUNS and tokens[0].dep_ not in {"det", "poss"}
    if taken_up and tokens[0].head not in tokens and any(token.pos_ in NAMING for token in tokens[1:]):
        return paragraph.token_span(tokens[1])[0], span[1]
    return span


def _without_relative(paragraph: Paragraph, span: Span) -> Span:
    """A source without what hangs: a clause cut off before its verb ("a party that"), "the lease, a copy of" it."""
    tokens = paragraph.tokens_in(*span)
    held = {token.i for token in tokens}
    for number, token in enumerate(tokens[1:], start=1):
        verb = next((above for above in (token, *token.ancestors) if above.dep_ == "relcl"), None)
        if verb is not None and verb.i not in held and verb.head.i in held:
            return _until(paragraph, span, tokens[:number])
    comma = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].text == ","), 0)
    return _until(paragraph, span, tokens[:comma]) if comma and tokens[-1].pos_ == "ADP" else span


def _until(paragraph: Paragraph, span: Span, tokens: Sequence[Token]) -> Span:
    """The span's first words, the last of them no comma."""
    kept = tokens[:-1] if len(tokens) > 1 and tokens[-1].is_punct else tokens
    return span[0], paragraph.token_span(kept[-1])[1]


def _without_preposition(paragraph: Paragraph, span: Span, cue: Span) -> Span | None:
    """A source without the preposition it begins with: that of a noun, or of who did it."""
    tokens = paragraph.tokens_in(*span)
    if not tokens or tokens[0].pos_ != "ADP":
        return span
    head = head_of(paragraph.tokens_in(*cue))
    if len(tokens) == 1 or (tokens[0].lower_ != "by" and head is not None and head.pos_ == "VERB"):
        return None
    return paragraph.token_span(tokens[1])[0], span[1]


def _names(paragraph: Paragraph, span: Span, cue: Span) -> bool:
    tokens = paragraph.tokens_in(*span)
    head = head_of(tokens)
    if not tokens or head is None:
        return True
    if tokens[-1].lower_ in ARTICLES:
        return False
    telling = paragraph.tokens_in(*cue)
    if head.lower_ == "it" and head.dep_ == "nsubjpass" and head.head in telling:
        return False  # "it is feared"
    describing = head.pos_ == "ADJ" and head.dep_ == "amod" and head.head in telling
    place = head.ent_type_ in PLACES and head.head.lower_ in WITHIN and head.head.head in telling
    return not (describing or place)


def of_content(paragraph: Paragraph, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Give the whole words of a content's spans, but for a conjunction at an end and spans of nothing but empty words.

    A content that has nothing else keeps them.
    """
    widened = [whole(paragraph, span) for span in spans]
    told = []
    for start, end in widened:
        tokens = paragraph.tokens_in(start, end)
        while tokens and tokens[-1].pos_ == "CCONJ":
            tokens.pop()
        if any(token.pos_ not in EMPTY and token.lower_ != "what" for token in tokens):
            told.append((start, paragraph.token_span(tokens[-1])[1]))
    return tuple(told or widened)
