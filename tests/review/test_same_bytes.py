"""The same question gives the same bytes, wherever and however it is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.desk import Desk

WAYS = {
    "as it is": {},
    "other zone, locale and seed": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
    "other seed and one thread": {
        "TZ": "America/Adak",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "4242",
        "OMP_NUM_THREADS": "1",
    },
}


def scanned(desk: Desk, name: str, inputs: list[Path]) -> dict[str, bytes]:
    out = desk.folder / name.replace(" ", "_")
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "scan",
        *map(str, inputs),
        "--out",
        str(out),
        "--as-of",
        "2026-09-15",
        "--firm",
        "Ours Inc",
        "-q",
        "--no-cache",
    ]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **WAYS.get(name, {})})
    (folder,) = (folder for folder in out.iterdir() if folder.is_dir())
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture(scope="module")
def plain(scanned_desk: Desk) -> dict[str, bytes]:
    return scanned(scanned_desk, "as it is", sorted(scanned_desk.inputs.iterdir()))


@pytest.fixture(scope="module")
def scanned_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("bytes"))


@pytest.mark.parametrize("name", [name for name in WAYS if name != "as it is"])
def test_zone_locale_and_seed_change_no_byte(scanned_desk: Desk, plain: dict[str, bytes], name: str) -> None:
    assert scanned(scanned_desk, name, sorted(scanned_desk.inputs.iterdir())) == plain


def test_the_order_of_the_arguments_changes_no_byte(scanned_desk: Desk, plain: dict[str, bytes]) -> None:
    assert scanned(scanned_desk, "reversed", sorted(scanned_desk.inputs.iterdir(), reverse=True)) == plain
