"""When, where and how something was said: "on Tuesday", "in a statement", "on X", "told Reuters", "in court papers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import Span
from auditor.spans import merged

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token

PREPOSITIONS = frozenset({"in", "on", "via", "through", "during", "at", "by", "under", "from", "to"})
MEDIA = frozenset(
    "statement interview letter email e-mail mail tweet post message memo report briefing conference speech address "
    "testimony affidavit lawsuit suit complaint filing paper document motion hearing court oath call phone telephone "
    "broadcast programme program podcast radio television tv video blog column op-ed essay article book release "
    "notice remark comment communique communiqué note submission evidence questionnaire debate rally sermon".split()
)
PLATFORMS = frozenset(
    {"x", "twitter", "facebook", "telegram", "instagram", "youtube", "weibo", "truth", "tiktok", "linkedin"}
)
ADDRESSING = frozenset({"tell", "inform", "assure", "remind"})


def channel(paragraph: Paragraph, cue: Token | None, content: tuple[Span, ...]) -> Span | None:
    """Find the channel phrase that hangs on a cue.

    Args:
        paragraph: The paragraph that holds the cue.
        cue: Head word of the cue, or None.
        content: The content, in which no channel is looked for.

    Returns:
        The phrase, or None.
    """
    if cue is None:
        return None
    for child in cue.children:
        span = paragraph.span(child.doc[child.left_edge.i : child.right_edge.i + 1])
        if any(span[0] < end and span[1] > start for start, end in content):
            continue
        if child.dep_ == "prep" and child.lower_ in PREPOSITIONS:
            thing = next((t for t in child.children if t.dep_ == "pobj"), None)
            if thing is not None and (thing.lemma_.lower() in MEDIA or thing.lower_ in PLATFORMS):
                return span
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ in ADDRESSING and child.ent_type_ == "ORG":
            return span
    return None


ASKING = frozenset({"ask", "press", "question", "quiz", "challenge"})
SPEAKING = frozenset({"speak", "write", "testify", "address", "reply", "respond", "answer"})
SETTING = frozenset({"advmod", "npadvmod", "prep", "dative", "dobj", "agent", "aux", "auxpass", "neg", "prt", "iobj"})


def setting(paragraph: Paragraph, cue: Token | None, taken: list[Span]) -> tuple[Span, ...]:
    """Find the words that say when, where, how, to whom and to what question; neither source nor content.

    Args:
        paragraph: The paragraph that holds the cue.
        cue: Head word of the cue, or None.
        taken: Words of source, cue and content.

    Returns:
        Spans, disjoint.
    """
    if cue is None:
        return ()
    found = []
    for child in cue.children:
        told = child.dep_ == "nsubjpass" and cue.lemma_ in ADDRESSING
        if child.dep_ not in SETTING and not told and not _asked(child) and not _speaking(child):
            continue
        span = paragraph.span(child.doc[child.left_edge.i : child.right_edge.i + 1])
        if not any(span[0] < end and span[1] > start for start, end in taken):
            found.append(span)
    return merged(found)


def _asked(clause: Token) -> bool:
    """Whether a clause tells what a source was asked: "Asked if the boat was safe, they said so"."""
    return clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.lemma_ in ASKING


def _speaking(clause: Token) -> bool:
    """Whether a clause tells where or when a source spoke: "Speaking at the harbour, she said so"."""
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lemma_ in SPEAKING
