"""A name or modifier that judges a party, in the writer's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.model import FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

    from auditor.language.analysis import Paragraph
    from auditor.lexicons.entries import Loaded

CLEAR, ARGUABLE, SOURCES_WORDS = 0.75, 0.45, 0.35
PARTY_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on loaded words outside quotation marks; those in a source's unquoted content may be the source's."""
    voice = Voice(audit)
    for sentence, passage, paragraph in voice.passages():
        for hit in audit.lexicons.loaded.scan(audit.analysis.text, passage.start, passage.end):
            entry = hit.entries[0]
            tokens = paragraph.tokens_in(hit.start, hit.end)
            if not tokens or covers(voice.quoted, hit.start) or _other_sense(tokens, entry):
                continue
            party = _judged(voice, paragraph, tokens[-1], entry)
            if party is None and entry.scope in {"label", "modifier"}:
                continue
            confidence = CLEAR if entry.is_clear else ARGUABLE
            if not voice.own(hit.start):
                confidence = SOURCES_WORDS
            instead = f"; neutral: {entry.neutral}" if entry.neutral != "delete" else ""
            yield Remark(
                spans=((hit.start, hit.end),),
                message=f"“{audit.analysis.text[hit.start : hit.end]}” judges{_whom(voice, party)} "
                f"in the draft's own words{instead}.",
                confidence=confidence,
                sentence=sentence.id,
                side=voice.opposed(party) if party else None,
                against=party or None,
            )


def _whom(voice: Voice, party: str | None) -> str:
    return f" {voice.cast.name(party)}" if party else ""


def _other_sense(tokens: list[Token], entry: Loaded) -> bool:
    near = {t.lower_ for t in tokens[0].lefts} | {t.lower_ for t in tokens[-1].rights}
    doc = tokens[0].doc
    near |= {doc[i].lower_ for i in (tokens[0].i - 1, tokens[-1].i + 1) if 0 <= i < len(doc)}
    return bool(near & set(entry.unless)) or tokens[0].ent_type_ in {"ORG", "WORK_OF_ART", "EVENT", "LAW"}


def _judged(voice: Voice, paragraph: Paragraph, token: Token, entry: Loaded) -> str | None:
    """The party a loaded word is said of: its own phrase's, or its noun's; empty for one not in the register."""
    noun = token
    if entry.scope == "modifier":
        noun = token.head if token.dep_ in {"amod", "compound", "nmod"} else token
        if noun.i == token.i and token.dep_ in {"acomp", "attr"}:
            noun = next((c for c in token.head.children if c.dep_ == "nsubj"), token)
    found = voice.cast.at(paragraph.token_span(noun))
    if found is not None:
        return found
    if noun.ent_type_ in PARTY_ENTITIES or any(c.ent_type_ in PARTY_ENTITIES for c in noun.children):
        return ""
    role = voice.audit.lexicons.roles.first(noun.lower_)
    return (
        ""
        if (role is not None and entry.scope == "modifier") or (entry.scope == "label" and noun.dep_ != "compound")
        else None
    )


RULE = Rule(
    code="F002",
    name="loaded-label",
    kind=FindingKind.LOADED_LABEL,
    severity=Severity.WARNING,
    summary="A name or modifier judges a party in the draft's own words.",
    reason="A label such as “regime” or “so-called” carries the verdict of one side into the report.",
    remedy="Use the neutral name, or put the label in its speaker's mouth.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",),
    fires=(
        Example(
            "The notorious militia of Commander Arne Holt crossed the river on Sunday, residents said.\n\n"
            "The Belmar regime answered with a curfew.",
            "“notorious” and “regime” are the writer's verdicts",
        ),
    ),
    silent=(
        Example(
            "“The regime has lost its mind,” said Ida Brandt, who leads the opposition in Belmar.",
            "the label is her own",
        ),
        Example("The clinic changed the patient's drug regime after two weeks.", "another sense of the word"),
    ),
    check=check,
)
