"""What `inspect` shows people at any width, what it writes for them to edit, and that neither changes what a scan says."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from analyzer.pipeline.scan import inspect_inputs
from analyzer.render.inspection.print_inspection import print_inspection
from tests.test_cli import OUTPUTS, exposure

HEADING = "Name of the supplier as it is registered with the chamber of commerce"
VENDORS = (
    f'{HEADING},Vendor ID,Amount,Invoice Date\nBlue Co Ltd,4711,"1,000.50",2026-01-31\nRed LLC,4712,2.00,2026-02-28\n'
)
SURVEY = "Company,Do you use any AI tools?,Claude\nNorthwind Analytics LLC,We use Claude for proposals,yes\nOrchard Inc,No,no\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "payments.csv").write_text(VENDORS)
    (folder / "survey.csv").write_text(SURVEY)
    return tmp_path


def shown(paths: list[Path], width: int, *, verbose: bool = False) -> str:
    out = io.StringIO()
    print_inspection(
        Console(file=out, width=width, force_terminal=False, highlight=False), inspect_inputs(paths), verbose=verbose
    )
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 160])
def test_no_line_is_wider_than_the_terminal_and_no_heading_is_cut(place: Path, width: int) -> None:
    text = shown([place / "inputs"], width)
    assert max(map(len, text.splitlines())) <= width
    assert "2 rows = 2 kept + 0 rejected; amounts add up to 1,002.50" in " ".join(text.split())
    words = set(text.split())
    assert words >= set(HEADING.split())
    assert "supplier's" in words


def test_a_piped_inspection_is_plain_text_that_ends_in_a_summary(place: Path) -> None:
    done = exposure("inspect", "inputs", cwd=place)
    assert (done.returncode, done.stderr, "\x1b" in done.stdout) == (0, "", False)
    assert "payments; headings in row 1" in done.stdout
    assert done.stdout.splitlines()[-1] == (
        "2 files: 2 read, 0 refused, 0 ignored. 2 sheets, 4 rows: 4 kept, 0 rejected."
    )


def test_texts_of_inputs_are_shown_and_obeyed_by_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "Vendor Name,Notes [bold]\x1b[31m\nBlue Co,[red]x[/red]\x07\nRed LLC,\x1b]0;t\x07\n"
    )
    text = shown([tmp_path / "a.csv"], 100)
    assert "\x1b" not in text
    assert "[bold]" in text
    assert "[red]x[/red]" in text


def test_many_files_get_a_line_each_and_equal_remarks_are_said_once(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"pay_{number:03}.csv").write_text(VENDORS)
    for number in range(15):
        (tmp_path / f"odd_{number:02}.csv").write_text(f"fund code,fiscal year,total\n12,{number},5.00\n13,2024,6.00\n")
    text = shown([tmp_path], 100)
    assert text.count("pay_") >= 60
    assert text.count("no vendor column") == 1
    assert len(text.splitlines()) < 100
    assert "75 files: 75 read" in text
    assert len(shown([tmp_path], 100, verbose=True).splitlines()) > 300


def test_json_has_the_records_of_a_scan_and_no_others(place: Path) -> None:
    record = json.loads(exposure("inspect", "inputs", "--json", cwd=place).stdout)
    assert list(record) == ["inputs", "sheets", "problems"]
    assert record["sheets"][0]["columns"]["supplier"] == HEADING


@pytest.mark.parametrize("name", ["m.toml", "m.xlsx"])
def test_a_scan_with_the_mapping_of_its_own_inputs_gives_the_same_run_folder(place: Path, name: str) -> None:
    plain = exposure("scan", "inputs", "--as-of", "2026-03-01", "-q", "-o", "plain", cwd=place)
    written = exposure("inspect", "inputs", "--write-map", name, "-q", cwd=place)
    assert written.returncode == 0
    mapped = exposure("scan", "inputs", "--as-of", "2026-03-01", "-q", "-o", "mapped", "--map", name, cwd=place)
    one, two = place / plain.stdout.strip(), place / mapped.stdout.strip()
    records = [json.loads((folder / "run.json").read_text()) for folder in (one, two)]
    assert (records[0].pop("map"), len(records[1].pop("map"))) == (None, 64)
    assert records[0] == records[1]
    different = [output for output in OUTPUTS if (one / output).read_bytes() != (two / output).read_bytes()]
    assert different == ["run.json"]


def test_a_mapping_among_the_inputs_is_no_input_and_may_be_named_in_the_settings(place: Path) -> None:
    exposure("inspect", "inputs", "--write-map", "inputs/m.xlsx", "-q", cwd=place)
    seen = inspect_inputs([place / "inputs"])
    assert {sheet.file for sheet in seen.sheets} == {"payments.csv", "survey.csv"}
    assert ["A mapping, not an input" in file.problem for file in seen.inputs] == [True, False, False]
    (place / "inputs" / "exposure.toml").write_text('map = "m.xlsx"\nas-of = 2026-03-01\n')
    done = exposure("scan", "inputs", "-q", cwd=place)
    assert json.loads((place / done.stdout.strip() / "run.json").read_text())["map"]


def test_edits_survive_when_the_mapping_is_written_anew(place: Path) -> None:
    exposure("inspect", "inputs", "--write-map", "m.toml", "-q", cwd=place)
    text = (place / "m.toml").read_text()
    (place / "m.toml").write_text(text.replace("skip = false", "skip = true", 1).replace('firm = ""', 'firm = "Acme"'))
    exposure("inspect", "inputs", "--map", "m.toml", "--write-map", "again.toml", "-q", cwd=place)
    again = (place / "again.toml").read_text()
    assert (again.count("skip = true"), again.count('firm = "Acme"')) == (1, 2)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("inputs/payments.csv", "is no mapping file"),
        ("m.toml", "is already there"),
        ("no/m.toml", "there is no folder no"),
    ],
)
def test_a_mapping_that_cannot_be_written_is_said_before_anything_is_read(place: Path, name: str, said: str) -> None:
    (place / "m.toml").write_text("mine")
    done = exposure("inspect", "inputs", "--write-map", name, cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert (place / "m.toml").read_text() == "mine"


def test_everything_left_out_is_no_failure_of_a_file(place: Path) -> None:
    exposure("inspect", "inputs/payments.csv", "--write-map", "m.toml", "-q", cwd=place)
    (place / "m.toml").write_text((place / "m.toml").read_text().replace("skip = false", "skip = true"))
    done = exposure("scan", "inputs", "--map", "m.toml", "--as-of", "2026-03-01", "-q", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
