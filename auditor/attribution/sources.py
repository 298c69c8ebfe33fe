"""What kind of source it is, by what role it speaks, and why it is not named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.model import PartyKind, Source, SourceKind, Span
from auditor.spans import trimmed

if TYPE_CHECKING:
    from auditor.language.analysis import Analysis, Paragraph, Passage
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

ORGANISATION_LABELS = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC"})
OWN_STAFF = frozenset({"reporter", "correspondent", "journalist", "team", "crew", "photographer"})
NOBODY = re.compile(r"(?:no|nobody|none|no-one|neither (?:of|side|party|camp))\b", re.IGNORECASE)
SELF_NAMES = frozenset({"i", "we", "this newspaper", "this reporter", "this paper"})


def describe(
    analysis: Analysis, paragraph: Paragraph, passage: Passage | None, spans: tuple[Span, ...], lexicons: Lexicons
) -> Source:
    """Describe the source whose words stand at ``spans``.

    A pronoun's kind is provisional; the parties stage sets it from whom it stands for.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the source.
        passage: The sentence of the cue, searched for a reason of anonymity.
        spans: The source's words.
        lexicons: Word lists in force.
    """
    spans = tuple(trimmed(analysis.text, span) for span in spans)
    text = " ".join(analysis.text[start:end] for start, end in spans)
    tokens = [token for span in spans for token in paragraph.tokens_in(*span)]
    head = head_of(tokens)
    reason = _reason(analysis, passage, lexicons) if passage is not None else None
    kind = _kind(text, tokens, head, lexicons)
    if head is not None and _of_this_outlet(tokens, head):
        kind = SourceKind.SELF
    if reason is not None and kind in {SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP}:
        kind = SourceKind.ANONYMOUS
    return Source(spans, " ".join(text.split()), kind, role=_role(text, tokens, head, lexicons), reason=reason)


def _of_this_outlet(tokens: list[Token], head: Token) -> bool:
    """Whether a source is a newsroom's own: "the Gazette's reporter", but not "an AFP journalist", who may be any's."""
    introduced = any(child.lower_ in {"a", "an", "two", "several"} for child in head.children)
    return head.lemma_.lower() in OWN_STAFF and not introduced and any(t.ent_type_ == "ORG" for t in tokens)


def _reason(analysis: Analysis, passage: Passage, lexicons: Lexicons) -> Span | None:
    """The words of a sentence that say why its source is unnamed."""
    place = analysis.text, passage.start, passage.end
    # All roles are looked up only where there may be a reason: a longer role may hold its words.
    for hit in lexicons.roles.scan(*place) if any(lexicons.reasons.scan(*place)) else ():
        if hit.entries[0].kind == "reason":
            return hit.start, hit.end
    return None


def _kind(text: str, tokens: list[Token], head: Token | None, lexicons: Lexicons) -> SourceKind:
    if head is None:
        return SourceKind.UNNAMED_PERSON
    if text.lower() in SELF_NAMES:
        return SourceKind.SELF
    core = _core(head)
    if head.pos_ == "PRON":
        return (
            SourceKind.UNNAMED_GROUP
            if head.lower_ in {"they", "we", "many", "some", "others"}
            else SourceKind.UNNAMED_PERSON
        )
    if any(token.ent_type_ == "PERSON" and token in core for token in tokens):
        return SourceKind.NAMED_PERSON
    noun = lexicons.roles.first(head.lower_) if head.pos_ != "PROPN" else None
    if noun is not None and noun.implies is PartyKind.DOCUMENT:
        return SourceKind.DOCUMENT
    if head.pos_ == "PROPN":
        if head.ent_type_ in ORGANISATION_LABELS or head.ent_type_ == "":
            return SourceKind.NAMED_ORGANISATION
        return SourceKind.DOCUMENT if head.ent_type_ in {"LAW", "WORK_OF_ART"} else SourceKind.NAMED_PERSON
    if any(token.ent_type_ == "PERSON" and token.dep_ in {"appos", "compound"} for token in head.children):
        return SourceKind.NAMED_PERSON
    if noun is not None and noun.implies in {PartyKind.ORGANISATION, PartyKind.STATE}:
        return SourceKind.NAMED_ORGANISATION
    plural = head.tag_ in {"NNS", "NNPS"} or (noun is not None and noun.implies is PartyKind.GROUP)
    return SourceKind.UNNAMED_GROUP if plural else SourceKind.UNNAMED_PERSON


def _core(head: Token) -> set[Token]:
    """The head noun with its compounds and appositions, without what hangs on it by a preposition or a clause."""
    core = {head}
    for child in head.children:
        if child.dep_ in {"compound", "appos", "flat", "nmod"}:
            core |= {child, *child.children}
    return core


def _role(text: str, tokens: list[Token], head: Token | None, lexicons: Lexicons) -> str | None:
    """The title or role that stands with the source: the stretch around the first role word, without the name."""
    for hit in lexicons.roles.scan(text):
        if hit.entries[0].kind not in {"role", "unnamed"}:
            continue
        before = text[: hit.start].rsplit(",", 1)[-1].strip()
        after = re.split(r",|\bwho\b", text[hit.end :], maxsplit=1)[0]
        name = next((t.text for t in tokens if t.ent_type_ == "PERSON"), None)
        phrase = f"{before} {text[hit.start : hit.end]}{after}".strip()
        if name and name in phrase:
            phrase = phrase.split(name)[0].strip() or phrase
        return " ".join(phrase.split()) or None
    return None


def is_nobody(text: str) -> bool:
    """Tell whether a source's words say that nobody says something: "no group", "neither side", "nobody there"."""
    return NOBODY.match(text) is not None
