"""A report made by hand, of a draft of our own, for tests of what comes after the audit.

``report()`` is what the pipeline would give: every remark as a finding, none suppressed, fingerprints set.
"""

from __future__ import annotations

import hashlib
import re

import attrs

from auditor.model import (
    SCHEMA_VERSION,
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    Content,
    Cue,
    CueClass,
    Document,
    Finding,
    FindingKind,
    Label,
    Party,
    PartyFigures,
    PartyKind,
    Piece,
    Quoted,
    Report,
    Response,
    Sentence,
    Severity,
    Side,
    Source,
    SourceKind,
    Span,
    Summary,
    Tool,
)

PARAGRAPHS = (
    "Dockers and port authority trade blame over closed harbour",
    "The Port Authority of Selmouth said on Monday that the harbour would stay closed until Friday. "
    "“We have no choice,” its director, Ana Brandt, told reporters.",
    "The authority has broken its word to the dockers for years.",
    "The Selmouth Dockers’ Union accused the authority of locking its members out, a charge that Brandt rejected. "
    "It is believed the owners want cheaper crews.",
    "Talks begin on Wednesday.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
SENTENCES = (
    "The Port Authority of Selmouth said on Monday that the harbour would stay closed until Friday.",
    "“We have no choice,” its director, Ana Brandt, told reporters.",
    "The authority has broken its word to the dockers for years.",
    "The Selmouth Dockers’ Union accused the authority of locking its members out, a charge that Brandt rejected.",
    "It is believed the owners want cheaper crews.",
    "Talks begin on Wednesday.",
)


def at(words: str, text: str = TEXT) -> Span:
    """Where words stand in the text."""
    start = text.index(words)
    return start, start + len(words)


BRANDT = at("Brandt rejected")[0], at("Brandt rejected")[0] + 6


def line_of(offset: int, text: str = TEXT) -> tuple[int, int]:
    """Line and column of an offset, for a text whose lines end in LF."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def pieces(text: str = TEXT) -> tuple[Piece, ...]:
    """The source map of a plain text file."""
    found = list(re.finditer(r"[^\n]*\n|[^\n]+", text))
    return tuple(Piece(match.start(), match.end(), number, 1) for number, match in enumerate(found, start=1))


def sentence(number: int, label: Label, **parts: tuple[str, ...]) -> Sentence:
    start, end = at(SENTENCES[number - 1])
    line, column = line_of(start)
    reasons = {
        Label.ATTRIBUTED: "all words but the time are the source’s",
        Label.CONTESTED: "the accused party rejects the charge in the same sentence",
        Label.UNATTRIBUTED: "no source for any of its words",
    }
    return Sentence(f"s{number}", start, end, line, column, label, reasons[label], 0.9, **parts)


def finding(
    rule: str,
    kind: FindingKind,
    severity: Severity,
    words: str | None,
    message: str,
    *,
    sentence: str | None = None,
    confidence: float = 0.8,
    **more: object,
) -> Finding:
    span = at(words) if words else None
    line, column = line_of(span[0]) if span else (1, 1)
    finding = Finding(rule, kind, severity, confidence, sentence, (span,) if span else (), line, column, message)
    return attrs.evolve(finding, **more)


def findings() -> tuple[Finding, ...]:
    return (
        finding(
            "F001",
            FindingKind.OWN_VOICE_ALLEGATION,
            Severity.ERROR,
            "broken its word to the dockers",
            "The draft itself says that the Port Authority of Selmouth broke its word; nobody is cited for it.",
            sentence="s3",
            side="p3",
            against="p1",
            evidence=(at("a charge that Brandt rejected"),),
            fingerprint="f" * 16,
        ),
        finding(
            "F005",
            FindingKind.UNSOURCED_BELIEF,
            Severity.WARNING,
            "It is believed",
            "Nobody is named for what is believed.",
            sentence="s5",
            against="p1",
            confidence=0.7,
            fingerprint="e" * 16,
        ),
        finding(
            "B001",
            FindingKind.BALANCE,
            Severity.INFO,
            None,
            "The Port Authority of Selmouth has three times the words of the Selmouth Dockers’ Union.",
            confidence=0.6,
            side="p1",
            against="p3",
            fingerprint="d" * 16,
        ),
    )


def _attributions() -> tuple[Attribution, ...]:
    return (
        Attribution(
            "a1",
            "s1",
            Source(
                (at("The Port Authority of Selmouth"),),
                "The Port Authority of Selmouth",
                SourceKind.NAMED_ORGANISATION,
                "p1",
            ),
            Cue((at("said"),), "say", CueClass.NEUTRAL),
            Content((at("that the harbour would stay closed until Friday"),), Quoted.INDIRECT),
            confidence=0.97,
        ),
        Attribution(
            "a2",
            "s2",
            Source(
                (at("its director, Ana Brandt"),),
                "its director, Ana Brandt",
                SourceKind.NAMED_PERSON,
                "p2",
                role="director",
            ),
            Cue((at("told"),), "tell", CueClass.NEUTRAL),
            Content((at("“We have no choice,”"),), Quoted.DIRECT),
            channel=at("told reporters"),
            confidence=0.95,
        ),
        Attribution(
            "a3",
            "s4",
            Source(
                (at("The Selmouth Dockers’ Union"),), "The Selmouth Dockers’ Union", SourceKind.NAMED_ORGANISATION, "p3"
            ),
            Cue((at("accused"),), "accuse", CueClass.ACCUSING),
            Content((at("the authority of locking its members out"),), Quoted.INDIRECT),
            confidence=0.93,
        ),
        Attribution(
            "a4",
            "s4",
            Source(
                (BRANDT,),
                "Brandt",
                SourceKind.NAMED_PERSON,
                "p2",
            ),
            Cue((at("rejected"),), "reject", CueClass.DENYING),
            Content((at("a charge"),), Quoted.INDIRECT),
            confidence=0.88,
        ),
        Attribution(
            "a5",
            "s5",
            None,
            Cue((at("is believed"),), "believe", CueClass.BELIEVING),
            Content((at("the owners want cheaper crews"),), Quoted.INDIRECT),
            confidence=0.9,
        ),
    )


def _claims() -> tuple[Claim, ...]:
    return (
        Claim("c1", "s1", (at("the harbour would stay closed until Friday"),), ClaimKind.ACCOUNT, "a1", ("p1",)),
        Claim("c2", "s2", (at("We have no choice"),), ClaimKind.OPINION, "a2", ("p2", "p1")),
        Claim(
            "c3",
            "s3",
            (at("The authority has broken its word to the dockers for years"),),
            ClaimKind.ACCUSATION,
            targets=("p1",),
        ),
        Claim(
            "c4",
            "s4",
            (at("locking its members out"),),
            ClaimKind.ACCUSATION,
            "a3",
            ("p3",),
            ("p2", "p1"),
            ("p1",),
            ("s4",),
            Response.REPLIED,
            (at("a charge that Brandt rejected"),),
            0.9,
        ),
    )


def _parties() -> tuple[Party, ...]:
    return (
        Party(
            "p1",
            "Port Authority of Selmouth",
            PartyKind.ORGANISATION,
            ("The Port Authority of Selmouth", "The authority"),
            side="side1",
            mentions=(at("The Port Authority of Selmouth"), at("The authority")),
        ),
        Party("p2", "Ana Brandt", PartyKind.PERSON, ("Ana Brandt", "Brandt"), "p1", "side1", (at("Ana Brandt"),)),
        Party(
            "p3",
            "Selmouth Dockers’ Union",
            PartyKind.ORGANISATION,
            ("The Selmouth Dockers’ Union",),
            side="side2",
            mentions=(at("The Selmouth Dockers’ Union"),),
        ),
    )


def report(path: str = "drafts/harbour.txt") -> Report:
    """The report of the draft."""
    starts = [at(paragraph) for paragraph in PARAGRAPHS]
    kinds = [BlockKind.HEADLINE] + [BlockKind.BODY] * (len(PARAGRAPHS) - 1)
    return Report(
        schema_version=SCHEMA_VERSION,
        tool=Tool("auditor", "0.1.0", "en_core_web_sm 3.8.0, tagger 1"),
        document=Document(path, "text", hashlib.sha256(TEXT.encode()).hexdigest(), PARAGRAPHS[0], "en"),
        text=TEXT,
        blocks=tuple(Block(kind, *span) for kind, span in zip(kinds, starts, strict=True)),
        sentences=(
            sentence(1, Label.ATTRIBUTED, attributions=("a1",), claims=("c1",), parties=("p1",)),
            sentence(2, Label.ATTRIBUTED, attributions=("a2",), claims=("c2",), parties=("p2", "p1")),
            sentence(3, Label.UNATTRIBUTED, claims=("c3",)),
            sentence(4, Label.CONTESTED, attributions=("a3", "a4"), claims=("c4",), parties=("p3", "p2")),
            sentence(5, Label.UNATTRIBUTED, attributions=("a5",)),
            sentence(6, Label.UNATTRIBUTED),
        ),
        attributions=_attributions(),
        claims=_claims(),
        parties=_parties(),
        sides=(Side("side1", ("p1", "p2"), ("side2",), 0.8), Side("side2", ("p3",), ("side1",), 0.8)),
        findings=findings(),
        summary=Summary(
            words=66,
            labels={"attributed_claim": 2, "contested_claim": 1, "unattributed_assertion": 3},
            source_kinds={"named_organisation": 2, "named_person": 2, "none": 1},
            parties=(
                PartyFigures("p1", 1, 12, 2, 0, 2, 1, "s1", "s2"),
                PartyFigures("p3", 1, 7, 1, 1, 0, 0, "s4", "s4"),
                PartyFigures("p2", 2, 6, 1, 0, 0, 0, "s2", "s4"),
            ),
            own_voice_allegations={"p3": 1},
            findings={"error": 1, "warning": 1, "info": 1},
        ),
        pieces=pieces(),
    )
