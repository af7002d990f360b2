"""What holds of any table, however it was written down: properties over generated tables, files and orders."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import openpyxl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from analyzer.mapping import SheetRecord, map_sheets, sheet_records
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch

HEADINGS = ("Vendor Name", "Invoice Date", "Amount (USD)", "Description")
_WORDS = st.sampled_from(["Acme", "Blue", "Nordic", "Élan", "O'Hara", "Ünal", "Foundry", "Optics", "Harbor", "Pine"])
_NAME = st.builds("{} {} {}".format, _WORDS, _WORDS, st.sampled_from(["LLC", "Inc", "GmbH", "Co"]))
_DAY = st.dates(date(2024, 1, 1), date(2026, 12, 31))
_CENTS = st.integers(-5_000_000, 50_000_000)
_NOTE = st.sampled_from(["Paper, white", 'Said "soon"', "Two\nlines", "Office chairs; tables", "", "Repair | quick"])
# Four rows at least: fewer look like anything.
_ROWS = st.lists(st.tuples(_NAME, _DAY, _CENTS, _NOTE), min_size=4, max_size=12)
# Each example starts a reading process, so examples are few and a failure is shown as it was found.
_SETTINGS = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)

Quoting = Literal[0, 1, 2, 3]  # the constants of `csv`
Row = tuple[str, date, int, str]


@dataclass(frozen=True, slots=True)
class Understood:
    """The first sheet's account, and the records (firm, day, amount) of all sheets, sorted."""

    sheets: tuple[SheetRecord, ...]
    records: list[tuple[str, date, Decimal]]


def understood(files: dict[str, bytes]) -> Understood:
    with TemporaryDirectory() as folder:
        inputs = Path(folder) / "inputs"
        inputs.mkdir()
        for name, content in files.items():
            (inputs / name).write_bytes(content)
        read = read_inputs([inputs], Path(folder))
        attach = {f"r{file.file_id}": file.database for file in read if file.database}
        with open_scratch(Path(folder), attach) as connection:
            steps.run_script(connection, "analyzer.store", "schema")
            map_sheets(connection, read)
            records = connection.execute("SELECT supplier, date_on, amount::DECIMAL(18, 2) FROM record").fetchall()
            return Understood(tuple(sheet_records(connection)), sorted(records, key=str))


def expected(rows: Iterable[Row]) -> list[tuple[str, date, Decimal]]:
    return sorted(((name, day, Decimal(cents).scaleb(-2)) for name, day, cents, _ in rows), key=str)


def cents(value: int) -> str:
    sign = "-" if value < 0 else ""
    return f"{sign}{abs(value) // 100}.{abs(value) % 100:02d}"


def lines(rows: Sequence[Row]) -> list[list[str]]:
    return [[name, day.isoformat(), cents(amount), note] for name, day, amount, note in rows]


def as_text(table: Sequence[Sequence[str]], mark: str = ",", quoting: Quoting = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, quoting=quoting, lineterminator="\r\n").writerows(table)
    return out.getvalue()


def as_workbook(table: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in table:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@given(
    rows=_ROWS,
    mark=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    title=st.sampled_from([[], [["Payments to suppliers"]], [["Payments"], []], [[], ["Meridian", "", "2026"], []]]),
)
@_SETTINGS
def test_any_delimiter_encoding_quoting_and_place_of_the_header_reads_the_same(
    rows: list[Row], mark: str, encoding: str, quoting: Quoting, title: list[list[str]]
) -> None:
    table = [*title, list(HEADINGS), *lines(rows)]
    got = understood({"pay.csv": as_text(table, mark, quoting).encode(encoding)})
    assert got.records == expected(rows)
    (sheet,) = got.sheets
    assert (sheet.kind, sheet.rows_read, sheet.rows_kept) == ("payments", len(rows), len(rows))
    assert sheet.amount_total == sum((record[2] for record in expected(rows)), Decimal())


@given(rows=_ROWS)
@_SETTINGS
def test_a_workbook_gives_the_records_of_the_same_table_as_text(rows: list[Row]) -> None:
    typed = [[name, day, float(cents(amount)), note or None] for name, day, amount, note in rows]
    book = understood({"pay.xlsx": as_workbook([HEADINGS, *typed])})
    text = understood({"pay.csv": as_text([HEADINGS, *lines(rows)]).encode()})
    assert book.records == text.records == expected(rows)


@given(rows=_ROWS, order=st.permutations(range(4)))
@_SETTINGS
def test_the_order_of_columns_changes_no_columns_part(rows: list[Row], order: list[int]) -> None:
    shuffled = [[line[at] for at in order] for line in [list(HEADINGS), *lines(rows)]]
    got = understood({"pay.csv": as_text(shuffled).encode()})
    straight = understood({"pay.csv": as_text([HEADINGS, *lines(rows)]).encode()})
    assert got.records == expected(rows)
    assert dict(got.sheets[0].columns) == dict(straight.sheets[0].columns)


@given(rows=_ROWS, blank=st.integers(0, 3), seed=st.integers(0, 99))
@_SETTINGS
def test_blank_rows_and_a_total_below_change_no_record_and_no_sum(rows: list[Row], blank: int, seed: int) -> None:
    table = lines(rows)
    total = cents(sum(amount for _, _, amount, _ in rows))
    places = random.Random(seed)
    for _ in range(blank):
        table.insert(places.randint(0, len(table)), ["", "", "", ""])
    got = understood({"pay.csv": as_text([HEADINGS, *table, ["Grand total", "", total, ""]]).encode()})
    assert got.records == expected(rows)
    (sheet,) = got.sheets
    assert sheet.rows_read == sheet.rows_kept + sheet.rows_rejected == len(rows) + 1


@given(rows=_ROWS, more=_ROWS)
@_SETTINGS
def test_one_file_or_two_give_the_same_records(rows: list[Row], more: list[Row]) -> None:
    one = understood({"all.csv": as_text([HEADINGS, *lines([*rows, *more])]).encode()})
    two = understood({f"{n}.csv": as_text([HEADINGS, *lines(part)]).encode() for n, part in enumerate((rows, more))})
    assert one.records == two.records


@given(rows=_ROWS, damage=st.sampled_from(["1.2 mil", "n/a", "see note", "12,34,5", "TBD"]), at=st.integers(0, 3))
@_SETTINGS
def test_a_damaged_amount_costs_its_cell_and_no_other(rows: list[Row], damage: str, at: int) -> None:
    table = lines(rows)
    table[at][2] = damage
    got = understood({"pay.csv": as_text([HEADINGS, *table]).encode()})
    (sheet,) = got.sheets
    assert sheet.rows_read == sheet.rows_kept + sheet.rows_rejected == len(rows)
    good = [row for n, row in enumerate(rows) if n != at]
    assert sheet.amount_total == sum((record[2] for record in expected(good)), Decimal())
