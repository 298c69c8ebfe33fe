"""Comparisons of two drafts to text, one pure module a format.

In: a ``Comparison`` of ``auditor.compare``. Out: text. ``FORMATS`` lists the formats with the module and function of
each.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from auditor.compare import Comparison, What
from auditor.reporting.formats import Style

FORMATS = ("text", "json", "markdown", "html")

SAID = {
    What.ADDED: "new",
    What.REMOVED: "gone",
    What.GAINED_SOURCE: "gained a source",
    What.LOST_SOURCE: "lost its source",
    What.CHANGED_SOURCE: "changed its source",
    What.BECAME_CONTESTED: "became contested",
    What.NO_LONGER_CONTESTED: "is no longer contested",
    What.REWORDED: "reworded",
}
"""How outputs for people say what happened to a sentence."""


def render(name: str, comparison: Comparison, style: Style) -> str:
    """Render a comparison in the format called ``name``, one of ``FORMATS``."""
    if name == "html":
        from auditor.reporting.page import compare_page

        return compare_page(comparison.old, comparison.new)
    module = import_module(f"auditor.reporting.comparison.{name}")
    made: Callable[[Comparison, Style], str] = module.render
    return made(comparison, style)
