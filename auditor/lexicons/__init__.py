"""Word lists as data: what a reporting verb does to its content, which blame, judge or deny, and who speaks for whom.

Nothing comes in but the JSON files beside this module and what a newsroom adds; out goes one frozen ``Lexicons``. Open
``entries`` first for what an entry says, then ``lexicon`` for how it is found in running text.
"""

from __future__ import annotations

from auditor.lexicons.entries import CueWord, Denial, Evidential, Harm, Loaded, Role
from auditor.lexicons.given_names import GivenNames
from auditor.lexicons.lexicon import About, Hit, Lexicon
from auditor.lexicons.loading import Lexicons, shipped
from auditor.lexicons.places import Body, Gazetteer, Known, Naming, State

__all__ = [
    "About",
    "Body",
    "CueWord",
    "Denial",
    "Evidential",
    "Gazetteer",
    "GivenNames",
    "Harm",
    "Hit",
    "Known",
    "Lexicon",
    "Lexicons",
    "Loaded",
    "Naming",
    "Role",
    "State",
    "shipped",
]
