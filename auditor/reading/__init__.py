"""Draft files to articles.

In: the bytes of a draft and the name it goes by. Out: an ``Article``: its text, its blocks with their kinds, and a
source map from the text's code points back to the file's lines and columns. One module a format; ``formats`` lists
them and picks one by extension, then by content. Only ``files`` touches the disk. Open ``formats`` first.
"""

from auditor.reading.files import read_bytes, read_path, read_stdin
from auditor.reading.formats import parse

__all__ = ["parse", "read_bytes", "read_path", "read_stdin"]
