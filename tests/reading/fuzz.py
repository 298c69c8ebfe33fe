"""Fuzzes every reader by mutating the suite's drafts: all but an article that holds or an ``InputError`` is a find.

    python -m tests.reading.fuzz --seconds 20 --seed 1

Office documents are mutated inside their parts, too, so that the mutations reach the walk and not only the archive. A
find is printed and written to a file; each becomes a test. ``check`` is the target for other fuzzers.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from pathlib import Path

from auditor.errors import InputError
from auditor.reading import parse
from auditor.reading.options import ReadingOptions
from tests.reading import files

TOKENS = (
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"'",
        b"\\",
        b"[",
        b"]",
        b"(",
        b")",
        b"*",
        b"`",
        b"#",
        b"{",
        b"}",
        b"\n\n",
        b"\r",
        b"\x00",
        b"\xff",
    ),
    *(b"---\n", b"<!--", b"-->", b"</", b"<p>", b"<w:p>", b"<w:del>", b"<![CDATA[", b"null", b"0", b"auditor: ignore["),
    *(b"&#x0;", b"&#xD800;", b"\\ud800", b"\\u0000", b"\xe2\x80\x94", b"\xf0\x9f\x9a\xa2", b"\xc2\xad"),
)
TEXTS = (".xml", ".rels")


def check(name: str, data: bytes, options: ReadingOptions | None = None) -> bool:
    """Read a draft and hold the article to what must be true of each; tell whether it was read.

    Raises:
        AssertionError: It is not.
    """
    problem = ""
    try:
        article = parse(name, data, options)
    except InputError as error:
        problem = error.problem
    if problem:
        assert "\n" not in problem
        return False
    for spans in (article.blocks, article.pieces):
        position = 0
        for span in spans:
            assert position <= span.start < span.end <= len(article.text)
            position = span.end
    assert all(piece.line >= 1 and piece.column >= 1 for piece in article.pieces)
    assert all(0 <= silenced.start <= silenced.end <= len(article.text) for silenced in article.suppressions)
    return True


def mutate(data: bytes, corpus: list[tuple[str, bytes]], rng: random.Random) -> bytes:
    """Change a few places: insert a token, cut, repeat, splice in another draft, or flip a byte."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(changed) + 1)
        kind = rng.random()
        if kind < 0.3:
            changed[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 5, 50))
        elif kind < 0.5:
            changed[at : at + rng.randint(1, 60)] = b""
        elif kind < 0.7:
            changed[at:at] = _stretch(bytes(changed), 200, rng)
        elif kind < 0.85:
            changed[at:at] = _stretch(rng.choice(corpus)[1], 100, rng)
        elif at < len(changed):
            changed[at] = rng.randrange(256)
    return bytes(changed)


def mutate_package(data: bytes, corpus: list[tuple[str, bytes]], rng: random.Random) -> bytes:
    """Change the parts of an archive; now and then drop one."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(TEXTS) and rng.random() < 0.4:
                part = mutate(part, corpus, rng)
            if rng.random() > 0.03:
                new.writestr(name, part)
    return result.getvalue()


def _stretch(data: bytes, longest: int, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[at : at + rng.randint(1, longest)]


def main() -> int:
    """Fuzz for a while; exit code 1 if anything was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=20)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--finds", type=Path, default=Path("fuzz-finds"))
    chosen = arguments.parse_args()
    rng = random.Random(chosen.seed)
    corpus = [(path.name, path.read_bytes()) for path in files.ALL]
    runs = read = 0
    finds: dict[str, Path] = {}
    until = time.monotonic() + chosen.seconds
    while time.monotonic() < until:
        name, data = rng.choice(corpus)
        packed = data.startswith(b"PK") and rng.random() < 0.8
        draft = mutate_package(data, corpus, rng) if packed else mutate(data, corpus, rng)
        options = ReadingOptions(
            revisions=rng.choice(("accepted", "original")), encoding=rng.choice((None, None, "latin-1"))
        )
        runs += 1
        try:
            read += check(name, draft, options)
        except Exception:
            trace = traceback.format_exc()
            where = "\n".join(trace.splitlines()[-3:])
            if where not in finds:
                chosen.finds.mkdir(exist_ok=True)
                finds[where] = chosen.finds / f"{len(finds)}-{name}"
                finds[where].write_bytes(draft)
                print(trace, finds[where])
    print(f"{runs} drafts, {read} read, {runs - read - len(finds)} refused, {len(finds)} finds (seed {chosen.seed})")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
