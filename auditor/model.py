"""The vocabulary: every value that passes between stages, and the report they end in.

All values are frozen. A span is ``(start, end)``: half-open, in Unicode code points of ``Article.text``. The words
follow ``docs/labels.md``: a *source* says, by a *cue*, some *content*; together they are an *attribution*; what is
asserted is a *claim*; whoever asserts, is targeted or denies is a *party*; parties that hold together are a *side*.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

Span = tuple[int, int]
"""Half-open ``(start, end)`` in code points of the article's text."""

SCHEMA_VERSION = "1.0"


class Label(StrEnum):
    """What a sentence of the body is; exactly one each."""

    ATTRIBUTED = "attributed_claim"
    CONTESTED = "contested_claim"
    UNATTRIBUTED = "unattributed_assertion"


class BlockKind(StrEnum):
    """What part of the draft a block of text is. Only ``body``, ``list`` and ``quotation`` are labelled."""

    HEADLINE = "headline"
    DECK = "deck"
    SUBHEADING = "subheading"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    QUOTATION = "quotation"
    LIST = "list"
    CAPTION = "caption"
    CORRECTION = "correction"
    BOILERPLATE = "boilerplate"
    CODE = "code"


LABELLED_BLOCKS = frozenset({BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION})


class SourceKind(StrEnum):
    """What kind of source stands behind an attribution."""

    NAMED_PERSON = "named_person"
    NAMED_ORGANISATION = "named_organisation"
    DOCUMENT = "document"
    UNNAMED_PERSON = "unnamed_person"
    UNNAMED_GROUP = "unnamed_group"
    ANONYMOUS = "anonymous"
    SELF = "self"


class CueClass(StrEnum):
    """What a reporting cue does to its content (after Hooper 1975, Karttunen 1971 and Recasens et al. 2013)."""

    NEUTRAL = "neutral"
    ASSERTIVE = "assertive"
    ENDORSING = "endorsing"
    DOUBTING = "doubting"
    ACCUSING = "accusing"
    DENYING = "denying"
    DEMANDING = "demanding"
    PROMISING = "promising"
    BELIEVING = "believing"
    PERCEIVING = "perceiving"
    JUDGING = "judging"


class Quoted(StrEnum):
    """How much of a content stands in quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class PartyKind(StrEnum):
    """What a party is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    OUTLET = "outlet"
    UNIDENTIFIED = "unidentified"


class ClaimKind(StrEnum):
    """What kind of thing a claim says."""

    ACCUSATION = "accusation"
    DENIAL = "denial"
    ACCOUNT = "account"
    FIGURE = "figure"
    FORECAST = "forecast"
    DEMAND = "demand"
    OPINION = "opinion"


class Response(StrEnum):
    """What the article says of the target's answer to an accusation."""

    REPLIED = "replied"
    DECLINED = "declined"
    UNREACHED = "unreached"
    ABSENT = "absent"


class FindingKind(StrEnum):
    """The five kinds of framing, and the kinds of finding that are not framing."""

    OWN_VOICE_ALLEGATION = "own_voice_allegation"
    LOADED_LABEL = "loaded_label"
    PRESUPPOSITION = "presupposition"
    ENDORSING_CUE = "endorsing_cue"
    UNSOURCED_BELIEF = "unsourced_belief"
    BALANCE = "balance"
    SOURCING = "sourcing"
    NOTICE = "notice"


class Severity(StrEnum):
    """How much a finding matters, least first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Position from least (0) to most severe."""
        return list(Severity).index(self)


class Persona(StrEnum):
    """Who the findings are for: what most editors would query, or everything."""

    EDITOR = "editor"
    AUDITOR = "auditor"


@attrs.frozen
class Place:
    """A position in the file that the editor has open.

    Attributes:
        line: Line of the file (for documents without lines: the paragraph), counted from 1.
        column: Code point within that line or paragraph, counted from 1.
        element: Path of the element for structured formats, such as ``/body/p[3]``; None for text files.
    """

    line: int
    column: int
    element: str | None = None


@attrs.frozen
class Piece:
    """A run of the article's text and where it stands in the file.

    Attributes:
        start: First code point of the text.
        end: One past the last.
        line: Line or paragraph of the file where the run starts, from 1.
        column: Column there, from 1.
        element: Path of the element, or None.
        verbatim: True if each code point of the run is one column of that line; False if the run as a whole stands for
            something else in the file (an entity, an escape, a line break).
        extra: Code units of UTF-16 and bytes of UTF-8 that what stands before the run on its line takes beyond one for
            each code point, markup included; None if that was not measured.
    """

    start: int
    end: int
    line: int
    column: int
    element: str | None = None
    verbatim: bool = True
    extra: tuple[int, int] | None = None


