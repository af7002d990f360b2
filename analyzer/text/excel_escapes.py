"""The signs that Excel writes into a workbook as `_x0041_`, as it shows them (ECMA-376, part 1, 22.9.2.19)."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def as_shown(text: str) -> str:
    """`_x0041_nthropic` -> `Anthropic`; an escape that is itself escaped, `_x005F_x0041_`, stays as `_x0041_`."""
    shown = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    # A sign beyond 16 bits is written as the two halves that UTF-16 has for it.
    return shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
