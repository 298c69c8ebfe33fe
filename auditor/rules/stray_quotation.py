"""A quotation that nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.model import FindingKind, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.spans import merged, touches, trimmed, words

if TYPE_CHECKING:
    from auditor.language.tokens import Token

LEAST, SENTENCE, ARGUABLE = 4, 7, 0.35
"""Words from which marks hold a quotation rather than a term, and from which one with a verb is surely speech."""
TITLES = frozenset({"WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on each quotation of a clause or more that touches no source's words, titles of works left out."""
    voiced = merged(s for a in audit.attributions if a.source is not None for s in (*a.content.spans, *a.source.spans))
    for paragraph in audit.analysis.paragraphs:
        for quotation in paragraph.quotations:
            span = trimmed(audit.analysis.text, quotation.inner)
            if span[0] >= span[1] or touches(voiced, span):
                continue
            confidence = _confidence(audit, span, paragraph.tokens_in(*span))
            if _introduced(audit.analysis.text, quotation.start, quotation.end):
                confidence = min(confidence, ARGUABLE)
            passage = audit.analysis.passage_at(quotation.start)
            if confidence and passage is not None:
                yield Remark(
                    spans=((quotation.start, quotation.end),),
                    message="The draft does not say whose words these are.",
                    confidence=confidence,
                    sentence=passage.id,
                )


def _confidence(audit: Audit, span: Span, tokens: list[Token]) -> float:
    count = len(words(audit.analysis.text, *span))
    if count < LEAST or _is_title(tokens):
        return 0.0
    speaks = any(t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBD", "VBP", "VBZ", "MD", "VB"} for t in tokens)
    if not speaks:
        return ARGUABLE
    return 0.7 if count >= SENTENCE else 0.5


def _introduced(text: str, start: int, end: int) -> bool:
    """Whether words lead up to a quotation ("posted to her readers:") or a name follows it behind a dash."""
    return text[:start].rstrip(" ")[-1:] in {",", ":"} or text[end:].lstrip()[:1] in {"—", "–", "―", "-"}


def _is_title(tokens: list[Token]) -> bool:
    long = [t for t in tokens if t.is_alpha and not t.is_stop]
    return any(t.ent_type_ in TITLES for t in tokens) or (bool(long) and all(t.text[0].isupper() for t in long))


RULE = Rule(
    code="S003",
    name="stray-quotation",
    kind=FindingKind.SOURCING,
    severity=Severity.WARNING,
    summary="Words stand in quotation marks, and nobody is given for them.",
    reason="Quotation marks promise that somebody said just that; the reader must be able to see who.",
    remedy="Name the speaker, or take the marks off and write it in your own words.",
    sources=("AP Stylebook (quotations in the news)", "Reuters Handbook of Journalism"),
    fires=(
        Example(
            "The bridge was closed on Monday.\n\n“It will fall into the river before the first snow comes.”\n\n"
            "The county opened a detour over the dam. Buses leave every hour.",
            "nobody speaks these words",
        ),
    ),
    silent=(
        Example(
            "The bridge was closed on Monday.\n\n"
            "“It will fall into the river before the first snow comes,” said Karla Benn, an engineer. The county "
            "opened a detour.",
            "Benn does",
        ),
        Example("The county opened the so-called “green lane” over the dam on Monday.", "a term, not a quotation"),
    ),
    check=check,
)
