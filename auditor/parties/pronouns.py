"""Whom a pronoun stands for.

In a quotation "I" and "we" are its speaker; the "A" of an interview is the person most named so far. Outside, "he" and
"she" are the person last spoken of who fits in gender, one who was speaking or subject before one who was only
mentioned; "they" a group before a body; "it" a body, state or document. After the ranking by grammatical role of Lappin
and Leass (1994), cut down to what news prose needs.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import PartyKind
from auditor.parties.references import ANSWERS, Reference
from auditor.parties.register import Entry, Register

FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves", "my", "our"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves", "both", "others"})
SINGULAR = frozenset({"it", "its", "itself"})
UNLIKELY = 800
"""What a given name of the other gender costs, in code points of nearness: such names cross borders."""

NEAR = 150
"""Code points behind which "it" and "they", where they are no source, no longer find theirs."""

REACH = 1500
"""Code points behind which a pronoun no longer finds its party."""

JUST, JUST_SUBJECT_BONUS = 200, 700
"""Code points behind which a subject is that of the sentence before, and what that is worth."""

SOURCE_BONUS, SUBJECT_BONUS, NAME_BONUS = 600, 300, 300
"""What being a source, a subject in own voice, or named is worth, in code points of nearness."""

MARGIN = 600
"""Lead in nearness from which a pronoun tells the gender of whom it stands for."""

BODIES = (PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.DOCUMENT, PartyKind.OUTLET)


def referent(
    found: Reference,
    register: Register,
    speaker: Entry | None = None,
    reporter: Entry | None = None,
    *,
    is_source: bool = True,
    quoted: bool = False,
    spoken_of: Sequence[Entry] = (),
) -> Entry | None:
    """Give the party a pronoun stands for, or None where nobody fits.

    One that is no source is seldom about the parties; "it" and "they" then point no further than the sentence before.

    Args:
        found: The pronoun.
        register: The parties so far.
        speaker: Whoever speaks the quotation in which it stands, and so is not spoken of there.
        reporter: Whoever the indirect speech is by in which it is a subject, and so most likely stands for.
        is_source: True if it is the source of an attribution.
        quoted: True if it stands in a quotation, where whom it points at is too unsure to tell their gender.
        spoken_of: Of a source: those named in what it says in quotation marks, of whom it is none.
    """
    if found.text in ANSWERS:
        return max((e for e in _people(register) if e.parts), key=lambda e: len(e.mentions), default=None)
    word = found.head.lower_
    here = found.span[0]
    if word in FIRST:
        return speaker
    if reporter is not None and not is_source and _fits(reporter, word):
        return reporter
    if word in MALE | FEMALE:
        gender = "m" if word in MALE else "f"
        people = [e for e in _people(register) if e.gender in {None, gender} and e not in spoken_of]
        best = _best(people, here, speaker, gender, quoted=quoted)
        if best is not None and not quoted and best.gender is None and _alone(best, people, here, speaker, gender):
            best.gender = gender
        return best
    best = None
    if word in PLURAL:
        groups, bodies = register.of_kind(PartyKind.GROUP), register.of_kind(*BODIES)
        best = _best(groups, here, speaker) or _best(bodies, here, speaker)
    elif word in SINGULAR:
        best = _best(register.of_kind(*BODIES), here, speaker)
    return best if best is not None and (is_source or here - best.last <= NEAR) else None


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
    return [e for e in single if e.parts or e.sourced >= 0 or e.subject >= 0]


def gender_of(word: str) -> str | None:
    """Give the gender of a pronoun of the third person singular, ``m`` or ``f``; None for any other word."""
    return "m" if word in MALE else "f" if word in FEMALE else None


def possessor(word: str, here: int, register: Register, holder: Entry | None = None) -> Entry | None:
    """Give the party that a possessive pronoun stands for, or None.

    Args:
        word: The pronoun, lower case.
        here: Its first code point.
        register: The parties so far.
        holder: What is possessed, if that is a party: nobody is their own lawyer.
    """
    if word in {"his", "her"}:
        gender = "m" if word == "his" else "f"
        people = [e for e in _people(register) if e.gender in {None, gender}]
        return _best(people, here, holder, gender)
    if word == "its":
        return _best(register.of_kind(PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.OUTLET), here, holder)
    if word == "their":
        return _best(register.of_kind(PartyKind.GROUP), here, holder) or _best(register.of_kind(*BODIES), here, holder)
    return None


def _best(
    candidates: list[Entry], here: int, speaker: Entry | None, gender: str | None = None, *, quoted: bool = False
) -> Entry | None:
    """The nearest before ``here``, sources and subjects favoured; a quotation's speaker does not call himself "he".

    The subject of the sentence before a quotation is its speaker rather than spoken of in it.
    """
    near = [e for e in candidates if 0 <= e.last <= here and here - e.last <= REACH and e is not speaker]
    return max(near, key=lambda e: _nearness(e, here, gender, quoted=quoted), default=None)


def _alone(best: Entry, people: list[Entry], here: int, speaker: Entry | None, gender: str) -> bool:
    """Whether nobody else comes near as what a pronoun stands for, so that its gender may be believed."""
    rest = _best([e for e in people if e is not best], here, speaker, gender)
    return rest is None or _nearness(best, here, gender)[0] - _nearness(rest, here, gender)[0] >= MARGIN


def _nearness(entry: Entry, here: int, gender: str | None, *, quoted: bool = False) -> tuple[int, int]:
    marks = [entry.last]
    if entry.sourced >= 0:
        marks.append(entry.sourced + SOURCE_BONUS)
    if entry.subject >= 0:
        just = here - entry.subject <= JUST and not quoted
        marks.append(entry.subject + (JUST_SUBJECT_BONUS if just else SUBJECT_BONUS))
    unlikely = gender is not None and entry.gender is None and entry.leaning not in {None, gender}
    return max(marks) + NAME_BONUS * bool(entry.parts) - UNLIKELY * unlikely, entry.last
