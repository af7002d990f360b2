"""The cases of `test_round_trip.py`, opened and saved again by LibreOffice as .xlsx and as .ods."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from analyzer.render.workbook import write_workbook
from analyzer.report.model import ReportModel
from tests.review.desk import Desk
from tests.review.test_round_trip import KINDS, check

pytestmark = pytest.mark.office
KEPT = ("Decisions", "_lists", "_meta")  # LibreOffice takes its time for each sheet


def resave(workbooks: list[Path], form: str, folder: Path) -> None:
    """Have LibreOffice open workbooks and save them in another form, in one start."""
    profile = (folder.parent / f"{folder.name}_profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, *map(str, workbooks)], check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def resaved(scanned: Desk, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Each of them opened and saved again by LibreOffice, in one start per format."""
    desk = scanned.copy(tmp_path_factory.mktemp("saved"))
    saved = {name: desk.edited(kind.edit, f"{name.replace(' ', '_')}.xlsx", KEPT) for name, kind in KINDS.items()}
    made: dict[tuple[str, str], Path] = {}
    for form in ("xlsx", "ods"):
        folder = tmp_path_factory.mktemp(form)
        resave(list(saved.values()), form, folder)
        made |= {(form, name): folder / f"{path.stem}.{form}" for name, path in saved.items()}
    return made


@pytest.mark.parametrize("form", ["xlsx", "ods"])
@pytest.mark.parametrize("name", KINDS)
def test_a_workbook_comes_back_resaved(desk: Desk, resaved: dict[tuple[str, str], Path], name: str, form: str) -> None:
    check(desk, resaved[form, name], KINDS[name])


def test_no_text_of_an_input_becomes_a_formula_on_the_way(hostile_model: ReportModel, tmp_path: Path) -> None:
    write_workbook(hostile_model, tmp_path / "hostile.xlsx")
    before = cells_of(tmp_path / "hostile.xlsx")
    resave([tmp_path / "hostile.xlsx"], "xlsx", tmp_path / "again")
    after = cells_of(tmp_path / "again" / "hostile.xlsx")
    assert [place for place, (kind, _) in after.items() if kind == "f"] == []
    texts = {place: value for place, (kind, value) in before.items() if kind == "s" and value.strip()}
    changed = {
        place for place, value in texts.items() if " ".join(str(after[place][1]).split()) != " ".join(value.split())
    }
    assert changed == set()


def cells_of(path: Path) -> dict[tuple[str, str], tuple[str, Any]]:
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): (cell.data_type, cell.value)
        for sheet in book
        for row in sheet
        for cell in row
        if cell.value
    }
