"""What the pairs are made from: parties that stand against each other, and stories told about them.

In a story ``{a}`` and ``{b}`` are the two parties (``{A}`` and ``{B}`` where a sentence begins), ``{a.speaker}`` and
``{b.speaker}`` who speaks for them. All parties and events are invented.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Side:
    """A party and who speaks for it.

    Attributes:
        name: Within a sentence, with its article if it takes one.
        speaker: Full name.
        pronoun: Of the speaker.
    """

    name: str
    speaker: str
    pronoun: str = "she"

    def __str__(self) -> str:
        """Give the name, so that a story may write ``{a}``."""
        return self.name

    @property
    def opening(self) -> str:
        """The name where a sentence begins."""
        return self.name[0].upper() + self.name[1:]

    @property
    def bare(self) -> str:
        """The name without its article."""
        return self.name.removeprefix("the ")

    @property
    def last(self) -> str:
        """The speaker's last name."""
        return self.speaker.split()[-1]


Rivals = tuple[Side, Side]

RIVALS: tuple[Rivals, ...] = (
    (Side("Kestria", "Ilse Brandt"), Side("Vallonia", "Nora Hasek")),
    (Side("Mirelle Foods", "Tom Arden", "he"), Side("Tarnbrook Dairies", "Paul Keswick", "he")),
    (Side("the Harbour Pilots Union", "Grace Holm"), Side("the Ferry Owners Association", "Anna Keel")),
    (Side("the Meadow Party", "Carl Winter", "he"), Side("the Granite Party", "Simon Lund", "he")),
)
"""Two states, two companies, two bodies, two parties."""


@attrs.frozen
class Story:
    """A story of a dispute.

    Attributes:
        name: For the list of failures.
        paragraphs: Templates.
        denial: The words by which the story shows that something is disputed; those of a template.
        instead: What stands there when nobody denies anything.
    """

    name: str
    paragraphs: tuple[str, ...]
    denial: str = ""
    instead: str = ""

    def told(self, rivals: Rivals, *, denied: bool = True, between: str = "\n\n") -> str:
        """Give the text.

        Args:
            rivals: Who is ``a`` and who ``b``.
            denied: False to leave the denial out.
            between: What stands between paragraphs.
        """
        paragraphs = self.paragraphs
        if not denied:
            paragraphs = tuple(p.replace(self.denial, self.instead).strip() for p in paragraphs)
        return filled(between.join(filter(None, paragraphs)), rivals)


def filled(template: str, rivals: Rivals) -> str:
    """Put the parties into a template."""
    a, b = rivals
    return template.format(a=a, b=b, A=a.opening, B=b.opening)


DISPUTES = (
    Story(
        "accused, denied",
        (
            "{A} accused {b} on Monday of letting waste run into the lake for two years.",
            "{B} denied the accusation.",
            "The lake lies an hour north of the city and feeds three rivers.",
        ),
        "{B} denied the accusation.",
    ),
    Story(
        "said, rejected as false",
        (
            "{A} said {b} had broken the agreement of last May. The agreement covers four harbours.",
            "{B} rejected the claim as false. A hearing is planned for Thursday.",
        ),
        "{B} rejected the claim as false. ",
    ),
    Story(
        "a denial in the same sentence",
        (
            "The fire began in a storehouse on the quay.",
            "{A} says the fire was set by {b}, which {b} denies.",
            "Nobody was hurt.",
        ),
        ", which {b} denies",
    ),
    Story(
        "a denial by a speaker",
        (
            "{A} accused {b} of hiding a report on the bridge.",
            "“We hid nothing,” said {b.speaker}, a spokesperson for {b}.",
            "The bridge was built in 1911.",
        ),
        "“We hid nothing,” said {b.speaker}, a spokesperson for {b}.",
    ),
    Story(
        "denied in its own words",
        (
            "{A} said {b} had paid two inspectors to stay away.",
            "{B} said it had paid no inspectors.",
            "The inspectors have worked in the region since March.",
        ),
        "{B} said it had paid no inspectors.",
    ),
    Story(
        "an own-voice charge beside the quarrel",
        (
            "{A} accused {b} of stealing letters from its office. {B} denied the accusation.",
            "{B} has attacked {a} at least three times this year and destroyed two of its boats.",
            "Talks are to begin on Friday.",
        ),
        " {B} denied the accusation.",
    ),
    Story(
        "dismissed by the accused's speaker",
        (
            "{A} blamed {b} for the collapse of the talks.",
            "{b.speaker}, a spokesperson for {b}, dismissed the charge as “nonsense from beginning to end”.",
            "The talks had lasted eleven days.",
        ),
        "{b.speaker}, a spokesperson for {b}, dismissed the charge as “nonsense from beginning to end”.",
    ),
    Story(
        "charged twice, answered late",
        (
            "{a.speaker}, who speaks for {a}, said {b} had lied to the court about the cargo.",
            "“They knew what was in the crates,” {a.last} told reporters.",
            "The ship reached the port in the first week of June and lay there for nine days.",
            "{B} disputes that account.",
        ),
        "{B} disputes that account.",
    ),
)

QUOTED = (
    Story(
        "speaker after the quotation",
        (
            "The council met on Tuesday to talk about the bridge.",
            "“The bridge is older than any of us,” said {a.speaker}, a spokesperson for {a}.",
            "The meeting ended at midnight.",
        ),
    ),
    Story(
        "speaker before the quotation",
        (
            "{a.speaker} of {a} said: “We will pay for the repairs ourselves.”",
            "The repairs are to begin in spring.",
        ),
    ),
    Story(
        "speaker within the quotation",
        (
            "“We asked for help,” {a.speaker} said, “and nobody came to the door.”",
            "The storm had passed by then.",
        ),
    ),
    Story(
        "a quotation that goes on",
        (
            "“The road is closed,” said {a.speaker}, a spokesperson for {a}. “Nobody will drive there before June.”",
            "Work on the road began a year ago.",
        ),
    ),
    Story(
        "quoted words within a report",
        (
            "{A} said the new harbour was “a gift to the whole coast” and would open in May.",
            "{B} called it “a waste of good stone”.",
            "The harbour has room for ninety boats.",
        ),
    ),
    Story(
        "a contraction within the quotation",
        (
            "“It’s late, and we don’t have the money,” said {b.speaker}, a spokesperson for {b}.",
            "The island’s two schools share one hall.",
        ),
    ),
    Story(
        "two quotations by two people",
        (
            "“The figures are wrong,” said {a.speaker} of {a}.",
            "“The figures are right,” said {b.speaker} of {b}.",
            "The figures were printed in the yearbook.",
        ),
    ),
    Story(
        "a question in quotation marks",
        (
            "“Who will pay for the new roof?” asked {a.speaker}, a spokesperson for {a}.",
            "The roof has leaked for nine winters.",
        ),
    ),
)

STATEMENTS = (
    "the old bridge had been closed since March",
    "nine fishermen were missing after the storm",
    "the mine had lost a third of its workers",
    "the new school would cost four million crowns",
    "water in the lower town was not safe to drink",
    "the ferry had carried no passengers for a week",
    "two of the three turbines had failed",
    "most of the harvest was lost to the frost",
)
"""Things somebody may say, in the form in which they follow “said”."""

UNRELATED = (
    "The weather is to stay mild until the weekend.",
    "The town library has a new reading room with forty seats and a view of the park.",
    "Bread has become dearer by four per cent since the spring, the statistics office said.",
    "The choir sings again on Sunday evening. Tickets are sold at the door.",
)
"""Paragraphs that have nothing to do with any story."""
