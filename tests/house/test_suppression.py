"""Suppressions silence what they cover and are found out when they silence nothing."""

from __future__ import annotations

import attrs
import pytest

from auditor.configuration import Settings
from auditor.errors import ConfigurationError
from auditor.house.apply import apply_settings
from auditor.house.sidecar import suppressions
from auditor.model import Finding, Persona, Report, Severity, Suppression
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")

PARAGRAPH = example.at("The authority has broken its word to the dockers for years.")
WHOLE = (0, len(example.TEXT))


def report(*silencing: Suppression) -> Report:
    return attrs.evolve(example.report(), suppressions=silencing)


def comment(
    rules: tuple[str, ...] = (), span: tuple[int, int] = PARAGRAPH, reason: str = "agreed", line: int = 4
) -> Suppression:
    return Suppression(rules, *span, reason, line)


def applied(*silencing: Suppression, **settings: object) -> list[Finding]:
    return list(apply_settings(report(*silencing), Settings(**settings)).findings)  # type: ignore[arg-type]


def silenced(findings: list[Finding]) -> dict[str, str]:
    return {finding.rule: finding.suppressed for finding in findings if finding.suppressed is not None}


def stale(findings: list[Finding]) -> list[str]:
    return [finding.message for finding in findings if finding.rule == "N101"]


@pytest.mark.parametrize("rules", [(), ("F001",), ("f001",), ("own-voice-allegation",), ("F002", "F001")])
def test_a_comment_silences_its_rules_where_it_stands(rules: tuple[str, ...]) -> None:
    assert silenced(applied(comment(rules))) == {"F001": "agreed"}


def test_it_silences_no_other_rule_and_no_other_place() -> None:
    assert silenced(applied(comment(("F005",)))) == {}
    assert silenced(applied(comment((), example.at("Talks begin on Wednesday.")))) == {}


def test_only_the_whole_draft_silences_a_finding_about_the_whole_draft() -> None:
    assert silenced(applied(comment((), WHOLE))) == {"F001": "agreed", "F005": "agreed", "B001": "agreed"}
    almost = (0, len(example.TEXT) - 1)
    assert silenced(applied(comment(("B001",), almost))) == {}


def test_without_a_reason_it_says_so() -> None:
    assert silenced(applied(comment(reason=""))) == {"F001": "no reason given"}


def test_suppressed_findings_are_not_counted() -> None:
    counts = apply_settings(report(comment()), Settings()).summary.findings
    assert counts == {"info": 1, "warning": 1, "error": 0}


class TestStale:
    def test_what_silences_nothing_is_a_finding_at_its_line(self) -> None:
        (found,) = [f for f in applied(comment(("F005",), line=9)) if f.rule == "N101"]
        assert (found.line, found.severity) == (9, Severity.WARNING)
        assert found.message == "This suppression silences no F005 unsourced-belief here."
        assert found.fingerprint

    def test_each_rule_of_a_comment_is_looked_at(self) -> None:
        assert stale(applied(comment(("F001", "F002")))) == ["This suppression silences no F002 loaded-label here."]

    def test_a_comment_for_all_rules(self) -> None:
        messages = stale(applied(comment((), example.at("Talks begin on Wednesday."))))
        assert messages == ["This suppression silences nothing."]

    def test_an_unknown_rule_gets_a_suggestion(self) -> None:
        (message,) = stale(applied(comment(("F0O1",))))
        assert message.startswith("This suppression names no rule 'F0O1'; did you mean F001?")

    def test_what_the_persona_does_not_see_is_still_silenced(self) -> None:
        faint = attrs.evolve(example.findings()[0], rule="F009", confidence=0.1)
        draft = attrs.evolve(report(comment(("F009",))), findings=(faint,))
        assert stale(list(apply_settings(draft, Settings(persona=Persona.EDITOR)).findings)) == []

    def test_a_rule_that_is_off_here_is_not_stale(self) -> None:
        assert stale(applied(comment(("F002",)), rules=(("F002", None),))) == []

    def test_a_stale_suppression_can_be_silenced_for_the_whole_draft(self) -> None:
        found = applied(comment(("F005",)), comment(("N101",), WHOLE, "moving house"))
        assert [f.suppressed for f in found if f.rule == "N101" and "F005" in f.message] == ["moving house"]

    def test_none_is_found_where_all_is_well(self) -> None:
        assert stale(applied(comment(("F001",)))) == []


class TestSidecar:
    def read(self, text: str) -> tuple[Suppression, ...]:
        return suppressions("desk/a.docx.auditor.toml", text.encode(), example.TEXT)

    def test_by_words_whatever_their_quotes_case_and_spaces(self) -> None:
        (found,) = self.read('[[ignore]]\nrules = ["F001"]\nwords = "the AUTHORITY  has\\nbroken"\nreason = "court"\n')
        assert example.TEXT[found.start : found.end] == "The authority has broken"
        assert silenced(applied(found)) == {"F001": "court"}
        (union,) = self.read("[[ignore]]\nwords = \"Dockers' Union accused\"\nreason = 'r'\n")
        assert example.TEXT[union.start : union.end] == "Dockers’ Union accused"

    def test_by_fingerprint(self) -> None:
        fingerprint = applied()[0].fingerprint
        (found,) = self.read(f'[[ignore]]\nfingerprint = "{fingerprint}"\nreason = "court"\n')
        assert silenced(applied(found)) == {"F001": "court"}

    def test_the_whole_draft(self) -> None:
        (found,) = self.read('[[ignore]]\nrules = ["B001"]\nreason = "an interview"\n')
        assert silenced(applied(found)) == {"B001": "an interview"}

    def test_words_that_are_not_there_are_stale_and_named_by_file_and_line(self) -> None:
        text = '[[ignore]]\nreason = "x"\n\n[[ignore]]\nwords = "never said"\nreason = "x"\n'
        assert stale(applied(self.read(text)[1])) == ["a.docx.auditor.toml, line 4: the suppression silences nothing."]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[[ignore]]\nrules = ['F001']\n", "a.docx.auditor.toml:1: ignore.0: lacks 'reason'"),
            ("[[ignore]]\nreason = 'x'\nrule = 'F001'\n", "a.docx.auditor.toml:3: ignore.0: unknown key 'rule'"),
            ("[[ignore]\n", "a.docx.auditor.toml: not valid TOML"),
        ],
    )
    def test_a_mistake_is_named_with_its_line(self, text: str, said: str) -> None:
        with pytest.raises(ConfigurationError) as caught:
            self.read(text)
        assert said in caught.value.problem
