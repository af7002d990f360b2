"""A workbook's bytes without the clock: parts in fixed order with a fixed time, the dates of the scan as properties."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORE = "docProps/core.xml"
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PLAIN_FILE = 0o600 << 16


def repack(source: Path, target: Path, as_of: date) -> None:
    """Write the workbook `source` to `target` so that the same content gives the same bytes."""
    with ZipFile(source) as made, ZipFile(target, "w", ZIP_DEFLATED) as fixed:
        for name in sorted(made.namelist()):
            _copy(made, fixed, name, as_of)


def _copy(made: ZipFile, fixed: ZipFile, name: str, as_of: date) -> None:
    entry = ZipInfo(name, EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = PLAIN_FILE
    if name == CORE:
        stamp = rf"\g<1>{as_of.isoformat()}T00:00:00Z\g<3>".encode()
        fixed.writestr(entry, STAMP.sub(stamp, made.read(name)))
        return
    with made.open(name) as part, fixed.open(entry, "w", force_zip64=True) as copy:
        shutil.copyfileobj(part, copy)
