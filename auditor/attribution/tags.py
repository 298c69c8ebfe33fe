"""The tags that the model gives each word piece, and the roles a piece can play to a cue."""

from __future__ import annotations

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""Tags of the model's first output, in its order."""

NONE, SOURCE, CONTENT = 0, 1, 2
"""Roles of the model's second output: what a piece is to a given cue."""

NAME_LABELS = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY",
    "NORP", "ORDINAL", "ORG", "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
"""Kinds of named entity, as OntoNotes has them and spaCy's English pipelines give them."""

NAMES = ("O", *(f"{part}-{label}" for label in NAME_LABELS for part in "BI"))
"""Tags of the model's last output, in its order."""

RANK = 64
"""Width of the vectors whose product scores a role (second and third output)."""
