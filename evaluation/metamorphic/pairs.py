"""The kinds of pairs: each makes two texts that differ in one known way, with the relation that must hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from auditor.model import Label
from evaluation.metamorphic import relations
from evaluation.metamorphic.relations import Relation
from evaluation.metamorphic.stories import DISPUTES, QUOTED, RIVALS, STATEMENTS, UNRELATED, filled


@attrs.frozen
class Pair:
    """Two texts and what must hold between their reports.

    Attributes:
        name: Of the story or sentence.
        before: The first text.
        after: The second.
        relation: What must hold.
    """

    name: str
    before: str
    after: str
    relation: Relation


def sides_exchanged() -> Iterator[Pair]:
    """The two sides' names are exchanged."""
    for story in DISPUTES:
        for rivals in RIVALS:
            after = story.told((rivals[1], rivals[0]))
            yield Pair(f"{story.name}, {rivals[0]}", story.told(rivals), after, relations.mirrored(rivals))


def names_changed() -> Iterator[Pair]:
    """Other parties of the same kind stand in the place of both."""
    for story in (*DISPUTES, *QUOTED):
        for one, other in ((RIVALS[0], RIVALS[3]), (RIVALS[1], RIVALS[2])):
            yield Pair(f"{story.name}, {one[0]}", story.told(one), story.told(other), relations.same_labels)


REPORTS = (
    "{a.speaker}, a spokesperson for {a}, said {statement}.",
    "According to {a}, {statement}.",
    "{Statement}, {a} said.",
    "{A} told reporters on Monday that {statement}.",
    "{Statement}, said {a.speaker} of {a}.",
    "A report by {a} found that {statement}.",
    "“{Statement},” {a.speaker} said.",
    "Residents said {statement}.",
)


def source_added() -> Iterator[Pair]:
    """A sentence without a source is given one."""
    for number, statement in enumerate(STATEMENTS):
        for index, report in enumerate(REPORTS[number % 2 :: 2]):
            rivals = RIVALS[(number + index) % len(RIVALS)]
            opening = statement[0].upper() + statement[1:]
            told = filled(report.replace("{Statement}", opening).replace("{statement}", statement), rivals)
            frame = "The news came late on Sunday. {} Snow fell all night."
            relation = relations.becomes(1, Label.UNATTRIBUTED, Label.ATTRIBUTED)
            yield Pair(told, frame.format(opening + "."), frame.format(told), relation)


def denial_removed() -> Iterator[Pair]:
    """The denial is taken out."""
    for story in DISPUTES:
        for rivals in RIVALS:
            after = story.told(rivals, denied=False)
            yield Pair(f"{story.name}, {rivals[0]}", story.told(rivals), after, relations.contest_ends)


def _rewritten(change: Callable[[str], str], relation: Relation) -> Iterator[Pair]:
    for number, story in enumerate((*QUOTED, *DISPUTES)):
        for rivals in (RIVALS[number % 4], RIVALS[(number + 2) % 4]):
            text = story.told(rivals)
            if change(text) != text:
                yield Pair(f"{story.name}, {rivals[0]}", text, change(text), relation)


