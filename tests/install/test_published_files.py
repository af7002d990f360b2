"""Who installs the wheel or the sdist has the whole program: it starts, and it scans, from any folder."""

from __future__ import annotations

import subprocess
import tarfile
import tomllib
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from analyzer.version import __version__
from tests.install.conftest import ROOT, build

pytestmark = pytest.mark.builder


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


@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_what_is_built_again_has_the_same_bytes(target: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    first: Path = request.getfixturevalue(target)
    again = build(ROOT, target, tmp_path)
    assert again.name == first.name
    assert again.read_bytes() == first.read_bytes()


def test_the_wheel_says_where_it_runs_and_what_it_needs(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        said = Parser().parsestr(archive.read(name).decode())
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [each for each in said.get_all("Requires-Dist", []) if "extra ==" not in each]
    assert len(needed) == len(declared["dependencies"])
    assert said["Requires-Python"] == ">=3.11"
    pythons = [each.split(" :: ")[-1] for each in said.get_all("Classifier", []) if "Python :: 3." in each]
    assert pythons == ["3.11", "3.12", "3.13", "3.14"]


def test_the_sdist_has_what_its_tests_and_its_commands_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {"pyproject.toml", "requirements.lock", "Makefile", "LICENSE", "README.md", "tests/conftest.py"}


def test_the_version_is_told_by_what_was_installed(python: Path, tmp_path: Path) -> None:
    assert run(python.with_name("exposure"), "--version", into=tmp_path) == f"exposure {__version__}"
    module = run(python, "-c", "import analyzer; print(analyzer.__file__)", into=tmp_path)
    assert Path(module).is_relative_to(python.parents[1])


def test_the_demo_scans_the_sample_case_that_was_installed(python: Path, tmp_path: Path) -> None:
    printed = run(python.with_name("exposure"), "demo", "--no-browser", into=tmp_path)
    folder = tmp_path / printed
    example = ROOT / "reports" / "example"
    assert {file.name for file in folder.iterdir()} == {file.name for file in example.iterdir()}
    for table in example.glob("*.csv"):
        assert (folder / table.name).read_bytes() == table.read_bytes(), table.name
