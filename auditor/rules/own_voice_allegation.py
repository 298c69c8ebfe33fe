"""Wrongdoing, blame or hostile action of a party told as plain fact, with no source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.frames import Frame, frames, told
from auditor.model import CueClass, FindingKind, Party, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.rules.wording import agreeing, named, opening
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token

SPARED = frozenset(
    "another balloon drone grenade herself himself itself landmine mine missile mortar munition other projectile "
    "rocket shell themselves warhead".split()
)
"""Whose harm blames nobody: a weapon on its way, oneself, or "each other", which blames both alike."""

SOME = frozenset({"several", "some", "many", "few", "other", "most"})
POLICE = frozenset("police officer officers policeman policewoman policemen deputy deputies trooper troopers".split())
FIRING = frozenset({"shoot", "shoot dead", "kill", "fire", "wound", "injure", "open fire", "fire on"})
PAST, HISTORY = re.compile(r"1[0-9]{3}|20[0-9]{2}"), 0.3
"""A bare year, and what it takes off an act of violence that is history, which no party of the article need dispute."""

GRAVE = frozenset({"violence", "coercion", "deceit", "corruption", "breach", "obstruction"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on each act of harm in own voice whose agent is a party of the article."""
    voice = audit.voice
    for sentence, passage, paragraph in voice.passages():
        seen: list[Span] = []
        for frame in frames(passage, audit.lexicons):
            party = _charged(voice, paragraph, frame)
            if party is None or covers(seen, paragraph.token_span(told(frame))[0]):
                continue
            span = voice.clause(paragraph, passage, told(frame))
            adopted = voice.opposed(party)
            seen.append(span)
            yield Remark(
                spans=(span,),
                message=_message(voice.cast.parties[party], frame),
                confidence=_confidence(voice, frame, party, voice.party(paragraph, frame.target)),
                sentence=sentence.id,
                side=adopted,
                against=party,
                evidence=voice.saying(adopted, party) if adopted else (),
            )


def _message(party: Party, frame: Frame) -> str:
    who = f"{opening(named(party))} {agreeing([party], 'is', 'are')}"
    return f"{who} {_reproach(frame)} (“{frame.act.text}”) on nobody's word but the draft's."


def _reproach(frame: Frame) -> str:
    return "blamed" if frame.entry.category in {"failure", "blame", "quality"} else "said to have done harm"


def _charged(voice: Voice, paragraph: Paragraph, frame: Frame) -> str | None:
    """The party that a frame charges with harm as a plain fact in own voice; None if it charges nobody so."""
    verb = told(frame)
    if verb.pos_ not in {"VERB", "AUX"} or not frame.plain or frame.negated or frame.possible:
        return None
    here, said = paragraph.token_span(frame.act)[0], paragraph.token_span(verb)[0]
    if _is_hearsay(verb, voice) or (here == said and voice.cues(said, {CueClass.PROMISING})):
        return None  # "has threatened to hire others" is what the threatener says
    # What a verb of ordering is said to have ordered is told by the draft, as the order is.
    if not voice.told(said) or not (voice.told(here) or voice.cues(said)):
        return None
    if frame.agent is not None and any(c.lower_ in {"a", "an"} for c in frame.agent.children):
        return None
    if frame.agent is not None and (_of_some(frame.agent) or on_duty(frame)):
        return None
    if (frame.target is not None and frame.target.lemma_.lower() in SPARED) or _mutual(verb):
        return None
    party = voice.party(paragraph, frame.agent)
    itself = frame.target is not None and voice.cast.at(paragraph.token_span(frame.target)) == party
    return None if itself else party


def _confidence(voice: Voice, frame: Frame, party: str, target: str | None) -> float:
    """Surest where a party of the quarrel does a grave wrong, or one does it to such a party."""
    sure = 0.3
    if voice.quarrels(party) or (target is not None and voice.quarrels(target)):
        sure += 0.25
    if frame.target is not None and voice.audit.sides:
        sure += 0.05
    if frame.entry.category in GRAVE:
        sure += 0.1
    if frame.act.pos_ in {"ADJ", "ADP"}:
        sure += 0.2
    if frame.entry.category == "violence" and in_a_year(told(frame)):
        sure -= HISTORY
    return sure + 0.05 * (frame.entry.intensity - 1)


def _is_hearsay(verb: Token, voice: Voice) -> bool:
    """Whether an adverb tells that there is only evidence of an act: "allegedly"."""
    known = voice.audit.lexicons.evidentials
    return any(known.find(c.lower_, "adverb") for c in verb.children if c.dep_ == "advmod")


def _of_some(agent: Token) -> bool:
    """Whether a doer is some of many: "several people" are no party, whoever's people they are."""
    return agent.lemma_ in {"people", "person"} and any(c.lower_ in SOME for c in agent.children)


def on_duty(frame: Frame) -> bool:
    """Tell whether police fire or kill: what is disputed then is why, not that they did."""
    agent = frame.agent
    words = {agent.lower_, *(c.lower_ for c in agent.children)} if agent is not None else set()
    return frame.entry.lemma in FIRING and bool(words & POLICE)


def _mutual(verb: Token) -> bool:
    """Whether something is done to "each other" or "one another", which blames both alike."""
    return any(t.lower_ in {"other", "another"} and t.i and t.nbor(-1).lower_ in {"each", "one"} for t in verb.subtree)


def in_a_year(verb: Token) -> bool:
    """Tell whether an act is told of a year as a whole: "in 1993", "during 2006"; not "since 2015" or "in May 2015"."""
    return any(
        PAST.fullmatch(o.text) and not any(o.children)
        for head in (verb, *([verb.head] if verb.dep_ in {"advcl", "conj"} else []))
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in {"in", "during"}
        for o in c.children
    )


RULE = Rule(
    code="F001",
    name="own-voice-allegation",
    kind=FindingKind.OWN_VOICE_ALLEGATION,
    severity=Severity.WARNING,
    floor=0.55,
    summary="Wrongdoing by a party is told as plain fact, with no source.",
    reason="In a dispute, an allegation without a source makes the outlet a party to it: the reader takes one side's "
    "charge for an established fact.",
    remedy="Say who says so, or give the evidence; add the accused party's answer.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013", "Rashkin, Singh and Choi 2016"),
    fires=(
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "Sudria has violated the ceasefire at least six times this year, while its troops looted farms along the "
            "border.",
            "the second paragraph repeats one side's charges without a source",
        ),
        Example(
            "Nurses accused the Marden Hospital Trust of hiding deaths. The trust denied the allegations.\n\n"
            "The trust failed to protect its patients, using threats to silence two doctors.",
            "blame for what was not done, and harm in what is used",
        ),
    ),
    silent=(
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "Sudria has violated the ceasefire at least six times this year, the foreign minister of Norland said.",
            "the charge has its source",
        ),
        Example(
            "Pilots accused the harbour board of lying. The board has threatened to hire pilots from abroad.",
            "a threat is what the board says",
        ),
        Example(
            "The town council opened a new library on Monday. It has 40,000 books.", "nobody is blamed for anything"
        ),
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "A Norland court banned two Sudrian papers on Monday. The storm killed three farmers near the border.",
            "an official act, and a storm that is no party",
        ),
        Example(
            "The Reform Party accused President Keller of rigging the vote. Keller rejected the accusation.\n\n"
            "Keller attacked the party's leader as a fraud on Monday.",
            "an attack in words",
        ),
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "Sudria allegedly bombed a school.",
            "hearsay, and told as that",
        ),
    ),
    check=check,
)
