"""The tables of an archive: their columns, with types and meanings. ``schemas/archive.schema.json`` publishes them.

A table's rows stand in the order of the input, and within an article in the order of its text. ``article`` is in every
table and joins them; ids such as ``s3`` hold within an article.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

SCHEMA_VERSION = "1.0"
"""Of the tables; a new major number if a column goes or changes its meaning."""


class Kind(StrEnum):
    """The types of columns, by their names in Arrow."""

    TEXT = "string"
    TEXTS = "list<string>"
    INTEGER = "int64"
    SMALL = "int32"
    REAL = "double"
    TRUTH = "bool"
    DAY = "date32"
    SPANS = "list<struct<start: int32, end: int32>>"


@attrs.frozen
class Column:
    """A column.

    Attributes:
        name: As in the files.
        kind: Type of its values.
        meaning: What they say.
        optional: True if a value may be null.
    """

    name: str
    kind: Kind
    meaning: str
    optional: bool = False


@attrs.frozen
class Table:
    """A table.

    Attributes:
        name: Of its folder.
        meaning: What a row is.
        columns: In order.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]


def _text(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, Kind.TEXT, meaning, optional)


def _texts(name: str, meaning: str) -> Column:
    return Column(name, Kind.TEXTS, meaning)


def _count(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, Kind.SMALL, meaning, optional)


def _spans(name: str, meaning: str) -> Column:
    return Column(name, Kind.SPANS, meaning)


def _truth(name: str, meaning: str) -> Column:
    return Column(name, Kind.TRUTH, meaning)


ARTICLE = _text("article", "Id of the article: the input's own, else a name for its place there.")
POSITION = Column("position", Kind.INTEGER, "Place of the article in the input, from 0.")
CONFIDENCE = Column("confidence", Kind.REAL, "How sure the program is, 0 to 1.")

