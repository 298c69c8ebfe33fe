"""Reports that are handed in are read only if they are whole."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from auditor.reporting import saved
from auditor.reporting.contract import ContractError, report_to_json
from tests.reporting import example

WHOLE: dict[str, Any] = report_to_json(example.report())


def read(**changed: object) -> object:
    return saved.read(json.dumps({**copy.deepcopy(WHOLE), **changed}).encode())


def with_first(part: str, **changed: object) -> list[object]:
    first, *others = copy.deepcopy(WHOLE[part])
    return [{**first, **changed}, *others]


def test_a_whole_one_is_read_as_it_was_written() -> None:
    assert read() == example.report()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "not valid JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b"[]", "not a report"),
        (b'{"schema_version": "9\\nx"}', "schema version 9 x; this program reads"),
    ],
    ids=["cut off", "deep", "array", "version"],
)
def test_what_is_none_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ContractError, match=said):
        saved.read(data)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": 3}, "does not fit the schema|not a valid report"),
        ({"text": "short"}, "of a text of 5 characters"),
        ({"sentences": with_first("sentences", end=10**6)}, "a sentence stands at"),
        ({"sentences": with_first("sentences", id="s2")}, "two sentences have one id"),
        ({"sentences": with_first("sentences", parties=["p99"])}, "none of the parties is called 'p99'"),
        ({"sentences": with_first("sentences", claims=["c99"])}, "none of the claims is called 'c99'"),
        ({"attributions": with_first("attributions", inside="a99")}, "none of the attributions is called 'a99'"),
        ({"attributions": with_first("attributions", sentence="s99")}, "none of the sentences is called 's99'"),
        ({"claims": with_first("claims", targets=["p98"])}, "none of the parties is called 'p98'"),
        ({"claims": with_first("claims", evidence=[[5, 10**7]])}, "a claim stands at 5-10000000"),
        ({"parties": with_first("parties", side="d9")}, "none of the sides is called 'd9'"),
        ({"findings": with_first("findings", spans=[[-3, 2]])}, "a finding stands at -3-2|does not fit the schema"),
        ({"findings": with_first("findings", against="p97")}, "none of the parties is called 'p97'"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_one_whose_parts_do_not_hold_together_is_refused(changed: dict[str, object], said: str) -> None:
    with pytest.raises(ContractError, match=said):
        read(**changed)