@attrs.frozen
class Document:
    """The file that was read.

    Attributes:
        path: As the user named it; ``-`` for standard input.
        format: Name of the reader.
        sha256: Of the file's bytes, in hexadecimal.
        title: Headline, if the file or its metadata has one.
        language: Language code, ``en`` if the text is taken for English.
        authors: Names in the byline or metadata.
        date: As the file gives it.
        outlet: Publisher, if the file gives it.
    """

    path: str
    format: str
    sha256: str
    title: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    outlet: str | None = None

    @property
    def unit(self) -> str:
        """What line numbers count: the paragraphs of a word processor's document, else lines."""
        return "paragraph" if self.format in {"docx", "odt"} else "line"


@attrs.frozen
class Block:
    """A paragraph-like part of the article.

    Attributes:
        kind: What part of the draft it is.
        start: First code point.
        end: One past the last.
        cited: For a block quotation, the words that name its source, if the draft gives them.
    """

    kind: BlockKind
    start: int
    end: int
    cited: Span | None = None


@attrs.frozen
class Suppression:
    """A comment in the draft that silences rules over a part of it.

    Attributes:
        rules: Rule codes; empty for all.
        start: First code point it covers.
        end: One past the last.
        reason: The words after the rule, or an empty string.
        line: Line of the file where the comment stands.
        origin: The sidecar file it comes from; empty for a comment of the draft.
        fingerprint: Of the one finding it silences; empty for all within its span.
    """

    rules: tuple[str, ...]
    start: int
    end: int
    reason: str
    line: int
    origin: str = ""
    fingerprint: str = ""


@attrs.frozen
class Article:
    """What a reader returns: text, its parts, and the way back into the file.

    Attributes:
        document: The file.
        text: What every span points into.
        blocks: In order, disjoint; the gaps between them hold only white space or markup.
        pieces: The source map, in order of ``start``.
        suppressions: From comments of the draft.
        notices: Things the reader noticed, one line each, for standard error and the report.
    """

    document: Document
    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    suppressions: tuple[Suppression, ...] = ()
    notices: tuple[str, ...] = ()


