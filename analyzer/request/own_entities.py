"""Own entities as a person names them: a name, or a file with one entity per line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.file_there import is_file_there

if TYPE_CHECKING:
    from analyzer.resolving.resolve import OwnFirm

_COLUMNS = ("name", "uei", "cage")
_FILE = re.compile(r"\.(csv|tsv|txt|xlsx|json|toml)", re.IGNORECASE)
_IDENTIFIER = re.compile(r"([A-Za-z0-9]{12}|[A-Za-z0-9]{5})?")


def own_firms(references: Sequence[str]) -> tuple[OwnFirm, ...]:
    """The own entities behind names and files, in the order given, each once. Raises `UsageProblem`."""
    firms = (firm for reference in references for firm in _firms_of(reference))
    return tuple(dict.fromkeys(firms))


def _firms_of(reference: str) -> Iterator[OwnFirm]:
    from analyzer.resolving.resolve import OwnFirm

    path = Path(reference)
    if is_file_there(path):
        yield from _read_file(path)
    elif _FILE.fullmatch(path.suffix):
        raise UsageProblem(f"firm: there is no file {reference}.", "Give a name, or the path of a text or CSV file.")
    else:
        yield OwnFirm(_checked_name(reference))


def _checked_name(name: str) -> str:
    """A name that can be met in an input. '' means "absent" in every table, and "-" folds to it."""
    if not any(sign.isalnum() for sign in name):
        raise UsageProblem(f"firm: {name!r} is no name.", "Name the own entity, or leave the option out.")
    return name


def _read_file(path: Path) -> list[OwnFirm]:
    from analyzer.resolving.resolve import OwnFirm

    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines()]
    except UnicodeDecodeError as error:
        raise UsageProblem(f"firm: {path} is not a text or CSV file.", "Write one own entity per line.") from error
    rows = [line for line in lines if line and not line.startswith("#")]
    heading = [cell.strip().casefold() for cell in _cells_of(rows[0])] if rows else []
    if "name" in heading:
        named = [dict(zip(heading, _cells_of(row), strict=False)) for row in rows[1:]]
    else:
        named = [dict(zip(_COLUMNS, _columns_of(row), strict=False)) for row in rows]
    firms = [OwnFirm(*(entry.get(column, "").strip() for column in _COLUMNS)) for entry in named]
    if not all(firm.name for firm in firms) or not firms:
        raise UsageProblem(f"firm: {path} holds a line without a name, or none at all.", "Name every own entity.")
    for firm in firms:
        _checked_name(firm.name)
    return firms


def _columns_of(row: str) -> list[str]:
    """Name, UEI and CAGE where the line holds them; else the whole line is a name, commas and all."""
    cells = _cells_of(row)
    return cells if all(_IDENTIFIER.fullmatch(cell.strip()) for cell in cells[1:]) else [row]


def _cells_of(row: str) -> list[str]:
    return next(csv.reader([row], skipinitialspace=True), [])
