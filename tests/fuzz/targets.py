"""Every place that reads what others wrote: given any bytes, it takes them or refuses them in one clear line.

A target gives True for what it took and False for what it refused; any other exception is a find.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

from auditor.archive.fields import Fields
from auditor.archive.inputs.choosing import choose
from auditor.compare import compare
from auditor.configuration import building, checking
from auditor.errors import ConfigurationError, InputError, UsageError
from auditor.house import baseline, sidecar
from auditor.lexicons import shipped
from auditor.lexicons.parties import check_parties
from auditor.model import Article
from auditor.pipeline import audit_bytes
from auditor.reading import parse
from auditor.reading.comments import read_comment
from auditor.reading.discover import read_list
from auditor.reading.options import ReadingOptions
from auditor.reporting import saved
from auditor.reporting.contract import ContractError
from auditor.reporting.formats import FORMATS, Style
from tests.fuzz.mutation import mutate, mutate_package, mutate_values
from tests.invariants.rules import complaints
from tests.reading import files

CORPUS = Path(__file__).parent / "corpus"
DRAFTS = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "docx": "word",
    "odt": "opendocument",
    "ninjs": "json",
    "ans": "json",
    "newsml": "xml",
    "nitf": "xml",
}
"""Folder of ``tests/reading/drafts`` whose drafts are the seeds of each reader."""
LONGEST = 3000
"""Bytes of a draft that is audited: what is wrong with a sentence shows in few of them."""

Mutate = Callable[[bytes, Sequence[bytes], random.Random], bytes]


@attrs.frozen
class Target:
    """A place that reads what others wrote.

    Attributes:
        name: Of the place, and of its folder in ``corpus``.
        take: Gives it some bytes: True if it took them, False if it refused them.
        drafts: Folder of the suite's drafts that are its seeds, too; empty for none.
        mutate: How good input is changed.
    """

    name: str
    take: Callable[[bytes], bool]
    drafts: str = ""
    mutate: Mutate = mutate

    def seeds(self) -> list[bytes]:
        """Good input, and what was found bad before."""
        folders = [CORPUS / self.name, *([files.DRAFTS / self.drafts] if self.drafts else [])]
        return [path.read_bytes() for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]


def check(article: Article) -> None:
    """Hold an article to what must be true of each.

    Raises:
        AssertionError: It is not.
    """
    for spans in (article.blocks, article.pieces):
        position = 0
        for span in spans:
            assert position <= span.start < span.end <= len(article.text)
            position = span.end
    assert all(piece.line >= 1 and piece.column >= 1 for piece in article.pieces)
    assert all(0 <= silenced.start <= silenced.end <= len(article.text) for silenced in article.suppressions)
    article.text.encode()


def one_line(problem: str) -> None:
    """Hold a refusal to its promise: one line that names the file."""
    assert problem.startswith("draft")
    assert "\n" not in problem


def reader(name: str) -> Callable[[bytes], bool]:
    """Make the target of a draft format; the bytes' sum picks the options that change what is read."""

    def take(data: bytes) -> bool:
        odd = sum(data[:64]) % 4
        options = ReadingOptions(
            input_format=name,
            revisions="original" if odd == 1 else "accepted",
            encoding="latin-1" if odd == 2 else None,
            max_bytes=2_000_000,
        )
        try:
            check(parse(f"draft.{name}", data, options))
        except InputError as error:
            one_line(error.problem)
            return False
        return True

    return take


def configuration(data: bytes) -> bool:
    """The configuration, and the house's parties and words."""

    def fail(where: list[str | int], problem: str, hint: str) -> ConfigurationError:
        return checking.mistake("draft.toml", data, where, problem, hint)

    taken = False
    for schema in ("config", "parties", "lexicon"):
        try:
            value = checking.parse("draft.toml", data)
            checking.check("draft.toml", data, value, schema)
            if schema == "config":
                building.settings("/desk/draft.toml", value, fail).for_path("a/b.txt")
            elif schema == "parties":
                check_parties(building.parties(value, fail), "draft.toml")
            else:
                _with_words(building.lexicon(value))
            taken = True
        except ConfigurationError as error:
            one_line(error.problem)
    return taken


