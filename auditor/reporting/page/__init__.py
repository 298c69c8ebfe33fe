"""The HTML page: an article as written, and on it whose voice each word is in.

In: reports. Out: HTML that stands alone: style, script and fonts inside, nothing asked from the network, readable
without JavaScript. ``render`` gives the page of one report, ``site`` the pages of many with an index, ``compare_page``
two drafts side by side. ``view`` gathers what the templates print; ``shell`` puts a file together. Open ``view`` first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.model import Report

if TYPE_CHECKING:
    from auditor.reporting.formats import Style

__all__ = ["compare_page", "render", "site"]


def render(reports: Sequence[Report], style: Style | None = None) -> str:
    """Render the page of one report.

    Args:
        reports: One report.
        style: Ignored; a page has its own.

    Raises:
        UsageError: There is not exactly one report.
    """
    from auditor.reporting.page.view import article_page

    if len(reports) != 1:
        raise UsageError(
            f"a page shows one article, not {len(reports)}", "name a folder for several: --output html=site/"
        )
    return article_page(reports[0])


def site(reports: Sequence[Report]) -> dict[str, str]:
    """Render a page for each report and an index over them.

    Returns:
        File name to HTML, ``index.html`` first; names come from the drafts' paths and are unique whatever the case.
    """
    from auditor.reporting.page.index import pages

    return pages(reports)


def compare_page(old: Report, new: Report) -> str:
    """Render two drafts of one article side by side."""
    from auditor.reporting.page.comparing import comparison

    return comparison(old, new)
