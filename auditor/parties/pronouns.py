"""Whom a pronoun stands for.

In a quotation "I" and "we" are its speaker; the "A" of an interview is the person most named so far. Outside, "he" and
"she" are the person who is most before the reader and fits in gender: one of the sentence before rather than one
further off, one who spoke or was a subject rather than one only mentioned. "They" are a group before a body; "it" is a
body, a state or a document.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.model import PartyKind
from auditor.parties.circumstances import Circumstances
from auditor.parties.references import ANSWERS, Reference, antecedent_of
from auditor.parties.register import Entry, Register, Standing

if TYPE_CHECKING:
    from auditor.language.tokens import Token

FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves", "my", "our"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves", "both", "others"})
SINGULAR = frozenset({"it", "its", "itself"})
NEAR = 150
"""Code points behind which "it" and "they", where they are no source, no longer find theirs."""

THEIRS = 2
"""Sentences after which "their" is rather of people that are no party."""

REACH = 1500
"""Code points behind which a pronoun no longer finds its party."""

WEIGHTS = {Standing.MENTIONED: 2.0, Standing.ARGUMENT: 1.0, Standing.SUBJECT: 1.0, Standing.SOURCE: 1.0}
"""What each standing that a party had adds to how much it is before the reader."""

SPEAKING = {**WEIGHTS, Standing.SOURCE: 2.0}
"""The same where the pronoun is a source itself: who spoke speaks on."""

SPOKEN_OF = {**WEIGHTS, Standing.MENTIONED: 1.0, Standing.SUBJECT: 0.0}
"""The same in a quotation whose speaker is still to come: the subject just before is rather that speaker."""

FADING = 0.7
"""What is left of that after each sentence; chosen with the weights on the Wikinews of GUM (evaluation/RESULTS.md)."""

NAMED = 1.4
"""Lead of a party that has a name: one only described is seldom taken up. Less than a sentence's worth of fading, so
that whoever spoke in the sentence before comes first, named or not."""

UNLIKELY = 0.2
"""What a given name of the other gender leaves: such names cross borders."""

UNSURE = 0.8
"""What an unknown gender leaves."""

MARGIN = 2.0
"""Lead over all others from which a pronoun tells the gender of whom it stands for."""

BODIES = (PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.DOCUMENT, PartyKind.OUTLET)


def referent(
    found: Reference,
    register: Register,
    around: Circumstances,
    strangers: Sequence[Entry] = (),
    suspects: Sequence[Entry] = (),
) -> Entry | None:
    """Give the party a pronoun stands for, or None where nobody fits.

    One that is no source is seldom about the parties; "it" and "they" then point no further than the sentence before.

    Args:
        found: The pronoun.
        register: The parties so far.
        around: How it stands in the article.
        strangers: Those that it is none of.
        suspects: Persons that may be bodies, for "it" to stand for.
    """
    if found.text in ANSWERS:
        return max((e for e in _people(register) if e.parts), key=lambda e: len(e.mentions), default=None)
    word = found.head.lower_
    if word in FIRST:
        return around.speaker
    if around.reporter is not None and not around.is_source and _fits(around.reporter, word):
        return around.reporter
    barred = {e.number for e in (*strangers, *((around.speaker,) if around.speaker else ()))}
    pending = around.quoted and around.speaker is None
    weights = SPEAKING if around.is_source else SPOKEN_OF if pending else WEIGHTS
    scale = Scale(register, around.begins(found), gender_of(word), weights)
    if scale.gender is not None:
        people = [e for e in _people(register) if e.gender in {None, scale.gender} and e.number not in barred]
        if around.awaited is not None and gender_of(around.awaited[1]) == scale.gender:
            people = _others(people, Scale(register, around.awaited[0], scale.gender, SPEAKING))
        best = scale.best(people) or (scale.best(_described(register, scale, barred)) if around.is_source else None)
        # In a quotation it is too unsure whom a pronoun points at to tell their gender.
        if best is not None and best.gender is None and not around.quoted and scale.stands_out(best, people):
            best.gender = scale.gender
        return best
    groups = register.of_kind(PartyKind.GROUP) if word in PLURAL else []
    bodies = [*register.of_kind(*BODIES), *suspects] if word in PLURAL | SINGULAR else []
    best = next(
        (b for some in (groups, bodies) if (b := scale.best([e for e in some if e.number not in barred]))), None
    )
    return best if best is not None and (around.is_source or found.span[0] - best.last <= NEAR) else None


def _others(people: list[Entry], speaking: Scale) -> list[Entry]:
    """Those whom the "she" of a quotation that "she said" may be: not whoever spoke last, if there is another."""
    speaker = speaking.best([e for e in people if e.last < speaking.here])
    return [e for e in people if e is not speaker] or people


def _fits(entry: Entry, word: str) -> bool:
    """Whether a party can be called by a pronoun of the third person: kind, number and gender agree."""
    if word in MALE | FEMALE:
        gender = "m" if word in MALE else "f"
        return entry.kind is PartyKind.PERSON and not entry.plural and (entry.gender or entry.leaning) in {None, gender}
    if word in PLURAL:
        return entry.kind is not PartyKind.PERSON or entry.plural
    return word in SINGULAR and entry.kind in BODIES


def _people(register: Register) -> list[Entry]:
    """Single persons that a pronoun can stand for: named, or at least once a source or subject in own voice."""
    single = (e for e in register.of_kind(PartyKind.PERSON) if not e.plural)
    return [e for e in single if e.parts or e.acts]


def _described(register: Register, scale: Scale, barred: Collection[int]) -> list[Entry]:
    """Persons whom only the sentence itself or the one before describes: "the head teacher" of "a claim she denies"."""
    single = (e for e in register.of_kind(PartyKind.PERSON) if not (e.plural or e.parts or e.number in barred))
    near = (e for e in single if e.last >= 0 and register.sentences_between(e.last, scale.here) <= 1)
    return [e for e in near if (e.gender or e.leaning) in {None, scale.gender}]


def gender_of(word: str) -> str | None:
    """Give the gender of a pronoun of the third person singular, ``m`` or ``f``; None for any other word."""
    return "m" if word in MALE else "f" if word in FEMALE else None


def whose(found: Reference, relative: Token, register: Register) -> Entry | None:
    """Give the party that the "whose" of a reference takes up, or None."""
    antecedent = antecedent_of(relative.head)
    return register.at(found.place_of(antecedent)) if antecedent is not None else None


def possessor(
    word: str, here: int, register: Register, holder: Entry | None = None, suspects: Sequence[Entry] = ()
) -> Entry | None:
    """Give the party that a possessive pronoun stands for, or None.

    Args:
        word: The pronoun, lower case.
        here: Its first code point.
        register: The parties so far.
        holder: What is possessed, if that is a party: nobody is their own lawyer.
        suspects: Persons that may be bodies, for "its" to stand for.
    """
    scale = Scale(register, here, {"his": "m", "her": "f"}.get(word), WEIGHTS)
    if scale.gender is not None:
        kinds: tuple[list[Entry], ...] = ([e for e in _people(register) if e.gender in {None, scale.gender}],)
    elif word == "its":
        kinds = ([*register.of_kind(PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.OUTLET), *suspects],)
    elif word == "their":
        kinds = (register.of_kind(PartyKind.GROUP), register.of_kind(*BODIES))
    else:
        return None
    owner = next(filter(None, (scale.best([e for e in some if e is not holder]) for some in kinds)), None)
    far = owner is not None and word == "their" and register.sentences_between(owner.last, here) > THEIRS
    return None if far else owner


@attrs.frozen(eq=False)
class Scale:
    """Weighs parties by how much they are before the reader at a place.

    After the salience of Lappin and Leass (1994): each standing that a party had adds its weight, faded by the
    sentences since; standings go in the order of centering (Grosz, Joshi and Weinstein 1995), whoever speaks first.

    Attributes:
        register: The parties so far.
        here: The place, a code point.
        gender: ``m`` or ``f`` if that is asked for, else None.
        weights: What each standing adds.
    """

    register: Register
    here: int
    gender: str | None
    weights: Mapping[Standing, float]

    def best(self, candidates: Sequence[Entry]) -> Entry | None:
        """The weightiest that was mentioned before, not too far off; of equals the last."""
        near = [e for e in candidates if e.last >= 0 and self.here - e.last <= REACH]
        return max(near, key=lambda e: (self.weight(e), e.last), default=None)

    def stands_out(self, best: Entry, candidates: Sequence[Entry]) -> bool:
        """Whether nobody else comes near, so that the pronoun's gender may be believed."""
        rest = self.best([e for e in candidates if e is not best])
        return rest is None or self.weight(best) >= MARGIN * self.weight(rest)

    def weight(self, entry: Entry) -> float:
        """How much a party is before the reader."""
        weight = sum(
            self.weights[standing] * FADING ** max(0, self.register.sentences_between(at, self.here))
            for standing, at in zip(Standing, entry.latest, strict=True)
            if at >= 0
        )
        return weight * (NAMED if entry.parts else 1.0) * self._agreement(entry)

    def _agreement(self, entry: Entry) -> float:
        """How well a party's gender agrees with the one asked for."""
        known = entry.gender or entry.leaning
        if self.gender is None or known == self.gender:
            return 1.0
        return UNSURE if known is None else UNLIKELY
