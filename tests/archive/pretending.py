"""The command, with a pipeline that only pretends: a program for tests of what happens to processes.

Worker processes import the program that started them, so they pretend as well. An article can bring an end to its
process, or fail; ``PRETENDED_SECONDS`` makes each take a while.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import auditor.rules
from auditor.model import Article, Report
from tests import pretend
from tests.archive.articles import DEADLY, FAILING


def audit_articles(articles: Iterable[Article], *, force: bool = False, settings: object = None) -> Iterator[Report]:
    """Pretend to audit."""
    for article in articles:
        if DEADLY in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if FAILING in article.text:
            raise ValueError("too much")
        time.sleep(float(os.environ.get("PRETENDED_SECONDS", "0")))
        yield pretend.audit_article(article)


auditor.rules.RULES = pretend.RULES
sys.modules["auditor.pipeline"] = SimpleNamespace(audit_articles=audit_articles, LONGEST=2_000_000)  # type: ignore[assignment]

if __name__ == "__main__":
    from auditor.cli import main

    sys.exit(main())
