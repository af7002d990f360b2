"""How the ledger grows: 200 scans of the sample case, and what a commit and a question over all of them cost.

`make bench-history` runs it and prints a table; `python -m benchmarks.history 20` takes fewer scans. The case is scanned once. Its
result is then committed again and again as if everything in it had changed each time: every model and every table is stored anew.
Where a table has not changed, the ledger names the one that it has, and grows less.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from analyzer.pipeline.scan import run_scan
from analyzer.report.codec import encode_model
from analyzer.report.model import ReportModel
from analyzer.report.typed_rows import typed_tables
from analyzer.request.options import ScanOptions
from analyzer.store.connection import open_file
from analyzer.store.ledger import LEDGER_NAME, Entry, commit_scan, deflate_model

SAMPLE = Path(__file__).parents[1] / "sample_data" / "meridian"
FIRST_DAY = date(2026, 3, 5)
SCANS = 200
TOLD = (1, 10, 50, 100, 150, 200)
AROUND = 9  # commits whose median is told, so that one slow moment of the machine is not
QUESTION = """
    SELECT as_of, position, count(*) AS firms, sum(covered_obligated) AS dollars
    FROM findings GROUP BY as_of, position ORDER BY as_of, position
"""


def main(scans: int) -> None:
    """Print size, seconds of a commit and seconds of a question over the whole history, as it grows."""
    seconds: list[float] = []
    print("| scans | ledger | commit | question over all scans |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "reports"
        model = run_scan([SAMPLE], ScanOptions(out=out, as_of=FIRST_DAY)).model
        for number in range(1, scans + 1):
            seconds.append(commit_seconds(out, model, number))
            if number in TOLD or number == scans:
                size = (out / LEDGER_NAME).stat().st_size / 2**20
                commit = median(seconds[-AROUND:])
                print(f"| {number} | {size:.1f} MiB | {commit:.2f} s | {question_seconds(out):.2f} s |", flush=True)


def commit_seconds(out: Path, model: ReportModel, number: int) -> float:
    """The seconds that it takes to record the scan of one further day, of which all is new."""
    size = len(deflate_model(encode_model(model)))
    packed = random.Random(number).randbytes(size)  # as if no model had anything in common with another
    entry = Entry(FIRST_DAY + timedelta(days=number), "0", packed, ("anthropic",))
    prepared = out / ".prepared"
    prepared.mkdir()
    started = time.perf_counter()
    tables = typed_tables(model)
    commit_scan(out / LEDGER_NAME, f"{entry.as_of}-anthropic", prepared, entry, _new_hashes(model, number), tables)
    return time.perf_counter() - started


def _new_hashes(model: ReportModel, number: int) -> Mapping[str, str]:
    return {table.file: hashlib.sha256(f"{table.name} {number}".encode()).hexdigest() for table in typed_tables(model)}


def question_seconds(out: Path) -> float:
    """The seconds that it takes to open the ledger and to ask how positions moved from day to day."""
    started = time.perf_counter()
    with open_file(out / LEDGER_NAME) as connection:
        connection.execute(QUESTION).fetchall()
    return time.perf_counter() - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SCANS)
