"""What every test may use."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, settings

from auditor import catalogue

# A busy machine is no fault of the code: what must be quick has a test of its own, by CPU time.
# Mutation testing runs the suite several times in one process, which Hypothesis takes for different executors.
settings.register_profile(
    "auditor", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.differing_executors]
)
settings.register_profile("long", deadline=None)
settings.load_profile("auditor")


@pytest.fixture(autouse=True)
def _nothing_kept_that_a_changed_line_makes() -> None:
    """Mutation testing must see each test reach the lines it rests on: what another test kept would hide that it does.

    What is kept in spite of it rests on no changed line: parses, attributions, parties; for a rule's, the audit.
    """
    changed = os.environ.get("MUTANT_UNDER_TEST", "")
    if changed and not changed.startswith("auditor.rules."):
        from auditor.claims import frames
        from tests import stages

        frames._FOUND.clear()
        for kept in (stages.audited, stages.reported):
            kept.cache_clear()


@pytest.fixture
def known_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small fixed catalogue of rules, so that tests of outputs do not change with the rules."""
    import auditor.rules
    from tests import pretend

    monkeypatch.setattr(auditor.rules, "RULES", pretend.RULES, raising=False)
    catalogue.rules.cache_clear()
    yield
    catalogue.rules.cache_clear()


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch, known_rules: None) -> SimpleNamespace:
    """A pipeline that only pretends and counts its calls, in the place of the real one."""
    from tests import pretend

    calls: list[str] = []

    def audit_article(article, *, force=False, settings=None):  # type: ignore[no-untyped-def]
        calls.append(article.document.path)
        return pretend.audit_article(article, force=force, settings=settings)

    def audit_articles(articles, *, force=False, settings=None):  # type: ignore[no-untyped-def]
        return (audit_article(article, force=force, settings=settings) for article in articles)

    pipeline = SimpleNamespace(
        audit_article=audit_article, audit_articles=audit_articles, LONGEST=2_000_000, calls=calls
    )
    monkeypatch.setitem(sys.modules, "auditor.pipeline", pipeline)  # type: ignore[arg-type]
    return pipeline
