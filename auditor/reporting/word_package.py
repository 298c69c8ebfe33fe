"""A Word package with comments put together from the original one and the parts that changed."""

from __future__ import annotations

import copy
import io
import posixpath
import re
import zipfile
from xml.sax.saxutils import quoteattr

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
TYPES = "[Content_Types].xml"
THEN = (1980, 1, 1, 0, 0, 0)
"""Date of the parts that are new: the earliest a zip archive can hold, so that the same input gives the same bytes."""


def repack(original: bytes, written: bytes, main: str) -> bytes:
    """Put a package together.

    Args:
        original: The document's bytes.
        written: What python-docx made of it, comments included.
        main: Name of the part with the text.

    Returns:
        The original package with the main part and the comments as written, and the comments part made known in the
        list of types and the main part's relations; all else, order and dates included, as it was.
    """
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as old, zipfile.ZipFile(io.BytesIO(written)) as new:
        folder, file = posixpath.split(main)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        comments = _comments_part(new, relations, folder)
        changed = {main: new.read(main), comments: new.read(comments)}
        if comments not in old.namelist():
            changed[TYPES] = _with_type(old.read(TYPES), comments)
            changed[relations] = _with_relation(
                old.read(relations) if relations in old.namelist() else new.read(relations), comments, folder
            )
        with zipfile.ZipFile(result, "w") as archive:
            for info in old.infolist():
                data = changed.pop(info.filename, b"") or old.read(info)
                archive.writestr(copy.copy(info), data, info.compress_type)
            for name, data in sorted(changed.items()):
                archive.writestr(zipfile.ZipInfo(name, THEN), data, zipfile.ZIP_DEFLATED)
    return result.getvalue()


def _comments_part(package: zipfile.ZipFile, relations: str, folder: str) -> str:
    """Find the name of the comments part in the relations of the main part."""
    for relation in re.findall(r"<Relationship\b[^>]*>", package.read(relations).decode("utf-8")):
        if f'"{COMMENTS_RELATION}"' in relation:
            target = re.search(r'Target="([^"]+)"', relation)
            if target:
                return target[1].lstrip("/") if target[1].startswith("/") else posixpath.join(folder, target[1])
    return posixpath.join(folder, "comments.xml")


def _with_type(types: bytes, part: str) -> bytes:
    return _before_end(types, "Types", f'Override PartName={quoteattr("/" + part)} ContentType="{COMMENTS_TYPE}"')


def _with_relation(relations: bytes, part: str, folder: str) -> bytes:
    taken = set(re.findall(rb'\bId="([^"]+)"', relations))
    identifier = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}".encode() not in taken)
    target = quoteattr(posixpath.relpath(part, folder or "."))
    if COMMENTS_RELATION.encode() in relations:
        return relations
    relation = f'Relationship Id="{identifier}" Type="{COMMENTS_RELATION}" Target={target}'
    return _before_end(relations, "Relationships", relation)


def _before_end(data: bytes, root: str, addition: str) -> bytes:
    """Insert an empty element, in the prefix of the root if it has one, before the root's end tag."""
    end = next(iter(re.finditer(rb"</((?:[\w.-]+:)?)" + root.encode() + rb"\s*>", data)))
    return data[: end.start()] + b"<" + end[1] + addition.encode() + b"/>" + data[end.start() :]
