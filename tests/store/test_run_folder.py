"""Run folders appear whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from analyzer.errors import AnalyzerError
from analyzer.store.run_folder import (
    base_name,
    folder_hash,
    numbered_names,
    open_temporary_folder,
    open_workplace,
    publish_folder,
)

ROOT = Path(__file__).resolve().parents[2]


def test_a_workplace_is_gone_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), open_workplace(tmp_path) as place:
        (place.run / "findings.csv").write_text("half")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_workplace_hides_from_a_plain_listing(tmp_path: Path) -> None:
    with open_workplace(tmp_path):
        assert {entry.name[0] for entry in tmp_path.iterdir()} == {"."}


def test_what_a_killed_scan_left_is_swept_and_a_working_one_is_spared(tmp_path: Path) -> None:
    left = tmp_path / ".exposure-left"
    (left / "run").mkdir(parents=True)
    (tmp_path / ".exposure-left.lock").touch()
    (tmp_path / ".exposure-gone.lock").touch()
    with open_workplace(tmp_path) as first, open_workplace(tmp_path):
        assert not left.exists()
        assert first.work.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AnalyzerError, match="no run folder can be made there"), open_workplace(tmp_path / "file"):
        pass


def test_the_name_joins_the_sorted_designations() -> None:
    assert base_name(date(2026, 3, 1), ["section-889", "anthropic"]) == "2026-03-01-anthropic+section-889"


def test_a_name_stays_short_enough_for_a_file_system() -> None:
    assert len(base_name(date(2026, 3, 1), [f"vendor-{n}" for n in range(100)])) <= 120


def test_numbers_start_at_the_second_folder() -> None:
    assert list(islice(numbered_names("a"), 3)) == ["a", "a-2", "a-3"]


def test_publishing_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "old").mkdir()
    with pytest.raises(AnalyzerError, match="never overwritten"):
        publish_folder(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "new").is_dir()


def test_a_published_folder_is_read_by_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir(mode=0o755)
    publish_folder(tmp_path / "new", tmp_path / "run")
    assert stat.S_IMODE((tmp_path / "run").stat().st_mode) == 0o700


@pytest.mark.parametrize("change", ["content", "name", "more"])
def test_the_manifest_tells_any_change(tmp_path: Path, change: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text("1")
    before = folder_hash(tmp_path)
    match change:
        case "content":
            file.write_text("2")
        case "name":
            file.rename(tmp_path / "b.csv")
        case "more":
            (tmp_path / "b.csv").touch()
    assert folder_hash(tmp_path) != before


def test_a_temporary_folder_is_gone_at_its_end_and_only_its_owner_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with open_temporary_folder() as folder:
        assert tmp_path in folder.parents
        assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_command_left_among_temporary_folders_is_removed_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    held = (
        "import sys, time; sys.path.insert(0, sys.argv[1]);"
        "from analyzer.store.run_folder import open_temporary_folder as temporary;"
        "place = temporary(); folder = place.__enter__(); (folder / 'rows').write_text('secret');"
        "print(folder, flush=True); time.sleep(600)"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", held, str(ROOT)], env=environment, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        left = Path(child.stdout.readline().strip())
        with open_temporary_folder():
            assert (left / "rows").read_text() == "secret"
        child.kill()
        child.wait()
    assert (left / "rows").exists()
    with open_temporary_folder():
        assert not left.exists()
