"""Quotation marks by which the writer keeps off from a word: 'the "independent" commission'.

They are short, name nobody who used the word, stand inside a noun phrase of the writer's own sentence, and are no
title, nickname or word that is spoken of as a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.language.analysis import Paragraph, Passage, Quotation
from auditor.model import Attribution, Span
from auditor.spans import merged, touches

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

LONGEST = 3
NAMING = frozenset(
    "call name term dub title entitle nickname label brand describe refer know codename spell write read say mean "
    "use chant print type hear define translate caption tag quote coin".split()
)
NAMES = frozenset(
    "word words phrase term slogan motto name nickname title category class label letter sign banner message song "
    "album film movie book novel play show series programme program project operation ship boat codename hashtag "
    "search option button section chapter column question answer".split()
)


def scare_quotes(
    passage: Passage,
    paragraph: Paragraph,
    said: Sequence[Span],
    lexicons: Lexicons,
    *,
    judging: bool = False,
) -> Iterator[tuple[Quotation, Token]]:
    """Yield the scare quotes of a sentence, each with the noun it is said of.

    Args:
        passage: The sentence.
        paragraph: Its paragraph.
        said: What somebody in the article is named for (``spoken``), which is no scare quote.
        lexicons: Word lists in force.
        judging: True for quoted words that judge by themselves ("the 'butcher'"): those are not kept off but used.
    """
    if not any(passage.start <= q.start < passage.end for q in paragraph.quotations):
        return
    for quotation in paragraph.quotations:
        if not passage.start <= quotation.start < passage.end or not quotation.closed or quotation.continued:
            continue
        tokens = [t for t in paragraph.tokens_in(*quotation.inner) if not t.is_punct]
        if not 0 < len(tokens) <= LONGEST or touches(said, quotation.inner):
            continue
        if judging != _judge(tokens, lexicons):
            continue
        noun = tokens[-1] if judging else _noun(tokens)
        if noun is not None and not _as_word(noun, tokens):
            yield quotation, noun


def spoken(attributions: Iterable[Attribution]) -> tuple[Span, ...]:
    """Give the words that somebody is named for: what is said, and a source that something is "according to"."""
    return merged(s for a in attributions for s in (*a.content.spans, *_cited(a)))


def _cited(attribution: Attribution) -> tuple[Span, ...]:
    """The source that something is "according to": its words are its own name for itself."""
    cue, source = attribution.cue, attribution.source
    return source.spans if source is not None and cue is not None and cue.lemma.startswith("according") else ()


def _noun(tokens: list[Token]) -> Token | None:
    """The noun phrase's head that quoted words are, or stand before; None if they are no part of one."""
    if any(t.text[:1].isupper() or not t.text[:1].isalpha() for t in tokens) or any(t.pos_ == "PRON" for t in tokens):
        return None
    head = next((t for t in tokens if t.head not in tokens), tokens[-1])
    if head.pos_ in {"ADJ", "VERB", "ADV"} and head.dep_ in {"amod", "compound", "nmod", "advmod"}:
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN"} else None


def _judge(tokens: list[Token], lexicons: Lexicons) -> bool:
    return any(lexicons.loaded.find(t.lower_) or any(e.is_plain for e in lexicons.harms.find(t.lower_)) for t in tokens)


def _as_word(noun: Token, tokens: list[Token]) -> bool:
    """Whether the words are spoken of as words, a name or a title."""
    governor = noun.head
    before = tokens[0].nbor(-2).lower_ if tokens[0].i > 1 else ""
    near = {governor.lemma_, governor.head.lemma_}
    after = [t.lower_ for t in tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 4] if not t.is_punct]
    if after[:1] == ["or"]:
        return True
    return bool(near & NAMING) or noun.lemma_ in NAMES or before in NAMES | {"as", "or"} or governor.lemma_ in NAMES
