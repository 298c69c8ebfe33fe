"""Part of speech and morphology by rule, remembered.

spaCy's attribute ruler matches 180 patterns against every word, a fifth of the time of the whole parse without names.
All but a few of its patterns look at one word alone: its tag, its place in the parse and, for some hundred words, its
form. So what it says of a word is asked once and then looked up; only patterns of several words are matched in every
text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

COMPONENT = "auditor_words"
RULER = "attribute_ruler"
MOST = 100_000
"""Forms remembered at most; then the memory starts anew, so that it stays bounded over an archive."""

LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
"""What patterns may look at for this to hold."""


@attrs.frozen(eq=False)
class Words:
    """What the ruler says of words.

    Attributes:
        ruler: spaCy's, with the patterns of one word.
        pairs: Another, with those of several.
        named: The forms that patterns name, as a regular expression.
        forms: For each lower-case form met, itself if a pattern names it, else 0.
        known: For tag, form and dependency of a word its part of speech, morphology, lemma, tag and dependency.
    """

    ruler: AttributeRuler
    pairs: AttributeRuler
    named: re.Pattern[str]
    forms: dict[int, int] = attrs.Factory(dict)
    known: dict[tuple[int, int, int], list[int]] = attrs.Factory(dict)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the ruler would set of every word."""
        from spacy.attrs import DEP, LEMMA, LOWER, MORPH, POS, TAG

        if not len(doc):
            return doc
        if len(self.forms) > MOST:
            self.forms.clear()
        said = []
        for index, (tag, lower, dep) in enumerate(doc.to_array([TAG, LOWER, DEP]).tolist()):
            form = self.forms.get(lower)
            key = tag, self._form(doc, lower) if form is None else form, dep
            if key not in self.known:
                self.known[key] = self._ask(doc, index)
            said.append(self.known[key])
        doc.from_array([POS, MORPH, LEMMA, TAG, DEP], np.array(said, np.uint64))
        return self.pairs(doc)

    def _form(self, doc: Doc, lower: int) -> int:
        """Tell, and remember, whether a pattern names a form."""
        word = doc.vocab.strings[lower]
        self.forms[lower] = lower if word.isspace() or self.named.search(word) else 0
        return self.forms[lower]

    def _ask(self, doc: Doc, index: int) -> list[int]:
        """Let the ruler look at a word by itself."""
        from spacy.attrs import DEP, LEMMA, MORPH, POS, TAG
        from spacy.tokens import Doc

        token = doc[index]
        alone = Doc(doc.vocab, words=[token.text], spaces=[False], tags=[token.tag_], deps=[token.dep_], heads=[0])
        said: list[list[int]] = self.ruler(alone).to_array([POS, MORPH, LEMMA, TAG, DEP]).tolist()
        return said[0]


def replace_ruler(language: Language) -> None:
    """Put ``Words`` in the place of a pipeline's attribute ruler, if its patterns are such as ``Words`` knows."""
    ruler: AttributeRuler = language.get_pipe(RULER)
    if not all(word.keys() <= LOOKED_AT for pattern in ruler.patterns for word in _words(pattern)):
        return
    if not type(language).has_factory(COMPONENT):
        type(language).factory(COMPONENT, func=_make)
    language.add_pipe(COMPONENT, after=RULER)
    language.remove_pipe(RULER)


def _make(nlp: Language, name: str) -> Words:
    """Make ``Words`` of a pipeline's ruler, as spaCy makes its components."""
    from spacy.pipeline import AttributeRuler

    patterns = nlp.get_pipe(RULER).patterns
    single, several = AttributeRuler(nlp.vocab), AttributeRuler(nlp.vocab)
    for pattern in patterns:
        alone = all(len(words) == 1 for words in pattern["patterns"])
        (single if alone else several).add(**pattern)
    named = "|".join(form for pattern in patterns for word in _words(pattern) for form in _forms(word.get("LOWER")))
    return Words(single, several, re.compile(named or r"(?!)"))


def _words(pattern: dict[str, Any]) -> list[dict[str, Any]]:
    return [word for words in pattern["patterns"] for word in words]


def _forms(wanted: Any) -> list[str]:
    """Regular expressions for the forms that a pattern asks for."""
    if wanted is None:
        return []
    if isinstance(wanted, str):
        return [f"^{re.escape(wanted)}$"]
    if "REGEX" in wanted:
        return [str(wanted["REGEX"])]
    return [f"^{re.escape(form)}$" for form in wanted.get("IN", wanted.get("NOT_IN", ()))]
