"""The commands that are measured: scans, bare readers, the script, and the start of an interpreter."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.inputs import HERE
from benchmarks.speed.measure import Way

EXPOSURE = str(Path(sys.executable).with_name("exposure"))
AS_ASKED = ("--firm", "Own Corp", "--as-of", "2026-09-15", "--quiet")


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of the benchmark's own for what a case's ways write."""

    folder: Path

    def of(self, name: str) -> Path:
        """Where one way writes; a name stands for one folder."""
        return self.folder / name.replace(" ", "_")

    def first_scan(self, path: Path, name: str = "exposure scan", options: Sequence[str] = ()) -> Way:
        """A scan that knows nothing from before."""
        out = self.of(name)
        return Way(name, [*_scan(path, out), "--no-cache", *options], _cache_at(out), lambda: _emptied(out))

    def second_scan(self, path: Path, name: str = "second scan") -> Way:
        """A scan of what was scanned before, into the same folder: the run before those that count fills the cache."""
        out = self.of(name)
        return Way(name, _scan(path, out), _cache_at(out))

    def bare(self, reader: str, path: Path) -> Way:
        """A reader of `bare.py`."""
        out = self.of(reader) / "out.duckdb"
        command = [sys.executable, str(HERE / "bare.py"), reader, str(path), str(out)]
        return Way(reader.replace("_", " "), command, prepare=lambda: _emptied(out.parent))

    def script(self, job: str, path: Path) -> Way:
        """The straightforward script, run once: it is slow, and a tenth more or less is not what is asked."""
        out = self.of("script")
        command = [sys.executable, str(HERE / "script.py"), job, str(path), str(out)]
        return Way("script", command, prepare=lambda: _emptied(out), warm=False, runs=1)


def start_ways() -> list[Way]:
    """What answers at once: help, two usage errors, and beside them an interpreter that does nothing."""
    return [
        Way("exposure --help", [EXPOSURE, "--help"]),
        Way("exposure scan --help", [EXPOSURE, "scan", "--help"]),
        Way("exposure scan (no path)", [EXPOSURE, "scan"], codes=(2,)),
        Way("exposure scan --nope", [EXPOSURE, "scan", "--nope"], codes=(2,)),
        Way("python, doing nothing", [sys.executable, "-I", "-c", "pass"]),
    ]


def _scan(path: Path, out: Path) -> list[str]:
    return [EXPOSURE, "scan", str(path), "--out", str(out / "reports"), *AS_ASKED]


def _cache_at(out: Path) -> dict[str, str]:
    return {"EXPOSURE_CACHE": str((out / "cache").absolute())}


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
