"""The whole way, from bytes to a report."""

from __future__ import annotations

import random
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import auditor
from auditor import schema
from auditor.errors import InputError
from auditor.model import LABELLED_BLOCKS, Report, Span
from auditor.pipeline import audit_articles, audit_bytes
from auditor.reading import parse
from auditor.reporting.contract import report_to_json

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.*"))


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """The report of each sample."""
    return {path.name: audit_bytes(path.name, path.read_bytes()) for path in SAMPLES}


def spans_of(report: Report) -> list[Span]:
    """Every span of a report."""
    spans = [(b.start, b.end) for b in report.blocks] + [(s.start, s.end) for s in report.sentences]
    for a in report.attributions:
        spans += [*a.content.spans, *a.content.asides, *a.setting]
        spans += [*(a.source.spans if a.source else ()), *(a.cue.spans if a.cue else ())]
        spans += [span for span in (a.channel, a.source.reason if a.source else None) if span]
    for claim in report.claims:
        spans += [*claim.spans, *claim.evidence]
    for party in report.parties:
        spans += party.mentions
    for finding in report.findings:
        spans += [*finding.spans, *finding.evidence]
    return spans


def assert_sound(report: Report) -> None:
    """All spans lie inside the text, all ids lead somewhere, and the schema holds."""
    for start, end in spans_of(report):
        assert 0 <= start < end <= len(report.text)
    known = {v.id for part in (report.sentences, report.attributions, report.claims, report.parties) for v in part}
    used = {a.sentence for a in report.attributions} | {a.inside for a in report.attributions if a.inside}
    used |= {a.source.party for a in report.attributions if a.source and a.source.party}
    for sentence in report.sentences:
        used |= {*sentence.attributions, *sentence.claims, *sentence.parties}
    for claim in report.claims:
        used |= {claim.sentence, *claim.asserted_by, *claim.disputed_by, *claim.targets, *claim.replies}
    for finding in report.findings:
        used |= {i for i in (finding.sentence, finding.side, finding.against) if i}
    assert used <= known
    assert schema.errors("report", report_to_json(report)) == []


class TestReportsOfTheSamples:
    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
    def test_are_sound_and_part_the_body_into_sentences(self, path: Path, reports: dict[str, Report]) -> None:
        report = reports[path.name]
        assert_sound(report)
        inside = {i for s in report.sentences for i in range(s.start, s.end)}
        for block in report.blocks:
            letters = {i for i in range(block.start, block.end) if report.text[i].isalnum()}
            assert letters <= inside if block.kind in LABELLED_BLOCKS else not letters & inside

    def test_are_the_same_twice_and_in_any_order_and_company(self, reports: dict[str, Report]) -> None:
        articles = [parse(path.name, path.read_bytes()) for path in SAMPLES]
        random.Random(7).shuffle(articles)
        again = {report.document.path: report for report in audit_articles(articles)}
        assert again == reports

    def test_have_twelve_to_twenty_five_sentences_and_all_labels(self, reports: dict[str, Report]) -> None:
        assert len(reports) >= 4
        for name, report in reports.items():
            assert 12 <= len(report.sentences) <= 25, name
        assert {s.label for r in reports.values() for s in r.sentences} == set(auditor.model.Label)


PIECES = st.sampled_from(
    [
        "Mayor Cole said the bridge was shut. ",
        "“It is old,” she added. ",
        "The union accused Orrin Glass of theft. ",
        "Orrin Glass denied it. ",
        "It is believed that the regime lied. ",
        "\n\n",
        "- ",
        "“",
        '"',
        "…",
        "👩‍🚒",
        "e\u0301",
        "\x00",
        "\x1b[2J",
        "\u202e",
        "\r\n",
        "By Ann Lee\n",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join).filter(lambda text: text.strip()))
def test_any_text_gives_a_sound_report(text: str) -> None:
    article = parse("draft.txt", ("The mayor spoke. " * 9 + text).encode())
    [report] = audit_articles([article], force=True)
    assert_sound(report)
    assert report.text == article.text


class TestThePythonInterface:
    TEXT = "Ruth Cole said the bridge would stay shut. “It is old,” she said. The ferry runs every hour."

    def test_a_text(self) -> None:
        report = auditor.audit(self.TEXT)
        assert report.text == self.TEXT
        assert [s.label.value for s in report.sentences] == [
            "attributed_claim",
            "attributed_claim",
            "unattributed_assertion",
        ]

    def test_a_file_gives_what_its_text_gives(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.txt"
        path.write_text(self.TEXT, encoding="utf-8")
        from_file, from_text = auditor.audit_file(path), auditor.audit(self.TEXT, "draft.txt")
        assert from_file.document.path == str(path)
        assert attrs.evolve(from_file, document=from_text.document) == from_text

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "is empty"),
            ("Der Bürgermeister sagte am Freitag, die Brücke bleibe bis zum Frühjahr gesperrt. " * 5, "English"),
            ("so " * 700_000, "too many"),
        ],
        ids=["empty", "German", "an archive"],
    )
    def test_what_is_no_draft(self, text: str, said: str) -> None:
        with pytest.raises(InputError, match=said):
            auditor.audit(text)

    def test_another_language_by_force(self) -> None:
        text = "Der Bürgermeister sagte am Freitag, die Brücke bleibe gesperrt. " * 5
        assert len(audit_bytes("draft.txt", text.encode(), force=True).sentences) == 5
