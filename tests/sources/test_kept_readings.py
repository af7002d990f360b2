"""A file that was read before is not read again; whatever is wrong with what was kept costs reading once more, no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.records import FileStatus
from analyzer.sources import reading
from analyzer.sources.kept_readings import KeptReadings, default_folder, kept_by
from analyzer.sources.limits import Limits
from analyzer.sources.reading import ReadFile, read_inputs


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "in" / "a.csv"
    file.parent.mkdir()
    file.write_text("Vendor,City\nAcme,Bonn\n")
    return file


def read(table: Path, tmp_path: Path, kept: KeptReadings | None, limits: Limits | None = None) -> ReadFile:
    (file,) = read_inputs([table], tmp_path / "work", limits, kept)
    assert file.status is FileStatus.READ
    assert file.database is not None
    assert file.database.is_file()
    return file


def no_child(*_: object) -> None:
    raise AssertionError("the file was read again")


def test_the_same_bytes_are_not_read_again_wherever_they_stand(table: Path, tmp_path: Path, monkeypatch) -> None:
    kept = KeptReadings(tmp_path / "kept")
    first = read(table, tmp_path, kept)
    moved = tmp_path / "elsewhere" / "a.csv"
    moved.parent.mkdir()
    table.rename(moved)
    monkeypatch.setattr(reading, "_attempts", no_child)
    assert read(moved, tmp_path, kept).database == first.database


@pytest.mark.parametrize("change", ["content", "name", "limits"])
def test_what_bears_on_the_reading_has_it_read_anew(table: Path, tmp_path: Path, change: str) -> None:
    kept = KeptReadings(tmp_path / "kept")
    first = read(table, tmp_path, kept)
    limits = Limits(max_cells=1_000) if change == "limits" else None
    if change == "content":
        table.write_text("Vendor,City\nAcme,Koln\n")
    if change == "name":
        table = table.rename(table.with_name("b.csv"))
    assert read(table, tmp_path, kept, limits).database != first.database


@pytest.mark.parametrize("harm", ["deleted", "emptied", "scribbled"])
def test_a_harmed_reading_is_made_anew(table: Path, tmp_path: Path, harm: str) -> None:
    kept = KeptReadings(tmp_path / "kept")
    place = read(table, tmp_path, kept).database
    assert place is not None
    if harm == "deleted":
        place.unlink()
    else:
        place.write_bytes(b"" if harm == "emptied" else b"no database")
    assert read(table, tmp_path, kept).database == place


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(table: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands here")
    assert read(table, tmp_path, KeptReadings(tmp_path / "kept")).database == tmp_path / "work" / "read" / "1.duckdb"


def test_the_oldest_go_when_the_folder_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.sources.kept_readings._MOST_BYTES", 25)
    kept = KeptReadings(tmp_path / "kept")
    for number in range(4):
        database = tmp_path / f"{number}.duckdb"
        database.write_bytes(b"0123456789")
        kept.keep(database, str(number), 10, "a.csv", Limits())
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_nothing_is_kept_where_that_was_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept_by(no_cache=True) is None
    monkeypatch.setenv("EXPOSURE_CACHE", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("EXPOSURE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert default_folder() in (tmp_path / "caches" / "exposure", Path.home() / "Library" / "Caches" / "exposure")
