"""Views that a noun or a set phrase ascribes to somebody, by the parse.

"The union's position is that", "the allegation, made by a clerk, is that", "by the ministry's count", "as the company
sees it", "she puts it down to roads": the tagger, whose training data have few of them, leaves them to the writer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.attribution.drafts import Draft
from auditor.attribution.subjects import EMPTY, phrase
from auditor.language.analysis import Analysis, Paragraph
from auditor.model import Span
from auditor.spans import overlap, trimmed

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

CERTAINTY = 0.85

HELD = frozenset("case contention line position reasoning stance theory version".split())
"""Nouns for what somebody holds, beside those that the list of cues has with "that"."""

COUNTS = frozenset("account admission calculation count estimate figure reckoning reading tally telling".split())
"""Nouns behind "by" and "on" for how somebody comes to what is told: "by her own account"."""

FROM = frozenset({"of", "among", "from"})
SEEING = frozenset({"see", "tell", "put"})
MADE = frozenset({"make", "put", "raise", "advance", "bring"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

View = tuple[Span, Span, list[Span]]
"""Cue, source and content."""


def views(analysis: Analysis, drafts: Sequence[Draft], lexicons: Lexicons) -> list[Draft]:
    """Give the drafts of views to add to those already found, in text order; none where one of these names a source."""
    made = []
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        here = [draft for draft in drafts if draft.paragraph == passage.paragraph and draft.source]
        told = [span for draft in here for span in (draft.cue, *draft.content) if span]
        for token in passage.tokens:
            for cue, source, content in _views(paragraph, token, lexicons):
                kept = tuple(trimmed(analysis.text, span, " \t\n\r,;:") for span in content)
                if not overlap([cue, *kept], told):
                    made.append(Draft(passage.paragraph, cue, (source,), kept, CERTAINTY))
    return made


def _views(paragraph: Paragraph, token: Token, lexicons: Lexicons) -> Iterator[View]:
    found = None
    if token.pos_ == "NOUN" and token.dep_ == "nsubj":
        found = _held(paragraph, token, lexicons)
    elif token.pos_ == "NOUN" and token.dep_ == "pobj":
        found = _counted(paragraph, token)
    elif token.lemma_ in SEEING and token.pos_ == "VERB":
        found = _seen(paragraph, token) or _ascribed(paragraph, token)
    if found is not None:
        yield found


def _held(paragraph: Paragraph, noun: Token, lexicons: Lexicons) -> View | None:
    """What somebody's position, fear or allegation is: the clause behind "is that"."""
    verb = noun.head
    listed = noun.lemma_ in HELD or lexicons.cue(noun.lower_, pos="noun", frame="that") is not None
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "attr"} and c.i > verb.i), None)
    if verb.lemma_ != "be" or not listed or clause is None or not any(c.lower_ == "that" for c in clause.children):
        return None
    holder = _holder(noun)
    if holder is None:
        return None
    cue = (paragraph.token_span(noun)[0], paragraph.token_span(verb)[1])
    return cue, phrase(paragraph, holder), [paragraph.span(verb.doc[clause.left_edge.i : clause.right_edge.i + 1])]


def _holder(noun: Token) -> Token | None:
    """Whose a noun is: its owner, whoever is behind "of" or "among", or whoever made it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in FROM:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lemma_ in MADE:
            by = (o for c in child.children if c.lower_ == "by" for o in c.children if o.dep_ == "pobj")
            return next(by, None)
    return None


def _counted(paragraph: Paragraph, noun: Token) -> View | None:
    """What is so by somebody's count or account: the sentence but for that phrase, which stands apart in it."""
    preposition, verb = noun.head, noun.head.head
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if preposition.lower_ not in {"by", "on"} or noun.lemma_ not in COUNTS or owner is None or verb.dep_ != "ROOT":
        return None
    start, end = preposition.left_edge.i, noun.right_edge.i + 1
    sentence = noun.sent
    first, last = sentence[0].i, sentence[-1].i
    apart = start == first or noun.doc[start - 1].text == ","
    if not apart or (noun.lower_ == "account" and owner.lower_ in EMPTY):
        return None
    spans = [(first, start), (end, last + 1)]
    content = [paragraph.span(noun.doc[a:b]) for a, b in spans if b - a > 1]
    cue = (paragraph.token_span(preposition)[0], paragraph.token_span(noun)[1])
    return (cue, phrase(paragraph, owner), content) if content else None


def _seen(paragraph: Paragraph, verb: Token) -> View | None:
    """What is so as somebody sees or tells it: the clause that "as" hangs on."""
    it = any(c.dep_ == "dobj" and c.lower_ in {"it", "things", "matters"} for c in verb.children)
    as_such = any(c.dep_ in {"mark", "advmod"} and c.lower_ == "as" for c in verb.children)
    source = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if not (it and as_such) or source is None or source.lower_ in EMPTY or verb.dep_ != "advcl":
        return None
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    sentence = verb.sent
    spans = [(sentence[0].i, start), (end, sentence[-1].i + 1)]
    content = [paragraph.span(verb.doc[a:b]) for a, b in spans if b - a > 1]
    return (paragraph.token_span(verb), phrase(paragraph, source), content) if content else None


def _ascribed(paragraph: Paragraph, verb: Token) -> View | None:
    """What somebody puts something down to: "she puts it down to roads"."""
    down = next((c for c in verb.children if c.lower_ == "down" and c.i > verb.i), None)
    source = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    put = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.lemma_ != "put" or down is None or source is None or put is None or source.lower_ in EMPTY:
        return None
    near = [*verb.children, *down.children]
    to = next((c for c in near if c.dep_ == "prep" and c.lower_ == "to" and c.i == down.i + 1), None)
    if to is None:
        return None
    return (
        paragraph.token_span(verb),
        phrase(paragraph, source),
        [paragraph.span(verb.doc[put.left_edge.i : to.right_edge.i + 1])],
    )
