"""The registry of file formats: which are read, which are opened as archives, and which are known and refused.

It is the one place that names their suffixes and signs. The documentation's tables of formats are made of it.
"""

from __future__ import annotations

from analyzer.reading.formats.registry.binary_formats import BINARY_FORMATS
from analyzer.reading.formats.registry.document_formats import DOCUMENT_FORMATS, MAIL, MBOX, OUTLOOK
from analyzer.reading.formats.registry.file_format import ArchiveFormat
from analyzer.reading.formats.registry.record_formats import RECORD_FORMATS
from analyzer.reading.formats.registry.text_formats import TEXT_FORMATS

# Of two formats whose signs a file has, the earlier one is taken. A mail has the signs of the workbooks that it brings, and
# the text of one may look like a table of Markdown.
FORMATS = (OUTLOOK, *BINARY_FORMATS, *DOCUMENT_FORMATS, *RECORD_FORMATS, *TEXT_FORMATS)

ZIP = ArchiveFormat("zip archive", (".zip",))
GZIP = ArchiveFormat("gzip archive", (".gz",))
ARCHIVE_FORMATS = (ZIP, GZIP, MAIL, MBOX)

# The distributions by which the rows of a file are read: with another version of one, what the cache holds is void.
LIBRARIES = frozenset(library for form in FORMATS for library in form.libraries)
