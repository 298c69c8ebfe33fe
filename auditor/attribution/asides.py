"""The writer's asides inside reported content: own voice, though it stands between a source's words.

By the parse: a relative clause set off by a comma ("..., which the party founded, ..."), an apposition between commas
or dashes, and a parenthesis, unless it stands in quotation marks. Definition: docs/labels.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.language.analysis import Analysis, Paragraph
from auditor.model import Span
from auditor.spans import covers, merged, trimmed, words

if TYPE_CHECKING:
    from auditor.language.tokens import Token

SHORTEST = 3
"""Words under which an apposition is left with the content: a title or a name, not an assertion."""

DASHES = frozenset({"—", "–", "--", "-", "(", ","})
RELATIVE = frozenset({"which", "who", "whose", "whom", "where", "when"})


def asides(
    analysis: Analysis, paragraph: Paragraph, content: tuple[Span, ...], source: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Find the asides added to a content or its source.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the content.
        content: The content's words.
        source: The source's words.

    Returns:
        Spans, disjoint. One may go beyond the content: what is added to its last words belongs to the writer too.
    """
    found: list[Span] = []
    quoted = [(q.start, q.end) for q in paragraph.quotations]
    for start, end in merged([*content, *source]):
        for token in paragraph.tokens_in(start, end):
            for child in token.children:
                span = _aside(paragraph, child)
                if span is None or covers(quoted, span[0]) or span[0] <= start:
                    continue
                if len(words(analysis.text, *span)) >= SHORTEST:
                    found.append(trimmed(analysis.text, span))
        found += [p for p in _parentheses(analysis.text, start, end) if not covers(quoted, p[0])]
    return merged(found)


def _aside(paragraph: Paragraph, token: Token) -> Span | None:
    """Give the aside that ``token`` heads, if it heads one."""
    if token.dep_ == "relcl":
        opening = next((t for t in token.subtree if t.lower_ in RELATIVE), None)
        if opening is None or not _set_off(opening):
            return None
    elif token.dep_ == "advcl":
        opening = next((t for t in token.subtree if t.lower_ in {"whom", "which"} and t.head.lower_ == "of"), None)
        if opening is None or not _set_off(token.doc[token.left_edge.i]):
            return None  # "..., some of whom were taken across"
    elif token.dep_ == "appos":
        if token.ent_type_ == "PERSON" or not _set_off(token.doc[token.left_edge.i]):
            return None
    else:
        return None
    return paragraph.span(token.doc[token.left_edge.i : token.right_edge.i + 1])


def _set_off(token: Token) -> bool:
    """Tell whether a comma, dash or bracket stands before a token, or before the preposition that leads it."""
    before = token.i - 1
    if before >= 0 and token.doc[before].pos_ == "ADP":
        before -= 1
    return before >= 0 and token.doc[before].text in DASHES


def _parentheses(text: str, start: int, end: int) -> list[Span]:
    """Brackets with at least ``SHORTEST`` words inside."""
    found = []
    opening = text.find("(", start, end)
    while opening >= 0:
        closing = text.find(")", opening, end)
        if closing < 0:
            break
        if len(words(text, opening, closing)) >= SHORTEST:
            found.append((opening, closing + 1))
        opening = text.find("(", closing, end)
    return found
