"""The Python API gives the tables of a scan as data frames."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas
import pytest
from numpy import bool_

import analyzer
from analyzer.errors import UsageProblem
from analyzer.render.scan_card import scan_card
from analyzer.report.tables import TABLES
from analyzer.runs.stored_runs import load_run


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> analyzer.Scan:
    folder = tmp_path_factory.mktemp("api")
    text = "Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\nMaria Claude,nothing\n"
    (folder / "vendors.csv").write_text(text)
    options = analyzer.ScanOptions(out=folder / "out", as_of=date(2026, 3, 1))
    return analyzer.scan(folder / "vendors.csv", options)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> analyzer.Scan:
    """The sample case, which has rows in nearly every table."""
    own = ("Meridian Defense Systems, Inc.", "Meridian Federal Logistics, Inc.")
    options = analyzer.ScanOptions(out=tmp_path_factory.mktemp("sample"), as_of=date(2026, 9, 15), firm=own)
    return analyzer.scan(Path(__file__).parents[1] / "sample_data" / "meridian", options)


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_a_frame_has_the_columns_and_rows_of_its_file(scanned: analyzer.Scan, name: str) -> None:
    frame = getattr(scanned, name)
    written = pandas.read_csv(scanned.folder / f"{name}.csv", dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(written.columns)
    assert len(frame) == len(written)


def test_columns_have_the_types_of_what_they_hold(scanned: analyzer.Scan) -> None:
    findings = scanned.findings.set_index("firm")
    known = findings.loc["Northwind Analytics"]
    assert known["position_use"] == "exposed"
    assert (bool(known["own"]), known["contracts"], known["obligated"]) == (False, 0, Decimal(0))
    dtypes = {name: str(findings.dtypes[name]) for name in ("position_use", "own", "tier", "obligated", "reason")}
    assert dtypes == {
        "position_use": "category",
        "own": "bool",
        "tier": "Int64",
        "obligated": "object",
        "reason": "str",
    }
    assert {type(amount) for amount in findings["obligated"]} == {Decimal}
    assert str(scanned.certificates.dtypes["valid_until"]) == "datetime64[s]"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_values_of_a_frame_are_those_of_the_csv_file(sample: analyzer.Scan, table: Any) -> None:
    written = pandas.read_csv(sample.folder / table.file, dtype=str, keep_default_na=False)
    frame = sample.frame(table.name)
    for column in table.columns:
        assert list(map(csv_text, frame[column.name])) == [text.removeprefix("'") for text in written[column.name]]


def csv_text(value: Any) -> str:
    """A value of a frame as a person writes it into a CSV file."""
    if isinstance(value, bool | bool_):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:.2f}" if round(value, 2) == value else f"{value.normalize():f}"
    if value is None or pandas.isna(value):
        return ""
    return value.date().isoformat() if isinstance(value, pandas.Timestamp) else str(value)


def test_words_of_a_vocabulary_are_in_its_order(sample: analyzer.Scan) -> None:
    assert list(sample.answers["answer"].cat.categories)[:2] == ["contrary evidence", "disclose or report"]


def test_questions_in_sql_reach_every_table(sample: analyzer.Scan) -> None:
    for table in TABLES:
        (count,) = sample.sql(f"SELECT count(*) AS n FROM {table.name}")["n"]
        assert count == len(sample.frame(table.name))
    dollars = sample.sql(
        "SELECT own, sum(obligated) AS dollars, sum(contracts) AS n FROM findings GROUP BY own ORDER BY own"
    )
    assert [str(kind) for kind in dollars.dtypes] == ["boolean", "object", "Int64"]
    own = sample.findings[sample.findings["own"]]
    assert dollars["dollars"].tolist()[1] == sum(own["obligated"])
    assert sample.sql("SELECT firm FROM findings WHERE false").columns.tolist() == ["firm"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SELEC 1", "sql: Parser Error"),
        ("SELECT * FROM nothing", "The tables are findings, answers"),
        ("SELECT * FROM read_csv('pyproject.toml')", "sql: Permission Error"),
        ("COPY findings TO 'findings.parquet'", "sql: Permission Error"),
        ("SET enable_external_access = true", "sql: Invalid Input Error"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_a_sentence(
    scanned: analyzer.Scan, question: str, said: str
) -> None:
    with pytest.raises(UsageProblem, match=said):
        scanned.sql(question)


def test_a_scan_says_what_it_is_in_a_line(scanned: analyzer.Scan) -> None:
    line = f"<Scan 2026-03-01 anthropic: 0 exposed, 1 unresolved, 2 firms; {scanned.folder}>"
    assert repr(scanned) == line


def test_a_notebook_shows_the_first_sentence_and_no_markup_of_an_input(scanned: analyzer.Scan) -> None:
    hostile = Path("<script>alert(1)</script>")
    html = scan_card(scanned.model, hostile)
    assert scanned._repr_html_().startswith("<p>")
    assert "under the test of performance" in html
    assert "<script" not in html


def test_a_firm_is_explained_as_on_the_command_line(scanned: analyzer.Scan) -> None:
    text = scanned.explain("Northwind")
    assert text.startswith("Northwind Analytics (name:northwind analytics")
    assert "vendors.csv" in text
    with pytest.raises(UsageProblem, match="No firm of this scan"):
        scanned.explain("Nobody at all")


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ("missing.csv", "there is no such file or folder"),
        (["missing.csv"], "there is no such file or folder"),
        ("", "it is blank"),
        ([], "it names no file or folder"),
        (5, "it takes a path"),
    ],
)
def test_a_path_that_cannot_be_scanned_raises(tmp_path: Path, paths: Any, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        analyzer.scan(paths, analyzer.ScanOptions(out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_table_raises_and_is_never_the_newest_run(scanned: analyzer.Scan, tmp_path: Path) -> None:
    out = scanned.folder.parent
    with pytest.raises(analyzer.AnalyzerError, match="Nothing was scanned"):
        analyzer.scan(tmp_path, analyzer.ScanOptions(out=out))
    assert load_run(out)[0] == scanned.folder
    assert [entry for entry in out.iterdir() if entry.is_dir()] == [scanned.folder]
