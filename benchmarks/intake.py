"""What becomes of every file of a folder: this program, pandas with openpyxl, and the bare reader, side by side.

    make bench-intake FOLDER=path/to/files

Each way reads each file in a process of its own, under the same time limit. Printed per way: how many files were
opened, refused (a sentence or an exception) and broke down (killed by the system, or over the time), the seconds of
all, and the most memory that one process took. Where the folder holds an `expected.csv` (file, expect: opens/reject),
`wrong` counts the files that ended otherwise.
"""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

SECONDS = 120
EXPECTED = "expected.csv"
REFUSED_CODES = {1, 4}

_PANDAS = """
import sys, pandas
name = sys.argv[1].lower()
if name.endswith((".csv", ".txt", ".tsv", ".dat", ".csv.gz")):
    pandas.read_csv(sys.argv[1], dtype=str)
else:
    pandas.read_excel(sys.argv[1], sheet_name=None, dtype=str, header=None, engine="openpyxl")
"""
_BARE = """
import sys
name = sys.argv[1].lower()
if name.endswith((".csv", ".txt", ".tsv", ".dat", ".csv.gz")):
    import duckdb
    duckdb.read_csv(sys.argv[1], all_varchar=True).fetchall()
else:
    import fastexcel
    book = fastexcel.read_excel(sys.argv[1])
    for number in range(len(book.sheet_names)):
        book.load_sheet(number, header_row=None, dtypes="string").to_arrow
"""
WAYS = {
    "exposure inspect": [str(Path(sys.executable).with_name("exposure")), "inspect", "--json", "--quiet"],
    "pandas + openpyxl": [sys.executable, "-c", _PANDAS],
    "bare reader": [sys.executable, "-c", _BARE],
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How one file ended: `outcome` is opened, refused or broke; memory in bytes."""

    outcome: str
    seconds: float
    memory: int


def read(command: list[str], file: Path) -> Reading:
    """Run one way on one file."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command, str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
    signal.alarm(SECONDS)
    _, status, usage = os.wait4(process.pid, 0)
    signal.alarm(0)
    code = os.waitstatus_to_exitcode(status)
    outcome = "opened" if code == 0 else "refused" if code in REFUSED_CODES else "broke"
    return Reading(outcome, time.perf_counter() - start, usage.ru_maxrss * 1024)


def expectations(folder: Path) -> dict[str, str]:
    """What `expected.csv` says should become of each file: opened or refused."""
    if not (folder / EXPECTED).is_file():
        return {}
    with (folder / EXPECTED).open(encoding="utf-8", newline="") as file:
        return {row["file"]: "opened" if row["expect"] == "opens" else "refused" for row in csv.DictReader(file)}


def main() -> None:
    """Read every file of the folder in every way, and print what came of it."""
    folder = Path(sys.argv[1])
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.name != EXPECTED]
    expected = expectations(folder)
    print(f"{len(files)} files, {sum(file.stat().st_size for file in files) / 2**20:.1f} MiB, in {folder.name}\n")
    print(f"| {'way':<18} | opened | refused | broke | wrong | seconds | peak MiB |")
    print("|--------------------|--------|---------|-------|-------|---------|----------|")
    for way, command in WAYS.items():
        readings = {file.relative_to(folder).as_posix(): read(command, file) for file in files}
        ends = [reading.outcome for reading in readings.values()]
        wrong = [name for name, wanted in expected.items() if name in readings and readings[name].outcome != wanted]
        shown = str(len(wrong)) if expected else "-"
        seconds = sum(reading.seconds for reading in readings.values())
        peak = max(reading.memory for reading in readings.values()) / 2**20
        counts = f"{ends.count('opened'):>6} | {ends.count('refused'):>7} | {ends.count('broke'):>5}"
        print(f"| {way:<18} | {counts} | {shown:>5} | {seconds:>7.1f} | {peak:>8.0f} |", flush=True)


if __name__ == "__main__":
    main()
