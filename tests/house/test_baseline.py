"""What is known does not count; what no longer fires is told; nothing goes by number."""

from __future__ import annotations

import json

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

from auditor import schema
from auditor.configuration import Settings
from auditor.errors import ConfigurationError
from auditor.house import baseline
from auditor.house.apply import apply_settings
from auditor.model import Report
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")


@pytest.fixture
def report() -> Report:
    return apply_settings(example.report("a.txt"), Settings())


def test_it_is_written_in_order_and_read_back(report: Report, snapshot: SnapshotAssertion) -> None:
    text = baseline.write(baseline.entries({"b.txt": report, "a.txt": report}))
    assert text == snapshot
    assert schema.errors("baseline", json.loads(text)) == []
    assert baseline.read("x", text.encode()) == baseline.entries({"a.txt": report, "b.txt": report})


def test_what_it_knows_does_not_count(report: Report) -> None:
    known = baseline.entries({"a.txt": report})
    applied = baseline.apply(report, known, "a.txt")
    assert {finding.suppressed for finding in applied.findings} == {"in the baseline"}
    assert applied.summary.findings == {"info": 0, "warning": 0, "error": 0}
    assert baseline.apply(report, known, "other.txt") == report
    assert baseline.apply(report, known[1:], "a.txt").summary.findings != applied.summary.findings


def test_a_finding_more_is_new_even_if_another_has_gone(report: Report) -> None:
    """The trap of a baseline that counts: one out, one in."""
    known = baseline.entries({"a.txt": report})
    new = attrs.evolve(report.findings[0], fingerprint="0" * 16)
    changed = attrs.evolve(report, findings=(new, *report.findings[1:]))
    assert [f.fingerprint for f in baseline.apply(changed, known, "a.txt").findings if f.suppressed is None] == [
        "0" * 16
    ]
    assert [entry.fingerprint for entry in baseline.gone(known, {"a.txt": changed})] == [report.findings[0].fingerprint]


def test_a_reason_of_the_writer_goes_before_it_and_stays_out_of_it(report: Report) -> None:
    silenced = attrs.evolve(report, findings=(attrs.evolve(report.findings[0], suppressed="agreed"),))
    known = baseline.entries({"a.txt": report})
    assert baseline.apply(silenced, known, "a.txt").findings[0].suppressed == "agreed"
    assert baseline.entries({"a.txt": silenced}) == ()


def test_writing_it_again_keeps_what_it_knows(report: Report) -> None:
    known = baseline.entries({"a.txt": report})
    assert baseline.entries({"a.txt": baseline.apply(report, known, "a.txt")}) == known


def test_drafts_that_were_not_audited_are_left_alone_unless_they_are_gone(report: Report) -> None:
    known = baseline.entries({"a.txt": report, "b.txt": report})
    assert baseline.gone(known, {"a.txt": report}) == ()
    assert {entry.path for entry in baseline.gone(known, {"a.txt": report}, missing=["b.txt"])} == {"b.txt"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "x: not valid JSON"),
        ("[1]", "x: not a baseline: [1] is not of type 'object'"),
        ('{"schema_version": "2.0"}', "x: baseline of version 2.0; this program reads 1.0"),
        ('{"schema_version": "2\\nx"}', "x: baseline of version 2 x; this program reads 1.0"),
        ('{"schema_version": "1.0"}', "x: not a baseline: 'findings' is a required property"),
        ('{"schema_version": "1.0", "findings": [{"path": 1}]}', "x: not a baseline: findings.0"),
        ("[" * 100_000, "x: not valid JSON"),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        baseline.read("x", text.encode())
    assert said in caught.value.problem
    assert "--write-baseline" in caught.value.hint
