"""What is kept is found by its name, bounded, made in one step, and the only thing in its folder that is ever removed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from analyzer.store import cache as module
from analyzer.store.cache import Cache, default_folder

DIGITS = "0123456789"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def keep(cache: Cache, name: str, content: str = DIGITS, *, age: int = 0) -> Path:
    made = cache.folder.parent / "made"
    made.write_text(content)
    place = cache.keep_file(made, name)
    _made_old(place, age)
    return place


def keep_folder(cache: Cache, name: str, *, age: int = 0) -> Path:
    with cache.making(name, len(DIGITS)) as made:
        (made / "a").write_text(DIGITS)
    _made_old(cache.folder / name, age)
    return cache.folder / name


def _made_old(place: Path, age: int) -> None:
    then = place.stat().st_mtime - age
    os.utime(place, (then, then))


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_only_the_user_may_look_into_the_folder(folder: Path) -> None:
    keep(Cache(folder), "1-a.duckdb")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_is_kept_is_found_by_its_name_and_by_what_it_was_made_from(folder: Path) -> None:
    keep(Cache(folder), "12-a.duckdb")
    keep_folder(Cache(folder), "12-b-c.10.scan")
    cache = Cache(folder)
    assert cache.made_from(12) == {"12-a.duckdb", "12-b-c.10.scan"}
    assert cache.made_from(1) == frozenset()
    assert cache.find("12-a.duckdb") == folder / "12-a.duckdb"
    assert cache.find("12-b.duckdb") is None


def test_what_was_kept_since_the_folder_was_looked_through_is_known_too(folder: Path) -> None:
    cache = Cache(folder)
    assert cache.made_from(12) == frozenset()
    keep(cache, "12-a.duckdb")
    assert cache.made_from(12) == {"12-a.duckdb"}


def test_the_oldest_go_when_the_folder_is_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 25)
    cache = Cache(folder)
    keep(cache, "1-b.duckdb", age=10)
    keep_folder(cache, "1-a-a.10.scan", age=20)
    keep(cache, "1-c.duckdb")
    assert names(folder) == {"1-b.duckdb", "1-c.duckdb"}
    keep_folder(cache, "1-d-d.10.scan")
    assert names(folder) == {"1-c.duckdb", "1-d-d.10.scan"}


def test_what_other_scans_kept_counts_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 25)
    for number in range(4):
        keep(Cache(folder), f"{number}-a.duckdb", age=10 - number)
    assert names(folder) == {"2-a.duckdb", "3-a.duckdb"}


def test_what_was_asked_for_is_young_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 25)
    cache = Cache(folder)
    keep(cache, "1-a.duckdb", age=20)
    keep(cache, "1-b.duckdb", age=10)
    cache.find("1-a.duckdb")
    keep(cache, "1-c.duckdb")
    assert names(folder) == {"1-a.duckdb", "1-c.duckdb"}


def test_what_alone_outgrows_the_bound_is_not_kept_and_drives_nothing_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 25)
    cache = Cache(folder)
    keep(cache, "1-a.duckdb")
    with pytest.raises(OSError, match="more than may be kept"):
        keep(cache, "1-b.duckdb", content=3 * DIGITS)
    assert names(folder) == {"1-a.duckdb"}


def test_whatever_else_stands_in_the_folder_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    (folder / "letter.txt").write_text(DIGITS)
    (folder / "2026-03-01-anthropic").mkdir()
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    for number in range(3):
        keep(Cache(folder), f"{number}-a.duckdb")
    assert names(folder) == {"letter.txt", "2026-03-01-anthropic", "2-a.duckdb"}


def test_a_folder_that_is_not_finished_is_not_kept(folder: Path) -> None:
    cache = Cache(folder)
    with pytest.raises(KeyboardInterrupt), cache.making("1-a-a.10.scan", 10) as made:
        (made / "a").write_text(DIGITS)
        raise KeyboardInterrupt
    assert names(folder) == set()


def test_of_two_that_keep_the_same_one_is_enough(folder: Path) -> None:
    first = keep_folder(Cache(folder), "1-a-a.10.scan")
    with pytest.raises(OSError):
        keep_folder(Cache(folder), "1-a-a.10.scan")
    assert names(folder) == {first.name}


def test_what_a_killed_scan_had_begun_to_keep_is_swept_and_a_new_one_is_spared(folder: Path) -> None:
    for name in ("old", "new"):
        (folder / f".exposure-{name}.part").mkdir(parents=True)
    _made_old(folder / ".exposure-old.part", 7200)
    keep(Cache(folder), "1-a.duckdb")
    assert names(folder) == {".exposure-new.part", "1-a.duckdb"}


def test_the_folder_is_the_one_that_was_named_or_one_among_the_users_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPOSURE_CACHE", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("EXPOSURE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert default_folder() in (tmp_path / "caches" / "exposure", Path.home() / "Library" / "Caches" / "exposure")