def _with_words(words: tuple[object, ...]) -> None:
    try:
        shipped().with_house(words)  # type: ignore[arg-type]
    except ConfigurationError as error:
        raise ConfigurationError(f"draft.toml: {error.problem}", error.hint) from error


def sidecars(data: bytes) -> bool:
    """The suppressions that stand beside a draft."""
    text = "The regime has closed the bridge. “It is old,” said Ruth Cole."
    try:
        found = sidecar.suppressions("draft.txt.auditor.toml", data, text)
    except ConfigurationError as error:
        one_line(error.problem)
        return False
    assert all(0 <= silenced.start <= silenced.end <= len(text) for silenced in found)
    return True


def baselines(data: bytes) -> bool:
    """A baseline; what is taken is written and read back the same."""
    try:
        known = baseline.read("draft.json", data)
    except ConfigurationError as error:
        one_line(error.problem)
        return False
    assert baseline.read("draft.json", baseline.write(known).encode(errors="surrogatepass")) == tuple(sorted(known))
    return True


def comments(data: bytes) -> bool:
    """A comment to the auditor: by itself, in Markdown, and in HTML."""
    words = data.decode(errors="replace")
    remark = read_comment(words, 3)
    for name, text in (
        ("draft.md", f"One.\n\n<!--{words}-->\n\nTwo.\n\n<!-- auditor: ignore-end -->\n"),
        ("draft.html", f"<html><body><p>One.</p><!--{words}--><p>Two.</p></body></html>"),
    ):
        try:
            check(parse(name, text.encode()))
        except InputError as error:
            one_line(error.problem)
    return remark is not None and remark.action is not None


def reports(data: bytes) -> bool:
    """A report that is handed in: whatever is taken can be shown in every format and compared."""
    try:
        report = saved.read(data)
    except ContractError as error:
        one_line(f"draft: {error}")
        return False
    for form in FORMATS:
        form.render([report], Style(verbose=True)).encode(errors="backslashreplace")
    compare(report, report)
    return True


def lists(data: bytes) -> bool:
    """A list of paths, as ``--files-from`` reads it."""
    return all(str(path) for path in read_list(data))


def archives(data: bytes) -> bool:
    """An archive's input: its kind is told, then all its articles are run over and read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft"
        path.write_bytes(data)
        try:
            source = choose(str(path), None, Fields(), ReadingOptions(max_bytes=2_000_000))
            source.described()
            seen = list(source.scan())
            found = list(source.read(seen[0].place, len(seen), 0)) if seen else []
        except (InputError, UsageError) as error:
            one_line(error.problem.removeprefix(f"{folder}/"))
            error.problem.encode()
            return False
    assert [record.id for record in found] == [each.id for each in seen]
    for record in found:
        record.id.encode()
        record.data.decode()
    return bool(found)


def whole(data: bytes) -> bool:
    """A draft from its bytes to its report, which is sound and can be shown in every format."""
    name = ("draft.txt", "draft.md", "draft.html")[sum(data[:64]) % 3]
    try:
        report = audit_bytes(name, data[:LONGEST], force=True)
    except InputError as error:
        one_line(error.problem)
        return False
    assert not complaints(report)
    for form in FORMATS:
        form.render([report], Style(verbose=True)).encode(errors="backslashreplace")
    return True


TARGETS = (
    Target("whole", whole, "plain"),
    *(
        Target(
            name,
            reader(name),
            folder,
            {"word": mutate_package, "opendocument": mutate_package, "json": mutate_values}.get(folder, mutate),
        )
        for name, folder in DRAFTS.items()
    ),
    Target("configuration", configuration),
    Target("sidecar", sidecars),
    Target("baseline", baselines, mutate=mutate_values),
    Target("comments", comments),
    Target("report", reports, mutate=mutate_values),
    Target("lists", lists),
    Target("archives", archives),
)
