"""The command, with a pipeline that only pretends: a program for tests of what happens to processes.

Worker processes import the program that started them, so they pretend as well. An article can bring an end to its
process, or fail; ``PRETENDED_SECONDS`` makes each take a while. With ``KILLED_AT`` the run kills itself just before
it changes the disk for that time, and with 0 it tells how often it did.
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

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = frozenset({"os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.truncate", "shutil.rmtree"})
changes = 0


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Count what changes the disk, and die before the one that was asked for."""
    global changes
    if event == "open":
        _, mode, flags = arguments
        changing = bool(set(str(mode)) & set("wax+")) if mode else isinstance(flags, int) and bool(flags & WRITING)
    else:
        changing = event in CHANGES
    if changing:
        changes += 1
        if changes == int(os.environ["KILLED_AT"]):
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    from auditor.cli import main

    if "KILLED_AT" in os.environ:
        sys.addaudithook(watch)
    code = main()
    print(f"changes: {changes}", file=sys.stderr)
    sys.exit(code)
