"""An update is taken only with the hash that was expected, without errors, and not older than what is in use."""

from __future__ import annotations

import hashlib
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from analyzer.errors import AnalyzerError, IntegrityProblem, UsageProblem
from analyzer.request.designation_folder import designation_folder, find_designation, known_ids
from analyzer.request.options import ScanOptions
from analyzer.request.request import load_designations
from analyzer.request.update_file import TakenUpdate, read_update, take_update

SHIPPED = (resources.files("analyzer.designations") / "data" / "dji.toml").read_text(encoding="utf-8")
CHECKED = "checked_on = 2026-11-29"
TODAY = date(2026, 12, 24)


def newer_file(folder: Path, *changes: tuple[str, str]) -> Path:
    text = SHIPPED
    for old, new in (*changes, (CHECKED, "checked_on = 2026-12-24")):
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "received.toml"
    path.write_text(text, encoding="utf-8")
    return path


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def take(path: Path, folder: Path) -> TakenUpdate:
    return take_update(read_update(path, sha256(path)), folder, TODAY)


def test_an_update_stands_before_the_shipped_designation(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    taken = take(path, tmp_path / "own")
    assert taken.file.read_bytes() == path.read_bytes()
    assert [file.name for file in (tmp_path / "own").iterdir()] == ["dji.toml"]
    (loaded,) = load_designations(["dji"], [], tmp_path / "own")
    assert loaded.sha256 == sha256(path)
    sourced = find_designation("dji", tmp_path / "own")
    assert (sourced.file, "taken before the one of this program" in sourced.remark) == (taken.file, True)


def test_what_changes_is_told_by_event_and_by_term(tmp_path: Path) -> None:
    event = '{ on = 2025-12-22, text = "Operating listed drones'
    path = newer_file(
        tmp_path,
        ('text = "Hasselblad", kind = "affiliate", strength = "weak"', 'text = "Hasselblad", kind = "affiliate", strength = "strong"'),
        ('{ text = "dji.com", kind = "host"', '{ text = "dji.example", kind = "host"'),
        (event, '{ on = 2025-12-22, status = "active", text = "Operating listed drones'),
    )  # fmt: skip
    changes = take(path, tmp_path / "own").changes
    assert [line for line in changes if "term" in line] == [
        "SZ DJI Technology Co., Ltd.: term Hasselblad: changed (strength: weak -> strong)",
        "SZ DJI Technology Co., Ltd.: term dji.example: new",
        "SZ DJI Technology Co., Ltd.: term dji.com: gone",
    ]
    (told,) = [line for line in changes if "event" in line]
    assert told.startswith("asda: event of 2025-12-22, Operating listed drones")
    assert told.endswith("changed (status: none -> active)")
    assert changes[0] == "checked_on: 2026-11-29 -> 2026-12-24"


def test_a_file_that_is_older_than_the_one_in_use_is_refused(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("2026-12-24", "2026-11-22"), encoding="utf-8")
    with pytest.raises(AnalyzerError, match="checked on 2026-11-22, and the designation dji in use on 2026-11-29"):
        take(path, tmp_path / "own")
    assert not (tmp_path / "own").exists()


def test_a_file_that_was_checked_in_the_future_is_refused(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    with pytest.raises(AnalyzerError, match="it was checked on 2026-12-24, and today is 2026-12-23"):
        take_update(read_update(path, sha256(path)), tmp_path / "own", date(2026, 12, 23))
    assert not (tmp_path / "own").exists()


def test_a_file_about_other_vendors_does_not_take_the_place_of_a_designation(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    other = (resources.files("analyzer.designations") / "data" / "acronis.toml").read_text(encoding="utf-8")
    path.write_text(other.replace('id = "acronis"', 'id = "dji"', 1), encoding="utf-8")
    with pytest.raises(AnalyzerError, match="none of the vendors of the designation dji in use"):
        take(path, tmp_path / "own")


@pytest.mark.parametrize("digits", ["0" * 64, "0" * 63 + "g", "abc"])
def test_a_file_with_another_hash_is_refused(tmp_path: Path, digits: str) -> None:
    expected = IntegrityProblem if digits == "0" * 64 else UsageProblem
    with pytest.raises(expected):
        read_update(newer_file(tmp_path), digits)


def test_the_hash_may_stand_in_a_file_as_sha256sum_writes_it(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    with pytest.raises(UsageProblem, match=r"--sha256, or in a file received\.toml\.sha256"):
        read_update(path, "")
    beside = tmp_path / "received.toml.sha256"
    beside.write_text(f"{sha256(path).upper()}  received.toml\n", encoding="utf-8")
    assert read_update(path, "").sha256 == sha256(path)
    beside.write_text(f"{'0' * 64}  received.toml\n", encoding="utf-8")
    with pytest.raises(IntegrityProblem):
        read_update(path, sha256(path))


def test_a_new_designation_is_known_by_its_id_once_it_is_taken(tmp_path: Path) -> None:
    path = newer_file(tmp_path, ('id = "dji"\nname = "DJI"', 'id = "drones"\nname = "DJI"'))
    assert take(path, tmp_path / "own").former is None
    assert "drones" in known_ids(tmp_path / "own")


def test_a_file_of_the_folder_must_be_called_after_its_id(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(SHIPPED, encoding="utf-8")
    with pytest.raises(UsageProblem, match=r"Call the file dji\.toml"):
        find_designation("mine", tmp_path)


def test_the_folder_stands_beside_the_ledger_unless_it_is_named(tmp_path: Path) -> None:
    assert designation_folder(ScanOptions(out=tmp_path)) == tmp_path / "designations"
    assert designation_folder(ScanOptions(designation_folder=tmp_path)) == tmp_path
    with pytest.raises(UsageProblem, match="There is no folder"):
        designation_folder(ScanOptions(designation_folder=tmp_path / "nowhere"))
