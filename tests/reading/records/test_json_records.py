"""JSON with lists of objects reads as tables: every value has a cell, numbers as they are written, headings by their paths."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.limits import Limits
from analyzer.reading.read_files import read_inputs
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText

# The shape of a release in the Open Contracting Data Standard, cut down.
CONTRACTING = """{
  "uri": "https://standard.example/release.json",
  "publisher": {"name": "Open Data Services"},
  "releases": [
    {"ocid": "ocds-213czf-000-00001", "tag": ["contract", "award"],
     "awards": [{"id": "a1", "value": {"amount": 11000000.00, "currency": "USD"},
                 "suppliers": [{"id": "GB-LAC-E09000003", "name": "Anthropic, PBC"}]}]},
    {"ocid": "ocds-213czf-000-00002", "tag": [],
     "awards": [{"id": "a2", "suppliers": [{"name": "Acme"}, {"name": "Blue Ltd"}]}, {"id": "a3", "value": {"amount": 0.10}}]}
  ]
}"""


def test_a_list_of_objects_is_a_table_with_its_headings_in_row_one(read_text: ReadText) -> None:
    sheet = read_text('[{"vendor": "Acme", "amount": 5}, {"city": "Bonn", "vendor": "Blue"}]', "vendors.json")
    assert sheet.name == ""
    assert sheet.rows == {1: ("vendor", "amount", "city"), 2: ("Acme", "5", None), 3: ("Blue", None, "Bonn")}


def test_numbers_booleans_and_nulls_are_cells_as_they_are_written(read_text: ReadText) -> None:
    text = '[{"a": 1332.80, "b": 1e3, "c": 100000000000000000000.01, "d": true, "e": false, "f": null, "g": "007"}]'
    assert read_text(text, "pay.json").rows[2] == (
        "1332.80", "1e3", "100000000000000000000.01", "true", "false", None, "007",
    )  # fmt: skip


def test_nested_objects_become_paths_and_every_value_has_a_cell(read_text: ReadText) -> None:
    sheet = read_text(CONTRACTING, "release.json")
    assert sheet.name == "releases"
    rows = [dict(zip(sheet.rows[1], row, strict=True)) for number, row in sheet.rows.items() if number > 1]
    assert [{heading: text for heading, text in row.items() if text} for row in rows] == [
        {
            "ocid": "ocds-213czf-000-00001", "tag": "contract; award", "awards.id": "a1",
            "awards.value.amount": "11000000.00", "awards.value.currency": "USD",
            "awards.suppliers.id": "GB-LAC-E09000003", "awards.suppliers.name": "Anthropic, PBC",
        },
        {
            "ocid": "ocds-213czf-000-00002", "awards.id": "a2", "awards.suppliers.name": "Acme",
            "awards.suppliers.2.name": "Blue Ltd", "awards.2.id": "a3", "awards.2.value.amount": "0.10",
        },
    ]  # fmt: skip


def test_what_stands_outside_of_the_lists_stands_beside_the_cells(tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text(CONTRACTING)
    (file,) = read_inputs([tmp_path / "release.json"], tmp_path / "workspace")
    assert file.database
    connection = open_file(file.database)
    texts = connection.execute("SELECT sheet, place, text, class FROM raw_side ORDER BY place").fetchall()
    connection.close()
    assert texts == [
        ("releases", "publisher.name", "Open Data Services", "said"),
        ("releases", "uri", "https://standard.example/release.json", "said"),
    ]


def test_each_list_of_a_document_is_a_sheet_that_is_called_by_its_path(tmp_path: Path, read: Read) -> None:
    document = {"data": {"items": [{"a": "1"}], "more": {"rows": [{"b": "2"}, {"b": "3"}]}}, "codes": ["x", "y"]}
    (tmp_path / "export.json").write_text(json.dumps(document))
    (sheets,) = read(tmp_path).sheets.values()
    assert {sheet.name: sheet.rows for sheet in sheets} == {
        "data.items": {1: ("a",), 2: ("1",)},
        "data.more.rows": {1: ("b",), 2: ("2",), 3: ("3",)},
    }


@pytest.mark.parametrize(
    "text",
    [
        '[{"vendor": "Acme"}]',
        '{"vendors": [{"vendor": "Acme", "city": "Bonn"}]}',
        '{"vendors": [{"vendor": "Acme"}, {"vendor": "Blue"}, {}]}',
        '{"edges": [{"node": {"vendor": "Acme"}}, {"node": {"vendor": "Blue"}}]}',
        '{"vendors": [[{"vendor": "Acme"}]]}',
    ],
)
def test_few_keys_make_a_table_where_records_share_them(read_text: ReadText, text: str) -> None:
    assert "Acme" in read_text(text, "vendors.json").rows[2]


def test_of_a_long_list_within_a_record_the_rest_shares_a_column(read_text: ReadText) -> None:
    lines = [{"name": f"n{number}"} for number in range(1, 24)]
    sheet = read_text(json.dumps([{"id": "1", "lines": lines}]), "orders.json")
    cells = dict(zip(sheet.rows[1], sheet.rows[2], strict=True))
    assert cells["lines.name"] == "n1"
    assert cells["lines.20.name"] == "n20"
    assert cells["lines.further.name"] == "n21; n22; n23"


def test_lists_in_lists_and_values_among_objects_are_kept(read_text: ReadText) -> None:
    sheet = read_text('[{"grid": [[1, 2], [3]], "mixed": ["a", {"b": "c"}, [["d"]]]}, "alone"]', "odd.json")
    assert sheet.rows == {
        1: ("grid", "mixed", "mixed.2.b", "mixed.3", "value"),
        2: ("1; 2; 3", "a", "c", "d", None),
        3: (None, None, None, None, "alone"),
    }


def test_a_key_that_stands_twice_is_a_column_of_its_own(read_text: ReadText) -> None:
    sheet = read_text('[{"vendor": "Acme", "vendor": "Anthropic", "vendor (2)": "Blue"}]', "hidden.json")
    assert sheet.rows == {1: ("vendor", "vendor (3)", "vendor (2)"), 2: ("Acme", "Anthropic", "Blue")}
    assert sheet.notes == ("Keys that stand twice in one object became columns of their own: 1.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_of_json_is_told_by_its_bytes(read_text: ReadText, encoding: str) -> None:
    assert read_text('[{"vendor": "Müller"}]'.encode(encoding), "vendors.json").rows[2] == ("Müller",)


@pytest.mark.parametrize("name", ["export", "export.txt", "export.csv", "export.log"])
def test_a_list_of_objects_is_read_whatever_its_name(read_text: ReadText, name: str) -> None:
    assert read_text('[\n {"vendor": "Acme"},\n {"vendor": "Blue"}]', name).rows[3] == ("Blue",)


def test_documents_one_below_the_other_are_records_at_their_lines(read_text: ReadText) -> None:
    sheet = read_text('{"a": 1}\n{\n  "a": 2\n}\n{"a": 3}{"a": 4}\n', "stream.json")
    assert sheet.rows == {0: ("a",), 1: ("1",), 2: ("2",), 5: ("3",), 6: ("4",)}


def test_packages_as_pip_lists_them_stay_a_software_list_and_other_records_do_not(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pip.json").write_text('[{"name": "anthropic", "version": "0.39.0", "latest_version": "0.40.0"}]')
    (tmp_path / "tools.json").write_text('[{"name": "Claude", "version": "4", "vendor": "Anthropic"}]')
    sheets = read(tmp_path).sheets
    assert [sheet.is_sbom for (sheet,) in sheets.values()] == [True, False]
    assert sheets["tools.json"][0].rows[2] == ("Claude", "4", "Anthropic")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 1, "b": ["x"]}', "no list of records"),
        ('["a", "b"]', "no list of records"),
        ("{}", "no list of records"),
        ('{"steps": [{"uses": "a"}, {"run": "b", "with": {"c": "d"}}]}', "no list of records"),
        (
            '{"references": [{"path": "./core"}], "overrides": [{"files": ["*.ts"], "rules": {"a": 1, "b": 2}}]}',
            "no list of records",
        ),
        ("17", "no list of records"),
        ('{"a": 1} and so on', "other text between them"),
        ("{'a': 1}", "not valid JSON (line 1): texts in single quotes"),
        ('{"tasks": [{"a": 1}], // a comment\n"b": 2}', "not valid JSON (line 1): comments are not allowed"),
        ('{"tasks": [{"a": 1},]}', "not valid JSON (line 1): a comma stands before nothing"),
    ],
)
def test_json_without_records_is_left_aside_in_a_folder(tmp_path: Path, read: Read, text: str, problem: str) -> None:
    (tmp_path / "settings.json").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.IGNORED, BearsOn.NONE)
    assert problem in file.problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[{"vendor": "Acme"}, {"vendor": "Bl', "damaged or cut off"),
        ('{"data": [{"vendor": "Acme"},', "damaged or cut off"),
        ('// made by hand\n[{"vendor": "Acme"}]', "comments are not allowed in JSON. Take that out"),
        ('[{"vendor": "Acme",}, {"vendor": "Blue"}]', "a comma stands before nothing. Take that out"),
        ('[{"a":' * 100 + "1" + "}]" * 100, "nested deeper than any table"),
        (json.dumps([{f"k{number}": "x"} for number in range(2_001)]), "more than 2,000 different headings"),
        (json.dumps({f"k{number}": [{"a": "x"}] for number in range(201)}), "more than 200 lists"),
    ],
    ids=["cut", "cut inside", "comment", "comma", "deep", "wide", "many lists"],
)
def test_records_that_are_damaged_or_hostile_are_refused(tmp_path: Path, read: Read, text: str, problem: str) -> None:
    (tmp_path / "payments.json").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, BearsOn.ANY)
    assert problem in file.problem
    assert len(file.problem.split(". ")) > 1


def test_records_with_more_cells_than_the_limit_are_refused(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pay.json").write_text('[{"a": 1, "b": 2}, {"a": 3, "b": 4}]')
    assert "more cells" in read(tmp_path, limits=Limits(max_cells=5)).problem


@pytest.mark.parametrize(
    ("name", "problem"),
    [("deno.lock", "lock file"), ("composer.lock", "no software list"), ("package-lock.json", "no software list")],
)
def test_what_a_package_manager_calls_so_is_no_table_of_records(
    tmp_path: Path, read: Read, name: str, problem: str
) -> None:
    (tmp_path / name).write_text('{"packages": [{"name": "guzzle", "type": "library"}]}')
    (file,) = read(tmp_path).files
    assert file.status is FileStatus.IGNORED
    assert problem in file.problem
