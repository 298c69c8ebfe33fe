"""A disputed matter slipped in as given: a nominalisation, a possessive, an aside in the writer's voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from auditor.claims.frames import Frame, frames, told
from auditor.claims.givens import JUDGING, Given, facts, givens, sufferings
from auditor.model import ClaimKind, CueClass, FindingKind, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.own_voice_allegation import in_a_year, on_duty
from auditor.rules.voice import Voice
from auditor.spans import covers, covers_sorted, touches, trimmed

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph, Passage

WHY = {
    "phrase": "a noun phrase that takes it for granted",
    "pointer": "a phrase that points back at it as a fact",
    "noun": "a noun phrase that takes it for granted",
    "clause": "a clause that only says which one is meant",
    "stop": "what is to stop or goes on",
    "fact": "what is called a fact",
    "known": "what is said to be known",
    "aside": "an aside of the draft's own",
}
SURE = {
    "phrase": 0.45,
    "pointer": 0.4,
    "noun": 0.3,
    "clause": 0.4,
    "stop": 0.45,
    "fact": 0.5,
    "known": 0.5,
    "aside": 0.5,
}
QUARREL, DEMANDED = 0.15, 0.1
STATED = {"phrase": 0.05, "clause": 0.05, "noun": 0.15, "pointer": 0.15}
"""What a party of the quarrel and a demand add, and what it takes off that a source states the clause as its own."""

STATING = frozenset({CueClass.NEUTRAL, CueClass.ASSERTIVE, CueClass.ACCUSING, CueClass.BELIEVING, CueClass.JUDGING})
CATEGORIES = frozenset(
    {"violence", "coercion", "deceit", "corruption", "breach", "failure", "blame", "means", "quality"}
)


@attrs.frozen
class Presupposed:
    """Words that take harm for granted.

    Attributes:
        span: The words.
        party: Whom they blame, or None.
        how: A key of ``WHY``.
        word: The word of harm.
        off: What to take off the confidence.
    """

    span: Span
    party: str | None
    how: str
    word: str
    off: float = 0.0


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on harm that is presupposed: by a noun with its doer, a clause, a verb of stopping, or in an aside."""
    voice = audit.voice
    for sentence, passage, paragraph in voice.passages():
        seen: list[Span] = []
        for found in sorted(_presupposed(voice, passage, paragraph), key=lambda f: (f.span[0], -f.span[1])):
            if covers(seen, found.span[0]) or covers_sorted(voice.quoted, found.span[0]):
                continue
            seen.append(found.span)
            adopted = voice.opposed(found.party) if found.party else None
            quarrels = found.party is not None and voice.quarrels(found.party)
            yield Remark(
                spans=(found.span,),
                message=f"“{found.word}” is taken as given in {WHY[found.how]}.",
                confidence=max(0.1, SURE[found.how] + QUARREL * quarrels - found.off),
                sentence=sentence.id,
                side=adopted,
                against=found.party,
                evidence=voice.saying(adopted, found.party) if adopted and found.party else (),
            )


def _presupposed(voice: Voice, passage: Passage, paragraph: Paragraph) -> Iterator[Presupposed]:
    harm = list(frames(passage, voice.audit.lexicons))
    yield from _asides(voice, paragraph, harm)
    yield from _known(voice, passage, paragraph, harm)
    yield from _suffered(voice, passage, paragraph)
    for given in givens(harm):
        here = paragraph.token_span(given.frame.act)[0]
        party = voice.party(paragraph, given.agent)
        if party is None and given.how in {"pointer", "noun", "stop"}:
            party = _meant(voice, given, here)
        if party is None or covers_sorted(voice.quoted, here) or not _blames(given.frame) or _settled(given.frame):
            continue
        span = paragraph.span(given.first.doc[given.first.i : given.last.i + 1])
        judged = given.frame.entry.pos == "adjective"
        if judged and (touches(voice.quoted, span) or not voice.quarrels(party)):
            continue
        off = STATED.get(given.how, 0.0) if _stated(voice, here) else -DEMANDED * _demanded(voice, here, given.how)
        yield Presupposed(trimmed(voice.audit.analysis.text, span, EDGES), party, given.how, given.frame.act.text, off)


def _blames(frame: Frame) -> bool:
    """Whether a frame says that somebody did wrong: by its kind, or because a mere event is somebody's doing."""
    return frame.entry.category in CATEGORIES or (frame.entry.category == "event" and frame.verb is not None)


def _settled(frame: Frame) -> bool:
    """Whether nobody need dispute an act: what is history, and police that fire."""
    return on_duty(frame) or (frame.entry.category == "violence" and in_a_year(told(frame)))


def _asides(voice: Voice, paragraph: Paragraph, harm: list[Frame]) -> Iterator[Presupposed]:
    """Harm told in a clause of the writer's inside or behind somebody's words."""
    for frame in harm:
        here = paragraph.token_span(frame.act)[0]
        aside = next((s for s, _ in voice.asides if s[0] <= here < s[1]), None)
        party = voice.party(paragraph, frame.agent)
        told_there = (
            not _settled(frame)
            and frame.plain
            and not frame.negated
            and not frame.possible
            and told(frame).pos_ in {"VERB", "AUX"}
        )
        if aside is not None and party is not None and told_there:
            yield Presupposed(trimmed(voice.audit.analysis.text, aside, EDGES), party, "aside", frame.act.text)


