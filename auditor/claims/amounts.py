"""What a number in the text says how many there are: "twelve", "12", "at least a dozen", "about 1.2 million".

In: a token that counts something, by the parse. Out: the least and the most it can mean, in a unit that other words for
the same measure share ("800 metres", "half a mile").
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from auditor.language.tokens import Token

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: float(number) for number, word in enumerate(SMALL)} | {
    word: 10.0 * number for number, word in enumerate(TENS, start=2)
}
WORDS |= {"a": 1.0, "an": 1.0}
TIMES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "m": 1e6, "bn": 1e9,
}  # fmt: skip
UNITS = {
    "km": ("metre", 1e3), "kilometre": ("metre", 1e3), "kilometer": ("metre", 1e3), "meter": ("metre", 1.0),
    "m": ("metre", 1.0), "mile": ("metre", 1609.0), "foot": ("metre", 0.3048), "yard": ("metre", 0.9144),
    "cm": ("metre", 0.01), "centimetre": ("metre", 0.01), "centimeter": ("metre", 0.01), "inch": ("metre", 0.0254),
    "tonne": ("gram", 1e6), "ton": ("gram", 1e6), "kg": ("gram", 1e3), "kilogram": ("gram", 1e3), "kilo": ("gram", 1e3),
    "pound": ("gram", 453.6), "acre": ("hectare", 0.4047), "gallon": ("litre", 4.0), "liter": ("litre", 1.0),
}  # fmt: skip
"""Words for a measure, with the one they are all told in here and how many of it they are."""

AT_LEAST = ("at least", "more than", "over", "no fewer than", "no less than", "not less than", "above", "upwards of")
AT_MOST = (
    "at most", "no more than", "not more than", "fewer than", "less than", "under", "below", "up to", "as many as",
)  # fmt: skip
ALMOST = ("nearly", "almost", "close to")
ABOUT = ("about", "around", "some", "roughly", "approximately", "estimated", "circa")
LOOSE, ROUND, ROUNDED = 0.2, 0.03, 1000
"""Share by which a number told as about right may be off, and a plain one from ``ROUNDED`` on or in another measure."""

LONGEST = 3
"""Words of the longest such phrase before a number."""


@attrs.frozen
class Amount:
    """How many there can be.

    Attributes:
        least: At least so many.
        most: At most so many.
    """

    least: float
    most: float

    def fits(self, other: Amount) -> bool:
        """Tell whether both can be right."""
        return self.least <= other.most and other.least <= self.most


@attrs.frozen
class Figure:
    """What is counted, and how many.

    Attributes:
        noun: Lemma of what is counted, or of the measure.
        amount: How many.
        fate: What befell them, if that is harm: an axis of opposites or the lemma of a verb; else nothing.
        measure: In which measure they are told: money, a share (``%``), a length and so on; nothing for a plain count.
    """

    noun: str
    amount: Amount
    fate: str = ""
    measure: str = ""

    def clashes(self, other: Figure) -> bool:
        """Tell whether both count the same and cannot both be right."""
        one_fate = not (self.fate and other.fate) or self.fate == other.fate
        return self.noun == other.noun and one_fate and not self.amount.fits(other.amount)


def amount(token: Token, unit: float = 1.0) -> Amount | None:
    """Read the number that a token is a word of, with the words before it; ``unit`` is how many one of the counted is.

    Returns:
        How many it can mean, or None for what is no number.
    """
    if _plain(token.lower_) is None and token.text != "-":
        return None
    sentence = token.sent
    first = last = token.i
    while last + 1 < sentence.end and token.doc[last + 1].lower_ in TIMES:
        last += 1
    while first > sentence.start and _goes_on(token.doc[first - 1]):
        first -= 1
    value = _value([t.lower_ for t in token.doc[first : last + 1] if t.text != "-"])
    if value is None:
        return None
    said = " ".join(t.lower_ for t in token.doc[max(sentence.start, first - LONGEST) : first])
    return _meant(value * unit, said, rounded=value >= ROUNDED or unit != 1.0)


def _meant(value: float, said: str, *, rounded: bool) -> Amount:
    """What a number means behind some words."""
    if said.endswith(AT_MOST):
        return Amount(0.0, value)
    if said.endswith(AT_LEAST):
        return Amount(value, math.inf)
    if said.endswith(ALMOST):
        return Amount(value * (1 - LOOSE), value)
    share = LOOSE if said.endswith(ABOUT) else ROUND if rounded else 0.0
    return Amount(value * (1 - share), value * (1 + share))


def measured(noun: str) -> tuple[str, float]:
    """Give the word in which a measure is told here, and how many of it the noun is: itself and one for no measure."""
    return UNITS.get(noun, (noun, 1.0))


def _value(words: list[str]) -> float | None:
    """The number that words tell ("two hundred five", "1.2 million"); None if one of them is none."""
    total = current = 0.0
    for word in words:
        plain = _plain(word)
        if plain is None:
            return None
        times = TIMES.get(word)
        current = (current or 1.0) * times if times else current + plain
        if times and times > TIMES["hundred"]:
            total, current = total + current, 0.0
    return total + current


def _plain(word: str) -> float | None:
    """The number that one word tells: "12,000", "twelve", "hundred"."""
    if word[:1].isdigit():
        try:
            return float(word.replace(",", ""))
        except ValueError:
            return None
    return WORDS.get(word, TIMES.get(word))


def _goes_on(token: Token) -> bool:
    """Whether a word before one of a number is of that number too; of a hyphen, whether it joins two words for one."""
    if token.text == "-":
        return token.i > token.sent.start and token.nbor(-1).lower_ in TENS
    return _plain(token.lower_) is not None
