"""The data files: complete, of one mind, and what the tables and checksums say."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from auditor.lexicons import Lexicon, shipped
from auditor.lexicons.house import WORD_LISTS
from data import make

ROOT = Path(__file__).parent.parent.parent
LEXICONS = ROOT / "auditor" / "lexicons"
FILES = sorted(path.stem for path in LEXICONS.glob("*.json"))
AT_LEAST = {"cues": 450, "harms": 350, "evidentials": 150, "denials": 300, "loaded": 300, "roles": 250}
SENSE = {
    "cues": ("lemma", "pos", "cue_class", "is_act"),
    "harms": ("lemma", "pos"),
    "evidentials": ("lemma", "pos"),
    "denials": ("lemma", "pos", "kind"),
    "loaded": ("lemma", "pos", "scope"),
    "roles": ("lemma", "kind"),
}


def word_list(name: str) -> Lexicon:  # type: ignore[type-arg]
    return getattr(shipped(), name)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_where_it_comes_from(name: str) -> None:
    about = json.loads((LEXICONS / f"{name}.json").read_bytes())["about"]

    assert set(about) == {"name", "origin", "licence", "method", "version"}
    assert all(about.values())


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_what_its_tables_make(name: str) -> None:
    assert (LEXICONS / f"{name}.json").read_text("utf-8") == make.files()[name]


def test_the_checksums_are_those_of_the_files() -> None:
    lines = [line.split("  ", 1) for line in (ROOT / "data" / "SHA256SUMS").read_text("utf-8").splitlines()]
    listed = {path: checksum for checksum, path in lines}

    assert {path: hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for path in listed} == listed
    assert {f"auditor/lexicons/{name}.json" for name in FILES} <= set(listed)


@pytest.mark.parametrize("name", WORD_LISTS)
def test_a_list_is_as_long_as_it_claims(name: str) -> None:
    assert len(word_list(name)) >= AT_LEAST[name]


@pytest.mark.parametrize("name", WORD_LISTS)
def test_no_two_entries_mean_the_same(name: str) -> None:
    senses = [tuple(getattr(entry, field) for field in SENSE[name]) for entry in word_list(name)]

    assert sorted({str(sense) for sense in senses if senses.count(sense) > 1}) == []


@pytest.mark.parametrize("name", WORD_LISTS)
def test_forms_are_spelt_as_they_are_looked_up(name: str) -> None:
    lexicon = word_list(name)

    assert [form for entry in lexicon for form in entry.forms if entry not in lexicon.find(form)] == []
    assert [entry.lemma for entry in lexicon if not entry.forms] == []


@pytest.mark.parametrize("name", ["cues", "harms", "denials", "loaded"])
def test_words_that_show_another_sense_are_single_lower_case_words(name: str) -> None:
    others = {word for entry in word_list(name) for word in entry.unless}

    assert [word for word in sorted(others) if word != word.lower() or not word.replace("-", "").isalnum()] == []


@pytest.mark.parametrize("name", ["cues", "harms", "denials", "loaded"])
def test_an_exception_is_not_the_entry_itself(name: str) -> None:
    assert [entry.lemma for entry in word_list(name) if set(entry.forms) & set(entry.unless)] == []


@pytest.mark.parametrize("name", WORD_LISTS)
def test_the_schema_knows_every_value_of_the_shipped_entries(name: str) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads((ROOT / "schemas" / "lexicon.schema.json").read_bytes())
    entries = json.loads((LEXICONS / f"{name}.json").read_bytes())["entries"]
    errors = Draft202012Validator(schema).iter_errors({name: entries})

    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("name", ["lexicon", "parties"])
def test_the_schemas_are_schemas(name: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json.loads((ROOT / "schemas" / f"{name}.schema.json").read_bytes()))
