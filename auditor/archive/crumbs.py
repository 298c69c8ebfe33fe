"""Crumbs: how a part that its worker did not survive is finished all the same.

A worker that begins a part leaves a crumb, and takes it away at the end. Whoever finds one knows that the worker before
died on the part (of an article that takes all memory, say) and goes through it article by article, each written into
the crumb before it is begun. An article that stands there when the worker dies for the second time is left out, as
``process_died``. It works the same for processes and for a cluster, because a crumb is a file.
"""

from __future__ import annotations

import json
from pathlib import Path

import attrs

PATIENCE = 2
"""How often a worker may die of an article before it is left out: once may be chance."""


@attrs.frozen
class Crumb:
    """What is known of earlier tries at a part.

    Attributes:
        path: The file.
        tries: How many did not end.
        at: Position of the article that the last one was at, or None if it was not known.
        deaths: Position and how often a worker died there.
    """

    path: Path
    tries: int = 0
    at: int | None = None
    deaths: tuple[tuple[int, int], ...] = ()

    @classmethod
    def begin(cls, path: Path) -> Crumb:
        """Find the crumb of an earlier try, or leave the first one.

        Raises:
            OSError: It cannot be written.
        """
        found = _read(path)
        deaths = dict(found.deaths)
        if found.at is not None:
            deaths[found.at] = deaths.get(found.at, 0) + 1
        crumb = cls(path, found.tries, None, tuple(sorted(deaths.items())))
        attrs.evolve(crumb, tries=found.tries + 1).write()
        return crumb

    @property
    def careful(self) -> bool:
        """Whether each article is to be audited by itself."""
        return self.tries > 0

    @property
    def deadly(self) -> frozenset[int]:
        """Positions of articles that are not to be tried again."""
        return frozenset(position for position, times in self.deaths if times >= PATIENCE)

    def reach(self, position: int) -> None:
        """Note that an article is begun.

        Raises:
            OSError: It cannot be written.
        """
        attrs.evolve(self, tries=self.tries + 1, at=position).write()

    def write(self) -> None:
        """Write the file.

        Raises:
            OSError: It cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps([self.tries, self.at, self.deaths]), encoding="utf-8")

    def clear(self) -> None:
        """Take the file away."""
        self.path.unlink(missing_ok=True)


def _read(path: Path) -> Crumb:
    """Read a crumb; one that was torn while it was written says only that a try did not end."""
    try:
        tries, at, deaths = json.loads(path.read_text(encoding="utf-8"))
        return Crumb(path, tries, at, tuple((position, times) for position, times in deaths))
    except FileNotFoundError:
        return Crumb(path)
    except (OSError, ValueError, TypeError):
        return Crumb(path, 1)
