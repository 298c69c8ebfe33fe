"""Where sentences begin, decided by punctuation before the parser runs, so that parse and sentences agree.

A sentence ends after a full stop, question mark, exclamation mark or ellipsis and whatever closes with it, if what
follows can start one. The tokenizer has already told abbreviations ("Mr.", "U.S.") from full stops. A question or
exclamation that its speaker's verb follows (``"Why?" she asked``) goes on. Where a paragraph has next to no final
punctuation, the parser decides instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPONENT = "auditor_sentences"
FINAL = frozenset({".", "?", "!", "…", "...", "....", "?!", "!!", "??", "!?", ".."})
CLOSERS = frozenset("\"”’'»)]}") | {"''"}
OPENERS = frozenset("\"“‘'«([{„") | {"``", "…", "...", "*"}
WORDS_PER_STOP = 70
"""Words to a stop above which a paragraph counts as unpunctuated."""

FOLLOWING_VERB = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,5}(?:said|says|asked|asks|added|told|wrote|shouted|cried|replied|tweeted|exclaimed|yelled)\b"
)


def register() -> None:
    """Make the component known to spaCy."""
    from spacy.language import Language

    if not Language.has_factory(COMPONENT):
        Language.component(COMPONENT, func=set_boundaries)


def set_boundaries(doc: Doc) -> Doc:
    """Set ``is_sent_start`` of every token, or leave it open where punctuation is missing."""
    stops = sum(token.text in FINAL for token in doc)
    sparse = len(doc) > WORDS_PER_STOP * (stops + 1)
    begins = _beginnings(doc)
    for token in doc[1:]:
        if token.i in begins:
            token.is_sent_start = True
        elif not (sparse and token.text[:1].isupper()):
            token.is_sent_start = False
    return doc


def _beginnings(doc: Doc) -> set[int]:
    begins = set()
    index = 0
    while index < len(doc):
        token = doc[index]
        index += 1
        if not _ends(token):
            continue
        while index < len(doc) and (doc[index].text in FINAL or _closes(doc, index)):
            index += 1
        while index < len(doc) and doc[index].is_space:
            index += 1
        if index < len(doc) and _starts(doc, index, token):
            begins.add(index)
    return begins


def _ends(token: Token) -> bool:
    # A token such as "Corp." or "p.m." may close a sentence too, but nothing here tells when it does.
    return token.text in FINAL


def _closes(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.text not in CLOSERS:
        return False
    return not doc[index - 1].whitespace_ or token.text in ")]}”»"


def _starts(doc: Doc, index: int, final: Token) -> bool:
    token = doc[index]
    before = doc[index - 1]
    if not before.whitespace_ and not before.is_space and token.text not in OPENERS and final.text == ".":
        # "3.5", "example.com" cut by the tokenizer: no space, no boundary, unless a quotation closed between.
        return before.text in CLOSERS or token.text[:1].isupper()
    if token.text[:1].islower():
        return False
    quoted = any(doc[i].text in CLOSERS for i in range(final.i, index))
    if quoted and final.text not in {".", "…", "...", "...."}:
        return not FOLLOWING_VERB.match(doc[index : index + 8].text)
    if final.text in {"…", "...", "...."}:
        return token.text[:1].isupper() or token.text in OPENERS
    return True
