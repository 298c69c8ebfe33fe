"""Configuration: found upwards, checked with line and suggestion, made into settings."""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest

from auditor.configuration import HouseEntry, HouseParty, Limits, Settings
from auditor.configuration.files import LONGEST, load, nearest
from auditor.errors import ConfigurationError
from auditor.model import PartyKind, Persona, Severity

pytestmark = pytest.mark.usefixtures("known_rules")

WHOLE = """\
persona = "auditor"
confidence = 0.6
fail-on = "warning"
include = ["*.md"]
exclude = ["archive/"]
baseline = "known.json"
parties = ["parties.toml"]
lexicons = ["words.toml"]

[rules]
F001 = "warning"
loaded-label = "off"
F009 = "on"

[limits]
unattributed-share = 0.4
unanswered-accusations = 0

[[overrides]]
paths = ["opinion/**"]
persona = "editor"
rules = { F001 = "off" }

[[overrides]]
paths = ["opinion/court/*.md"]
confidence = 0.9
limits = { unattributed-share = 0.9 }
"""
PARTIES = """\
[[parties]]
name = "Selmouth Port Authority"
kind = "organisation"
aliases = ["the port", "SPA"]

[[parties]]
name = "Ana Brandt"
kind = "person"
speaks-for = "Selmouth Port Authority"
"""
WORDS = """\
[[cues]]
lemma = "thunder"
cue_class = "neutral"
forms = ["thunder", "thundered"]

[[harms]]
lemma = "strike"
pos = "verb"
silent = true
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(files))}.toml"


def problem(folder: Path, text: str, **files: str) -> str:
    """The mistake that a configuration is refused for, without its folder."""
    path = write(folder, auditor=text, **files)
    with pytest.raises(ConfigurationError) as caught:
        load(path)
    hint = f" ({caught.value.hint})" if caught.value.hint else ""
    return (caught.value.problem + hint).replace(f"{folder}/", "")


def test_everything_can_be_said(tmp_path: Path) -> None:
    settings = load(write(tmp_path, auditor=WHOLE, parties=PARTIES, words=WORDS))
    assert settings.persona is Persona.AUDITOR
    assert settings.confidence == 0.6
    assert settings.fail_on is Severity.WARNING
    assert settings.severities == {"F001": Severity.WARNING, "F002": None, "F009": Severity.INFO}
    assert settings.limits == Limits(unattributed_share=0.4, unanswered_accusations=0)
    assert (settings.include, settings.exclude) == (("*.md",), ("archive/",))
    assert settings.baseline == str(tmp_path / "known.json")
    assert settings.parties == (
        HouseParty("Selmouth Port Authority", PartyKind.ORGANISATION, ("the port", "SPA")),
        HouseParty("Ana Brandt", PartyKind.PERSON, (), "Selmouth Port Authority"),
    )
    assert settings.lexicon == (
        HouseEntry("cues", "thunder", fields=(("cue_class", "neutral"), ("forms", ("thunder", "thundered")))),
        HouseEntry("harms", "strike", "verb", silent=True),
    )


def test_overrides_hold_for_the_paths_that_fit_and_later_ones_win(tmp_path: Path) -> None:
    settings = load(write(tmp_path, auditor=WHOLE, parties=PARTIES, words=WORDS))
    assert settings.for_path("news/a.md") == settings
    opinion = settings.for_path("opinion/a.md")
    assert opinion.persona is Persona.EDITOR
    assert opinion.severities["F001"] is None
    assert opinion.severities["F002"] is None
    assert opinion.confidence == 0.6
    court = settings.for_path("opinion/court/a.md")
    assert (court.persona, court.confidence) == (Persona.EDITOR, 0.9)
    assert court.limits == Limits(unattributed_share=0.9, unanswered_accusations=0)


def test_never_means_no_fail_level(tmp_path: Path) -> None:
    assert load(write(tmp_path, auditor='fail-on = "never"')).fail_on is None


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    settings = load(write(tmp_path, auditor=""))
    assert attrs.evolve(settings, path=None, folder="") == Settings()


class TestFinding:
    def test_the_nearest_upwards(self, tmp_path: Path) -> None:
        below = tmp_path / "desk" / "court"
        below.mkdir(parents=True)
        write(tmp_path, auditor="confidence = 0.1")
        assert nearest(below).confidence == 0.1
        write(tmp_path / "desk", auditor="confidence = 0.2")
        assert nearest(below).confidence == 0.2

    def test_a_table_of_pyproject(self, tmp_path: Path) -> None:
        write(tmp_path, pyproject="[tool.auditor]\nconfidence = 0.3")
        assert nearest(tmp_path).confidence == 0.3

    def test_a_pyproject_without_the_table_is_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        write(tmp_path, auditor="confidence = 0.1")
        write(tmp_path / "sub", pyproject="[tool.other]\nname = 'auditor'")
        assert nearest(tmp_path / "sub").confidence == 0.1
        write(tmp_path / "sub", pyproject="not toml, auditor")
        assert nearest(tmp_path / "sub").confidence == 0.1

    def test_its_own_file_goes_before_pyproject(self, tmp_path: Path) -> None:
        write(tmp_path, auditor="confidence = 0.1", pyproject="[tool.auditor]\nconfidence = 0.3")
        assert nearest(tmp_path).confidence == 0.1


MISTAKES = [
    ("a = 1\nb = ?", "auditor.toml: not valid TOML: Invalid value (at line 2, column 5) (mend that line)"),
    ("x = 1\n", "auditor.toml:1: unknown key 'x' (known are persona, confidence, fail-on, rules, limits, include, "
                "exclude, baseline, parties, lexicons, overrides)"),
    ("\n\nconfidance = 0.5", "auditor.toml:3: unknown key 'confidance' (did you mean 'confidence'?)"),
    ('confidence = "high"', "auditor.toml:1: confidence: 'high' must be a number"),
    ("confidence = 2", "auditor.toml:1: confidence: 2 is more than 1"),
    ('persona = "edtor"', "auditor.toml:1: persona: 'edtor' is not one of editor, auditor (did you mean 'editor'?)"),
    ("[rules]\nF001 = true", "auditor.toml:2: rules.F001: True is not one of off, on, info, warning, error"),
    ('[rules]\n\nF01 = "off"', "auditor.toml:3: unknown rule 'F01' (did you mean F001? 'auditor rules' lists them)"),
    ('[rules]\nF001 = "off"\nown-voice-allegation = "on"', "auditor.toml:3: rule F001 is set twice "
                                                            "(keep one of its code and its name)"),
    ("[limits]\nunanswered-accusations = -1", "auditor.toml:2: limits.unanswered-accusations: -1 is less than 0"),
    ("[limits]\nunnamed-sources = 1.5", "auditor.toml:2: limits.unnamed-sources: 1.5 must be a whole number"),
    ("[[overrides]]\npaths = ['a']\n[[overrides]]\npersona = 'auditor'", "auditor.toml:3: overrides.1: lacks 'paths'"),
    ("[[overrides]]\npaths = ['a']\n[[overrides]]\npaths = ['b']\n[overrides.rules]\nF77 = 'on'",
     "auditor.toml:6: unknown rule 'F77' ('auditor rules' lists them)"),
    ('include = "*.md"', "auditor.toml:1: include: '*.md' must be a list"),
    ("exclude = [1]", "auditor.toml:1: exclude.0: 1 must be text in quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISTAKES, ids=[text[:30] for text, _ in MISTAKES])
def test_a_mistake_is_named_with_its_line_and_what_may_have_been_meant(text: str, said: str, tmp_path: Path) -> None:
    assert problem(tmp_path, text) == said


def test_several_mistakes_are_counted(tmp_path: Path) -> None:
    said = problem(tmp_path, 'confidence = 3\n\n[limits]\none-side-words = "x"\n')
    assert said == "auditor.toml:1: confidence: 3 is more than 1 (and 1 more)"


def test_lines_of_pyproject_are_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, pyproject="[project]\nname = 'x'\n\n[tool.auditor.limits]\nunnamed-sources = 'few'\n")
    with pytest.raises(ConfigurationError, match=r"pyproject.toml:5: limits.unnamed-sources: 'few' must be a whole"):
        load(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "parties.toml:1: lacks 'parties'"),
        ("[[parties]]\nname = 'A'", "parties.toml:1: parties.0: lacks 'kind'"),
        ("[[parties]]\nname = 'A'\nkind = 'firm'", "parties.toml:3: parties.0.kind: 'firm' is not one of person, "
         "state, organisation, group, document, outlet"),
        (PARTIES.replace('"Ana Brandt"', '"spa"'), "parties.toml:6: 'spa' names two parties "
         "(give each name to one party)"),
        (PARTIES.replace('"Selmouth Port Authority"\n', '"Port"\n', 1),
         "parties.toml:9: no party 'Selmouth Port Authority' (list it with a name of its own)"),
        ("[[parties]]\nname = 'A'\nkind = 'group'\nspeaks-for = 'B'\n[[parties]]\nname = 'B'\nkind = 'group'\n"
         "speaks-for = 'A'", "parties.toml:4: speaks for itself: A → B → A (break the circle)"),
    ],
    ids=["empty", "no kind", "kind", "twice", "unknown", "circle"],
)  # fmt: skip
def test_a_mistake_among_the_parties(text: str, said: str, tmp_path: Path) -> None:
    assert problem(tmp_path, 'parties = ["parties.toml"]', parties=text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[cue]]\nlemma = 'a'", "words.toml:1: unknown key 'cue' (did you mean 'cues'?)"),
        ("[[cues]]\npos = 'verb'", "words.toml:1: cues.0: lacks 'lemma'"),
        ("[[cues]]\nlemma = 'a'\nclass = 'neutral'", "words.toml:3: cues.0: unknown key 'class' "
         "(did you mean 'cue_class'?)"),
        ("[[harms]]\nlemma = 'a'\nintensity = 'x'", "words.toml:3: harms.0.intensity: 'x' must be a whole number"),
    ],
    ids=["list", "lemma", "field", "value"],
)  # fmt: skip
def test_a_mistake_among_the_words(text: str, said: str, tmp_path: Path) -> None:
    assert problem(tmp_path, 'lexicons = ["words.toml"]', words=text) == said


def test_a_file_it_names_is_missing(tmp_path: Path) -> None:
    said = problem(tmp_path, 'parties = ["gone.toml"]')
    assert said == "gone.toml: No such file or directory (check the path and its permissions)"


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "auditor.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigurationError, match="byte 5 is not UTF-8"):
        load(path)


@pytest.mark.parametrize("name", ["cues", "harms", "evidentials", "denials", "loaded", "roles"])
def test_the_schema_of_words_knows_the_fields_of_each_list(name: str) -> None:
    """A newsroom may give every field of an entry, and nothing that the program would not know."""
    from auditor import schema
    from auditor.lexicons import entries

    kinds = {
        "cues": entries.CueWord,
        "harms": entries.Harm,
        "evidentials": entries.Evidential,
        "denials": entries.Denial,
        "loaded": entries.Loaded,
        "roles": entries.Role,
    }
    published = schema.load("lexicon")["properties"][name]["items"]["properties"]
    assert set(published) == {field.name for field in attrs.fields(kinds[name])} | {"silent"}


class TestAFileThatNeverEnds:
    """A pull request may bring the configuration: no path in it may keep the program for ever."""

    def test_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.toml")
        (tmp_path / "auditor.toml").write_text('parties = ["pipe.toml"]', encoding="utf-8")
        with pytest.raises(ConfigurationError, match=r"pipe\.toml: is no file"):
            load(tmp_path / "auditor.toml")

    def test_is_not_read_to_its_end(self, tmp_path: Path) -> None:
        (tmp_path / "auditor.toml").write_text('lexicons = ["/dev/zero"]', encoding="utf-8")
        with pytest.raises(ConfigurationError, match="zero: is no file"):
            load(tmp_path / "auditor.toml")

    def test_nor_is_one_of_many_megabytes(self, tmp_path: Path) -> None:
        (tmp_path / "auditor.toml").write_bytes(b"#" * (LONGEST + 1))
        with pytest.raises(ConfigurationError, match="larger than 5,000,000 bytes"):
            load(tmp_path / "auditor.toml")
