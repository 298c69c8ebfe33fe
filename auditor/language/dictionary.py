"""The words of English: those from which the pipeline's lemmatiser works (WordNet's)."""

from __future__ import annotations

from functools import lru_cache

from auditor.language.pipeline import load

SHORT = 4
"""Letters up to which a form that ends in "s" is not taken for a plural."""

LEMMATISER, INDEX = "lemmatizer", "lemma_index"


def is_word(form: str) -> bool:
    """Tell whether a form is an English word or the plural of one; what is none is often somebody's surname.

    Args:
        form: Without blanks, in any case. Some famous names are among the words ("smith", "jones").
    """
    word = form.lower()
    known = _words()
    return word in known or (
        len(word) > SHORT and word.endswith("s") and (word[:-1] in known or _singular(word) in known)
    )


def _singular(plural: str) -> str:
    return f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("es")


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    table = load().get_pipe(LEMMATISER).lookups.get_table(INDEX)
    return frozenset(word for words in table.values() for word in words)
