"""The JSON of a report is what its schema says, and reads back as the same report."""

from __future__ import annotations

import json

import attrs
import pytest

from auditor import model, schema
from auditor.reporting import contract
from auditor.reporting.formats import Style, by_name
from tests.reporting import example


def test_a_report_is_valid() -> None:
    assert schema.errors("report", contract.report_to_json(example.report())) == []


def test_a_report_reads_back_as_it_was() -> None:
    value = json.loads(by_name("json").render([example.report()], Style()))
    assert contract.report_from_json(value) == example.report()


def test_several_reports_are_an_array_in_json_and_lines_in_jsonl() -> None:
    two = [example.report("a.txt"), example.report("b.txt")]
    array = json.loads(by_name("json").render(two, Style()))
    lines = [json.loads(line) for line in by_name("jsonl").render(two, Style()).splitlines()]
    assert array == lines
    assert schema.errors("report", array) == []
    assert [value["document"]["path"] for value in array] == ["a.txt", "b.txt"]


def test_a_line_of_jsonl_stays_a_line() -> None:
    report = attrs.evolve(example.report(), notices=("one\u2028two\u0085three",))
    (line,) = by_name("jsonl").render([report], Style()).splitlines()
    assert json.loads(line)["notices"] == ["one\u2028two\u0085three"]


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("report", model.Report),
        ("document", model.Document),
        ("tool", model.Tool),
        ("block", model.Block),
        ("piece", model.Piece),
        ("suppression", model.Suppression),
        ("sentence", model.Sentence),
        ("source", model.Source),
        ("cue", model.Cue),
        ("content", model.Content),
        ("attribution", model.Attribution),
        ("party", model.Party),
        ("side", model.Side),
        ("claim", model.Claim),
        ("finding", model.Finding),
        ("party_figures", model.PartyFigures),
        ("summary", model.Summary),
    ],
)
def test_the_schema_publishes_every_attribute_of_the_model_and_nothing_else(name: str, cls: type) -> None:
    published = {contract.PUBLISHED.get(cls, {}).get(attribute.name, attribute.name) for attribute in attrs.fields(cls)}
    assert set(schema.load("report")["$defs"][name]["properties"]) == published


@pytest.mark.parametrize(
    ("definition", "kinds"),
    [
        (("label",), model.Label),
        (("severity",), model.Severity),
        (("source_kind",), model.SourceKind),
        (("block", "properties", "kind"), model.BlockKind),
        (("cue", "properties", "class"), model.CueClass),
        (("content", "properties", "quoted"), model.Quoted),
        (("party", "properties", "kind"), model.PartyKind),
        (("claim", "properties", "kind"), model.ClaimKind),
        (("finding", "properties", "kind"), model.FindingKind),
    ],
)
def test_the_schema_knows_every_value_of_the_model(definition: tuple[str, ...], kinds: type) -> None:
    part = schema.load("report")["$defs"]
    for key in definition:
        part = part[key]
    assert part["enum"] == [kind.value for kind in kinds]  # type: ignore[attr-defined]


def test_every_field_is_described() -> None:
    definitions = schema.load("report")["$defs"]
    bare = [
        f"{name}.{field}"
        for name, definition in definitions.items()
        for field, value in definition.get("properties", {}).items()
        if "description" not in value and "description" not in definitions[value["$ref"].rsplit("/", 1)[1]]
    ]
    assert bare == []


@pytest.mark.parametrize(
    "value",
    [None, [], "text", {}, {"schema_version": "2.0"}, {"schema_version": "1.0"}, {"schema_version": "1.0", "tool": 3}],
)
def test_what_is_no_report_of_this_version_is_refused(value: object) -> None:
    with pytest.raises(contract.ContractError):
        contract.report_from_json(value)


def test_a_sentence_of_an_unknown_label_is_invalid() -> None:
    value = contract.report_to_json(example.report())
    value["sentences"][0]["label"] = "true"
    (error,) = schema.errors("report", value)
    assert list(error.absolute_path) == ["sentences", 0, "label"]
