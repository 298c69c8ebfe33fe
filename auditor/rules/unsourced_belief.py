"""A disputed matter put down to nobody: "it is believed", "reportedly", "is widely seen as"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.claims.frames import frames
from auditor.claims.hearsay import hearsay, impersonal
from auditor.claims.reality import negated
from auditor.model import FindingKind, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.spans import covers, covers_sorted, trimmed, without

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph, Passage
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Evidential


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on evidentials in own voice that no source stands behind, surer where a party is blamed."""
    voice = audit.voice
    for sentence, passage, paragraph in voice.passages():
        seen: list[Span] = []
        acts = ((f, paragraph.token_span(f.act)[0]) for f in frames(passage, audit.lexicons))
        harm = [frame for frame, place in acts if not covers_sorted(voice.sourced, place)]
        for start, end, entry in sorted(_evidentials(audit, passage, paragraph), key=lambda found: found[:2]):
            tokens = paragraph.tokens_in(start, end)
            head = head_of(tokens)
            if not voice.own(start) or covers(seen, start) or head is None:
                continue
            if any(c.dep_ == "agent" for c in head.children) or _has_source(voice, paragraph, head):
                continue
            if entry.pos == "frame" and any(c.dep_ == "nsubj" and c not in tokens for c in head.children):
                continue  # "the leaders' fears" is a frame; "the leaders fear" has them for its source
            if entry.pos == "participle" and (head.tag_ == "VBD" or any(c.dep_ == "nsubj" for c in head.children)):
                continue
            if (entry.pos == "frame" and head.pos_ not in {"NOUN", "ADJ", "VERB", "AUX"}) or _sourced_verb(
                voice, paragraph, head
            ):
                continue
            verb = head.head if entry.pos == "adverb" and head.pos_ == "ADV" else head
            span = _span(audit, paragraph, passage, verb, start)
            seen.append(span)
            inside = [f for f in harm if span[0] <= paragraph.token_span(f.act)[0] < span[1]]
            parties = {p for t in passage.tokens if (p := voice.cast.at(paragraph.token_span(t))) is not None}
            quarrel = sorted(p for p in parties if voice.quarrels(p))
            blamed = next((p for f in inside if (p := voice.party(paragraph, f.agent)) is not None), None)
            against = blamed or (quarrel[0] if quarrel else None)
            grave = any(f.plain for f in inside) and bool(blamed or audit.sides)
            yield Remark(
                spans=tuple(trimmed(audit.analysis.text, piece) for piece in without([span], voice.sourced)),
                message=f"“{audit.analysis.text[start:end]}” names evidence and points at nobody.",
                confidence=_confidence(
                    entry,
                    grave=grave or (bool(parties) and judged(audit, paragraph, span)),
                    quarrel=bool(quarrel),
                    near=bool(audit.sides),
                    done=_done(verb, head),
                )
                - NEGATED * (negated(head) or _to_come(verb)),
                sentence=sentence.id,
                side=voice.opposed(against) if against else None,
                against=against,
            )


def _done(verb: Token, evidential: Token) -> bool:
    """Whether something is told as done or begun; what is only to come is an announcement."""
    return any(t.tag_ in {"VBD", "VBN"} and t.i != evidential.i for t in verb.subtree)


def _to_come(verb: Token) -> bool:
    return any(c.tag_ == "MD" and c.lower_ in {"will", "shall", "'ll", "’ll"} for c in verb.children)


def judged(audit: Audit, paragraph: Paragraph, span: Span) -> bool:
    """Tell whether a span holds a word that judges: an adjective of harm, a fault, a loaded word."""
    if any(True for _ in audit.lexicons.loaded.scan(audit.analysis.text, *span)):
        return True
    for token in paragraph.tokens_in(*span):
        part = {"ADJ": "adjective", "NOUN": "noun"}.get(token.pos_)
        entry = audit.lexicons.harms.first(token.lower_, part) if part else None
        if entry is not None and entry.category in {"quality", "failure", "deceit", "coercion"}:
            return True
    return False


def _evidentials(audit: Audit, passage: Passage, paragraph: Paragraph) -> Iterator[tuple[int, int, Evidential]]:
    """Evidentials of the lexicon, and those that only the parse shows.

    It tells "it is believed the firm ..." from "it is considered a success".
    """
    from auditor.lexicons.entries import Evidential

    for hit in audit.lexicons.evidentials.scan(audit.analysis.text, passage.start, passage.end):
        yield hit.start, hit.end, hit.entries[0]
    for token in passage.tokens:
        it = impersonal(token)
        entry = next((e for e in _impersonal(audit, token.lower_)), None) if it is not None else None
        if it is not None and entry is not None:
            yield paragraph.token_span(it)[0], paragraph.token_span(token)[1], entry
    for found in hearsay(passage):
        # Rumour of what blames nobody is idle: it counts as a frame, which needs more to be queried.
        kind = "impersonal" if found.evidence == "belief" else "frame"
        entry = Evidential(lemma=found.head.lemma_, pos=kind, evidence=found.evidence, forms=())
        yield paragraph.token_span(found.first)[0], paragraph.token_span(found.head)[1], entry


