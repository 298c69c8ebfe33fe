"""Archives of pretended reports with parties, accusations and allegations, for tests of what is asked of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import attrs

from auditor.archive.article import Outcome
from auditor.archive.joining import Joiner
from auditor.archive.layout import Layout
from auditor.archive.ledger import FORM
from auditor.archive.parts import PartWriter
from auditor.archive.record import About, Problem, Reason, Record
from auditor.archive.rows import rows
from auditor.lexicons import shipped
from auditor.model import (
    Attribution,
    Claim,
    ClaimKind,
    Content,
    Document,
    Finding,
    FindingKind,
    Label,
    Party,
    PartyFigures,
    PartyKind,
    Quoted,
    Report,
    Response,
    Sentence,
    Severity,
    Source,
    SourceKind,
    Summary,
    Tool,
)

LABELS = {"a": Label.ATTRIBUTED, "c": Label.CONTESTED, "u": Label.UNATTRIBUTED}
TEXT = "One two three four five six seven. " * 10


@attrs.frozen
class Made:
    """An article, told in short.

    Attributes:
        labels: Of its sentences: ``aacu`` for two attributed, a contested and an unattributed one.
        about: What is said about it.
        parties: Names and kinds.
        words: Words that rest on each party, in their order.
        sources: Kinds of sources of its attributions.
        unanswered: How many accusations stay without an answer.
        answered: How many have one.
        allegations: Own-voice allegations: numbers of the parties adopted and opposed, or None.
        suppressed: Own-voice allegations that do not count.
    """

    labels: str = "aau"
    about: About = attrs.Factory(About)
    parties: tuple[tuple[str, PartyKind], ...] = ()
    words: tuple[int, ...] = ()
    sources: tuple[SourceKind | None, ...] = ()
    unanswered: int = 0
    answered: int = 0
    allegations: tuple[tuple[int | None, int | None], ...] = ()
    suppressed: int = 0


def archive(folder: Path, articles: Sequence[Made | Problem], *, parts: int = 2, complete: bool = True) -> Path:
    """Write an archive."""
    join = Joiner(shipped())
    size = -(-len(articles) // parts)
    for number in range(parts):
        with PartWriter(Layout(folder), number, "none") as writer:
            skipped: dict[str, int] = {}
            for position in range(number * size, min(len(articles), (number + 1) * size)):
                outcome = _outcome(position, articles[position])
                writer.add(rows(outcome, join))
                if outcome.problem is not None:
                    skipped[outcome.problem.reason.value] = skipped.get(outcome.problem.reason.value, 0) + 1
            writer.commit({"part": number, "skipped": skipped})
    (folder / "archive.json").write_text(json.dumps({"form": FORM, "complete": complete}))
    return folder


def skipped() -> Problem:
    return Problem(Reason.NOT_ENGLISH, "does not read as English")


def _outcome(position: int, made: Made | Problem) -> Outcome:
    if isinstance(made, Problem):
        return Outcome(Record(position, f"a{position}"), problem=made)
    return Outcome(Record(position, f"a{position}", b"x", made.about), _report(position, made))


def _report(position: int, made: Made) -> Report:
    about = made.about
    sentences = tuple(
        Sentence(f"s{n}", 35 * n, 35 * n + 34, 1, 1, LABELS[label], "told", 1.0) for n, label in enumerate(made.labels)
    )
    figures = tuple(PartyFigures(f"p{n}", 1, words, 1, 0, 0, 0) for n, words in enumerate(made.words))
    return Report(
        schema_version="1.0",
        tool=Tool("auditor", "0", "none"),
        document=Document(f"a{position}", "text", "0" * 64, about.title, "en", about.authors, about.date, about.outlet),
        text=TEXT,
        blocks=(),
        sentences=sentences,
        attributions=tuple(_attribution(n, kind) for n, kind in enumerate(made.sources)),
        claims=tuple(_claim(n, n < made.unanswered) for n in range(made.unanswered + made.answered)),
        parties=tuple(Party(f"p{n}", name, kind, (name,)) for n, (name, kind) in enumerate(made.parties)),
        sides=(),
        findings=(
            *(_finding(pro, contra) for pro, contra in made.allegations),
            *(attrs.evolve(_finding(None, None), suppressed="a comment") for _ in range(made.suppressed)),
        ),
        summary=Summary(
            7 * len(sentences),
            {label.value: made.labels.count(letter) for letter, label in LABELS.items()},
            {},
            figures,
            {},
            {},
        ),
    )


def _attribution(number: int, kind: SourceKind | None) -> Attribution:
    source = Source(((0, 3),), "One", kind) if kind else None
    return Attribution(f"a{number}", "s0", source, None, Content(((4, 7),), Quoted.INDIRECT))


def _claim(number: int, unanswered: bool) -> Claim:
    response = Response.ABSENT if unanswered else Response.REPLIED
    return Claim(f"c{number}", "s0", ((0, 3),), ClaimKind.ACCUSATION, response=response)


def _finding(pro: int | None, contra: int | None) -> Finding:
    side, against = (None if number is None else f"p{number}" for number in (pro, contra))
    kind, severity = FindingKind.OWN_VOICE_ALLEGATION, Severity.WARNING
    return Finding("F001", kind, severity, 0.9, "s0", ((0, 3),), 1, 1, "said", side, against)
