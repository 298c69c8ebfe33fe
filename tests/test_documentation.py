"""What the documentation says of the command line, the formats and the configuration holds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from auditor import schema
from auditor.cli.group import COMMANDS, program
from auditor.cli.outputs import ALL

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {
    name: (DOCS / f"{name}.md").read_text(encoding="utf-8") for name in ("command", "outputs", "configuration", "ci")
}
EVERYTHING = "\n".join(PAGES.values())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command: str) -> None:
    assert re.search(rf"`(auditor )?{command}\b", PAGES["command"])


@pytest.mark.parametrize("name", ALL)
def test_every_format_has_its_row(name: str) -> None:
    assert f"\n| `{name}` |" in PAGES["outputs"]


def test_every_option_of_check_that_is_named_exists_and_those_of_the_house_are_named() -> None:
    with program.make_context("auditor", ["check", "x"]) as context:
        check = program.get_command(context, "check")
    assert check is not None
    options = {name for parameter in check.params if isinstance(parameter, click.Option) for name in parameter.opts}
    options |= {name for parameter in check.params for name in parameter.secondary_opts}
    house = {"--diff", "--baseline", "--write-baseline", "--prune-baseline", "--config", "--no-config", "--fail-on"}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", EVERYTHING))
    assert house <= named
    foreign = {"--network", "--rm", "--help"}
    assert named - foreign - options == set()


def toml_blocks() -> list[tuple[str, str]]:
    """Each block of TOML, with the schema of the file it shows; a comment on its first line names that file."""
    names = {"# parties.toml": "parties", "# words.toml": "lexicon", "# strike.docx.auditor.toml": "sidecar"}
    blocks = re.findall(r"```toml\n(.*?)```", PAGES["configuration"], re.DOTALL)
    return [(names.get(block.splitlines()[0], "config"), block) for block in blocks]


@pytest.mark.parametrize(("name", "block"), toml_blocks())
def test_every_example_of_a_file_is_valid(name: str, block: str) -> None:
    assert [error.message for error in schema.errors(name, tomllib.loads(block))] == []


def test_every_key_of_the_configuration_is_shown() -> None:
    properties = schema.load("config")["properties"]
    keys = {*properties, *properties["limits"]["properties"]}
    assert [key for key in keys if not re.search(rf"\b{key}\b", PAGES["configuration"])] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", PAGES[page]):
        assert (DOCS / target).exists(), target
