"""What is declared of a file format, in one record. All that knows a format by name or by content derives it from there.

The records are named tuples: every reading child makes these classes when it starts, and a dataclass takes seven times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from analyzer.bearing import BearsOn
from analyzer.reading.unreadable import SAVE_REMEDY

if TYPE_CHECKING:
    from zipfile import ZipFile

    from analyzer.reading.process.protocol import ReadTask
    from analyzer.store.reading_file import ReadingFile

# Reads the file of a task into the child's database. It imports its module and libraries when it is called.
ReadFunction: TypeAlias = "Callable[[ReadTask, ReadingFile], None]"


class FormatGroup(StrEnum):
    """What sort of thing a format is, in the words of the documentation."""

    WORKBOOK = "workbooks"
    TEXT = "text"
    COLUMNAR = "tables by column"
    PAGE = "pages"
    DOCUMENT = "documents and mails"
    RECORDS = "records"
    SOFTWARE = "software lists"


class ZipPart(NamedTuple):
    """A zip container with a part of this name (lower case), in whatever folder: some programs write it into another.

    `check` raises `Unreadable` for a container of this format that is not to be read all the same.
    """

    name: str
    check: Callable[[ZipFile], None] | None = None


class ZipFolder(NamedTuple):
    """A zip container with parts in this folder (lower case, with the slash)."""

    name: str


class OleStream(NamedTuple):
    """A compound file of old Windows programs with a stream of one of these names."""

    names: tuple[str, ...]


class FirstBytes(NamedTuple):
    """A file that starts with these bytes."""

    content: bytes


class TextStart(NamedTuple):
    """A text of which `matches` is true, given the suffix of its name and its start: lower case, one byte a character.

    `words` say in the documentation what it looks for.
    """

    matches: Callable[[str, bytes], bool]
    words: str


class FileFormat(NamedTuple):
    """A format that is read: what it is called, how it is recognised, and what reads it.

    `label` is for people, in Markdown. `sign` is None for a text that only the reader of texts tells from others.
    `templates` are suffixes too, but nobody saves a filled table under them. `promises`: not reading a file of such a
    name is a loss, even if nobody named the file. `second_reader` is tried where `reader` died or gave up. `libraries`
    are distributions, as pip names them. `patience`: how many times as long as other files of its size it may take.
    """

    name: str
    label: str
    group: FormatGroup
    sign: ZipPart | OleStream | FirstBytes | TextStart | None
    reader: ReadFunction
    suffixes: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    promises: bool = True
    second_reader: ReadFunction | None = None
    libraries: tuple[str, ...] = ()
    patience: int = 1

    @property
    def all_suffixes(self) -> tuple[str, ...]:
        """The extensions of its names, lower case, with the dot."""
        return self.suffixes + self.templates


class ArchiveFormat(NamedTuple):
    """A format whose members are read in its place."""

    label: str
    suffixes: tuple[str, ...]


class RefusedFormat(NamedTuple):
    """A format that is known and not read, and whom such a file could bear on.

    `sign` is None for one that is known by the suffixes of its names alone. A file that has one of the `suffixes` is
    always missed. `sentence` says what is wrong with a file that has the sign; it names the `label`.
    `remedy` says what to do.
    """

    label: str
    sign: ZipFolder | OleStream | FirstBytes | TextStart | None = None
    suffixes: tuple[str, ...] = ()
    bears_on: BearsOn = BearsOn.ANY
    sentence: str = "This is {label} and not a table that can be read."
    remedy: str = SAVE_REMEDY

    @property
    def problem(self) -> str:
        """The sentence about a file that is one by its content."""
        return self.sentence.format(label=self.label)
