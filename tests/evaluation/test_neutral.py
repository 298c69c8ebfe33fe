"""The neutral articles stay neutral to the rules."""

from __future__ import annotations

import pytest

from auditor.model import FindingKind
from evaluation import neutral

REPORTS = [neutral.audited(path) for path in sorted(neutral.ARTICLES.glob("*.txt"))]


def test_there_are_at_least_twenty() -> None:
    assert len(REPORTS) >= 20


def test_an_editor_is_shown_at_most_one_finding_in_five_articles() -> None:
    articles, kinds = neutral.summary(REPORTS)
    assert kinds.total() <= neutral.ALLOWED * articles


def test_a_finding_is_shown_with_its_words_and_article() -> None:
    text = "Norland accused Sudria of theft. Sudria denied it.\n\nSudria has robbed three banks in Norland."
    report = neutral.audited_text("theft.txt", text.encode())
    (finding,) = (f for f in report.findings if f.kind is FindingKind.OWN_VOICE_ALLEGATION)
    assert neutral.shown(report, finding).startswith("theft.txt: F001")
    assert "robbed three banks" in neutral.shown(report, finding)


def test_too_many_findings_fail(tmp_path, capsys: pytest.CaptureFixture[str], monkeypatch) -> None:  # type: ignore[no-untyped-def]
    text = "Norland accused Sudria of theft. Sudria denied it.\n\nSudria has robbed three banks in Norland."
    (tmp_path / "theft.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["neutral", "--articles", str(tmp_path), "--show"])
    assert neutral.main() == 1
    assert "1 neutral articles" in capsys.readouterr().out
