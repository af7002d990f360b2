"""Every way in which a workbook may come back: all edits are seen, no decision lands on a wrong row.

Each case edits the workbook of one scan; `test_resaved.py` sends the same cases through LibreOffice.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from analyzer.review import RowOutcome
from tests.review.desk import (
    HEADER_ROW,
    NOT_VENDOR,
    REMOVED,
    REVIEWING,
    WAIVED,
    Desk,
    columns_of,
    outcomes,
    put,
    rows_about,
)

ENTERPRISE, QUARRY = "Claude Enterprise", "Quarry Street LLC uses"
FA111 = "FA111 of Department of Defense under Department of War, determination under 41"


def filled(sheet: Worksheet) -> None:
    put(sheet, rows_about(sheet, ENTERPRISE)[0], **REMOVED)


def row_of(sheet: Worksheet, wanted: str) -> int:
    return rows_about(sheet, wanted)[0]


def values(sheet: Worksheet, row: int) -> list[Any]:
    return [cell.value for cell in sheet[row]]


def write(sheet: Worksheet, row: int, cells: list[Any]) -> None:
    for col, value in enumerate(cells, 1):
        sheet.cell(row, col).value = value


def reverse_rows(sheet: Worksheet, columns: slice = slice(None)) -> None:
    rows = [values(sheet, row) for row in range(HEADER_ROW + 1, sheet.max_row + 1)]
    for row, other in zip(range(HEADER_ROW + 1, sheet.max_row + 1), reversed(rows), strict=True):
        kept = values(sheet, row)
        kept[columns] = other[columns]
        write(sheet, row, kept)


def sorted_whole(sheet: Worksheet) -> None:
    filled(sheet)
    reverse_rows(sheet)


def sorted_in_part(sheet: Worksheet) -> None:
    """Sorted without the columns to fill in and the key: names stand beside other rows' decisions."""
    filled(sheet)
    reverse_rows(sheet, slice(0, 11))


