"""The way through the program: an article, stage by stage, to its report.

Models and word lists are loaded once a process, on first use; everything here may be called many times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.errors import InputError
from auditor.model import SCHEMA_VERSION, Article, Attribution, Finding, Party, Report, Tool
from auditor.version import __version__

if TYPE_CHECKING:
    from auditor.attribution.stretches import Stretch
    from auditor.configuration.settings import Settings
    from auditor.language.analysis import Analysis
    from auditor.lexicons import Lexicons
    from auditor.rules.base import Audit

LONGEST = 2_000_000
"""Code points of text above which an article is refused: 300,000 words are an archive, not a draft."""


def audit_bytes(name: str, data: bytes, *, force: bool = False, settings: Settings | None = None) -> Report:
    """Audit a draft given as bytes; ``name`` stands for its path and decides its format.

    Raises:
        auditor.errors.AuditorError: The bytes are no draft, or no English one.
    """
    from auditor.reading import parse

    return audit_article(parse(name, data), force=force, settings=settings)


def audit_article(article: Article, *, force: bool = False, settings: Settings | None = None) -> Report:
    """Audit an article.

    Args:
        article: What a reader returned.
        force: True to go on with a text that is not English.
        settings: House rules: their parties and words go into the audit; what they show or hide is applied later.

    Returns:
        A report with every finding of every rule.

    Raises:
        auditor.errors.InputError: The text has nothing to audit, is too long, or is not English.
    """
    return next(audit_articles([article], force=force, settings=settings))


def audit_articles(
    articles: Iterable[Article], *, force: bool = False, settings: Settings | None = None
) -> Iterator[Report]:
    """Audit articles whose parses share batches; order is kept, and no report depends on its neighbours.

    Raises:
        auditor.errors.InputError: For the first article that cannot be audited.
    """
    from auditor.language.parse import analyse_all

    held = [_checked(article, force) for article in articles]
    lexicons = _lexicons(settings)
    for analysis in analyse_all(held):
        yield _report(analysis, lexicons)


def _checked(article: Article, force: bool) -> Article:
    from auditor.language.english import is_english

    name = article.document.path
    if len(article.text) > LONGEST:
        raise InputError(f"{name}: {len(article.text):,} characters are too many for one article", "split it")
    if not force and not is_english(article.text):
        raise InputError(f"{name}: does not read as English", "only English is known; --force goes on all the same")
    return attrs.evolve(article, document=attrs.evolve(article.document, language="en"))


def _lexicons(settings: Settings | None) -> Lexicons:
    from auditor.lexicons import shipped

    if settings is None or not (settings.lexicon or settings.parties):
        return shipped()
    return shipped().with_house(settings.lexicon, settings.parties)


def _report(analysis: Analysis, lexicons: Lexicons) -> Report:
    from auditor.fingerprints import with_fingerprints
    from auditor.language.pipeline import version
    from auditor.summary import summarise

    audit = examine(analysis, lexicons)
    findings = tuple(_findings(audit))
    report = Report(
        schema_version=SCHEMA_VERSION,
        tool=Tool("auditor", __version__, version()),
        document=analysis.article.document,
        text=analysis.text,
        blocks=analysis.article.blocks,
        sentences=audit.sentences,
        attributions=audit.attributions,
        claims=audit.claims,
        parties=audit.parties,
        sides=audit.sides,
        findings=findings,
        summary=summarise(analysis.text, audit, findings),
        notices=(*analysis.article.notices, *analysis.notices),
        pieces=analysis.article.pieces,
        suppressions=analysis.article.suppressions,
    )
    return with_fingerprints(report)


def examine(analysis: Analysis, lexicons: Lexicons) -> Audit:
    """Run the stages from attribution to labels."""
    from auditor.attribution.extract import attribute
    from auditor.attribution.stretches import stretches
    from auditor.parties.resolve import resolve

    read = stretches(analysis)
    parties, attributions = resolve(analysis, attribute(analysis, read, lexicons), lexicons)
    return judge(analysis, read, attributions, parties, lexicons)


def judge(
    analysis: Analysis,
    read: Sequence[Stretch],
    attributions: Sequence[Attribution],
    parties: Sequence[Party],
    lexicons: Lexicons,
) -> Audit:
    """Run the stages from claims to labels, on who says what and who they are.

    Only an article in which two camps speak is read for disputes that no rule finds, and only where somebody speaks.
    """
    from auditor.cast import Cast
    from auditor.claims.frames import harmful
    from auditor.claims.readings import undenied_in, with_readings, worth_reading
    from auditor.claims.state import state
    from auditor.disagreement.links import links
    from auditor.labels import label
    from auditor.parties.relevance import relevant
    from auditor.parties.sides import sides
    from auditor.rules.base import Audit

    stated = state(analysis, attributions, parties, lexicons)
    cast = Cast.of(parties)
    claims = stated
    if worth_reading(stated, cast):
        told = sorted({int(claim.sentence[1:]) - 1 for claim in stated})
        claims = with_readings(stated, links(analysis, read, told), cast, undenied_in(attributions))
    agents = harmful(analysis, parties, lexicons)
    kept, found_sides = sides(relevant(parties, attributions, claims, agents), claims)
    changed = frozenset(after.id for before, after in zip(stated, claims, strict=True) if before != after)
    sentences = label(analysis, attributions, claims, kept, changed)
    return Audit(analysis, lexicons, sentences, tuple(attributions), claims, kept, found_sides)


def _findings(audit: Audit) -> Iterator[Finding]:
    """Run all rules; findings in text order, those about the whole article last."""
    from auditor.reading.source_map import place
    from auditor.rules import RULES

    found = []
    for rule in RULES:
        for remark in rule.check(audit):
            where = place(audit.analysis.article.pieces, remark.spans[0][0] if remark.spans else 0)
            found.append(
                Finding(
                    rule=rule.code,
                    kind=rule.kind,
                    severity=rule.severity,
                    confidence=round(remark.confidence, 2),
                    sentence=remark.sentence,
                    spans=remark.spans,
                    line=where.line,
                    column=where.column,
                    message=remark.message,
                    side=remark.side,
                    against=remark.against,
                    evidence=remark.evidence,
                )
            )
    found.sort(key=lambda f: (not f.spans, f.spans, f.rule, f.message))
    yield from found
