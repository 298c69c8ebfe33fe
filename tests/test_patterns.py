"""Every regular expression of the program takes a time that grows with the text, not with its square or worse.

The expressions and the ways they are used are collected from the source. Each is run on strings made to be hard for it:
its own repeated parts, repeated to a megabyte, with an end that spoils the match.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from functools import cache
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType

import attrs
import pytest

import auditor

METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "split"})
SHORT, LONG = 10_000, 1_000_000
WORST = 3
"""So many of the short strings, those that took longest, are tried at full length."""
SECONDS = 10
"""Of CPU time for a megabyte, which takes two at most. What is quadratic takes hours; no machine is as slow as that."""
SPOILERS = ("", "\x00", "!x", "\n", "“")
COMMON = (
    *(" ", "\n", "\r\n", "\t", "a", "A", "1", "-", "—", '"', "“", "<", "[", "\\", "&"),
    *("Ab ", "a.", "A. ", "a'a", "{{", "# ", "a,\n"),
)


@attrs.frozen
class Use:
    """An expression and a way it is used."""

    place: str
    pattern: re.Pattern[str] | re.Pattern[bytes]
    method: str

    def run(self, text: str) -> None:
        """Do to a text what the program does."""
        string: str | bytes = text.encode() if isinstance(self.pattern.pattern, bytes) else text
        call = getattr(self.pattern, self.method)
        if self.method == "sub":
            call(b"" if isinstance(string, bytes) else "", string)
        elif self.method == "finditer":
            for _ in call(string):
                pass
        else:
            call(string)


@cache
def uses() -> tuple[Use, ...]:
    """Every expression of the package with every method that some module calls on it."""
    known: dict[str, list[re.Pattern[str]]] = {}
    found: dict[tuple[str, str], Use] = {}
    trees = {}
    for module in pkgutil.walk_packages(auditor.__path__, "auditor."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        trees[module.name] = ast.parse(open(loaded.__file__, encoding="utf-8").read())  # noqa: PTH123, SIM115
        for name, value in vars(loaded).items():
            if isinstance(value, re.Pattern) and value not in known.setdefault(name, []):
                known[name].append(value)
        called = {node.attr for node in ast.walk(trees[module.name]) if isinstance(node, ast.Attribute)} & METHODS
        for name, value in vars(loaded).items():
            for pattern in _kept_in(value):
                for method in sorted(called) or ["search"]:
                    found[(str(pattern.pattern), method)] = Use(f"{module.name}.{name}", pattern, method)
    for place, tree in trees.items():
        for node in ast.walk(tree):
            for use in _uses(place, node, known, importlib.import_module(place)):
                found[(str(use.pattern.pattern), use.method)] = use
    return tuple(found.values())


def _kept_in(value: object) -> Iterator[re.Pattern[str]]:
    """The expressions that stand in a table."""
    if isinstance(value, dict):
        value = tuple(value.items())
    for entry in value if isinstance(value, tuple | list) else ():
        if isinstance(entry, re.Pattern):
            yield entry
        else:
            yield from _kept_in(entry)


def _uses(place: str, node: ast.AST, known: dict[str, list[re.Pattern[str]]], module: object) -> Iterator[Use]:
    if isinstance(node, ast.Attribute) and node.attr in METHODS:
        name = node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", "")
        own = getattr(module, name, None)
        for pattern in [own] if isinstance(own, re.Pattern) else known.get(name, []):
            yield Use(f"{place}.{name}", pattern, node.attr)
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in METHODS
    ):
        named = getattr(module, node.args[0].id, None) if isinstance(node.args[0], ast.Name) else None
        source = node.args[0].value if isinstance(node.args[0], ast.Constant) else named
        if isinstance(source, str):
            yield Use(f"{place}, line {node.lineno}", re.compile(source), node.func.attr)


def hard(pattern: re.Pattern[str] | re.Pattern[bytes]) -> list[tuple[str, str]]:
    """Beginnings, and short strings that may be repeated after them."""
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    tree = parser.parse(source, pattern.flags & ~re.UNICODE)
    pumps = dict.fromkeys(("", common) for common in COMMON)
    for before, body in [*_repeated("", tree), ("", tree)]:
        pumps |= dict.fromkeys((before, made) for made in (_example(body, index) for index in range(3)) if made)
    return list(pumps)


def _repeated(before: str, tree) -> Iterator[tuple[str, object]]:  # type: ignore[no-untyped-def]
    """What an expression repeats, each with a string that leads there."""
    for operation, argument in tree:
        if operation in {constants.MAX_REPEAT, constants.MIN_REPEAT}:
            yield before, argument[2]
            yield from _repeated(before, argument[2])
        elif operation is constants.SUBPATTERN:
            yield from _repeated(before, argument[3])
        elif operation is constants.BRANCH:
            for branch in argument[1]:
                yield from _repeated(before, branch)
        elif operation in {constants.ASSERT, constants.ASSERT_NOT}:
            yield from _repeated(before, argument[1])
        before += _example([(operation, argument)], 0)


def _example(tree, index: int) -> str:  # type: ignore[no-untyped-def]
    """A string that an expression matches; ``index`` picks among the choices."""
    made = ""
    for operation, argument in tree:
        if operation is constants.LITERAL:
            made += chr(argument)
        elif operation is constants.NOT_LITERAL:
            made += "a" if argument != ord("a") else "b"
        elif operation is constants.ANY:
            made += "a"
        elif operation is constants.IN:
            made += _member(argument, index)
        elif operation in {constants.MAX_REPEAT, constants.MIN_REPEAT}:
            made += _example(argument[2], index) * max(argument[0], min(1, argument[1]))
        elif operation is constants.SUBPATTERN:
            made += _example(argument[3], index)
        elif operation is constants.BRANCH:
            made += _example(argument[1][index % len(argument[1])], index)
    return made


CANDIDATES = "a .-1Z“"
CATEGORIES = {
    constants.CATEGORY_SPACE: " ",
    constants.CATEGORY_WORD: "a",
    constants.CATEGORY_DIGIT: "1",
    constants.CATEGORY_NOT_SPACE: "a",
    constants.CATEGORY_NOT_WORD: ".",
    constants.CATEGORY_NOT_DIGIT: "a",
}


def _member(choices, index: int) -> str:  # type: ignore[no-untyped-def]
    """A character that a class holds."""
    if choices[0][0] is constants.NEGATE:
        kept = [c for c in CANDIDATES if not any(_holds(choice, c) for choice in choices[1:])]
        return kept[index % len(kept)] if kept else "\u4e00"
    kind, value = choices[index % len(choices)]
    if kind is constants.CATEGORY:
        return CATEGORIES[value]
    return chr(value if kind is constants.LITERAL else value[0])


def _holds(choice, character: str) -> bool:  # type: ignore[no-untyped-def]
    kind, value = choice
    if kind is constants.LITERAL:
        return value == ord(character)
    if kind is constants.RANGE:
        return value[0] <= ord(character) <= value[1]
    return value in {constants.CATEGORY_SPACE} and character.isspace()


class TooLongError(Exception):
    """An expression was still at it when its time was up."""


def ring(signum: int, frame: FrameType | None) -> None:
    raise TooLongError


def seconds(use: Use, before: str, pump: str, spoiler: str, size: int) -> float:
    """The CPU time that an expression takes on a string of some size."""
    text = before + pump * (size // len(pump)) + spoiler
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        use.run(text)
    except TooLongError:
        pytest.fail(f"{use.pattern.pattern!r}: {size} characters of {before!r}, {pump!r} and {spoiler!r} take too long")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


@pytest.mark.parametrize("use", uses(), ids=lambda use: f"{use.place}-{use.method}")
def test_it_takes_a_megabyte_in_its_stride(use: Use) -> None:
    old = signal.signal(signal.SIGPROF, ring)
    try:
        strings = [(*each, spoiler) for each in hard(use.pattern) for spoiler in SPOILERS]
        taken = {string: seconds(use, *string, SHORT) for string in strings}
        for string in sorted(strings, key=taken.__getitem__)[-WORST:]:
            seconds(use, *string, LONG)
    finally:
        signal.signal(signal.SIGPROF, old)


def test_a_bad_one_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_patterns.SECONDS", 1)
    with pytest.raises(pytest.fail.Exception, match="take too long"):
        test_it_takes_a_megabyte_in_its_stride(Use("here", re.compile(r"(?:#.*\s*)*x"), "match"))


def test_all_are_known() -> None:
    assert len(uses()) > 110
    places = {use.place for use in uses()}
    assert {"auditor.archive.dates.READERS", "auditor.reading.html_roles.BY_CLASS"} <= places
