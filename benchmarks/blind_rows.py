"""The rows that people labelled blind, round by round, through whole scans: what is missed, called a use, or asked needlessly.

    make bench-blind

Each round was written and labelled by somebody who had seen neither rules nor earlier rows, and frozen (`blind/SHA256SUMS`)
before the program met it. The figures of that first meeting stand in `RESULTS.md`; the rules have learned from the rows since,
so that what this prints is no blind figure any more. Rows go through `exposure scan` as spreadsheets of their sort, one firm a
row, and the position under the test of use is taken: exposed or designated is `use`, unresolved is `ask`, all else `none`.
"""

from __future__ import annotations

import csv
import json
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed.ways import EXPOSURE

HERE = Path(__file__).with_name("blind")
FILES = {
    "inventory": "software_inventory", "payments": "ap_payments", "card": "pcard_statement", "answers": "questionnaire",
    "notes": "firm_register", "log": "sso_log", "sbom": "sbom_components", "subprocessors": "subprocessors",
    "master": "vendor_master",
}  # fmt: skip
CONSUMER = {"payments": "Payer", "card": "Payer"}
ORDER = (
    "Vendor Name", "Vendor", "Product", "Component", "Description", "Status", "Question", "Answer", "Amount", "Notes",
)  # fmt: skip
SAID = {"exposed": "use", "designated": "use", "unresolved": "ask"}


@dataclass(frozen=True, slots=True)
class BlindRow:
    """One row as it was labelled; `part` is the class of text that it tries."""

    id: str
    designation: str
    sheet: str
    cells: dict[str, str]
    label: str
    part: str

    @property
    def firm(self) -> str:
        """The firm of the row: its own name in a vendor master, else one made for it."""
        return self.cells["Vendor Name"] if self.sheet == "master" else f"Unit{self.id[-4:]} Holdings LLC"

    @property
    def file(self) -> str:
        """The file that it stands in, with all rows of its sort that have the same columns."""
        columns = "_".join(name.split()[0].lower() for name in ORDER if name in self.cells)
        return f"{FILES[self.sheet]}_{columns}.csv"


def main() -> None:
    """Print the figures of every round."""
    for path in sorted(HERE.glob("round-*.jsonl")):
        rows = [BlindRow(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
        with TemporaryDirectory() as folder:
            positions = positions_of(rows, Path(folder))
        print(f"{path.stem}: {len(rows)} rows")
        for line in figures(rows, positions):
            print(line)


def positions_of(rows: Sequence[BlindRow], folder: Path) -> dict[str, str]:
    """The position under `use` by the id of the row."""
    positions: dict[str, str] = {}
    for designation in sorted({row.designation for row in rows}):
        case = folder / designation
        chosen = write_sheets([row for row in rows if row.designation == designation], case / "in")
        options = ("-d", designation, "-o", str(case / "out"), "--as-of", "2026-11-29", "-q")
        done = subprocess.run(
            [EXPOSURE, "scan", str(case / "in"), *options], check=True, capture_output=True, text=True
        )
        run = Path(done.stdout.strip())
        by_name = {line["firm"]: line["position_use"] for line in read_table(run / "findings.csv")}
        # Two rows of a vendor master may be one firm, which is told under one of its names: the evidence of the row has that name.
        told = {(line["file"], line["row"]): line["firm"] for line in read_table(run / "evidence.csv")}
        for line, row in chosen.items():
            name = told.get(line, row.firm) if row.sheet == "master" else row.firm
            positions[row.id] = by_name.get(name, "")
    return positions


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write_sheets(rows: Iterable[BlindRow], folder: Path) -> dict[tuple[str, str], BlindRow]:
    """A file for each sort of sheet and set of columns; each row by its file and row number."""
    folder.mkdir(parents=True)
    files: dict[str, list[BlindRow]] = defaultdict(list)
    for row in rows:
        files[row.file].append(row)
    for name, members in files.items():
        columns = [column for column in ORDER if column in members[0].cells]
        is_master = members[0].sheet == "master"
        first = "Vendor No" if is_master else CONSUMER.get(members[0].sheet, "Firm")
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([first, *columns])
            writer.writerows(
                [row.id if is_master else row.firm, *(row.cells[column] for column in columns)] for row in members
            )
    return {(name, str(number)): row for name, members in files.items() for number, row in enumerate(members, start=2)}


def figures(rows: Sequence[BlindRow], positions: dict[str, str]) -> Iterator[str]:
    """A line for all rows and one for each part."""
    for part in ("all", *sorted({row.part for row in rows})):
        chosen = [row for row in rows if part in ("all", row.part)]
        counts = Counter((row.label, SAID.get(positions[row.id], "none")) for row in chosen)
        labels = Counter(row.label for row in chosen)
        right = sum(counts[label, label] for label in labels)
        yield (
            f"  {part:17} {right / len(chosen):6.1%} of {len(chosen)} right; uses called none {counts['use', 'none']} of "
            f"{labels['use']}; others called a use {counts['none', 'use']} of {labels['none']}; asked needlessly {counts['none', 'ask']}"
        )


if __name__ == "__main__":
    main()
