"""Doubts come first, each with what settles it, and a dialogue makes a mapping of the answers."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import ROOT, plain_text, run_in_terminal
from tests.test_cli import exposure

# Row 3 has no vendor (4.50), and the printed total is not 10.50 + 4.50 + 3.00 = 18.00.
LEDGER = "Vend Name,Inv Date,Amt\nCDW,2026-01-31,10.50\n,2026-02-28,4.50\nDell,2026-03-31,3.00\nTotal,,99.00\n"
# A list of what the own firm uses, or of what makers offer: the column of models speaks for both.
SOFTWARE = (
    "App,Publisher,Business Owner,Underlying model(s),Approved?\nNotion,Notion Labs,IT,\"Claude, GPT\",Yes\n"
    "Zoom,Zoom Communications,HR,Claude,Yes\nCursor,Anysphere,Eng,Claude Sonnet,No\n"
)  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "ledger.csv").write_text(LEDGER)
    (tmp_path / "inputs" / "software.csv").write_text(SOFTWARE)
    return tmp_path


def kinds_of(mapping: Path) -> dict[str, Any]:
    return {table["file"]: table["kind"] for table in tomllib.loads(mapping.read_text())["table"]}


def test_doubts_stand_first_with_what_settles_each(place: Path) -> None:
    text = " ".join(exposure("inspect", "inputs", cwd=place).stdout.split())
    assert text.startswith(
        "Check these 3 first: 1. ledger.csv: column 'Vend Name' is blank in 1 of 3 rows (first: row 3)"
    )
    places = [
        text.index(part)
        for part in ("1. ledger.csv", "2. ledger.csv: row 5 prints a total of 99.00", "3. software.csv")
    ]
    assert places == sorted(places)
    assert 'exposure inspect "ledger.csv"' in text
    assert 'kind = "products"' in text
    assert "3 doubts: see the top." in text


def test_what_leaves_no_doubt_begins_with_the_tables(tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text(
        "Vendor Name,Amount,Invoice Date\nBlue Co,1.50,2026-01-31\nRed LLC,2.00,2026-02-28\n"
    )
    assert exposure("inspect", "pay.csv", cwd=tmp_path).stdout.startswith("pay.csv\n")


@pytest.mark.parametrize(
    ("keys", "kind"), [("y\n", "products"), ("n\n", "dependencies"), ("firms\n", "firms"), ("frims\nproducts\n", "products"),
                       ("\n", "dependencies"), ("q\n", "dependencies")],
)  # fmt: skip
def test_an_answer_stands_in_the_mapping(place: Path, keys: str, kind: str) -> None:
    done = exposure("inspect", "inputs", "--ask", "--write-map", "m.toml", "-q", cwd=place, stdin=keys)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert kinds_of(place / "m.toml") == {"ledger.csv": "payments", "software.csv": kind}
    is_open = "Is it a list of" in (place / "m.toml").read_text()
    assert is_open == (keys in {"\n", "q\n"})  # only what was not answered stays a question


def test_the_answers_count_in_a_scan(place: Path) -> None:
    exposure("inspect", "inputs", "--ask", "-q", cwd=place, stdin="y\n")
    record = json.loads(exposure("inspect", "inputs", "--map", "map.toml", "--json", cwd=place).stdout)
    assert {sheet["file"]: sheet["kind"] for sheet in record["sheets"]}["software.csv"] == "products"


def test_a_table_is_left_out_by_a_word(place: Path) -> None:
    exposure("inspect", "inputs", "--ask", "-q", cwd=place, stdin="skip\n")
    skipped = {table["file"]: table["skip"] for table in tomllib.loads((place / "map.toml").read_text())["table"]}
    assert skipped == {"ledger.csv": False, "software.csv": True}


def test_a_column_gets_the_part_that_is_answered(place: Path) -> None:
    master = ROOT / "sample_data" / "meridian" / "vendor_master.xlsx"  # its sheet Lists has codes and what they mean
    done = exposure("inspect", master, "--ask", "-q", cwd=place, stdin="prodcut\nproduct\n")
    assert "Does column A (Code) name the vendors?" in done.stderr
    assert "'prodcut' is no part of a column. Did you mean product?" in done.stderr
    (lists,) = (one for one in tomllib.loads((place / "map.toml").read_text())["table"] if one["sheet"] == "Lists")
    assert lists["columns"][0] == {"column": "A", "heading": "Code", "part": "product"}


def test_an_open_table_gets_its_kind_and_whose_it_is(tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("fund code,fiscal year,total\n12,2025,5.00\n13,2024,6.00\n")
    done = exposure("inspect", "odd.csv", "--ask", "-q", cwd=tmp_path, stdin="payments\nMeridian LLC\n")
    (table,) = tomllib.loads((tmp_path / "map.toml").read_text())["table"]
    assert (table["kind"], table["firm"]) == ("payments", "Meridian LLC"), done.stderr


def test_answers_that_end_too_soon_write_nothing(place: Path) -> None:
    done = exposure("inspect", "inputs", "--ask", "-q", cwd=place)
    assert done.returncode == 2
    assert "nothing was written" in done.stderr
    assert [entry.name for entry in place.iterdir()] == ["inputs"]


def test_a_mapping_that_is_there_is_not_overwritten(place: Path) -> None:
    (place / "map.toml").write_text("mine")
    done = exposure("inspect", "inputs", "--ask", cwd=place, stdin="y\n")
    assert (done.returncode, (place / "map.toml").read_text()) == (2, "mine")


def test_the_dialogue_works_in_a_terminal(place: Path) -> None:
    code, written = run_in_terminal(place, 80, "inspect", "inputs", "--ask", "-q", keys="y\n")
    assert code == 0
    assert "3 of 3. software.csv: Is it a list of" in " ".join(plain_text(written).split())
    assert kinds_of(place / "map.toml")["software.csv"] == "products"
