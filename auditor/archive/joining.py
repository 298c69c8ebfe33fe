"""When parties of different articles are one.

A wrong join puts one's words into another's mouth; a missed one only splits a count in two. So parties are joined only
if they are of one kind and go by the same full name, and by none that many bear:

- a **person** by given name and surname, titles and suffixes aside; never by a surname alone, never by initials;
- a **state**, **organisation** or **outlet** by what the gazetteer calls it, else by its name if that is of two words
  or more: a single word may be an acronym ("PA" is an agency here and an authority there) or a surname that was taken
  for a firm. Words that fit many join nobody ("Health Ministry", "Labour Party"): a name that ends in a word for bodies
  needs three words or a name of the gazetteer in it;
- whoever stands in the newsroom's own list of parties by that list;
- a **group**, a **document** and whoever is unidentified never: "residents" are others in each article.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property

import attrs

from auditor.lexicons import Lexicons
from auditor.model import Party, PartyKind
from auditor.parties.kinds import Kinds
from auditor.parties.names import PARTICLES, SMALL, person_tokens, tokens

NAMED = frozenset({PartyKind.PERSON, PartyKind.STATE, PartyKind.ORGANISATION, PartyKind.OUTLET})
TELLING = 3
"""Words that a name needs to be a body's own if it ends in a word for bodies."""


@attrs.frozen(eq=False, slots=False)
class Joiner:
    """Gives parties the key by which they are joined.

    Attributes:
        lexicons: The newsroom's parties and the gazetteer.
    """

    lexicons: Lexicons

    @cached_property
    def _kinds(self) -> Kinds:
        return Kinds(self.lexicons)

    def key(self, party: Party) -> str | None:
        """Give the kind and the name under which a party is joined, such as ``person:ana brandt``.

        Returns:
            The key, which is the same for all articles in which the party occurs; None if it is not joined.
        """
        name = " ".join(unicodedata.normalize("NFC", party.name).split())
        named = self._known(name)
        if named is None and party.kind in NAMED:
            named = self._person(name) if party.kind is PartyKind.PERSON else self._body(name)
        return f"{party.kind.value}:{named}" if named else None

    def _known(self, name: str) -> str | None:
        """What the newsroom's list or the gazetteer calls it, unless the name often means something else."""
        found = self.lexicons.place(name)
        return found.name.casefold() if found is not None and found.by == "name" and not found.doubtful else None

    def _person(self, name: str) -> str | None:
        parts = person_tokens(name, self._kinds.titles)
        full = len(parts) > 1 and all(_is_word(part) for part in (parts[0], parts[-1]))
        return " ".join(parts) if full and _is_proper(name) else None

    def _body(self, name: str) -> str | None:
        parts = tokens(name)
        parts = parts[1:] if parts[:1] == ("the",) else parts
        telling = [part for part in parts if part not in SMALL]
        if len(telling) < 2 or not _is_proper(name):
            return None
        common = self._kinds.is_body_name(name) or self._kinds.is_body_name(parts[0])
        if common and len(telling) < TELLING and not any(self.lexicons.places.scan(name)):
            return None
        return " ".join(parts)


def _is_word(part: str) -> bool:
    """Whether a part of a name is more than initials ("j", "jf" without a vowel)."""
    return len(part) > 2 or (len(part) == 2 and any(letter in "aeiouy" for letter in part))


def _is_proper(name: str) -> bool:
    """Whether every word that counts begins as a name does."""
    words = [word for word in re.findall(r"[\w'’&.-]+", name) if word.lower() not in SMALL | PARTICLES]
    return bool(words) and all(not word[0].islower() or not word[0].isalpha() for word in words)
