"""Who installs the wheel or the sdist has the whole program: it starts, and it scans, from any folder."""

from __future__ import annotations

import csv
import subprocess
import tarfile
from pathlib import Path
from zipfile import ZipFile

from analyzer.version import __version__
from tests.install.conftest import ROOT, build

SHEET = "Vendor Name,Notes\nNorthwind Analytics LLC,We use Claude\nPear Company,Sells paper\n"


def run(*command: str | Path, into: Path) -> str:
    done = subprocess.run(command, cwd=into, capture_output=True, text=True, check=True, timeout=300)
    return done.stdout.strip()


def files_of(folder: Path) -> dict[str, bytes]:
    """Each file of a folder by its path there, without what the interpreter makes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def wheel_files(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_has_every_file_of_the_package_and_of_the_sample_case_and_no_other(wheel: Path) -> None:
    package = {f"analyzer/{name}": content for name, content in files_of(ROOT / "analyzer").items()}
    sample = {
        f"analyzer/sample_case/{name}": content for name, content in files_of(ROOT / "sample_data" / "meridian").items()
    }
    assert wheel_files(wheel) == package | sample
    assert {Path(name).suffix for name in package} >= {".sql", ".toml", ".j2", ".mjs", ".css", ".py", ".typed"}


def test_the_wheel_of_the_sdist_has_the_same_files(wheel: Path, wheel_of_sdist: Path) -> None:
    assert wheel_files(wheel_of_sdist) == wheel_files(wheel)


def test_a_wheel_that_is_built_again_has_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(ROOT, "wheel", tmp_path).read_bytes() == wheel.read_bytes()


def test_the_sdist_has_what_its_tests_and_its_commands_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {"pyproject.toml", "requirements.lock", "Makefile", "LICENSE", "README.md", "tests/conftest.py"}


def test_the_version_is_told_by_what_was_installed(python: Path, tmp_path: Path) -> None:
    assert run(python.with_name("exposure"), "--version", into=tmp_path) == f"exposure {__version__}"
    module = run(python, "-c", "import analyzer; print(analyzer.__file__)", into=tmp_path)
    assert Path(module).is_relative_to(python.parents[1])


def test_a_table_is_scanned_from_another_folder(python: Path, tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(SHEET, encoding="utf-8")
    command: list[str | Path] = [
        python.with_name("exposure"),
        "scan",
        "vendors.csv",
        "-o",
        "out",
        "--as-of",
        "2026-09-15",
        "--no-cache",
    ]
    folder = tmp_path / run(*command, into=tmp_path)
    with (folder / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        positions = {row["firm"]: row["position_use"] for row in csv.DictReader(file)}
    assert positions == {"Northwind Analytics LLC": "exposed", "Pear Company": "no_data"}
    assert (folder / "exposure.html").stat().st_size > 100_000
    assert (folder / "exposure.xlsx").is_file()
