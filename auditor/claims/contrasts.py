"""Two parties that call one thing by names that cannot both fit: "Roe calls it a school, but inmates say it is a jail".

Within one sentence, by the parse: two claims of different camps with a word of contrast between them, each saying what
the same thing is: a predicate ("it is a prison"), a name it is given ("call it a prison"), or one under "as"
("describes it as a school").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.cast import Cast
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Analysis, Paragraph
from auditor.language.tokens import Token

CONTRAST = frozenset({"but", "while", "whereas", "though", "although", "yet", "whilst"})
PREDICATES = frozenset({"attr", "oprd"})
SAME = frozenset({"it", "they", "them", "he", "him", "she", "her", "this", "that", "these", "those", "which"})


def contrasts(analysis: Analysis, made: Sequence[Proposition], cast: Cast) -> Iterator[tuple[Proposition, Proposition]]:
    """Find the contrasted claims, in text order."""
    for one, other in pairwise(made):
        if one.passage is not other.passage or one.source is None or other.source is None:
            continue
        if cast.same_camp(one.source, other.source):
            continue
        paragraph = analysis.paragraphs[one.passage.paragraph]
        between = paragraph.tokens_in(one.spans[-1][1], other.spans[0][0])
        here, there = (list(_named(paragraph, p)) for p in (one, other))
        if any(t.lower_ in CONTRAST for t in between) and any(_clash(a, b) for a in here for b in there):
            yield one, other


def _named(paragraph: Paragraph, claim: Proposition) -> Iterator[tuple[Token | None, Token]]:
    """What a claim says what it is, and as what; None for a thing that stands before the claim ("which")."""
    for token in (t for span in claim.spans for t in paragraph.tokens_in(*span)):
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            continue
        if token.dep_ in PREDICATES:
            yield _thing(token.head), token
        elif token.dep_ in {"pobj", "amod"} and token.head.lower_ == "as" and token.head.dep_ == "prep":
            yield _thing(token.head.head), token


def _thing(verb: Token) -> Token | None:
    children = list(verb.children)
    return next((c for dep in ("dobj", "nsubjpass", "nsubj") for c in children if c.dep_ == dep), None)


def _clash(one: tuple[Token | None, Token], other: tuple[Token | None, Token]) -> bool:
    (here, said), (there, denied) = one, other
    same = here is None or there is None or there.lower_ in SAME or here.lemma_.lower() == there.lemma_.lower()
    return same and said.pos_ == denied.pos_ and said.lemma_.lower() != denied.lemma_.lower()
