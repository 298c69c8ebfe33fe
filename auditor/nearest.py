"""What may have been meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Give the known word most like another; None if none is like it.

    Args:
        word: As written by the user.
        known: What it could have been.
        cutoff: Least likeness that counts, 0 to 1.
    """
    from difflib import get_close_matches  # slow to load, and of use only after a mistake

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), None)