def straight_for_curly() -> Iterator[Pair]:
    """Straight quotation marks and apostrophes for curly ones."""
    return _rewritten(lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")), relations.same)


def british_for_american() -> Iterator[Pair]:
    """Single quotation marks, with the comma after them, for double ones."""
    return _rewritten(lambda text: re.sub("“(.*?)([,]?)”", r"‘\1’\2", text), relations.same)


def one_paragraph_for_many() -> Iterator[Pair]:
    """The same sentences in one paragraph."""
    return _rewritten(lambda text: text.replace("\n\n", " "), relations.same_labels)


def a_paragraph_for_each_sentence() -> Iterator[Pair]:
    """A paragraph for each sentence that does not end within a quotation."""
    return _rewritten(lambda text: re.sub(r"(?<=\.) (?=[A-Z])", "\n\n", text), relations.same_labels)


def other_white_space() -> Iterator[Pair]:
    """Lines wrapped after some sixty characters, and ended as on another system."""
    return _rewritten(
        lambda text: re.sub(r"([^\n]{60}\S*) ", r"\1\r\n", text.replace("\n\n", "\r\n\r\n")), relations.same
    )


def paragraph_appended() -> Iterator[Pair]:
    """A paragraph that has nothing to do with the story comes after it."""
    for number, story in enumerate((*DISPUTES, *QUOTED)):
        text = story.told(RIVALS[number % 4])
        yield Pair(story.name, text, f"{text}\n\n{UNRELATED[number % 4]}", relations.begins_with)


CHARGES = "{A} accused {b} of breaking the truce. {B} denied the accusation.\n\n"
PASSIVES = (
    ("{A} accused {b} of fraud.", "{B} was accused of fraud by {a}."),
    ("{A} blamed {b} for the delay.", "{B} was blamed for the delay by {a}."),
    ("{A} criticised {b} for its silence.", "{B} was criticised by {a} for its silence."),
    ("{A} described the plan as a mistake.", "The plan was described by {a} as a mistake."),
    ("{A} said nine boats had sunk.", "Nine boats had sunk, it was said by {a}."),
    ("{A} confirmed the deaths of three miners.", "The deaths of three miners were confirmed by {a}."),
    ("{A} dismissed the report as an invention.", "The report was dismissed by {a} as an invention."),
)
DEEDS = (
    ("{B} attacked {a} three times last year.", "{A} was attacked three times by {b} last year."),
    ("{B} destroyed two boats of {a} in June.", "Two boats of {a} were destroyed by {b} in June."),
    ("{B} deceived {a} about the cargo.", "{A} was deceived by {b} about the cargo."),
    ("{B} seized a warehouse of {a} on Sunday.", "A warehouse of {a} was seized by {b} on Sunday."),
    ("{B} sabotaged the talks.", "The talks were sabotaged by {b}."),
)


def passive_for_active() -> Iterator[Pair]:
    """The agent of a report or of a deed comes after “by”."""
    for number, (active, passive) in enumerate(PASSIVES):
        for rivals in (RIVALS[number % 4], RIVALS[(number + 1) % 4]):
            yield Pair(active, filled(active, rivals), filled(passive, rivals), relations.same)
    for active, passive in DEEDS:
        for rivals in RIVALS:
            before, after = filled(CHARGES + active, rivals), filled(CHARGES + passive, rivals)
            yield Pair(active, before, after, relations.same)


def source_moved() -> Iterator[Pair]:
    """The source comes at the end, or in the middle, and not at the beginning."""
    for number, statement in enumerate(STATEMENTS):
        rivals = RIVALS[number % 4]
        opening = statement[0].upper() + statement[1:]
        before = filled("{a.speaker} of {a} said " + statement + ".", rivals)
        yield Pair(statement, before, filled(f"{opening}, {{a.speaker}} of {{a}} said.", rivals), relations.same)
        quoted = filled("{a.speaker} of {a} said: “" + opening + ".”", rivals)
        yield Pair(statement, quoted, filled(f"“{opening},” said {{a.speaker}} of {{a}}.", rivals), relations.same)


def headline_added() -> Iterator[Pair]:
    """A headline and a byline come before the story."""
    for number, story in enumerate((*DISPUTES, *QUOTED)):
        text = story.told(RIVALS[number % 4])
        above = f"Quarrel goes into its second week\n\nBy Mara Lindqvist\n\n{text}"
        yield Pair(story.name, text, above, relations.same)


VERBS = ("stated", "told reporters", "added", "explained", "told the Harbour Wire")


def another_verb() -> Iterator[Pair]:
    """Another neutral verb stands for “said”."""
    for number, statement in enumerate(STATEMENTS):
        for verb in VERBS[number % 2 :: 2]:
            report = "{a.speaker}, a spokesperson for {a}, " + "{verb} that " + statement + "."
            texts = [filled(report.replace("{verb}", each), RIVALS[number % 4]) for each in ("said", verb)]
            yield Pair(f"{statement}, {verb}", texts[0], texts[1], relations.same)


def pronoun_for_name() -> Iterator[Pair]:
    """A pronoun stands for a speaker who was named in the sentence before."""
    for number, statement in enumerate(STATEMENTS):
        rivals = RIVALS[number % 4]
        begun = "{a.speaker}, a spokesperson for {a}, said the night had been long. "
        name, pronoun = rivals[0].last, rivals[0].pronoun.title()
        before = filled(begun + f"{name} said {statement}.", rivals)
        yield Pair(statement, before, filled(begun + f"{pronoun} said {statement}.", rivals), relations.same)


def charge_sourced() -> Iterator[Pair]:
    """A deed of harm told by the draft itself is given to the other side."""
    for active, _ in DEEDS:
        for rivals in RIVALS[:2]:
            before = filled(CHARGES + active, rivals)
            after = filled(CHARGES + active.replace("{B}", "{A} said {b}"), rivals)
            yield Pair(active, before, after, relations.finding_ends("F001", 2))


JUDGED = (
    ("{b}, a criminal gang, has closed its office.", "{b} has closed its office."),
    ("the notorious {b.bare} has closed its office.", "{b} has closed its office."),
    ("the disgraced {b.bare} has closed its office.", "{b} has closed its office."),
    ("the corrupt {b.bare} will meet on Friday.", "{b} will meet on Friday."),
)


def neutral_for_loaded() -> Iterator[Pair]:
    """A word that judges a party is left out."""
    for judging, neutral in JUDGED:
        for rivals in RIVALS:
            before, after = (filled(CHARGES + "On Monday " + each, rivals) for each in (judging, neutral))
            yield Pair(judging, before, after, relations.finding_ends("F002", 2))


KINDS: tuple[Callable[[], Iterator[Pair]], ...] = (
    sides_exchanged,
    names_changed,
    source_added,
    source_moved,
    denial_removed,
    straight_for_curly,
    british_for_american,
    one_paragraph_for_many,
    a_paragraph_for_each_sentence,
    other_white_space,
    paragraph_appended,
    passive_for_active,
    pronoun_for_name,
    another_verb,
    headline_added,
    charge_sourced,
    neutral_for_loaded,
)
"""Each name, with spaces, is what the table of the results calls the kind."""
