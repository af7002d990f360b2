"""Which cell styles of an .xlsx show more digits than the number has: `00000` shows 1234 as 01234."""

from __future__ import annotations

import re
import zipfile

_MAX_BYTES = 32 << 20
_FORMAT = re.compile(
    rb'<numFmt [^>]*?(?:numFmtId="(\d+)"[^>]*?formatCode="(0{2,30})(?:;[^"]*)?"|formatCode="(0{2,30})"[^>]*?numFmtId="(\d+)")'
)
_CELL_STYLES = re.compile(rb"<cellXfs[^>]*>(.*?)</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<xf ([^>]*)")
_FORMAT_ID = re.compile(rb'numFmtId="(\d+)"')


def shown_digits(archive: zipfile.ZipFile) -> dict[int, int]:
    """Style number -> digits shown, for the styles that fill up with zeros; usually there are none."""
    part = next((part for part in archive.infolist() if part.filename.endswith("styles.xml")), None)
    if part is None or part.file_size > _MAX_BYTES:
        return {}
    content = archive.read(part)
    digits = {int(one or four): len(two or three) for one, two, three, four in _FORMAT.findall(content)}
    styles = _CELL_STYLES.search(content) if digits else None
    if styles is None:
        return {}
    ids = [int(found[1]) if (found := _FORMAT_ID.search(style)) else 0 for style in _STYLE.findall(styles[1])]
    return {place: digits[each] for place, each in enumerate(ids) if each in digits}
