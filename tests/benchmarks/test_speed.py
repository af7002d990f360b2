"""The speed benchmark measures what it says: stable inputs, equal answers, whole process trees. Nothing is timed here."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import fastexcel
import pytest

from benchmarks.speed import answers, inputs, page
from benchmarks.speed.measure import Measurement, Way, interleaved, measured, measures_memory, median
from benchmarks.speed.result import Growth, Line, Ran, Result, grows_linearly
from benchmarks.speed.ways import Place

MIB = 2**20
SMALL = inputs.payments(2_000, every=400)
FEW = inputs.dependencies(2_000, register_every=100, inventory_every=200)

# Firm 0: mixed(0) = 5,381; syllables 5,381 % 60 = 41, 5,381 // 60 % 60 = 29 and 5,381 // 3,600 = 1 are "stan", "frost", "bar";
# three times syllable 0, "al"; trade 0 and form 0.
GOLDEN = {
    "payments": ("Norkirkkel Halalal Research LLC", "V4966919", "INV-28963520"),
    "register": ("Stanfrostbar Alalal Systems, Inc.", "AA00000000A1", "Systems"),
    "inventory": ("Kirkknapnook Holtalal Machining LLC", "Oxelmcor Elalal Dynamics, Inc.", "Garcoral Desk"),
    "subcontracts": ("Glenyulerath Rosalal Controls, Ltd.", "HD00000079A1", "Lanquinis Ulalal Fabrication Co."),
    "contracts": ("CONT_AWD_W91QVN20C0000000_9700_-NONE-_-NONE-", "W91QVN20C0000000", Decimal("16590946.40")),
}


def drawn(n: int, salt: int, below: int) -> int:
    """The macro of the same name, once more."""
    start = (n * 48_271 + salt * 69_621_777 + 11) % (2**31 - 1)
    return (start * start % (2**31 - 1) * 40_692 + 7) % 2_147_483_399 % below


def rows_of(table: inputs.Table, threads: int = 2) -> list[tuple[object, ...]]:
    with inputs.connect() as connection:
        connection.execute(f"set threads = {threads}")
        return inputs.make(connection, table).fetchall()


def test_numbers_and_dates_of_a_payment_are_those_worked_out_by_hand() -> None:
    for n in (0, 1, 1_999):
        row = rows_of(SMALL)[n]
        on = date(2024, 7, 1) + timedelta(days=drawn(n, 4, 790))
        assert row[2] == f"INV-{drawn(n, 3, 10**8):08}"
        assert row[3:5] == (f"{on:%m/%d/%Y}", f"{on + timedelta(days=30):%m/%d/%Y}")
        assert row[8] == f"{drawn(n, 8, 10**4):04}"


def test_the_first_rows_are_as_ever() -> None:
    first = {table.name: rows_of(table)[0] for table in (SMALL, *FEW)}
    assert {name: row[:3] for name, row in first.items()} == GOLDEN


def test_one_payment_in_four_hundred_is_planted_each_sort_in_turn() -> None:
    vendors = {n + 2: str(row[0]) for n, row in enumerate(rows_of(SMALL))}
    texts = {n + 2: str(row[6]) for n, row in enumerate(rows_of(SMALL))}
    names = {row: name for row, name in vendors.items() if "thropic" in name or "Aztec" in name}
    assert names == {379: "Anthropic, PBC", 779: "Philanthropic Foundation", 1_179: "Aztec Engineering"}
    assert {row: text[:15] for row, text in texts.items() if "CLAUDE" in text.upper()} == {
        1_579: "ANTHROPIC* CLAU",
        1_979: "Fee of Jean-Cla",
    }


def test_amounts_of_rows_are_those_asked_for() -> None:
    assert [len(rows_of(table)) for table in FEW] == [200, 1_400, 600, 400]
    assert len({row[0] for row in rows_of(FEW[0])}) == 200
    assert sum(row[3] == "We use Claude for drafting." for row in rows_of(FEW[0])) == 2
    assert sum(row[1] == "Anthropic, PBC" for row in rows_of(FEW[1])) == 7


def test_subcontracts_are_of_contracts_that_exist_and_never_with_oneself() -> None:
    known = {row[1] for row in rows_of(FEW[3])}
    rows = rows_of(FEW[2])
    assert {row[4] for row in rows} <= known
    assert all(row[0] != row[2] for row in rows)


@pytest.mark.parametrize("table", [SMALL, *FEW], ids=lambda table: table.name)
def test_rows_do_not_hang_on_the_number_of_threads(table: inputs.Table) -> None:
    assert rows_of(table, threads=1) == rows_of(table, threads=4)


def test_no_column_tells_another_of_its_row() -> None:
    pairs = {(row[0], row[2]) for row in rows_of(FEW[2])}
    assert len(pairs) > 0.9 * 600


def test_a_workbook_holds_the_rows_of_the_csv_file(tmp_path: Path) -> None:
    plain = duckdb.read_csv(str(inputs.csv_of(SMALL, tmp_path)), all_varchar=True).fetchall()
    book = fastexcel.read_excel(inputs.xlsx_of([SMALL], "payments", tmp_path))
    sheet = book.load_sheet("Payments", dtypes="string")  # noqa: F841 - DuckDB finds it by its name
    cells = duckdb.execute("from sheet").fetchall()
    assert [row[:5] + row[6:] for row in cells] == [row[:5] + row[6:] for row in plain]
    assert [float(row[5]) for row in cells] == [float(row[5]) for row in plain]


def test_inputs_are_made_once_and_anew_for_other_sizes(tmp_path: Path) -> None:
    made = inputs.csv_of(SMALL, tmp_path)
    when = made.stat().st_mtime_ns
    assert inputs.csv_of(SMALL, tmp_path).stat().st_mtime_ns == when
    assert inputs.csv_of(inputs.payments(2_000, every=100), tmp_path) != made


@pytest.mark.parametrize("job", ["payments", "dependencies"])
def test_exposure_and_the_script_give_the_same_answer(job: str, tmp_path: Path) -> None:
    payments = job == "payments"
    path = inputs.csv_of(inputs.payments(2_000, every=100), tmp_path) if payments else inputs.folder_of(FEW, tmp_path)
    place = Place(tmp_path / "place")
    ours, theirs = place.first_scan(path), place.script(job, path)
    for way in (ours, theirs):
        measured(way)
    found = answers.of_exposure(place.of(ours.name) / "reports", rows=payments)
    assert answers.differences(found, answers.of_script(place.of("script"), rows=payments)) == []
    assert len(found.rows) == (8 if payments else 0)
    assert len(found.firms) > 2


def test_the_script_reads_a_workbook_as_it_reads_files(tmp_path: Path) -> None:
    found = []
    for path in (inputs.folder_of(FEW, tmp_path), inputs.xlsx_of(FEW, "dependencies", tmp_path)):
        place = Place(tmp_path / path.name)
        measured(place.script("dependencies", path))
        found.append(answers.of_script(place.of("script"), rows=False))
    assert found[0] == found[1]


def test_differences_are_listed_with_the_side_that_holds_them() -> None:
    ours = answers.Answer(frozenset({2, 3}), frozenset({"A"}))
    theirs = answers.Answer(frozenset({3, 4}), frozenset({"A", "B"}))
    assert answers.differences(ours, theirs) == [
        "1 rows that only exposure calls the vendor's: 2",
        "1 rows that only the script calls the vendor's: 4",
        "1 firms that only the script calls exposed: B",
    ]


@pytest.mark.skipif(not measures_memory(), reason="this system does not tell the children of a process")
def test_memory_of_a_child_process_is_added_to_its_parent_s() -> None:
    child = "import time; held = bytearray(b'x') * 60_000_000; time.sleep(0.5)"
    parent = f"import subprocess, sys; held = bytearray(b'x') * 60_000_000; subprocess.run([sys.executable, '-c', {child!r}])"
    alone = measured(Way("alone", [sys.executable, "-c", child])).memory
    both = measured(Way("both", [sys.executable, "-c", parent])).memory
    assert alone is not None and both is not None
    assert 60_000_000 <= alone < 110_000_000
    assert both >= 120_000_000


def test_ways_run_in_turn_after_a_run_that_does_not_count(tmp_path: Path) -> None:
    def writes(letter: str, warm: bool = True, runs: int | None = None) -> Way:
        code = f"open({str(tmp_path / 'log')!r}, 'a').write({letter!r})"
        return Way(letter, [sys.executable, "-c", code], warm=warm, runs=runs)

    found = interleaved([writes("a"), writes("b"), writes("c", warm=False, runs=1)], 2)
    assert (tmp_path / "log").read_text() == "ab" + "abc" + "ab"
    assert {name: len(runs) for name, runs in found.items()} == {"a": 2, "b": 2, "c": 1}


def test_a_way_that_fails_is_not_measured() -> None:
    with pytest.raises(RuntimeError, match=r"broken ended with 3: said so"):
        measured(Way("broken", [sys.executable, "-c", "import sys; sys.stderr.write('said so'); sys.exit(3)"]))


def test_a_median_is_of_the_seconds_and_the_peak_of_all_runs() -> None:
    runs = [Measurement(1, 3, 10), Measurement(9, 1, None), Measurement(2, 2, 30)]
    assert median(runs) == Measurement(2, 2, 30)


def test_growth_is_linear_if_no_step_takes_more_than_its_share() -> None:
    def sizes(*seconds: float) -> list[Growth]:
        return [Growth("job", 10**at, Measurement(taken, 0, None)) for at, taken in enumerate(seconds, 4)]

    assert grows_linearly(sizes(1, 5, 50))
    assert not grows_linearly(sizes(1, 5, 51))


def test_the_tables_are_rendered() -> None:
    lines = [
        Line("scan", "at most 1.3 x", "5.00 s = 1.25 x", 3 * MIB, True, "inflate 1.00 s"),
        Line("a|b", "at most 3 x", "9.00 s = 4.00 x", None, False, ""),
    ]
    assert page.targets(lines).splitlines()[2:] == [
        "| scan | at most 1.3 x | 5.00 s = 1.25 x | 3 MiB | yes | inflate 1.00 s |",
        "| a/b | at most 3 x | 9.00 s = 4.00 x | not measured | **no** |  |",
    ]
    assert page.kept(lines) == "Met: 1 of 2. Missed: a|b."


def test_a_step_of_growth_is_beside_the_size_before_of_the_same_job() -> None:
    sizes = [Growth(job, rows, Measurement(rows / 1e4, 0, MIB)) for job in ("a", "b") for rows in (10_000, 100_000)]
    assert page.growth(sizes).splitlines()[2:] == [
        "| a | 10,000 | 1.00 | 100.0 |  |  | 1 MiB |",
        "| a | 100,000 | 10.00 | 100.0 | 10 x | 10.0 x | 1 MiB |",
        "| b | 10,000 | 1.00 | 100.0 |  |  | 1 MiB |",
        "| b | 100,000 | 10.00 | 100.0 | 10 x | 10.0 x | 1 MiB |",
    ]


def test_the_page_says_how_it_was_made_and_what_was_measured() -> None:
    line = Line("scan", "at most 1 s", "2.00 s", MIB, False, "")
    result = Result([line], [Ran("xlsx", "inflate", Measurement(0.5, 0.25, MIB), 3)], ["A note."])
    text = page.render({"xlsx": result}, "make bench", date(2026, 9, 15))
    assert "Measured on 2026-09-15 by `make bench`" in text
    assert "Missed: scan." in text
    assert "- A note." in text
    assert "| xlsx | inflate | 3 | 0.500 | 0.250 | 1 MiB |" in text
    assert f"duckdb {duckdb.__version__}" in text


def test_results_are_written_for_all_cases_in_full_only() -> None:
    asked = [sys.executable, "-m", "benchmarks.speed", "--quick", "--write"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--write takes cases in full" in done.stderr
