"""The words of the page for the values of the model."""

from __future__ import annotations

from auditor.model import ClaimKind, CueClass, FindingKind, Label, PartyKind, Quoted, Response, Severity, SourceKind

LABELS = {
    Label.ATTRIBUTED: "Attributed claim",
    Label.CONTESTED: "Contested claim",
    Label.UNATTRIBUTED: "Unattributed assertion",
}
SHORT_LABELS = {Label.ATTRIBUTED: "Attributed", Label.CONTESTED: "Contested", Label.UNATTRIBUTED: "Unattributed"}
LABEL_CLASSES = {Label.ATTRIBUTED: "att", Label.CONTESTED: "con", Label.UNATTRIBUTED: "own"}
LABEL_MEANINGS = {
    Label.ATTRIBUTED: "rests on a source the text points at",
    Label.CONTESTED: "the article itself shows that parties disagree",
    Label.UNATTRIBUTED: "stands in the writer’s own voice",
}
SOURCE_KINDS = {
    SourceKind.NAMED_PERSON: "Named person",
    SourceKind.NAMED_ORGANISATION: "Named organisation",
    SourceKind.DOCUMENT: "Document",
    SourceKind.UNNAMED_PERSON: "Unnamed person",
    SourceKind.UNNAMED_GROUP: "Unnamed group",
    SourceKind.ANONYMOUS: "Anonymous on purpose",
    SourceKind.SELF: "The writer or outlet",
}
NO_SOURCE = "No source to point at"
CUES = {
    CueClass.NEUTRAL: "neutral cue",
    CueClass.ASSERTIVE: "assertive cue",
    CueClass.ENDORSING: "endorsing cue",
    CueClass.DOUBTING: "doubting cue",
    CueClass.ACCUSING: "accusing cue",
    CueClass.DENYING: "denying cue",
    CueClass.DEMANDING: "demanding cue",
    CueClass.PROMISING: "promising cue",
    CueClass.BELIEVING: "believing cue",
    CueClass.PERCEIVING: "perceiving cue",
    CueClass.JUDGING: "judging cue",
}
QUOTED = {Quoted.DIRECT: "direct quotation", Quoted.INDIRECT: "indirect", Quoted.MIXED: "partly quoted"}
PARTIES = {
    PartyKind.PERSON: "person",
    PartyKind.STATE: "state",
    PartyKind.ORGANISATION: "organisation",
    PartyKind.GROUP: "group",
    PartyKind.DOCUMENT: "document",
    PartyKind.OUTLET: "outlet",
    PartyKind.UNIDENTIFIED: "unidentified",
}
CLAIMS = {
    ClaimKind.ACCUSATION: "Accusation",
    ClaimKind.DENIAL: "Denial",
    ClaimKind.ACCOUNT: "Account",
    ClaimKind.FIGURE: "Figure",
    ClaimKind.FORECAST: "Forecast",
    ClaimKind.DEMAND: "Demand",
    ClaimKind.OPINION: "Opinion",
}
RESPONSES = {
    Response.REPLIED: "answered in the article",
    Response.DECLINED: "declined to comment",
    Response.UNREACHED: "could not be reached",
    Response.ABSENT: "no answer in the article",
}
FINDINGS = {
    FindingKind.OWN_VOICE_ALLEGATION: "Own-voice allegation",
    FindingKind.LOADED_LABEL: "Loaded label",
    FindingKind.PRESUPPOSITION: "Presupposition",
    FindingKind.ENDORSING_CUE: "Endorsing cue",
    FindingKind.UNSOURCED_BELIEF: "Unsourced belief",
    FindingKind.BALANCE: "Balance",
    FindingKind.SOURCING: "Sourcing",
    FindingKind.NOTICE: "Notice",
}
SEVERITIES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Info"}


def percent(part: float, whole: float = 1.0) -> str:
    """Give a share as whole per cent, ``0 %`` of nothing."""
    return f"{round(100 * part / whole) if whole else 0} %"


def count(number: int, noun: str, plural: str = "") -> str:
    """Give a number with its noun: ``1 claim``, ``2 claims``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def excerpt(text: str, limit: int = 160) -> str:
    """Give text on one line, cut at a word with an ellipsis if it is longer than ``limit`` code points."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head).rstrip(",;:–— ") + "…"
