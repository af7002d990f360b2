"""What a mapping file says, as text with its place, checked against the words that each field takes.

TOML and workbooks come to the same fields here, so that both are judged alike and errors name the line or cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from analyzer.errors import UsageProblem
from analyzer.mapping.columns.roles import SHARED
from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved.column_letters import column_of
from analyzer.mapping.saved.saved_records import SavedColumn, SavedTable
from analyzer.vocabulary import ColumnRole, SheetKind

UNUSED = "none"
PARTS: tuple[str, ...] = tuple(part or UNUSED for part in ColumnRole)
KINDS: tuple[str, ...] = tuple(SheetKind)
_YES, _NO = frozenset(("true", "yes", "y", "x", "1")), frozenset(("", "false", "no", "n", "0"))
_LAST_COLUMN = 16_384
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class SourcedValue:
    """A text, and where it stands in words: `m.toml, line 12`, `m.xlsx, sheet Columns, cell F12`."""

    text: str
    where: str


Fields = Mapping[str, SourcedValue]


def table_of(fields: Fields, columns: Sequence[Fields], where: str) -> SavedTable:
    """One table of a mapping. Raises `UsageProblem` that names place and allowed words."""
    kind = _kind_of(fields.get("kind"))
    read = [_column_of_fields(column, number, where) for number, column in enumerate(columns, 1)]
    _check_parts(kind, [(column, fields_) for column, fields_ in zip(read, columns, strict=True)])
    return SavedTable(
        file=_text_of(fields.get("file")),
        sheet=_text_of(fields.get("sheet")),
        kind=kind,
        columns=tuple(read),
        header_row=_row_of(fields.get("header_row")),
        skip=_flag_of(fields.get("skip")),
        firm=_text_of(fields.get("firm")),
    )


def _column_of_fields(fields: Fields, number: int, where: str) -> SavedColumn:
    if "heading" not in fields:
        place = next((said.where for said in fields.values()), where)
        raise UsageProblem(f"{place}: a column without a heading.", 'Say which: heading = "Vendor name".')
    return SavedColumn(
        _text_of(fields["heading"]), _role_of(fields.get("part")), _column_number(fields.get("column"), number)
    )


def _text_of(said: SourcedValue | None) -> str:
    return " ".join(said.text.split()) if said else ""


def _word_of(said: SourcedValue | None) -> str:
    """As the word is written in vocabularies: `Supplier UEI` is `supplier_uei`."""
    return re.sub(r"[\s-]+", "_", said.text.strip().lower()) if said else ""


def _kind_of(said: SourcedValue | None) -> SheetKind | None:
    word = _word_of(said)
    if said and word and word not in KINDS:
        raise _unknown_word(said, "kind of sheet", KINDS)
    return SheetKind(word) if word else None


def _role_of(said: SourcedValue | None) -> ColumnRole | None:
    word = _word_of(said)
    if said and word and word not in PARTS:
        raise _unknown_word(said, "part", PARTS)
    return ColumnRole(word if word != UNUSED else "") if word else None


def _unknown_word(said: SourcedValue, what: str, words: Iterable[str]) -> UsageProblem:
    near = get_close_matches(_word_of(said), words, n=1)
    meant = f"Did you mean {near[0]}? " if near else ""
    return UsageProblem(
        f"{said.where}: there is no {what} {said.text!r}.",
        f"{meant}It takes: {', '.join(words)}; or nothing, to guess.",
    )


def _flag_of(said: SourcedValue | None) -> bool:
    word = _word_of(said)
    if said and word not in _YES | _NO:
        raise UsageProblem(f"{said.where}: skip is {said.text!r}.", "It takes yes or no (in TOML: true or false).")
    return word in _YES


def _row_of(said: SourcedValue | None) -> int | None:
    word = _word_of(said)
    if said and word and not re.fullmatch(r"\d{1,7}(\.0)?", word):
        raise UsageProblem(
            f"{said.where}: {said.text!r} is no row number.", "Write the row of the headings, 0 for none."
        )
    return int(float(word)) if word else None


def _column_number(said: SourcedValue | None, number: int) -> int:
    """A column as spreadsheets name it (`A`, `AB`) or its number; where nothing is said, its turn."""
    word = _word_of(said).upper()
    if not word or said is None:
        return number
    in_letters, in_figures = re.fullmatch(r"[A-Z]{1,3}", word), re.fullmatch(r"(\d{1,5})(\.0)?", word)
    col = column_of(word) if in_letters else int(in_figures[1]) if in_figures else 0
    if not 1 <= col <= _LAST_COLUMN:
        raise UsageProblem(f"{said.where}: {said.text!r} is no column.", "Write it like A or AB.")
    return col


def _check_parts(kind: SheetKind | None, columns: Iterable[tuple[SavedColumn, Fields]]) -> None:
    seen: dict[ColumnRole, SavedColumn] = {}
    for column, fields in columns:
        if column.part is None or column.part in SHARED:
            continue
        where = fields["part"].where
        if kind is SheetKind.UNKNOWN:
            raise UsageProblem(
                f"{where}: the part {column.part} ({role_label(column.part)}) needs a table of a known kind.",
                f"Change the table's kind from unknown to one of: {', '.join(KINDS[:-1])}.",
            )
        if column.part in seen:
            raise UsageProblem(
                f"{where}: the part {column.part} ({role_label(column.part)}) is given to {column.heading!r}, and already to "
                f"{seen[column.part].heading!r}; a table has it once.",
                f"Give one of the two another part, such as other or {UNUSED}.",
            )
        seen[column.part] = column