def _suffered(voice: Voice, passage: Passage, paragraph: Paragraph) -> Iterator[Presupposed]:
    """Harm that a party of the quarrel is said to have suffered, which blames the other side."""
    for noun, sufferer in sufferings(passage, voice.audit.lexicons):
        party = voice.party(paragraph, sufferer)
        rival = voice.opposed(party) if party is not None else None
        if rival is not None:
            span = paragraph.span(noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
            yield Presupposed(trimmed(voice.audit.analysis.text, span, EDGES), rival, "clause", noun.text)


def _known(voice: Voice, passage: Passage, paragraph: Paragraph, harm: list[Frame]) -> Iterator[Presupposed]:
    """Harm in what is called a fact, or what somebody is said to know, remember or ignore."""
    for noun, doer in facts(passage, voice.audit.lexicons):
        span = paragraph.span(noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
        attribution = voice.stating(span[0])
        source = attribution.source.party if attribution is not None and attribution.source is not None else None
        party = voice.party(paragraph, doer) or (voice.opposed(source) if source else None)
        if source is not None or party is not None:
            yield Presupposed(trimmed(voice.audit.analysis.text, span, EDGES), party, "fact", noun.text)
    for attribution in voice.told_in.get(passage.id, ()):
        cue = attribution.cue
        if cue is None or cue.negated or cue.cue_class is not CueClass.BELIEVING:
            continue
        entry = voice.audit.lexicons.cues.first(cue.lemma)
        for frame in harm if entry is not None and entry.is_factive else ():
            here = paragraph.token_span(frame.act)[0]
            content = next((s for s in attribution.content.spans if s[0] <= here < s[1]), None)
            party = voice.party(paragraph, frame.agent)
            if content and party and frame.plain and not frame.negated and not frame.possible:
                yield Presupposed(trimmed(voice.audit.analysis.text, content, EDGES), party, "known", frame.act.text)


def _stated(voice: Voice, offset: int) -> bool:
    """Whether a source states the clause around a code point, so that what it presupposes may be the source's too."""
    attribution = voice.stating(offset)
    if attribution is None or attribution.cue is None:
        return attribution is not None
    return attribution.cue.cue_class in STATING


def _demanded(voice: Voice, offset: int, how: str) -> bool:
    """Whether a bare noun of harm stands in a demand, which is about ending or mending what there is."""
    attribution = voice.stating(offset)
    cue = attribution.cue if attribution is not None else None
    return how in {"pointer", "noun"} and cue is not None and cue.cue_class is CueClass.DEMANDING


def _meant(voice: Voice, given: Given, offset: int) -> str | None:
    """Whom a noun of harm without a doer blames: the rival of who wants it ended, or whoever was accused last.

    "The violence", which may be anybody's, blames nobody; "the slaughter" and "the betrayal" do.
    """
    word = given.frame.act
    if given.how == "stop" and (voice.stating(offset) is None or _stated(voice, offset)):
        return None
    if given.frame.entry.category in JUDGING or voice.audit.lexicons.loaded.find(word.lower_):
        attribution = voice.stating(offset)
        source = attribution.source.party if attribution is not None and attribution.source is not None else None
        rival = voice.opposed(source) if source is not None else None
        if rival is not None:
            return rival
    return None if given.how == "stop" else _last_accused(voice, offset)


def _last_accused(voice: Voice, offset: int) -> str | None:
    """The only party that the last accusation before a code point is against; None without one."""
    before = [
        c
        for c in voice.audit.claims
        if c.kind is ClaimKind.ACCUSATION and c.targets and c.spans and c.spans[-1][1] <= offset
    ]
    return before[-1].targets[0] if before and len(before[-1].targets) == 1 else None


EDGES = " \t\r\n\f\v,;:.–—-()"


RULE = Rule(
    code="F003",
    name="presupposition",
    kind=FindingKind.PRESUPPOSITION,
    severity=Severity.WARNING,
    summary="A disputed act is presupposed, as if nobody could doubt it.",
    reason="“Condemned the army's abuse of prisoners” reports the condemnation and asserts the abuse.",
    remedy="Make the presupposed act the content of somebody's claim: “what it called …”, “the alleged …”.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013", "Karttunen 1971"),
    fires=(
        Example(
            "Tamsin Rhodes accused the Ostrey police of beating prisoners. The police denied it.\n\n"
            "Rhodes called on ministers to end the police's abuse of prisoners.",
            "“the police's abuse” asserts what they deny",
        ),
        Example(
            "Norland accused Sudria of shelling its border villages. Sudria denied the accusation.\n\n"
            "Norland warned of Sudria's use of hunger as a weapon, and asked the court to weigh the losses that "
            "Sudrian troops have inflicted on the villages.",
            "the harm is in what is used, and in a clause that only says which losses are meant",
        ),
    ),
    silent=(
        Example(
            "Nurses accused the trust of pursuing a vendetta. The trust denied it.",
            "what it is charged with is not given",
        ),
        Example(
            "Tamsin Rhodes accused the Ostrey police of abuse of prisoners. The police denied it.",
            "the abuse is the content of the accusation",
        ),
        Example(
            "Norland accused Sudria of shelling its border villages. Sudria denied the accusation.\n\n"
            "Norland asked the court to rule on the alleged massacre, and renewed its claim that Sudria had "
            "broken the truce.",
            "“alleged” and “its claim that” take nothing for granted",
        ),
    ),
    check=check,
)
