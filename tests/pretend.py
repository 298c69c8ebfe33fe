"""An auditor that only pretends, for tests of what stands around the audit.

It takes each line of a draft for a sentence, calls those with ``said`` attributed, and finds a few words it was told
of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from auditor.model import (
    SCHEMA_VERSION,
    Article,
    Finding,
    FindingKind,
    Label,
    Persona,
    Report,
    Sentence,
    Severity,
    Summary,
    Tool,
)
from auditor.reading.source_map import place
from auditor.rules.base import Audit, Example, Remark, Rule


def nothing(audit: Audit) -> tuple[Remark, ...]:
    return ()


def rule(code: str, name: str, kind: FindingKind, severity: Severity, persona: Persona = Persona.EDITOR) -> Rule:
    return Rule(
        code=code,
        name=name,
        kind=kind,
        severity=severity,
        persona=persona,
        summary=f"What {name} looks for.",
        reason=f"Why {name} matters to a reader.",
        remedy=f"What to do about {name}.",
        sources=("A style guide of our own, chapter 3",),
        fires=(Example("The regime has lied.", "a judging name in own voice"),),
        silent=(Example("The mayor said no.", "sourced"),),
        check=nothing,
    )


RULES = (
    rule("F001", "own-voice-allegation", FindingKind.OWN_VOICE_ALLEGATION, Severity.ERROR),
    rule("F002", "loaded-label", FindingKind.LOADED_LABEL, Severity.WARNING),
    rule("F005", "unsourced-belief", FindingKind.UNSOURCED_BELIEF, Severity.WARNING),
    rule("B001", "one-side-heard", FindingKind.BALANCE, Severity.INFO),
    rule("F009", "faint-slant", FindingKind.PRESUPPOSITION, Severity.INFO, Persona.AUDITOR),
)
WORDS = {
    "F001": r"broken its word",
    "F002": r"\bregime\b",
    "F005": r"It is believed",
    "F009": r"\bslightly\b",
}


def audit_article(article: Article, *, force: bool = False, settings: object = None) -> Report:
    """Audit, or pretend to."""
    sentences = tuple(_sentences(article))
    return Report(
        schema_version=SCHEMA_VERSION,
        tool=Tool("auditor", "0.1.0", "pretend 1"),
        document=attrs.evolve(article.document, language="en"),
        text=article.text,
        blocks=article.blocks,
        sentences=sentences,
        attributions=(),
        claims=(),
        parties=(),
        sides=(),
        findings=tuple(_findings(article, sentences)),
        summary=Summary(
            words=len(article.text.split()),
            labels={label.value: sum(s.label is label for s in sentences) for label in Label},
            source_kinds={},
            parties=(),
            own_voice_allegations={},
            findings={},
        ),
        notices=article.notices,
        pieces=article.pieces,
        suppressions=article.suppressions,
    )


def _sentences(article: Article) -> Iterator[Sentence]:
    for number, match in enumerate(re.finditer(r"[^\s][^\r\n]*", article.text), start=1):
        label = Label.ATTRIBUTED if " said " in match.group() else Label.UNATTRIBUTED
        at = place(article.pieces, match.start())
        yield Sentence(f"s{number}", match.start(), match.end(), at.line, at.column, label, "pretended", 0.9)


def _findings(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    for sentence in sentences:
        for known in RULES:
            pattern = WORDS.get(known.code)
            for match in re.finditer(pattern, article.text[sentence.start : sentence.end]) if pattern else ():
                span = sentence.start + match.start(), sentence.start + match.end()
                at = place(article.pieces, span[0])
                message = f"“{match.group()}” is the draft's own."
                yield Finding(
                    known.code, known.kind, known.severity, 0.8, sentence.id, (span,), at.line, at.column, message
                )
