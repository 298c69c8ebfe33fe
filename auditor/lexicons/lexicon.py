"""An indexed word list: looked up by form, or found in running text.

Forms are lower case, their tokens parted by one blank. A token is a word with its inner hyphens and apostrophes
("so-called", "didn't", "u.s."), a possessive ``'s``, or a single mark. In a form ``*`` stands for one to six words,
``<be>`` for a form of "be", ``<have>`` for one of "have", and ``<adv>`` for one adverb or none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, Generic, Protocol, TypeVar

import attrs

from auditor.model import Span

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑]\w+|['’](?!s\b)\w+)*|['’]s\b|\S")
MARKS = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s"})
ADVERBS = frozenset(
    {"also", "often", "now", "still", "long", "once", "never", "not", "well", "even", "always", "already"}
)
CLASSES = {"<be>": BE, "<have>": frozenset({"has", "have", "had", "'s"})}
GAP = "*"
LONGEST_GAP = 6


class Entry(Protocol):
    """What every word list holds: entries with a lemma, a part of speech and their forms."""

    @property
    def lemma(self) -> str:
        """Base form."""

    @property
    def pos(self) -> str:
        """Part of speech."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form in running text, lower case."""


E = TypeVar("E", bound=Entry)
T = TypeVar("T")


@lru_cache(maxsize=32_768)
def normal(words: str) -> str:
    """Bring words into the spelling of forms: lower case, plain apostrophes and hyphens, single blanks."""
    return " ".join(words.translate(MARKS).lower().split())


@attrs.frozen
class About:
    """The header of a data file.

    Attributes:
        name: Of the word list.
        origin: Where its entries come from.
        licence: SPDX identifier.
        method: How it was made.
        version: Of the data.
    """

    name: str
    origin: str
    licence: str
    method: str
    version: str


@attrs.frozen
class Hit(Generic[T]):
    """A form found in running text.

    Attributes:
        start: First code point.
        end: One past the last.
        form: The form, as the word list spells it.
        entries: Every entry with that form, in the order of the list.
    """

    start: int
    end: int
    form: str
    entries: tuple[T, ...]


Phrase = tuple[tuple[str, ...], frozenset[str]]
"""A form of several tokens, and those behind its first that stand for themselves."""


@attrs.frozen
class Phrases:
    """Forms of several tokens that start alike, the longest first.

    Attributes:
        by_second: Those that can stand where a given second token does.
        open: Those that can stand whatever the second token is: a gap, a class or a variable word comes there.
    """

    by_second: dict[str, tuple[Phrase, ...]]
    open: tuple[Phrase, ...]

    @classmethod
    def of(cls, forms: Sequence[tuple[str, ...]]) -> Phrases:
        """Index forms by their second token, their order kept."""
        phrases = [(form, frozenset(word for word in form[1:] if not _is_open(word))) for form in forms]
        seconds = {form[1] for form in forms if not _is_open(form[1])}
        return cls(
            {second: tuple(p for p in phrases if _is_open(p[0][1]) or p[0][1] == second) for second in seconds},
            tuple(p for p in phrases if _is_open(p[0][1])),
        )


def _is_open(word: str) -> bool:
    """Tell whether a word of a form stands for others."""
    return word == GAP or word.startswith("<")