def _impersonal(audit: Audit, participle: str) -> Iterator[Evidential]:
    return (e for e in audit.lexicons.evidentials.entries if e.pos == "impersonal" and e.lemma == participle)


FORECASTS = frozenset({"expected", "forecast", "predicted", "anticipated", "scheduled", "known", "called", "named"})
"""What is announced or common knowledge rather than somebody's belief."""

CHARGES = frozenset({"accused", "charged", "indicted", "convicted", "suspected", "wanted"})
"""What a court or a named accuser stands behind, if not in the same sentence."""

APPEARANCES = frozenset("seen viewed regarded considered described known perceived deemed taken judged hailed".split())
"""What something is seen as, which blames nobody unless the words do."""

PLAIN = frozenset("believed said thought understood rumoured reported reportedly allegedly".split())
BASE = {"report": 0.4, "belief": 0.4, "accusation": 0.25, "perception": 0.25}


NEAR, NEGATED = 0.1, 0.3
"""What a quarrel adds to a report or belief that names none of its parties, and what "not" and "will" take off."""


def _confidence(entry: Evidential, *, grave: bool, quarrel: bool, near: bool, done: bool) -> float:
    """Surest where a party of the quarrel is blamed. A bare charge ("is accused of") mostly has its accuser."""
    sure = BASE[entry.evidence] + 0.25 * grave + 0.15 * quarrel
    if entry.pos == "adverb":
        sure += 0.15 * (grave or quarrel) if entry.evidence in {"report", "accusation"} else -0.1
    if entry.pos == "impersonal":
        sure += 0.1 * (near or grave or quarrel)
    elif near and done and not quarrel and entry.lemma.removeprefix("widely ") in PLAIN:
        sure += NEAR
    if entry.pos == "frame":
        sure -= 0.1 if set(entry.lemma.split()[:3]) & {"many", "some", "most"} else 0.2
    if not grave and entry.lemma.removeprefix("widely ").removesuffix(" as") in APPEARANCES:
        sure -= 0.2
    return sure - 0.3 * (entry.lemma in CHARGES) - 0.5 * (entry.lemma in FORECASTS)


def _has_source(voice: Voice, paragraph: Paragraph, passive: Token) -> bool:
    """Whether whoever a passive is "by", and who stands behind it, was found for it."""
    here = paragraph.token_span(passive)[0]
    return any(
        a.source is not None and a.cue is not None and covers(a.cue.spans, here) and _by(voice, a.source.spans[0][0])
        for a in voice.audit.attributions
    )


def _by(voice: Voice, start: int) -> bool:
    return voice.audit.analysis.text[:start].rstrip().endswith((" by", " by the"))


def _sourced_verb(voice: Voice, paragraph: Paragraph, head: Token) -> bool:
    """Whether the evidential only colours a verb that has its source ("Roe reportedly believes")."""
    verb = paragraph.token_span(head.head)[0]
    return any(
        a.source is not None and a.cue is not None and covers(a.cue.spans, verb)
        for a in voice.audit.attributions
        if head.pos_ == "ADV"
    )


def _span(audit: Audit, paragraph: Paragraph, passage: Passage, verb: Token, start: int) -> Span:
    """From the evidential (or the auxiliary before it) to the end of its clause."""
    right = min(verb.right_edge.i, passage.tokens.end - 1)
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i:
            before = child.left_edge.i - 1
            right = min(right, before - (verb.doc[before].dep_ == "cc"))
    left = min(
        [start, *(paragraph.token_span(c)[0] for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i)]
    )
    end = max(paragraph.token_span(verb.doc[right])[1], start + 1)
    return trimmed(audit.analysis.text, (left, end), " \t\r\n\f\v,;:.–—-")


RULE = Rule(
    code="F005",
    name="unsourced-belief",
    kind=FindingKind.UNSOURCED_BELIEF,
    severity=Severity.WARNING,
    summary="A disputed matter is put down to evidence that nobody is named for.",
    reason="“It is believed” and “reportedly” pass a claim on without anybody who can be asked, or held to it.",
    remedy="Name who believes or reports it, or take it out.",
    sources=("Hyland 2005", "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013"),
    fires=(
        Example(
            "The miners accused Halvard Steel of cutting their water supply. The company denied it.\n\n"
            "It is believed the firm bribed two inspectors last spring.",
            "a charge of bribery that nobody is named for",
        ),
    ),
    silent=(
        Example(
            "The miners accused Halvard Steel of cutting their water supply. The company denied it.\n\n"
            "The union believes the firm bribed two inspectors last spring.",
            "the union is the source",
        ),
        Example(
            "The miners accused Halvard Steel of cutting their water supply. The company denied it.\n\n"
            "Halvard Steel is seen as the largest employer in the valley, and is expected to hire again in May.",
            "nobody is blamed",
        ),
    ),
    check=check,
)
