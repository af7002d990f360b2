"""A workbook's bytes without the clock: parts in fixed order with a fixed time, the dates of the scan as properties."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORE = "docProps/core.xml"
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
NO_ROWS = re.compile(rb"<sheetData ?/>|<sheetData></sheetData>")
AFTER_LINKS = b"<pageMargins"
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PLAIN_FILE = 0o600 << 16
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class SheetContent:
    """Rows of a sheet, and links among them, as XML: both stand in `file`, the rows from `start` to `end`, then the links."""

    file: IO[bytes]
    start: int
    end: int
    stop: int

    def rows(self) -> Iterator[bytes]:
        """The rows in pieces."""
        return self._pieces(self.start, self.end)

    def links(self) -> Iterator[bytes]:
        """The links in pieces."""
        return self._pieces(self.end, self.stop)

    def _pieces(self, start: int, end: int) -> Iterator[bytes]:
        self.file.seek(start)
        for at in range(start, end, CHUNK):
            yield self.file.read(min(CHUNK, end - at))


def save_repacked(save: Callable[[str], object], file: Path, as_of: date) -> None:
    """Have `save` write an office file, and leave it at `file` so that the same content gives the same bytes."""
    made = file.with_name(f"{file.name}.part")
    save(str(made))
    repack_workbook(made, file, as_of)
    made.unlink()


def repack_workbook(
    source: Path, target: Path, as_of: date, contents: Mapping[str, SheetContent] | None = None
) -> None:
    """Write the workbook `source` to `target` so that the same content gives the same bytes.

    Parts named in `contents` are sheets without rows, which get theirs here.
    """
    with ZipFile(source) as made, ZipFile(target, "w", ZIP_DEFLATED) as fixed:
        for name in sorted(made.namelist()):
            with fixed.open(_zip_entry(name), "w", force_zip64=True) as copy:
                if contents and name in contents:
                    copy.writelines(_fill_part(made.read(name), contents[name]))
                elif name == CORE:
                    stamp = rf"\g<1>{as_of.isoformat()}T00:00:00Z\g<3>".encode()
                    copy.write(STAMP.sub(stamp, made.read(name)))
                else:
                    with made.open(name) as part:
                        shutil.copyfileobj(part, copy)


def _zip_entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = PLAIN_FILE
    return entry


def _fill_part(part: bytes, content: SheetContent) -> Iterator[bytes]:
    top, rest = NO_ROWS.split(part)
    between, after, bottom = rest.partition(AFTER_LINKS)
    yield from (top, b"<sheetData>", *content.rows(), b"</sheetData>", between)
    if content.stop > content.end:
        yield from (b"<hyperlinks>", *content.links(), b"</hyperlinks>")
    yield after + bottom
