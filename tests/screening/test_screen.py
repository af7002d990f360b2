from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from analyzer.designations import Designation, load_catalogue, load_designation
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.screen import screen_sheets
from analyzer.screening.text import Text
from analyzer.store.connection import open_scratch
from analyzer.store.steps import insert_rows, run_script
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

ROWS = (
    (2, "Antropic LLC", "Claude", "yes", "POC: Claude Martin"),
    (3, "AZTEC FENCE", "fence", "no", ""),
    (4, "\u0410nthropic", "Claude", None, "Neither Claude nor ChatGPT is used"),
    (5, "Plain Paper Co", "paper", "no", "A N T H R O P I C seen on the invoice"),
    (6, "Anthropic", "rejected row", "yes", ""),
    (7, "Amazon Bedrock", "  ", "", "HUWAEI"),
)
COLUMNS = (
    (1, "Vendor", "supplier"), (2, "Product", "product"), (3, "Uses Claude", "tool"), (4, "Notes", "notes")
)  # fmt: skip


@pytest.fixture(autouse=True)
def everything_is_sieved(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a long sheet: what the sieve holds back, no later step sees."""
    monkeypatch.setattr(import_module("analyzer.screening.gather_cells"), "_MANY_ROWS", 0)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_scratch(tmp_path, {})
    run_script(opened, "analyzer.store", "schema")
    opened.execute("create table raw_1 (src_row integer, c1 varchar, c2 varchar, c3 varchar, c4 varchar)")
    insert_rows(opened, "raw_1", ("src_row", "c1", "c2", "c3", "c4"), ROWS)
    sheet = ("sheet_id", "file", "sheet", "raw_table", "kind", "header_row", "rows_read", "rows_kept")
    insert_rows(opened, "sheet", sheet, [(1, "a.csv", "", "raw_1", "dependencies", 1, 6, 5)])
    columns = ("sheet_id", "col", "heading", "part")
    insert_rows(opened, "sheet_column", columns, [(1, *column) for column in COLUMNS])
    insert_rows(opened, "record", ("sheet_id", "src_row"), [(1, row[0]) for row in ROWS if row[0] != 6])
    rejected = ("file", "sheet", "row", "column", "value", "reason")
    insert_rows(opened, "rejected_cell", rejected, [("a.csv", "", 6, "", "", "the heading row once more")])
    yield opened
    opened.close()


def rows_of(connection: Connection, statement: str) -> list[tuple[object, ...]]:
    return connection.execute(statement).fetchall()


def test_each_distinct_text_of_kept_rows_is_screened_once(connection: Connection) -> None:
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    assert rows_of(connection, "select text, heading, part from screen_text where part = 'tool' order by all") == [
        ("no", "Uses Claude", "tool"),
        ("yes", "Uses Claude", "tool"),
    ]
    assert rows_of(connection, "select count(*) from screen_text where text = 'Claude'") == [(1,)]
    assert rows_of(connection, "select count(*) from screen_text where text in ('Anthropic', 'rejected row')") == [(0,)]


def test_text_ids_follow_the_texts_in_their_total_order(connection: Connection) -> None:
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    texts = rows_of(connection, "select text, heading, part, kind from screen_text order by text_id")
    assert texts == sorted(texts)
    assert rows_of(connection, "select min(text_id), max(text_id) from screen_text") == [(1, len(texts))]


def test_every_cell_that_met_a_term_is_a_hit(connection: Connection) -> None:
    screen_sheets(connection, [load_designation("anthropic"), load_designation("section-889")], load_catalogue())
    hits = rows_of(connection, "select src_row, col from matched_cell order by all")
    assert hits == [
        (2, 1),
        (2, 2),
        (2, 3),
        (2, 4),
        (3, 1),
        (3, 3),
        (4, 1),
        (4, 2),
        (4, 4),
        (5, 3),
        (5, 4),
        (7, 1),
        (7, 4),
    ]


def test_a_match_row_carries_verdict_polarity_rung_and_the_original_words(connection: Connection) -> None:
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    found = rows_of(
        connection,
        "select text, marked, rung, verdict, polarity, catalogue_id "
        "from match join screen_text using (text_id) order by all",
    )
    assert ("\u0410nthropic", "\u0410nthropic", "name_exact", "match", "affirmed", "") in found
    assert ("AZTEC FENCE", "AZTEC", "name_exact", "rejected", "unclear", "") not in found
    assert ("Amazon Bedrock", "Amazon Bedrock", "catalogue", "possible", "affirmed", "amazon-bedrock") in found
    assert ("no", "Claude", "name_weak", "match", "denied", "") in found


def test_the_prefilter_loses_nothing_that_the_rules_find() -> None:
    """Every labelled case that the rules find in the table is found through DuckDB too."""
    table = Path(__file__).with_name("cases.psv").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in table if line and not line.startswith("#")]
    names = ("anthropic", "section-889", "kaspersky", "bytedance", "dji")
    designations = [load_designation(name) for name in names]
    texts = sorted({(row[5], row[4], row[2], row[3]) for row in rows})
    expected = screen_texts(
        [Text(t, ColumnRole(p), h, SheetKind(k)) for t, h, p, k in texts], designations, load_catalogue()
    )
    assert through_duckdb(texts, designations) == sorted(
        (one.text.text, one.text.heading, one.text.part, one.designation, one.verdict, one.catalogue_id)
        for one in expected
    )


def through_duckdb(texts: Sequence[tuple[str, ...]], designations: Sequence[Designation]) -> list[tuple[object, ...]]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        opened = open_scratch(Path(folder), {})
        run_script(opened, "analyzer.store", "schema")
        sheets: dict[tuple[str, ...], list[str]] = {}
        for text, *column in texts:
            sheets.setdefault(tuple(column), []).append(text)
        for sheet_id, ((heading, part, kind), cells) in enumerate(sheets.items(), 1):
            insert_sheet(opened, sheet_id, kind, (heading, part), cells)
        screen_sheets(opened, designations, load_catalogue())
        columns = "text, heading, part, designation, verdict, catalogue_id"
        found = opened.execute(f"select {columns} from match join screen_text using (text_id)").fetchall()
        opened.close()
    return sorted(found)


def insert_sheet(connection: Connection, sheet_id: int, kind: str, column: tuple[str, str], cells: list[str]) -> None:
    """A sheet of one column, whose `cells` stand below its heading."""
    connection.execute(f"create table raw_{sheet_id} (src_row integer, c1 varchar)")
    numbered = list(enumerate(cells, 2))
    insert_rows(connection, f"raw_{sheet_id}", ("src_row", "c1"), numbered)
    names = ("sheet_id", "file", "sheet", "raw_table", "kind", "header_row", "rows_read", "rows_kept")
    sheet = (sheet_id, f"{sheet_id}.csv", "", f"raw_{sheet_id}", kind, 1, len(cells), len(cells))
    insert_rows(connection, "sheet", names, [sheet])
    insert_rows(connection, "sheet_column", ("sheet_id", "col", "heading", "part"), [(sheet_id, 1, *column)])
    insert_rows(connection, "record", ("sheet_id", "src_row"), [(sheet_id, row) for row, _ in numbered])


def test_a_note_that_is_no_row_of_the_table_is_screened_as_text_of_nobody(connection: Connection) -> None:
    columns = ("file", "sheet", "row", "column", "value", "reason")
    insert_rows(
        connection, "rejected_cell", columns, [("a.csv", "", 6, "", "Anthropic | yes", "a note beside the table")]
    )
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    found = "select part, heading, text from matched_cell join screen_text using (text_id) where src_row = 6"
    assert rows_of(connection, found) == [("other", "", "Anthropic")]


@pytest.mark.parametrize("part", ["identifier", "status", "agency", "piid", "contract_key", "email", "address"])
@pytest.mark.parametrize("many_rows", [0, 5_000])
def test_a_sure_name_in_a_code_is_asked_about_and_a_person_there_is_not(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, part: str, many_rows: int
) -> None:
    monkeypatch.setattr(import_module("analyzer.screening.gather_cells"), "_MANY_ROWS", many_rows)
    connection.execute("update sheet_column set part = $part where col = 4", {"part": part})
    connection.execute("update raw_1 set c4 = 'Anthropic MSA 7' where src_row = 3")
    connection.execute("update raw_1 set c4 = 'Claude' where src_row = 4")
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    found = "select src_row, verdict from matched_cell join match using (text_id) where col = 4 order by src_row"
    # Row 5 spells the name letter by letter; the weak name of row 4 and the person of row 2 are kept as rejected.
    assert rows_of(connection, found) == [(2, "rejected"), (3, "possible"), (4, "rejected"), (5, "possible")]


@pytest.mark.parametrize("many_rows", [0, 5_000])
def test_an_answer_is_judged_with_the_question_of_its_row(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, many_rows: int
) -> None:
    monkeypatch.setattr(import_module("analyzer.screening.gather_cells"), "_MANY_ROWS", many_rows)
    connection.execute("create table raw_2 (src_row integer, c1 varchar, c2 varchar)")
    asked = "Do you use any Anthropic product such as Claude?"
    insert_rows(
        connection,
        "raw_2",
        ("src_row", "c1", "c2"),
        [(2, asked, "No"), (3, asked, "Yes, for coding"), (4, asked, None)],
    )
    sheet = ("sheet_id", "file", "sheet", "raw_table", "kind", "header_row", "rows_read", "rows_kept")
    insert_rows(connection, "sheet", sheet, [(2, "b.csv", "", "raw_2", "firms", 1, 3, 3)])
    parts = [(2, 1, "Question", "asked"), (2, 2, "Answer", "answer")]
    insert_rows(connection, "sheet_column", ("sheet_id", "col", "heading", "part"), parts)
    insert_rows(connection, "record", ("sheet_id", "src_row"), [(2, 2), (2, 3), (2, 4)])
    screen_sheets(connection, [load_designation("anthropic")], load_catalogue())
    said = "select distinct src_row, col, polarity from matched_cell join match using (text_id) where sheet_id = 2 order by src_row"
    assert rows_of(connection, said) == [(2, 2, "denied"), (3, 2, "affirmed")]


def test_the_notes_of_rows_that_name_a_vendor_are_at_hand_when_the_raw_rows_are_gone(connection: Connection) -> None:
    """Row 3 has no note, row 6 was rejected, and row 7 names another vendor only."""
    screen_sheets(connection, [load_designation("anthropic")], ())
    assert rows_of(connection, "select src_row, col, heading, text from row_note order by all") == [
        (2, 4, "Notes", "POC: Claude Martin"),
        (4, 4, "Notes", "Neither Claude nor ChatGPT is used"),
        (5, 4, "Notes", "A N T H R O P I C seen on the invoice"),
    ]
