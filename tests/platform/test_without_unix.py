"""Windows has no fcntl, fork, resource, symbolic links for everybody or /proc: a scan, a review and letters need none of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_data" / "meridian"
LAYER = Path(__file__).with_name("without_unix.py")
AS_OF = "2026-09-15"


def run(*words: str, into: Path, layer: bool = True, code: int = 0) -> str:
    start = [sys.executable, str(LAYER)] if layer else [sys.executable, "-m", "analyzer"]
    done = subprocess.run(
        [*start, *words], cwd=into, capture_output=True, text=True, timeout=600, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(into), "EXPOSURE_CACHE": str(into / "cache")},
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    run("scan", str(SAMPLE), "--as-of", AS_OF, "-o", "reports", into=folder)
    return folder


def run_folder(out: Path) -> Path:
    (folder,) = out.glob("*-anthropic")
    return folder


def test_the_layer_takes_away_what_it_says() -> None:
    probe = (
        f"import runpy, os, signal; runpy.run_path({str(LAYER)!r})['take_away']()\n"
        "for name in ('fcntl', 'resource'):\n"
        "    try: __import__(name)\n"
        "    except ImportError: pass\n"
        "    else: raise SystemExit(name)\n"
        "assert not hasattr(os, 'fork') and not hasattr(signal, 'SIGHUP')\n"
    )
    subprocess.run([sys.executable, "-c", probe], check=True, timeout=60)


def test_a_scan_without_them_writes_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    run("scan", str(SAMPLE), "--as-of", AS_OF, "-o", "reports", "--no-cache", into=tmp_path, layer=False)
    here, there = run_folder(desk / "reports"), run_folder(tmp_path / "reports")
    names = sorted(file.name for file in there.iterdir())
    assert sorted(file.name for file in here.iterdir()) == names
    for name in names:
        if name != "run.json":
            assert (here / name).read_bytes() == (there / name).read_bytes(), name


def test_nothing_of_the_scan_is_left_beside_its_folder(desk: Path) -> None:
    assert [file.name for file in (desk / "reports").iterdir() if file.name.startswith(".")] == []


def test_a_workbook_comes_back_and_letters_are_written(desk: Path) -> None:
    workbook = run_folder(desk / "reports") / "exposure.xlsx"
    run("review", str(workbook), "-o", "reports", into=desk)
    run("inquire", "-o", "reports", "--to", "letters", "--on", AS_OF, into=desk)
    assert any((desk / "letters").iterdir())


def test_a_file_that_eats_memory_is_refused_and_the_others_are_scanned(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.csv").write_text("Vendor,Product\nAcme LLC,Claude Team\n")
    rows = "\n".join(f"Vendor {n},Product {n}," + "x" * 200 for n in range(400_000))
    (tmp_path / "in" / "large.csv").write_text("Vendor,Product,Notes\n" + rows)
    run("scan", "in", "-o", "reports", "--limit", "memory=120MB", into=tmp_path, code=4)
    record = json.loads((next((tmp_path / "reports").glob("*-anthropic")) / "run.json").read_text())
    status = {item["file"]: item["status"] for item in record["inputs"]}
    assert status == {"good.csv": "read", "large.csv": "refused"}