def filtered(sheet: Worksheet) -> None:
    filled(sheet)
    for row in range(HEADER_ROW + 3, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = True


def columns_moved(sheet: Any) -> None:
    """In the opposite order, each cell with its format, which the stubs of openpyxl do not know."""
    filled(sheet)
    for row in range(HEADER_ROW, sheet.max_row + 1):
        cells = [(cell.value, copy(cell._style)) for cell in sheet[row]]
        for col, (value, style) in enumerate(reversed(cells), 1):
            sheet.cell(row, col).value = value
            sheet.cell(row, col)._style = style


def columns_hidden(sheet: Worksheet) -> None:
    filled(sheet)
    for letter in "ABCGKLM":
        sheet.column_dimensions[letter].hidden = True


def column_renamed(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.cell(HEADER_ROW, columns_of(sheet)["Decided by"]).value = "Who"


def column_deleted(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.delete_cols(columns_of(sheet)["Proof"])


def rows_deleted(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.delete_rows(row_of(sheet, QUARRY))


def row_copied(sheet: Worksheet) -> None:
    filled(sheet)
    write(sheet, sheet.max_row + 1, values(sheet, row_of(sheet, ENTERPRISE)))


def row_copied_and_changed(sheet: Worksheet) -> None:
    row_copied(sheet)
    put(sheet, sheet.max_row, Proof="another ticket")


def key_blanked(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Row key": None})


def key_invented(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Row key": "AAAAAAAAAAAAAAAAAAAAAAAAAA"})


def key_of_another_row(sheet: Worksheet) -> None:
    filled(sheet)
    at = columns_of(sheet)["Row key"]
    put(sheet, row_of(sheet, ENTERPRISE), **{"Row key": sheet.cell(row_of(sheet, QUARRY), at).value})


def protected(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.protection.sheet = True


def name_edited(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), Firm="Ours Incorporated")


def amount_edited(sheet: Worksheet) -> None:
    put(sheet, row_of(sheet, FA111), **WAIVED)
    put(sheet, row_of(sheet, FA111), Obligated=5.0)


def wrong_date(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Removed on": "soon"})


def two_way_date(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Removed on": "03/04/2026"})


def spelled_date(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Removed on": "1 September 2026"})


def date_with_time(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Removed on": datetime(2026, 9, 1)})


def wrong_word(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), Decision="Done")


def other_case(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), Decision="  removed ")


def nothing_required(sheet: Worksheet) -> None:
    put(sheet, row_of(sheet, ENTERPRISE), Decision="Removed")


def on_the_wrong_subject(sheet: Worksheet) -> None:
    put(sheet, row_of(sheet, ENTERPRISE), **WAIVED)


def no_decision(sheet: Worksheet) -> None:
    put(sheet, row_of(sheet, ENTERPRISE), Rationale="Somebody ought to look into this")


def own_second_reader(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Second reader": "j. okafor"})


def removed_tomorrow(sheet: Worksheet) -> None:
    filled(sheet)
    put(sheet, row_of(sheet, ENTERPRISE), **{"Removed on": datetime(2026, 9, 11)})


def rows_inserted_above(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.insert_rows(2, 3)


def notes_below(sheet: Worksheet) -> None:
    filled(sheet)
    sheet.cell(sheet.max_row + 3, 2).value = "Talked to legal on Tuesday"


def all_four(sheet: Worksheet) -> None:
    put(sheet, row_of(sheet, ENTERPRISE), **REMOVED)
    put(sheet, row_of(sheet, FA111), **WAIVED)
    put(sheet, row_of(sheet, "Does “Fathom"), **NOT_VENDOR)
    put(sheet, row_of(sheet, QUARRY), **REVIEWING)


@dataclass(frozen=True)
class Kind:
    """An edit, what must come out beside unchanged rows, and how often a decision is kept."""

    edit: Callable[[Worksheet], None]
    found: dict[str, int] = field(default_factory=dict)


ONE = {"accepted": 1}
KINDS = {
    "unedited": Kind(lambda _: None),
    "filled in": Kind(filled, ONE),
    "all four kinds": Kind(all_four, {"accepted": 4}),
    "sorted": Kind(sorted_whole, ONE),
    "sorted in part": Kind(sorted_in_part, {"edited read-only cell": 6}),
    "filtered": Kind(filtered, ONE),
    "columns moved": Kind(columns_moved, ONE),
    "columns hidden": Kind(columns_hidden, ONE),
    "rows inserted above": Kind(rows_inserted_above, ONE),
    "notes below": Kind(notes_below, ONE | {"no key": 1}),
    "rows deleted": Kind(rows_deleted, ONE | {"missing": 1}),
    "row copied": Kind(row_copied, ONE),
    "row copied and changed": Kind(row_copied_and_changed, {"duplicated key": 2}),
    "key blanked": Kind(key_blanked, {"no key": 1, "missing": 1}),
    "key invented": Kind(key_invented, {"unknown key": 1, "missing": 1}),
    "key of another row": Kind(key_of_another_row, {"edited read-only cell": 1, "missing": 1}),
    "protected": Kind(protected, ONE),
    "name edited": Kind(name_edited, {"edited read-only cell": 1}),
    "amount edited": Kind(amount_edited, {"edited read-only cell": 1}),
    "wrong date": Kind(wrong_date, {"invalid": 1}),
    "date that reads two ways": Kind(two_way_date, {"invalid": 1}),
    "date in words": Kind(spelled_date, ONE),
    "date with a time": Kind(date_with_time, ONE),
    "word not in the list": Kind(wrong_word, {"invalid": 1}),
    "word in another case": Kind(other_case, ONE),
    "required cells empty": Kind(nothing_required, {"invalid": 1}),
    "decision on the wrong subject": Kind(on_the_wrong_subject, {"invalid": 1}),
    "cells without a decision": Kind(no_decision, {"invalid": 1}),
    "second reader who decided": Kind(own_second_reader, {"invalid": 1}),
    "removed after it was decided": Kind(removed_tomorrow, {"invalid": 1}),
}  # fmt: skip
REFUSED = {"column renamed": (column_renamed, "Decided by"), "column deleted": (column_deleted, "Proof")}
RIGHT_ROW = {ENTERPRISE: "Removed", "FA111": "Waived", "Does “Fathom": "Not this vendor", "Quarry": "Under review"}


@pytest.fixture(scope="module")
def as_saved(scanned: Desk, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    desk = scanned.copy(tmp_path_factory.mktemp("saved"))
    return {name: desk.edited(kind.edit, f"{name.replace(' ', '_')}.xlsx") for name, kind in KINDS.items()}


def check(desk: Desk, workbook: Path, kind: Kind) -> None:
    reviewed = desk.review(workbook)
    assert outcomes(reviewed) == kind.found
    for row in reviewed.rows:
        if row.lead:
            assert row.reason.startswith("At ")
        elif row.outcome is RowOutcome.ACCEPTED:
            assert row.decision
            wanted = next(text for text in RIGHT_ROW if text in row.what)
            assert row.decision.ruling == RIGHT_ROW[wanted]
        elif row.outcome is not RowOutcome.UNCHANGED:
            assert row.reason
            assert bool(row.place) == (row.outcome is not RowOutcome.MISSING)


@pytest.mark.parametrize("name", KINDS)
def test_a_workbook_comes_back(desk: Desk, as_saved: dict[str, Path], name: str) -> None:
    check(desk, as_saved[name], KINDS[name])
    again = desk.review(as_saved[name])
    assert "accepted" not in outcomes(again)


@pytest.mark.parametrize("name", REFUSED)
def test_a_workbook_without_one_of_its_columns_is_refused_by_name(desk: Desk, name: str) -> None:
    from analyzer.errors import InputRefused

    edit, heading = REFUSED[name]
    with pytest.raises(InputRefused, match=heading):
        desk.review(desk.edited(edit))


def test_a_dry_run_keeps_nothing(desk: Desk) -> None:
    workbook = desk.edited(filled)
    assert outcomes(desk.review(workbook, apply=False)) == ONE
    assert outcomes(desk.review(workbook)) == ONE


def test_two_returned_copies_are_merged(desk: Desk) -> None:
    one = desk.returned((ENTERPRISE, REMOVED), name="one.xlsx")
    other = desk.returned((FA111, WAIVED), name="other.xlsx")
    assert outcomes(desk.review(one, other)) == {"accepted": 2}


def test_two_copies_that_disagree_are_refused_by_row(desk: Desk) -> None:
    one = desk.returned((ENTERPRISE, REMOVED), name="one.xlsx")
    other = desk.returned((ENTERPRISE, REVIEWING), name="other.xlsx")
    assert outcomes(desk.review(one, other)) == {"duplicated key": 2}


def test_what_was_decided_meanwhile_is_a_conflict_and_never_overwritten(desk: Desk) -> None:
    one = desk.returned((ENTERPRISE, REMOVED), name="one.xlsx")
    other = desk.returned((ENTERPRISE, REVIEWING), name="other.xlsx")
    assert outcomes(desk.review(one)) == ONE
    late = desk.review(other)
    assert outcomes(late) == {"conflict": 1}
    assert "J. Okafor" in next(row.reason for row in late.rows if row.outcome is RowOutcome.CONFLICT)


def test_a_workbook_of_an_older_scan_finds_its_rows(desk: Desk) -> None:
    old = desk.returned((ENTERPRISE, REMOVED))
    desk.put("more.csv", "Payee,Description,Amount,Payment Date\nNew Vendor Inc,Chairs,10.00,2026-08-01\n")
    desk.scan()
    assert outcomes(desk.review(old)) == ONE


def test_a_sheet_copied_into_another_workbook_still_finds_its_scan(desk: Desk) -> None:
    import openpyxl

    path = desk.edited(filled)
    book = openpyxl.load_workbook(path)
    for name in [name for name in book.sheetnames if name != "Decisions"]:
        del book[name]
    book.defined_names.clear()
    book["Decisions"].title = "For Jane"
    book.save(path)
    assert outcomes(desk.review(path)) == ONE


def test_a_formula_counts_by_its_result_and_without_one_as_empty(desk: Desk) -> None:
    def pasted(sheet: Worksheet) -> None:
        filled(sheet)
        put(sheet, row_of(sheet, ENTERPRISE), **{"Decided by": '="J. "&"Okafor"'})

    assert outcomes(desk.review(desk.edited(pasted))) == {"invalid": 1}


def test_a_file_that_is_no_such_workbook_is_refused(desk: Desk) -> None:
    from analyzer.errors import InputRefused

    other = desk.folder / "other.xlsx"
    shutil.copy(desk.inputs / "payments.csv", other)
    with pytest.raises(InputRefused):
        desk.review(other)
