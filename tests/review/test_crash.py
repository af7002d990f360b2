"""Killed at any moment, a scan or a review leaves the old state or the new one: no half run folder, a ledger that opens."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analyzer.store.ledger import Register, read_registers, scan_names
from tests.review.desk import REMOVED, Desk

# `make crash` kills a hundred times; here as many as every run can wait for
SCANS, REVIEWS = (40, 60) if os.environ.get("EVERY_CRASH") else (8, 16)
SEED = 889
MAX_SECONDS = 300  # what a review is given that shall come to its end


def killed_after(seconds: float, *arguments: str | Path) -> None:
    """Start a verb and kill it, with all its children, after so long, unless it ended before."""
    process = subprocess.Popen(
        [sys.executable, "-m", "analyzer", *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def assert_whole(out: Path) -> None:
    """Every run folder is complete and in the ledger, and every scan of the ledger has its folder."""
    names = set(scan_names(out / "exposure.duckdb"))  # opening mends
    folders = {folder.name: folder for folder in out.iterdir() if folder.is_dir() and not folder.name.startswith(".")}
    assert names == set(folders)
    assert len({tuple(sorted(file.name for file in folder.iterdir())) for folder in folders.values()}) == 1


def scanned(desk: Desk) -> tuple[float, dict[str, bytes]]:
    """The seconds that the scan takes, and what it writes."""
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "scan",
        str(desk.inputs),
        "-o",
        str(desk.out),
        "-q",
        "--as-of",
        "2026-09-01",
    ]
    started = time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.monotonic() - started
    return seconds, {file.name: file.read_bytes() for file in Path(done.stdout.strip()).iterdir()}


@pytest.mark.parametrize("known", [False, True], ids=["worked out", "kept before"])
def test_a_scan_killed_at_any_moment_leaves_all_or_nothing(desk: Desk, known: bool) -> None:
    chance = random.Random(SEED)
    cache = Path(os.environ["EXPOSURE_CACHE"])
    seconds, files = scanned(desk)
    if known:
        seconds, _ = scanned(desk)
    for _ in range(SCANS):
        if not known:
            shutil.rmtree(cache, ignore_errors=True)
        # Mostly in the last third, where files are written, renamed and recorded.
        moment = seconds * (chance.uniform(0.6, 1.02) if chance.random() < 0.7 else chance.uniform(0.0, 0.6))
        killed_after(moment, "scan", str(desk.inputs), "-o", str(desk.out), "-q", "--as-of", "2026-09-01")
        assert_whole(desk.out)
        if list(cache.glob("*.scan")):
            assert scanned(desk)[1] == files
    for folder in desk.out.glob(".exposure-*"):
        assert folder.suffix == ".lock" or folder.with_name(folder.name + ".lock").exists()
    desk.scan()
    assert list(desk.out.glob(".exposure-*")) == []


def test_a_review_killed_at_any_moment_keeps_all_of_its_decisions_or_none(desk: Desk) -> None:
    chance = random.Random(SEED)
    asked = desk.returned(("Ours Inc buys", REMOVED), ("Ours Inc uses", REMOVED), ("Quarry Street LLC uses", REMOVED))
    started = time.monotonic()
    desk.review(asked, apply=False)
    seconds = time.monotonic() - started + 0.6
    seen = set()
    moments = [chance.uniform(0.3, 1.3) * seconds for _ in range(REVIEWS)]
    for moment in [*moments, MAX_SECONDS]:
        killed_after(moment, "review", asked, "-o", desk.out, "--apply")
        kept = len(read_registers(desk.out / "exposure.duckdb")[Register.DECISION].rows)
        seen.add(kept)
        assert kept in (0, 5)
    assert_whole(desk.out)
    assert 5 in seen
