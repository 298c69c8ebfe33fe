"""Every machine format: valid by its standard, right in its positions, deaf to what a draft says."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import attrs
import jsonschema
import pytest
from lxml import etree
from prov.model import ProvDocument
from syrupy.assertion import SnapshotAssertion

from auditor import schema
from auditor.model import Finding, FindingKind, Label, Report, Severity
from auditor.reading import parse
from auditor.reporting.formats import FORMATS, Style, by_name
from tests import pretend
from tests.reporting import example

pytestmark = pytest.mark.usefixtures("known_rules")
SCHEMAS = Path(__file__).parent.parent / "schemas"
MACHINE = [known.name for known in FORMATS if known.name not in {"text", "html"}]


def render(name: str, *reports: Report, **style: object) -> str:
    return by_name(name).render(reports or (example.report(),), Style(**style))  # type: ignore[arg-type]


def with_findings(*findings: Finding, path: str = "drafts/harbour.txt") -> Report:
    return attrs.evolve(example.report(path), findings=findings)


def by_schema(name: str) -> Callable[[str], None]:
    def validate(text: str) -> None:
        jsonschema.validate(json.loads(text), json.loads((SCHEMAS / name).read_text(encoding="utf-8")))

    return validate


def by_xsd(text: str) -> None:
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(etree.fromstring(text.encode()))


def by_provenance(text: str) -> None:
    """The PROV package reads the graph, and writes the same number of records again."""
    document = ProvDocument.deserialize(content=text, format="json")
    value = json.loads(text)
    assert len(document.get_records()) == sum(len(records) for kind, records in value.items() if kind != "prefix")


def by_own_schema(text: str) -> None:
    for value in map(json.loads, [text] if text.startswith(("{\n", "[\n")) else text.splitlines()):
        assert schema.errors("report", value) == []


VALIDATORS: dict[str, Callable[[str], object]] = {
    "json": by_own_schema,
    "jsonl": by_own_schema,
    "sarif": by_schema("sarif-2.1.0.json"),
    "gitlab": by_schema("gitlab.schema.json"),
    "rdjson": by_schema("rdjson.schema.json"),
    "web-annotation": by_schema("web-annotation.schema.json"),
    "junit": by_xsd,
    "checkstyle": lambda text: etree.fromstring(text.encode()),
    "csv": lambda text: list(csv.DictReader(io.StringIO(text), strict=True)),
    "prov": by_provenance,
}

HOSTILE = (
    "::error::pwned",
    "\r\n::set-output name=x::y",
    "##[error]pwned",
    "\x1b[31mred\x1b]0;title\x07",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1", "-1", "@SUM(A1)", "\t=1",
    "</failure><x>", "]]>", "&lt;", "\"quotes\", 'and' commas",
    "[link](http://x) ![image](y) <script>alert(1)</script> @everyone #1 | pipe | `code` **bold**",
    "\u202ereversed\u2066", "nul \x00 byte", "\ud800 lone surrogate", "%0A::error::x", "50 % : , ;",
)  # fmt: skip


def hostile(words: str) -> Report:
    """A report in which all that comes from the draft is hostile."""
    report = example.report(f"drafts/{words.strip()}.txt")
    text = report.text.replace("Talks begin on Wednesday.", words + " begin.")
    start = text.index(words)
    last = attrs.evolve(report.sentences[-1], start=start, end=len(text) - 1)
    finding = attrs.evolve(
        report.findings[0],
        sentence="s6",
        spans=((start, start + len(words)),),
        message=words,
        evidence=last_words(text),
    )
    return attrs.evolve(
        report,
        text=text,
        document=attrs.evolve(report.document, title=words),
        sentences=(*report.sentences[:-1], last),
        parties=tuple(attrs.evolve(party, name=words, aliases=(words,)) for party in report.parties),
        findings=(finding, attrs.evolve(finding, suppressed=words, fingerprint="a" * 16)),
        notices=(words,),
        pieces=(),
    )


def last_words(text: str) -> tuple[tuple[int, int], ...]:
    return ((len(text) - 8, len(text) - 1),)


class TestStandards:
    @pytest.mark.parametrize("name", VALIDATORS)
    @pytest.mark.parametrize("number", [0, 1, 2])
    def test_valid_for_any_number_of_drafts(self, name: str, number: int) -> None:
        VALIDATORS[name](render(name, *[example.report(f"{letter}.txt") for letter in "ab"[:number]]))

    @pytest.mark.parametrize("name", VALIDATORS)
    def test_valid_without_findings(self, name: str) -> None:
        VALIDATORS[name](render(name, with_findings()))

    @pytest.mark.parametrize("name", VALIDATORS)
    @pytest.mark.parametrize("words", HOSTILE)
    def test_valid_whatever_the_draft_says(self, name: str, words: str) -> None:
        text = render(name, hostile(words), verbose=True).encode(errors="backslashreplace").decode()
        VALIDATORS[name](text)

    @pytest.mark.parametrize("name", MACHINE)
    def test_the_output(self, name: str, snapshot: SnapshotAssertion) -> None:
        assert render(name) == snapshot

    @pytest.mark.parametrize("name", MACHINE)
    def test_the_same_reports_give_the_same_bytes(self, name: str) -> None:
        assert render(name) == render(name)

    @pytest.mark.skipif("SARIF_MULTITOOL" not in os.environ, reason="SARIF_MULTITOOL names no Sarif.Multitool")
    def test_the_sarif_validator_with_github_rules_has_no_remarks(self, tmp_path: Path) -> None:
        log, remarks = tmp_path / "report.sarif", tmp_path / "remarks.sarif"
        log.write_text(render("sarif", example.report("a b#c.txt"), hostile("[x](1)"), verbose=True), encoding="utf-8")
        command = [os.environ["SARIF_MULTITOOL"], "validate", str(log), "--rule-kind", "Sarif;Ghas", "-o", str(remarks)]
        environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        # The validator's exit code is 0 even where it has remarks.
        assert json.loads(remarks.read_text(encoding="utf-8-sig"))["runs"][0]["results"] == []


AWKWARD = "\ufeffThe café 😀 regime said so.\r\nThe re\u0301gime 👩\u200d🚀: the regime again, it said.\r\n"
"""A byte order mark, CR LF, an emoji, a combining character, one paragraph a line. ``regime`` stands in both lines."""


class TestPositions:
    """Lines from 1; columns in the unit of the format; ends after the last character."""

    @pytest.fixture
    def awkward(self) -> Report:
        report = pretend.audit_article(parse("drafts/awkward.txt", AWKWARD.encode()))
        assert len(report.findings) == 2
        return report

    def test_sarif_counts_code_points(self, awkward: Report) -> None:
        (run,) = json.loads(render("sarif", awkward))["runs"]
        assert run["columnKind"] == "unicodeCodePoints"
        regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
        assert [region.pop("snippet") for region in regions] == [{"text": "regime"}] * 2
        assert regions == [
            {"startLine": 1, "startColumn": 12, "endLine": 1, "endColumn": 18},
            {"startLine": 2, "startColumn": 22, "endLine": 2, "endColumn": 28},
        ]

    def test_github_counts_utf16(self, awkward: Report) -> None:
        found = re.findall(r"line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+)", render("github", awkward))
        assert found == [("1", "1", "13", "19"), ("2", "2", "24", "30")]

    def test_rdjson_counts_bytes_of_utf8(self, awkward: Report) -> None:
        ranges = [each["location"]["range"] for each in json.loads(render("rdjson", awkward))["diagnostics"]]
        first = len("The café 😀 ".encode()) + 1
        second = len("The re\u0301gime 👩\u200d🚀: the ".encode()) + 1
        assert ranges == [
            {"start": {"line": 1, "column": first}, "end": {"line": 1, "column": first + 6}},
            {"start": {"line": 2, "column": second}, "end": {"line": 2, "column": second + 6}},
        ]

    def test_checkstyle_and_csv_count_code_points(self, awkward: Report) -> None:
        errors = etree.fromstring(render("checkstyle", awkward).encode()).findall(".//error")
        rows = list(csv.DictReader(io.StringIO(render("csv", awkward))))
        expected = [("1", "12"), ("2", "22")]
        assert [(error.get("line"), error.get("column")) for error in errors] == expected
        assert [(row["line"], row["column"]) for row in rows] == expected
        assert [(row["end_line"], row["end_column"]) for row in rows] == [("1", "18"), ("2", "28")]

    def test_gitlab_and_junit_give_lines(self, awkward: Report) -> None:
        assert [e["location"]["lines"]["begin"] for e in json.loads(render("gitlab", awkward))] == [1, 2]
        assert re.findall(r"awkward.txt:(\d+):(\d+): warning", render("junit", awkward)) == [("1", "12"), ("2", "22")]

    def test_web_annotation_selects_by_code_points_and_by_words(self, awkward: Report) -> None:
        items = json.loads(render("web-annotation", awkward))["first"]["items"]
        for item in items:
            for target in item["target"]:
                quote, position = target["selector"]
                assert awkward.text[position["start"] : position["end"]] == quote["exact"]
                around = quote["prefix"] + quote["exact"] + quote["suffix"]
                assert around in awkward.text


class TestPaths:
    def located(self, path: str, **style: str) -> list[str]:
        report = attrs.evolve(example.report(path), findings=example.findings()[:1])
        sarif = json.loads(render("sarif", report, **style))["runs"][0]["results"][0]
        return [
            json.loads(render("gitlab", report, **style))[0]["location"]["path"],
            sarif["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        ]

    def test_relative_to_the_repository_wherever_the_user_stands(self) -> None:
        style = {"folder": "/repo/desk", "root": "/repo"}
        assert self.located("./a.txt", **style) == ["desk/a.txt"] * 2
        assert self.located("../b.txt", **style) == ["b.txt"] * 2
        assert self.located("/repo/desk/c.txt", **style) == ["desk/c.txt"] * 2

    def test_outside_of_it_absolute(self) -> None:
        assert self.located("/else/a.txt", folder="/repo", root="/repo") == ["/else/a.txt", "file:///else/a.txt"]

    def test_uris_are_encoded(self) -> None:
        assert self.located("a b#ü?.txt")[1] == "a%20b%23%C3%BC%3F.txt"
        assert self.located("c:d.txt")[1] == "c%3Ad.txt"


class TestSuppressed:
    @pytest.mark.parametrize("name", sorted(set(MACHINE) - {"json", "jsonl", "csv", "prov"}))
    def test_findings_that_do_not_count_are_left_out(self, name: str) -> None:
        first, *others = example.findings()
        shown = render(name, with_findings(attrs.evolve(first, suppressed="agreed"), *others))
        assert "broke its word" not in shown

    def test_csv_keeps_them_with_their_reason(self) -> None:
        report = with_findings(attrs.evolve(example.findings()[0], suppressed="agreed"))
        (row,) = csv.DictReader(io.StringIO(render("csv", report)))
        assert row["suppressed"] == "agreed"

    def test_sarif_has_them_if_everything_is_asked_for(self) -> None:
        report = with_findings(attrs.evolve(example.findings()[0], suppressed="agreed"))
        (result,) = json.loads(render("sarif", report, verbose=True))["runs"][0]["results"]
        assert result["suppressions"] == [{"kind": "external", "justification": "agreed"}]


def many(**numbers: int) -> Report:
    """A report with so many findings of each severity, the mildest first."""
    base = example.findings()[0]
    return with_findings(
        *[
            attrs.evolve(base, severity=Severity(name), message=f"{name} {number}", fingerprint=f"{number:016x}")
            for name in ("info", "warning", "error")
            for number in range(numbers.get(name, 0))
        ]
    )


class TestGithub:
    def test_the_gravest_come_first(self) -> None:
        commands = re.findall("^::([a-z]+) ", render("github", many(info=2, warning=2, error=2)), re.MULTILINE)
        assert commands == ["error", "error", "warning", "warning", "notice", "notice"]

    def test_no_more_than_ten_of_each_and_the_rest_is_told(self) -> None:
        lines = render("github", many(info=12, warning=11, error=12)).splitlines()
        counts = [sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning", "notice")]
        assert counts == [10, 10, 10]
        assert sum(line.startswith("- drafts/harbour.txt:5:19: ") for line in lines) == 6
        assert (
            "::notice title=auditor::6 more findings than GitHub shows; the log and the job summary have all" in lines
        )

    def test_ten_of_each_need_no_closing_notice(self) -> None:
        assert "more finding" not in render("github", many(info=10, warning=10, error=10))

    @pytest.mark.parametrize("words", HOSTILE)
    def test_a_draft_can_add_no_command(self, words: str) -> None:
        lines = re.split("[\r\n]", render("github", hostile(words)).removesuffix("\n"))
        assert [line[:8] for line in lines] == ["::error ", "auditor:"]
        assert "##[" not in "".join(lines)

    def test_properties_are_escaped(self) -> None:
        report = with_findings(example.findings()[0], path="a,b:c%.txt")
        assert "file=a%2Cb%3Ac%25.txt,line=5" in render("github", report)

    def test_standard_input_has_no_file(self) -> None:
        assert "file=" not in render("github", with_findings(example.findings()[0], path="-"))


class TestGitlab:
    def test_the_same_finding_in_two_drafts_is_two(self) -> None:
        entries = json.loads(render("gitlab", example.report("a.txt"), example.report("b.txt")))
        assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6


class TestSarif:
    def test_its_fingerprint_is_the_one_github_goes_by(self) -> None:
        (run,) = json.loads(render("sarif"))["runs"]
        prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
        assert prints == [finding.fingerprint for finding in example.findings()]

    def test_rules_are_within_githubs_limits(self) -> None:
        (run,) = json.loads(render("sarif"))["runs"]
        for rule in run["tool"]["driver"]["rules"]:
            assert 0 < len(rule["shortDescription"]["text"]) <= 1024
            assert 0 < len(rule["fullDescription"]["text"]) <= 1024
            assert rule["help"]["text"]
            assert len(rule["name"]) <= 255
            assert len(rule["properties"]["tags"]) <= 10

    def test_evidence_is_linked_and_brackets_of_the_draft_are_not(self) -> None:
        finding = attrs.evolve(example.findings()[0], message="It says [sic].")
        (result,) = json.loads(render("sarif", with_findings(finding)))["runs"][0]["results"]
        assert result["message"]["text"] == r"It says \[sic\]. See [a charge that Brandt rejected](1)."
        assert [location["id"] for location in result["relatedLocations"]] == [1]


class TestJunit:
    def failures(self, fail_on: Severity | None) -> list[str]:
        root = etree.fromstring(render("junit", fail_on=fail_on).encode())
        return [case.get("name").split()[0] for case in root.iter("testcase") if case.find("failure") is not None]

    @pytest.mark.parametrize(
        ("fail_on", "failing"),
        [
            (Severity.ERROR, ["F001"]),
            (Severity.WARNING, ["F001", "F005"]),
            (Severity.INFO, ["B001", "F001", "F005"]),
            (None, []),
        ],
    )
    def test_a_case_fails_at_the_fail_level(self, fail_on: Severity | None, failing: list[str]) -> None:
        assert self.failures(fail_on) == failing


class TestCsv:
    @pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "＝1", "\r=1", "\n=1"])
    def test_no_cell_starts_a_formula(self, words: str) -> None:
        text = render("csv", with_findings(attrs.evolve(example.findings()[0], message=words)), hostile(words))
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in row if cell.lstrip(" ")[:1] in tuple("=+-@\t\r\n＝＋－＠")]

    def test_other_cells_are_left_as_they_are(self) -> None:
        report = with_findings(attrs.evolve(example.findings()[0], message='a "b", c\nd'))
        (row,) = csv.DictReader(io.StringIO(render("csv", report), newline=""))
        assert row["message"] == 'a "b", c\nd'
        assert row["words"] == "broken its word to the dockers"


class TestMarkdown:
    @pytest.mark.parametrize("words", HOSTILE)
    def test_words_of_a_draft_do_nothing(self, words: str) -> None:
        """What Markdown makes of it holds no link, image, markup or mention of the draft's."""
        from markdown_it import MarkdownIt

        text = render("markdown", hostile(words)).encode(errors="replace").decode()
        html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
        assert not re.search(r"<(a|img|script|x|code|em)\b", html)
        assert "@everyone" not in html
        assert "#1" not in html

    def test_a_long_list_ends_before_githubs_limit(self) -> None:
        text = render("markdown", many(error=2000))
        assert len(text) < 65_536
        shown = text.count("- **error**")
        assert f"… and {2000 - shown:,} more findings." in text


def any_finding(report: Report, rule: str) -> Finding:
    return Finding(rule, FindingKind.NOTICE, Severity.INFO, 1.0, None, (), 1, 1, "A rule of another version.")


@pytest.mark.parametrize("name", MACHINE)
def test_a_rule_of_another_version_is_named_by_its_code(name: str) -> None:
    report = example.report()
    text = render(name, attrs.evolve(report, findings=(any_finding(report, "F999"),)))
    VALIDATORS.get(name, len)(text)
    assert name == "prov" or "F999" in text


def test_labels_are_all_in_the_table_of_markdown() -> None:
    header = render("markdown").splitlines()[2]
    assert header == "| draft | sentences | attributed | contested | unattributed | findings |"
    assert len(Label) == 3
