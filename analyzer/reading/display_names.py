"""Names files as people know them: from the folder that they gave, with as much before it as tells files apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path


def display_names(files: Mapping[Path, tuple[str, ...]]) -> dict[Path, str]:
    """A distinct name with `/` between its parts for each path; the values are its parts inside the folder given."""
    lengths = {path: len(inside) for path, inside in files.items()}
    while True:
        names = {path: _last_parts(path, files[path], length) for path, length in lengths.items()}
        again = {name for name, count in Counter(names.values()).items() if count > 1}
        longer = [path for path, name in names.items() if name in again and lengths[path] < len(path.parts) - 1]
        if not longer:
            return names
        for path in longer:
            lengths[path] += 1


def _last_parts(path: Path, inside: tuple[str, ...], length: int) -> str:
    """The name inside the folder, with `length` parts in all: the rest come from the folders above."""
    above = path.parts[1 : len(path.parts) - len(inside)]
    more = length - len(inside)
    return "/".join((*above[max(len(above) - more, 0) :], *inside) if more else inside)
