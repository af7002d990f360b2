"""An `exposure.toml` may have come with somebody's files: it is said, and it names nothing outside its own folder."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from analyzer.errors import UsageProblem
from analyzer.pipeline.scan import run_scan
from analyzer.request.settle import settings_beside, settle

ROWS = "Vendor,Notes\nNorthwind Analytics,We use Claude for proposals\n"


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "vendors.csv").write_text(ROWS)
    (tmp_path / "secret.txt").write_text("Password of the vault\n")
    return folder


def write(inputs: Path, text: str) -> None:
    (inputs / "exposure.toml").write_text(text)


@pytest.mark.parametrize(
    "text",
    [
        'out = "/var/tmp/elsewhere"', 'out = "../reports"', 'firm = ["../secret.txt"]', 'map = "../map.toml"',
        'designation = ["../other.toml"]', 'catalogue = "/etc/catalogue.toml"', 'out = "~/reports"',
    ],
)  # fmt: skip
def test_a_path_that_leads_out_of_the_folder_needs_a_persons_word(inputs: Path, text: str) -> None:
    (inputs.parent / "other.toml").write_text("")
    write(inputs, text)
    with pytest.raises(UsageProblem, match="leads out of the folder") as refused:
        settle([inputs], {})
    assert "--trust-config" in str(refused.value)
    settle([inputs], {"trust_config": True})


def test_a_path_inside_the_folder_needs_none(inputs: Path) -> None:
    (inputs / "own.txt").write_text("Meridian Defense Systems, Inc.\n")
    write(inputs, 'out = "reports"\nfirm = ["own.txt", "Second Firm LLC"]\n')
    options = settle([inputs], {})
    assert options.out == inputs / "reports"
    assert options.firm == (str(inputs / "own.txt"), "Second Firm LLC")


def test_the_command_line_beats_the_file_but_does_not_make_it_trusted(inputs: Path) -> None:
    write(inputs, 'out = "../reports"')
    with pytest.raises(UsageProblem, match="leads out of the folder"):
        settle([inputs], {"out": inputs / "mine"})


def test_a_file_cannot_ask_to_be_trusted(inputs: Path) -> None:
    write(inputs, "trust_config = true\n")
    with pytest.raises(UsageProblem, match="cannot ask to be trusted"):
        settle([inputs], {})


def test_what_the_file_sets_is_said_in_every_output(inputs: Path, tmp_path: Path) -> None:
    write(inputs, 'as_of = 2026-09-15\nfirm = ["Northwind Analytics"]\nmax_tier = 3\n')
    given = {"out": tmp_path / "reports"}
    settings = settings_beside([inputs], given)
    assert settings == ("as_of = 2026-09-15", "firm = Northwind Analytics", "max_tier = 3")
    folder = run_scan([inputs], settle([inputs], given), settings=settings).folder
    assert json.loads((folder / "run.json").read_text())["settings"] == list(settings)
    page = (folder / "exposure.html").read_text(encoding="utf-8")
    assert f"Set by the exposure.toml beside the inputs: {'; '.join(settings)}." in page
    guide = openpyxl.load_workbook(folder / "exposure.xlsx").worksheets[0]
    lines = [row[2].value for row in guide.iter_rows() if row[0].value == "Set beside the inputs"]
    assert lines == list(settings)


def test_what_the_command_line_says_is_not_said_of_the_file(inputs: Path) -> None:
    write(inputs, "as_of = 2026-09-15\nmax_tier = 3\n")
    assert settings_beside([inputs], {"as_of": "2026-09-16"}) == ("max_tier = 3",)
    (inputs / "exposure.toml").unlink()
    assert settings_beside([inputs], {}) == ()
