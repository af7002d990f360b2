"""Random books of further kinds, each scanned once: rows, sums and who paid the vendor are those it was built from."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from analyzer import ScanOptions, scan

from .further_tables import KINDS, Book, random_book
from .reading import AS_OF
from .tables import OWN_FIRM

SEEDS = range(5)


def write(book: Book, folder: Path) -> Path:
    if list(book.sheets) == [""]:
        path = folder / "book.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(book.sheets[""])
        return path
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in book.sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "book.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_random_book_is_read_as_a_person_reads_it(kind: str, seed: int, tmp_path: Path) -> None:
    book = random_book(kind, seed)
    options = ScanOptions(out=tmp_path / "reports", firm=(OWN_FIRM,), as_of=AS_OF, quiet=True)
    run = scan(write(book, tmp_path), options).folder
    sheets = json.loads((run / "run.json").read_text(encoding="utf-8"))["sheets"]
    assert {sheet["sheet"]: sheet["rows_kept"] for sheet in sheets} == book.kept
    assert {sheet["sheet"]: Decimal(sheet["amount_total"] or 0) for sheet in sheets} == book.totals
    with (run / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        findings = {row["firm"]: row for row in csv.DictReader(file)}
    assert (findings[OWN_FIRM]["position_dealings"] in ("exposed", "unresolved")) == book.pays_vendor


def test_a_pivot_adds_nothing_to_what_was_paid(tmp_path: Path) -> None:
    book = random_book("pivot", 3)
    options = ScanOptions(out=tmp_path / "reports", firm=(OWN_FIRM,), as_of=AS_OF, quiet=True)
    run = scan(write(book, tmp_path), options).folder
    with (run / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        spend = sum(Decimal(row["spend"] or 0) for row in csv.DictReader(file))
    assert spend == book.spend
