"""House rules make a report with every remark into the one the house wants to see."""

from __future__ import annotations

import attrs
import pytest

from auditor.configuration import Limits, Override, Settings
from auditor.fingerprints import with_fingerprints
from auditor.house.apply import apply_settings
from auditor.model import Finding, Persona, Report, Severity, SourceKind
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def faint(confidence: float, rule: str = "F001") -> Report:
    finding = attrs.evolve(example.findings()[0], rule=rule, confidence=confidence)
    return attrs.evolve(example.report(), findings=(finding,))


def test_the_defaults_change_nothing_that_is_sure() -> None:
    report = apply_settings(example.report(), Settings())
    assert report == with_fingerprints(example.report())


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(limits=Limits(0, 0, 0, 0)),
        Settings(persona=Persona.AUDITOR, rules=(("F001", Severity.INFO), ("F005", None))),
    ],
)
def test_applying_twice_changes_nothing(settings: Settings) -> None:
    once = apply_settings(example.report(), settings)
    assert apply_settings(once, settings) == once


def test_a_rule_can_be_off_or_of_another_severity() -> None:
    report = apply_settings(example.report(), Settings(rules=(("F001", Severity.INFO), ("F005", None))))
    assert [(f.rule, f.severity) for f in report.findings] == [("F001", Severity.INFO), ("B001", Severity.INFO)]
    assert report.summary.findings == {"info": 2, "warning": 0, "error": 0}
    assert report.summary.own_voice_allegations == {"p3": 1}


def test_own_voice_allegations_that_are_off_are_not_counted() -> None:
    report = apply_settings(example.report(), Settings(rules=(("F001", None),)))
    assert report.summary.own_voice_allegations == {}


class TestPersona:
    @pytest.mark.parametrize(
        ("rule", "confidence", "persona", "seen"),
        [
            ("F001", 0.8, Persona.EDITOR, True),
            ("F001", 0.4, Persona.EDITOR, False),
            ("F001", 0.4, Persona.AUDITOR, True),
            ("F009", 0.8, Persona.EDITOR, False),
            ("F009", 0.8, Persona.AUDITOR, True),
            ("X999", 0.1, Persona.EDITOR, True),
        ],
        ids=["sure", "unsure", "unsure for the auditor", "not for editors", "for auditors", "of another version"],
    )
    def test_who_sees_what(self, rule: str, confidence: float, persona: Persona, seen: bool) -> None:
        assert bool(rules(apply_settings(faint(confidence, rule), Settings(persona=persona)))) is seen

    def test_a_rule_the_house_names_is_seen_by_all(self) -> None:
        settings = Settings(rules=(("F009", Severity.WARNING),))
        assert rules(apply_settings(faint(0.2, "F009"), settings)) == ["F009"]

    def test_the_houses_floor_goes_before_everything(self) -> None:
        for persona in Persona:
            settings = Settings(persona=persona, confidence=0.9, rules=(("F001", Severity.ERROR),))
            assert rules(apply_settings(faint(0.8), settings)) == []


def test_fingerprints_do_not_depend_on_the_settings() -> None:
    every = {f.rule: f.fingerprint for f in apply_settings(example.report(), Settings()).findings}
    some = apply_settings(example.report(), Settings(rules=(("F001", None),), confidence=0.65))
    assert {f.rule: f.fingerprint for f in some.findings} == {"F005": every["F005"]}


def test_overrides_hold_by_path() -> None:
    settings = Settings(overrides=(Override(("opinion/",), rules=(("F001", None),)),))
    assert "F001" in rules(apply_settings(example.report("news/a.txt"), settings))
    assert "F001" not in rules(apply_settings(example.report("opinion/a.txt"), settings))
    assert "F001" not in rules(apply_settings(example.report("/far/x.txt"), settings, "opinion/x.txt"))


class TestLimits:
    """The example has 3 of 6 sentences unattributed, 18 of 25 words by one side, no unanswered accusation with a
    source."""

    def found(self, report: Report | None = None, **limits: float | int | None) -> list[Finding]:
        settings = Settings(limits=Limits(**limits))  # type: ignore[arg-type]
        report = apply_settings(report or example.report(), settings)
        return [finding for finding in report.findings if finding.rule.startswith("L")]

    def test_no_limit_no_finding(self) -> None:
        assert self.found() == []

    @pytest.mark.parametrize(
        ("limits", "rule", "message"),
        [
            (
                {"unattributed_share": 0.49},
                "L001",
                "3 of 6 sentences (50%) are unattributed; the house allows 49%.",
            ),
            (
                {"one_side_words": 0.7},
                "L002",
                "72% of the sides' words rest on Port Authority of Selmouth and its side; the house allows 70%.",
            ),
            ({"unanswered_accusations": 0}, "L003", "1 accusation has no reply; the house allows 0."),
        ],
    )
    def test_what_is_over_a_limit(self, limits: dict[str, float], rule: str, message: str) -> None:
        (finding,) = self.found(**limits)
        assert (finding.rule, finding.message, finding.severity) == (rule, message, Severity.ERROR)
        assert finding.fingerprint

    @pytest.mark.parametrize(
        "limits",
        [{"unattributed_share": 0.5}, {"one_side_words": 0.72}, {"unanswered_accusations": 1}, {"unnamed_sources": 0}],
    )
    def test_what_is_at_a_limit_is_within_it(self, limits: dict[str, float]) -> None:
        assert self.found(**limits) == []

    def test_unnamed_sources(self) -> None:
        report = example.report()
        unnamed = tuple(
            attrs.evolve(a, source=attrs.evolve(a.source, kind=SourceKind.ANONYMOUS)) if a.source else a
            for a in report.attributions
        )
        (finding,) = self.found(attrs.evolve(report, attributions=unnamed), unnamed_sources=3)
        assert finding.message == "4 attributions rest on unnamed sources; the house allows 3."
        assert len(finding.evidence) == 4

    def test_the_evidence_is_what_counts_against_it(self) -> None:
        (finding,) = self.found(unattributed_share=0)
        assert [example.TEXT[s:e] for s, e in finding.evidence] == [
            example.SENTENCES[2],
            example.SENTENCES[4],
            example.SENTENCES[5],
        ]

    def test_a_limit_rule_can_have_another_severity(self) -> None:
        settings = Settings(limits=Limits(unattributed_share=0), rules=(("L001", Severity.WARNING),))
        report = apply_settings(example.report(), settings)
        assert [f.severity for f in report.findings if f.rule == "L001"] == [Severity.WARNING]