@attrs.frozen
class Source:
    """Who an attribution relies on.

    Attributes:
        spans: The words that name the source.
        text: Those words.
        kind: What kind of source.
        party: Id of the party, once parties are known.
        others: Ids of further parties named with it ("the union and two shop stewards said").
        role: Title or role given with the name ("spokesman for the ministry"), if any.
        reason: Words that say why the source is unnamed or should know, if any.
    """

    spans: tuple[Span, ...]
    text: str
    kind: SourceKind
    party: str | None = None
    others: tuple[str, ...] = ()
    role: str | None = None
    reason: Span | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties it names."""
        return (self.party, *self.others) if self.party else ()


@attrs.frozen
class Cue:
    """The words by which a content is attributed.

    Attributes:
        spans: The words.
        lemma: Base form of the head word.
        cue_class: What the cue does to its content.
        negated: True under a negation ("did not say").
        act: True for an intention, decision or attempt ("wants to", "declined to"), which reports no proposition.
    """

    spans: tuple[Span, ...]
    lemma: str
    cue_class: CueClass
    negated: bool = False
    act: bool = False


@attrs.frozen
class Content:
    """What is attributed.

    Attributes:
        spans: The words.
        quoted: Direct, indirect or mixed.
        asides: Parts inside the spans that are the writer's own (appositions, non-restrictive relative clauses).
    """

    spans: tuple[Span, ...]
    quoted: Quoted
    asides: tuple[Span, ...] = ()


@attrs.frozen
class Attribution:
    """A source, a cue and a content that belong together.

    Attributes:
        id: Such as ``a3``, numbered in text order.
        sentence: Id of the sentence where the cue (or else the content) starts.
        source: None where the text points at nobody ("it is believed").
        cue: None for a quotation without a cue.
        content: What is said.
        channel: Words for where or how it was said ("in a statement", "told Reuters"), or None.
        setting: Words that say when, where and how it was said, the channel among them; part of the source's voice.
        inside: Id of the attribution whose content holds this one, or None.
        confidence: Chance that source and content are right, 0 to 1, calibrated on the development articles.
    """

    id: str
    sentence: str
    source: Source | None
    cue: Cue | None
    content: Content
    channel: Span | None = None
    setting: tuple[Span, ...] = ()
    inside: str | None = None
    confidence: float = 1.0


@attrs.frozen
class Party:
    """One actor, under all the names the article gives it.

    Attributes:
        id: Such as ``p1``, numbered by first mention.
        name: The fullest name.
        kind: What it is.
        aliases: Every name used, in order of first use, the fullest included.
        speaks_for: Id of the party it speaks for, or None.
        side: Id of its side, or None if it takes none.
        mentions: Where it is named.
    """

    id: str
    name: str
    kind: PartyKind
    aliases: tuple[str, ...]
    speaks_for: str | None = None
    side: str | None = None
    mentions: tuple[Span, ...] = ()


@attrs.frozen
class Side:
    """Parties that hold together against another side.

    Attributes:
        id: Such as ``s1``.
        parties: Ids of the parties.
        opposes: Ids of the sides it stands against.
        confidence: How sure the parting is, 0 to 1.
    """

    id: str
    parties: tuple[str, ...]
    opposes: tuple[str, ...]
    confidence: float = 1.0


@attrs.frozen
class Claim:
    """A proposition, who holds it, against whom, and who disputes it.

    Attributes:
        id: Such as ``c1``.
        sentence: Id of the sentence that reports it.
        spans: The proposition's words.
        kind: What kind of claim.
        attribution: Id of the attribution it comes from, or None for the writer's own voice.
        asserted_by: Ids of parties that hold it.
        disputed_by: Ids of parties that deny or contradict it.
        targets: Ids of parties it accuses or blames.
        replies: Ids of the sentences where a target or its side answers.
        response: For an accusation, what becomes of the target's answer; else None.
        evidence: The words that show the dispute.
        confidence: Of the dispute, 0 to 1.
    """

    id: str
    sentence: str
    spans: tuple[Span, ...]
    kind: ClaimKind
    attribution: str | None = None
    asserted_by: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    response: Response | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0

    @property
    def is_unanswered(self) -> bool:
        """Whether it accuses, and nobody answers, declines to answer, or disputes it."""
        answered = self.replies or self.disputed_by or self.response not in {None, Response.ABSENT}
        return self.kind is ClaimKind.ACCUSATION and not answered


@attrs.frozen
class Sentence:
    """A sentence of the body with its label.

    Attributes:
        id: Such as ``s12``, numbered in text order.
        start: First code point.
        end: One past the last.
        line: Line of the file where it starts, from 1.
        column: Column there, from 1.
        label: One of the three.
        reason: Why, in words that can be counted again.
        confidence: Chance that the label is right, 0 to 1.
        attributions: Ids of the attributions with words in it.
        claims: Ids of its claims.
        parties: Ids of the parties its claims rely on.
    """

    id: str
    start: int
    end: int
    line: int
    column: int
    label: Label
    reason: str
    confidence: float
    attributions: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@attrs.frozen
class Finding:
    """Something an editor should look at.

    Attributes:
        rule: Code of the rule.
        kind: Kind of finding.
        severity: How much it matters.
        confidence: How sure the program is, 0 to 1; apart from severity.
        sentence: Id of the sentence, or None for a finding about the whole article.
        spans: The words; empty for the whole article.
        line: Line of the file, from 1.
        column: Column there, from 1.
        message: One line.
        side: Id of the party whose view is adopted, or None.
        against: Id of the party it is adopted against, or None.
        evidence: Words elsewhere in the article that show it.
        fingerprint: Stable under edits elsewhere in the draft.
        suppressed: Reason, if a comment, sidecar or baseline silences it; None if it counts.
    """

    rule: str
    kind: FindingKind
    severity: Severity
    confidence: float
    sentence: str | None
    spans: tuple[Span, ...]
    line: int
    column: int
    message: str
    side: str | None = None
    against: str | None = None
    evidence: tuple[Span, ...] = ()
    fingerprint: str = ""
    suppressed: str | None = None


@attrs.frozen
class PartyFigures:
    """What the article does with one party.

    Attributes:
        party: Id of the party.
        attributions: How often it is the source.
        words: Words of content that rest on it.
        claims: Claims it asserts.
        disputed: Those of its claims that another party disputes.
        accused: Accusations that target it.
        answered: Those of them that it or its side answers.
        first: Id of the first sentence that relies on it, or None.
        last: Id of the last one, or None.
    """

    party: str
    attributions: int
    words: int
    claims: int
    disputed: int
    accused: int
    answered: int
    first: str | None = None
    last: str | None = None


@attrs.frozen
class Summary:
    """Counts and shares over the whole article.

    Attributes:
        words: Words of the labelled sentences.
        labels: Number of sentences by label.
        source_kinds: Number of attributions by kind of source; ``none`` counts those without one.
        parties: Figures of each party that is a source, asserts, or is accused; most words first.
        own_voice_allegations: Own-voice allegations by the id of the party whose view they adopt; ``none`` if unknown.
        findings: Number of findings that count, by severity.
    """

    words: int
    labels: dict[str, int]
    source_kinds: dict[str, int]
    parties: tuple[PartyFigures, ...]
    own_voice_allegations: dict[str, int]
    findings: dict[str, int]


@attrs.frozen
class Tool:
    """What made a report: name and version of the program, and of the language pipeline and model it ran."""

    name: str
    version: str
    pipeline: str


@attrs.frozen
class Report:
    """Everything the audit of one article gives. ``schemas/report.schema.json`` is its published form.

    ``pieces`` (the source map, ``source_map`` in JSON) and ``suppressions`` are the article's own: with them an
    output can place any span in the file, and a report from the cache can be held against the house rules without
    reading again.
    """

    schema_version: str
    tool: Tool
    document: Document
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    parties: tuple[Party, ...]
    sides: tuple[Side, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    notices: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