ARTICLES = Table(
    "articles",
    "An article that was audited.",
    (
        ARTICLE,
        POSITION,
        _text("format", "How it was read."),
        _text("sha256", "Of its bytes, in hexadecimal."),
        _text("title", "Headline.", optional=True),
        _text("outlet", "Who published it.", optional=True),
        _text("desk", "Desk or section.", optional=True),
        _texts("authors", "Who wrote it."),
        _text("date_given", "Date of publication as the input has it.", optional=True),
        Column("date", Kind.DAY, "That date as a day; null if it is none or could be two.", optional=True),
        _text("month", "Its month, such as 2024-05.", optional=True),
        _texts("topics", "What it is about, by the input."),
        _count("characters", "Code points of its text."),
        _count("words", "Words of its labelled sentences."),
        _count("sentences", "Labelled sentences."),
        _count("attributed", "Of these, attributed claims."),
        _count("contested", "Of these, contested claims."),
        _count("unattributed", "Of these, unattributed assertions."),
        _count("attributions", "Rows in attributions."),
        _count("claims", "Rows in claims."),
        _count("accusations", "Of these, accusations."),
        _count("unanswered", "Of these, accusations that stay unanswered (see claims)."),
        _count("parties", "Rows in parties."),
        _count("findings", "Findings that count, suppressed ones left out."),
        _texts("notices", "What the program noticed on reading, a line each."),
    ),
)
SENTENCES = Table(
    "sentences",
    "A labelled sentence.",
    (
        ARTICLE,
        _text("sentence", "Its id, such as s12, in text order."),
        _count("start", "First code point in the article's text."),
        _count("end", "One past the last."),
        _count("line", "Line of the draft where it starts, from 1."),
        _count("words", "Its words."),
        _text("text", "The sentence."),
        _text("label", "attributed_claim, contested_claim or unattributed_assertion."),
        _text("reason", "Why, in words that can be counted again."),
        CONFIDENCE,
        _texts("attributions", "Ids of the attributions with words in it."),
        _texts("claims", "Ids of its claims."),
        _texts("parties", "Ids of the parties its claims rely on."),
    ),
)
ATTRIBUTIONS = Table(
    "attributions",
    "A source, a cue and a content that belong together.",
    (
        ARTICLE,
        _text("attribution", "Its id, such as a3."),
        _text("sentence", "Where the cue, or else the content, starts."),
        _text("source", "Words that name the source; null where the text points at nobody.", optional=True),
        _text("source_kind", "Kind of source, by the report's schema; null without one.", optional=True),
        _text("role", "Title or role given with the name.", optional=True),
        _texts("parties", "Ids of the parties the source names."),
        _text("cue", "Words of the cue; null for a quotation without one.", optional=True),
        _text("cue_lemma", "Base form of its head.", optional=True),
        _text("cue_class", "What it does to the content, by the report's schema.", optional=True),
        _truth("negated", "Whether the cue is negated."),
        _truth("act", "Whether it is a mere intention, decision or attempt, which reports nothing."),
        _text("content", "What is said."),
        _count("words", "Words of the content."),
        _text("quoted", "direct, indirect or mixed."),
        _text("inside", "Id of the attribution whose content holds this one.", optional=True),
        _spans("source_spans", "Places of the source in the article's text."),
        _spans("cue_spans", "Places of the cue."),
        _spans("content_spans", "Places of the content."),
        CONFIDENCE,
    ),
)
CLAIMS = Table(
    "claims",
    "A proposition, who holds it, against whom, and who disputes it.",
    (
        ARTICLE,
        _text("claim", "Its id, such as c1."),
        _text("sentence", "The sentence that reports it."),
        _text("kind", "accusation, denial, account, figure, forecast, demand or opinion."),
        _text("text", "Its words."),
        _text("attribution", "The attribution it comes from; null for the writer's own voice.", optional=True),
        _texts("asserted_by", "Ids of the parties that hold it."),
        _texts("disputed_by", "Ids of the parties that deny or contradict it."),
        _texts("targets", "Ids of the parties it accuses or blames."),
        _texts("replies", "Sentences where a target or its side answers."),
        _text("response", "For an accusation: replied, declined, unreached or absent.", optional=True),
        _truth("unanswered", "Whether it is an accusation with response absent that nobody disputes."),
        _spans("spans", "Places of its words."),
        CONFIDENCE,
    ),
)
PARTIES = Table(
    "parties",
    "A party of an article, with what the article does with it.",
    (
        ARTICLE,
        _text("party", "Its id, such as p1, by first mention."),
        _text("name", "The fullest name the article gives it."),
        _text("kind", "person, state, organisation, group, document, outlet or unidentified."),
        _text("key", "Under which it is joined with parties of other articles; null if it is not.", optional=True),
        _texts("aliases", "Every name used."),
        _text("speaks_for", "Id of the party it speaks for.", optional=True),
        _text("side", "Id of its side.", optional=True),
        _count("mentions", "How often it is named."),
        _count("attributions", "How often it is the source."),
        _count("words", "Words of content that rest on it."),
        _count("claims", "Claims it asserts."),
        _count("disputed", "Those of its claims that another party disputes."),
        _count("accused", "Accusations that target it."),
        _count("answered", "Those of them that it or its side answers."),
    ),
)
FINDINGS = Table(
    "findings",
    "Something an editor should look at, by the house rules of the run.",
    (
        ARTICLE,
        _count("number", "From 1, in the report's order."),
        _text("rule", "Code of the rule."),
        _text("kind", "Kind of framing, or balance, sourcing, notice."),
        _text("severity", "info, warning or error."),
        CONFIDENCE,
        _text("sentence", "Its sentence; null for the whole article.", optional=True),
        _text("text", "The words; empty for the whole article."),
        _count("line", "Line of the draft, from 1."),
        _text("message", "One line."),
        _text("side", "Id of the party whose view is adopted.", optional=True),
        _text("against", "Id of the party it is adopted against.", optional=True),
        _spans("spans", "Places of the words."),
        _text("fingerprint", "Stable under edits elsewhere in the draft."),
        _text("suppressed", "Why it does not count; null if it does.", optional=True),
    ),
)
SKIPPED = Table(
    "skipped",
    "An article of the input without a report.",
    (
        ARTICLE,
        POSITION,
        _text("reason", "duplicate_id, no_text, empty, not_english, too_long, unreadable, failed or process_died."),
        _text("message", "What exactly, in one line."),
    ),
)
TABLES = (ARTICLES, SENTENCES, ATTRIBUTIONS, CLAIMS, PARTIES, FINDINGS, SKIPPED)
"""In the order of their dependence: every row of the later ones belongs to an article, but those of skipped."""