@attrs.frozen(eq=False)
class Lexicon(Generic[E]):
    """A word list.

    Attributes:
        about: Where it comes from.
        entries: In the order of the data file; of two entries with one form, the first is the default.
    """

    about: About
    entries: tuple[E, ...]

    def __iter__(self) -> Iterator[E]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, form: object) -> bool:
        return isinstance(form, str) and normal(form) in self._by_form

    @cached_property
    def _by_form(self) -> dict[str, list[E]]:
        index: dict[str, list[E]] = {}
        for entry in self.entries:
            for form in entry.forms:
                if form in index:
                    index[form].append(entry)
                else:
                    index[form] = [entry]
        return index

    @cached_property
    def _phrases(self) -> dict[str, Phrases]:
        """Forms of several tokens by their first token."""
        index: dict[str, list[tuple[str, ...]]] = {}
        for form in self._by_form:
            if " " in form:
                tokens = tuple(form.split())
                for first in CLASSES.get(tokens[0], tokens[:1]):
                    index.setdefault(first, []).append(tokens)
        return {first: Phrases.of(sorted(found, key=len, reverse=True)) for first, found in index.items()}

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The tokens with which a form begins."""
        return frozenset({form for form in self._by_form if " " not in form}.union(self._phrases))

    def find(self, form: str, pos: str | None = None) -> tuple[E, ...]:
        """Give the entries with a form, base forms and other spellings included; empty if there is none."""
        found = self._by_form.get(normal(form), ())
        return tuple(found) if pos is None else tuple([entry for entry in found if entry.pos == pos])

    def first(self, form: str, pos: str | None = None) -> E | None:
        """Give the default entry with a form, or None."""
        for entry in self._by_form.get(normal(form), ()):
            if pos is None or entry.pos == pos:
                return entry
        return None

    def where(self, test: Callable[[E], bool]) -> Lexicon[E]:
        """Give the word list of the entries that pass a test."""
        return attrs.evolve(self, entries=tuple(entry for entry in self.entries if test(entry)))

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit[E]]:
        """Find the forms in a text, from left to right, the longest at each place, without overlap.

        Args:
            text: Running text.
            start: First code point to look at.
            end: One past the last, or None for the whole text.

        Returns:
            Hits with code points of ``text``.
        """
        return iter(_scanned(self, text[start:end], start))

    def _hits(self, text: str, start: int) -> Iterator[Hit[E]]:
        """Yield what ``scan`` gives for a stretch that begins at ``start``, looked up anew."""
        spans, tokens, present = tokenised(text)
        if self._starts.isdisjoint(present):
            return
        following = 0
        for index, token in enumerate(tokens):
            if index >= following and token in self._starts:
                form, length = self._longest(tokens, index, present)
                if form:
                    first, last = spans[index][0], spans[index + length - 1][1]
                    yield Hit(start + first, start + last, form, tuple(self._by_form[form]))
                following = index + length

    def _longest(self, tokens: Sequence[str], index: int, present: frozenset[str]) -> tuple[str, int]:
        """Give the longest form that starts at a token, and the tokens it covers; an empty one and 1 if none does."""
        token = tokens[index]
        phrases = self._phrases.get(token)
        if phrases is not None and index + 1 < len(tokens):
            for form, plain in phrases.by_second.get(tokens[index + 1], phrases.open):
                if plain <= present and (length := covered(form, tokens, index)):
                    return " ".join(form), length
        return (token, 1) if token in self._by_form else ("", 1)


@lru_cache(maxsize=4096)
def _scanned(lexicon: Lexicon[Any], text: str, start: int) -> tuple[Hit[Any], ...]:
    """Give what ``Lexicon.scan`` finds, kept for a while: many look one word list up in the same sentence."""
    return tuple(lexicon._hits(text, start))


@lru_cache(maxsize=2048)
def tokenised(text: str) -> tuple[list[Span], list[str], frozenset[str]]:
    """Cut a text into tokens: their code points, themselves as forms are spelled, their set.

    Kept for a while, since every word list is looked up in every sentence, wherever that stands.
    """
    spans = [match.span() for match in TOKEN.finditer(text)]
    plain = text.translate(MARKS)
    tokens = [plain[left:right].lower() for left, right in spans]
    return spans, tokens, frozenset(tokens)


def covered(form: Sequence[str], tokens: Sequence[str], index: int) -> int:
    """Count the tokens from ``index`` that a form covers; 0 if it does not stand there."""
    position = index
    for number, word in enumerate(form):
        if word == GAP:
            return gap(form[number + 1 :], tokens, index, position)
        if position >= len(tokens):
            return 0
        token = tokens[position]
        if word == "<adv>":
            position += token.endswith("ly") or token in ADVERBS
        elif word == token or token in CLASSES.get(word, ()):
            position += 1
        else:
            return 0
    return position - index


def gap(rest: Sequence[str], tokens: Sequence[str], index: int, position: int) -> int:
    """Count the tokens from ``index`` on if, after a gap at ``position``, the rest of a form stands; else 0."""
    for width in range(1, LONGEST_GAP + 1):
        last = position + width - 1
        if last >= len(tokens) or not (tokens[last][:1].isalnum() or tokens[last] == "'s"):
            return 0
        if length := covered(rest, tokens, position + width):
            return position + width + length - index
    return 0
