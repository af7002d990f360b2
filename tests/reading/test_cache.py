"""A file that was read before is not read again; whatever is wrong with what was kept costs reading once more, no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading import read_files
from analyzer.reading.limits import Limits
from analyzer.reading.process.protocol import Outcome
from analyzer.reading.process.worker import Worker
from analyzer.reading.read_cache import ReadCache, open_read_cache
from analyzer.reading.read_files import ReadFile, read_inputs
from analyzer.store.cache import Cache
from analyzer.vocabulary import FileStatus


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "in" / "a.csv"
    file.parent.mkdir()
    file.write_text("Vendor,City\nAcme,Bonn\n")
    return file


@pytest.fixture
def kept(tmp_path: Path) -> ReadCache:
    return ReadCache(Cache(tmp_path / "kept"))


def read(table: Path, tmp_path: Path, kept: ReadCache | None, limits: Limits | None = None) -> ReadFile:
    (file,) = read_inputs([table], tmp_path / "work", limits, kept)
    assert file.status is FileStatus.READ
    assert file.database is not None
    assert file.database.is_file()
    return file


def no_child(*_: object) -> None:
    raise AssertionError("the file was read again")


def test_the_same_bytes_are_not_read_again_wherever_they_stand(
    table: Path, tmp_path: Path, kept: ReadCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(table, tmp_path, kept)
    moved = tmp_path / "elsewhere" / "a.csv"
    moved.parent.mkdir()
    table.rename(moved)
    monkeypatch.setattr(read_files, "_try_readers", no_child)
    assert read(moved, tmp_path, kept).database == first.database


@pytest.mark.parametrize("change", ["content", "name", "limits", "program"])
def test_what_bears_on_the_reading_has_it_read_anew(table: Path, tmp_path: Path, kept: ReadCache, change: str) -> None:
    first = read(table, tmp_path, kept)
    limits = Limits(max_cells=1_000) if change == "limits" else None
    if change == "content":
        table.write_text("Vendor,City\nAcme,Koln\n")
    if change == "name":
        table = table.rename(table.with_name("b.csv"))
    if change == "program":
        kept = ReadCache(kept.cache, "another program")
    assert read(table, tmp_path, kept, limits).database != first.database


@pytest.mark.parametrize("harm", ["deleted", "emptied", "scribbled"])
def test_a_harmed_reading_is_made_anew(table: Path, tmp_path: Path, kept: ReadCache, harm: str) -> None:
    place = read(table, tmp_path, kept).database
    assert place is not None
    if harm == "deleted":
        place.unlink()
    else:
        place.write_bytes(b"" if harm == "emptied" else b"no database")
    assert read(table, tmp_path, kept).database == place


def test_a_file_that_is_written_to_while_it_is_read_is_not_kept(
    table: Path, tmp_path: Path, kept: ReadCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = read_files._try_readers

    def meanwhile(job: read_files._Job, worker: Worker) -> Outcome:
        outcome = attempts(job, worker)
        table.write_text("Vendor,City\nAcme,Koln\n")
        return outcome

    monkeypatch.setattr(read_files, "_try_readers", meanwhile)
    assert read(table, tmp_path, kept).database == tmp_path / "work" / "read" / "1.duckdb"


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(table: Path, tmp_path: Path, kept: ReadCache) -> None:
    (tmp_path / "kept").write_text("a file stands here")
    assert read(table, tmp_path, kept).database == tmp_path / "work" / "read" / "1.duckdb"


def test_nothing_is_kept_where_that_was_asked() -> None:
    assert open_read_cache(no_cache=True) is None
