"""Documents that are zip archives of XML parts: Word's and OpenDocument's."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import attrs

from auditor.errors import InputError
from auditor.reading.options import ReadingOptions
from auditor.reading.tree import Element
from auditor.reading.xml_parser import decode_xml, parse_xml

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old binary Word files begin, and password-protected new ones."""

ENCRYPTED = 0x1
PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How parts may be packed (ECMA-376, OpenDocument 1.3)."""

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@attrs.frozen(eq=False)
class Package:
    """An open archive.

    Attributes:
        name: Of the draft, for messages.
        archive: The zip archive, in memory.
        limit: Bytes a part may unpack to.
    """

    name: str
    archive: zipfile.ZipFile
    limit: int

    @classmethod
    def open(cls, name: str, data: bytes, options: ReadingOptions) -> Package:
        """Open a package.

        Raises:
            InputError: The bytes are no zip archive, or a protected or old document.
        """
        if data.startswith(OLE):
            raise InputError(
                f"{name}: is protected by a password, or in the old binary Word format",
                "save it as .docx without a password",
            )
        if not data:
            raise InputError(f"{name}: is empty", "nothing to audit")
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise InputError(
                f"{name}: is no document of its format, or cut off (no readable zip archive)", "get a whole copy of it"
            ) from error
        return cls(name, archive, options.max_bytes)

    def has(self, part: str) -> bool:
        """Tell whether the package holds a part."""
        return part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Unpack a part, never more of it than the limit.

        Raises:
            InputError: It is missing, encrypted, broken, or too large.
        """
        if not self.has(part):
            raise InputError(f"{self.name}: lacks its part {part}", "is it a document of this format?")
        info = self.archive.getinfo(part)
        if info.flag_bits & ENCRYPTED:
            raise InputError(f"{self.name}: is protected by a password", "save it without one")
        if info.compress_type not in PACKED:
            raise InputError(f"{self.name}: its part {part} is packed as no Office program packs", "save it anew")
        try:
            with self.archive.open(info) as handle:
                data = handle.read(self.limit + 1)
        except BROKEN as error:
            raise InputError(f"{self.name}: its part {part} is broken ({error})", "get a whole copy of it") from error
        if len(data) > self.limit:
            raise InputError(
                f"{self.name}: its part {part} unpacks to more than {self.limit:,} bytes",
                "raise --max-bytes if you trust it",
            )
        return data

    def xml(self, part: str, omitted: frozenset[str] = frozenset()) -> Element:
        """Parse a part; the root returned is the document element.

        Args:
            part: Its name.
            omitted: Local names of elements that are of no use and need not be built.

        Raises:
            InputError: As for ``read``, or it is no well-formed XML.
        """
        where = f"{self.name} ({part})"
        root = parse_xml(where, decode_xml(where, self.read(part)), omitted)
        return root.elements()[0]
