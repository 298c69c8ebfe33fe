"""Are sources joined to the right party? ``python -m evaluation.coreference [--gold DIR]``.

On the Wikinews articles of GUM, which have gold clusters: for each gold attribution whose source the program found, the
mentions of the party it was joined to are held against the gold mentions (the one most like it, by at least half). The
party is right if most of its other mentions are of the source's gold entity; one without other mentions is right if the
entity has none before. Pronoun sources are counted apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold import find_gold, read

Span = tuple[int, int]
PRONOUNS = frozenset("he she they it we i who him her them".split())
ALIKE = 0.5


def shared(one: Span, other: Span) -> float:
    """Dice's share of the code points of two spans."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common / (one[1] - one[0] + other[1] - other[0]) if common > 0 else 0.0


def entity_of(span: Span, mentions: Sequence[dict[str, Any]]) -> str | None:
    """Gold entity of the mention most like a span, or None if none is like enough."""
    best = max(mentions, key=lambda m: shared(span, (m["start"], m["end"])), default=None)
    if best is None or shared(span, (best["start"], best["end"])) < ALIKE:
        return None
    return str(best["entity"])


def judged(document: dict[str, Any]) -> Iterator[tuple[bool, bool]]:
    """Yield for each found source of a gold attribution whether it is a pronoun and whether its party is right."""
    from auditor.pipeline import audit_bytes

    report = audit_bytes("gum.txt", document["text"].encode(), force=True)
    parties = {party.id: party for party in report.parties}
    for gold in document["attributions"]:
        if not gold["source"] or gold.get("source_entity") is None:
            continue
        start, end = gold["source"][0]
        found = next(
            (
                a.source
                for a in report.attributions
                if a.source and a.source.party and any(s < end and e > start for s, e in a.source.spans)
            ),
            None,
        )
        if found is None:
            continue
        party = parties[str(found.party)]
        others = [m for m in party.mentions if not (m[0] < end and m[1] > start)]
        entities = Counter(e for m in others if (e := entity_of(m, document["mentions"])) is not None)
        wanted = str(gold["source_entity"])
        if entities:
            right = entities.most_common(1)[0][0] == wanted
        else:
            right = not any(str(m["entity"]) == wanted and m["end"] <= start for m in document["mentions"])
        yield document["text"][start:end].lower() in PRONOUNS, right


def main() -> int:
    """Print the accuracies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path)
    folder = find_gold(parser.parse_args().gold)
    if folder is None:
        print("gold data not found: skipped (name their folder with --gold)")
        return 0
    pairs = [pair for document in read(folder / "gum-news.jsonl") for pair in judged(document)]
    groups = {"all": pairs, "pronouns": [p for p in pairs if p[0]], "others": [p for p in pairs if not p[0]]}
    for name, chosen in groups.items():
        right = sum(ok for _, ok in chosen)
        print(f"{name}: {right} of {len(chosen)} sources in the right cluster ({right / max(1, len(chosen)):.3f})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
