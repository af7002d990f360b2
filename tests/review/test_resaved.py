"""The cases of `test_round_trip.py`, opened and saved again by LibreOffice as .xlsx and as .ods."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.review.desk import Desk
from tests.review.test_round_trip import KINDS, check

pytestmark = pytest.mark.office
KEPT = ("Decisions", "_lists", "_meta")  # LibreOffice takes its time for each sheet


@pytest.fixture(scope="module")
def resaved(scanned: Desk, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Each of them opened and saved again by LibreOffice, in one start per format."""
    desk = scanned.copy(tmp_path_factory.mktemp("saved"))
    saved = {name: desk.edited(kind.edit, f"{name.replace(' ', '_')}.xlsx", KEPT) for name, kind in KINDS.items()}
    made = {}
    for form in ("xlsx", "ods"):
        folder = tmp_path_factory.mktemp(form)
        profile = folder / "profile"
        command = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            folder,
        ]
        subprocess.run([*command, *saved.values()], check=True, capture_output=True, timeout=300)
        made |= {(form, name): folder / f"{path.stem}.{form}" for name, path in saved.items()}
    return made


@pytest.mark.parametrize("form", ["xlsx", "ods"])
@pytest.mark.parametrize("name", KINDS)
def test_a_workbook_comes_back_resaved(desk: Desk, resaved: dict[tuple[str, str], Path], name: str, form: str) -> None:
    check(desk, resaved[form, name], KINDS[name])
