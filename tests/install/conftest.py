"""The two files that are published, built here without a network, and a fresh environment for each."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(source: Path, target: str, folder: Path) -> Path:
    """Build the `wheel` or `sdist` of the tree at `source` into `folder`."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=source, check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def wheel_of_sdist(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What pip makes of an sdist before it installs it."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return build(tree, "wheel", tmp_path_factory.mktemp("again"))


@pytest.fixture(scope="session", params=["wheel", "wheel_of_sdist"])
def python(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The interpreter of an environment into which the program was installed; its libraries are those of the tests."""
    folder = tmp_path_factory.mktemp("fresh") / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, timeout=300)
    binaries = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [binaries / "python", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check",
         str(request.getfixturevalue(request.param))],
        check=True, timeout=300,
    )  # fmt: skip
    duckdb = find_spec("duckdb")
    assert duckdb is not None
    assert duckdb.origin is not None
    (own,) = folder.glob("Lib/site-packages" if sys.platform == "win32" else "lib/python*/site-packages")
    (own / "libraries_of_the_tests.pth").write_text(f"{Path(duckdb.origin).parents[1]}\n", encoding="utf-8")
    yield binaries / "python"
