"""The shape of the reader of disputes, which training and run time share, so that what it saw is what it gets."""

from __future__ import annotations

WIDE = 2
"""Its upper layers, in which pieces look beyond their window."""

HEADS = 12

BEFORE = 400
"""Word pieces before a window within which those windows begin that its pieces see."""

STEPS = 12
"""Windows between two pieces that are told apart; more count as so many."""

LONGEST = 250
"""Word pieces of a window; a longer stretch is cut into several."""

RANK = 48
"""Width of the two vectors of a sentence whose product tells how far one disputes what the other reports."""

OUTPUTS = 2 * RANK + 5
"""Of each piece: claim and answer vector; claim's, answer's and own score; weight in the claim and in the answer."""
