"""Given names: what they tell of gender, and which nicknames belong to them."""

from __future__ import annotations

import attrs

from auditor.lexicons.lexicon import About


@attrs.frozen
class GivenNames:
    """Given names: gender where it is plain, and what nicknames stand for.

    Attributes:
        about: Header of the data file.
        female: Names that are plainly a woman's, lower case.
        male: Names that are plainly a man's, lower case.
        nicknames: For each nickname the names it stands for, lower case.
    """

    about: About
    female: frozenset[str]
    male: frozenset[str]
    nicknames: dict[str, tuple[str, ...]]

    def gender(self, name: str) -> str | None:
        """Give ``f`` or ``m`` for a given name or, where all that it may be short for agree, a nickname; else None."""
        key = name.lower()
        if (key in self.female) != (key in self.male):
            return "f" if key in self.female else "m"
        found = {gender for formal in self.nicknames.get(key, ()) if (gender := self._plain(formal))}
        return found.pop() if len(found) == 1 else None

    def _plain(self, name: str) -> str | None:
        return "f" if name in self.female else "m" if name in self.male else None

    def same(self, left: str, right: str) -> bool:
        """Tell whether two given names may be one person's: alike, or one a nickname of the other."""
        one, two = left.lower(), right.lower()
        return one == two or one in self.nicknames.get(two, ()) or two in self.nicknames.get(one, ())
