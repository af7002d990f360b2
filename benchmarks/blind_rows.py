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


def positions_of(rows: Sequence[BlindRow], folder: Path) -> dict[tuple[str, str], str]:
    """The position under `use` by designation and firm."""
    positions: dict[tuple[str, str], str] = {}
    for designation in sorted({row.designation for row in rows}):
        place = folder / designation
        write_sheets([row for row in rows if row.designation == designation], place / "in")
        command = [
            EXPOSURE,
            "scan",
            str(place / "in"),
            "-d",
            designation,
            "-o",
            str(place / "out"),
            "--as-of",
            "2026-11-29",
            "-q",
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        with (Path(done.stdout.strip()) / "findings.csv").open(encoding="utf-8", newline="") as file:
            positions |= {(designation, line["firm"]): line["position_use"] for line in csv.DictReader(file)}
    return positions


def write_sheets(rows: Iterable[BlindRow], folder: Path) -> None:
    """A file for each sort of sheet and set of columns."""
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


def figures(rows: Sequence[BlindRow], positions: dict[tuple[str, str], str]) -> Iterator[str]:
    """A line for all rows and one for each part."""
    for part in ("all", *sorted({row.part for row in rows})):
        chosen = [row for row in rows if part in ("all", row.part)]
        counts = Counter(
            (row.label, SAID.get(positions.get((row.designation, row.firm), ""), "none")) for row in chosen
        )
        labels = Counter(row.label for row in chosen)
        right = sum(counts[label, label] for label in labels)
        yield (
            f"  {part:17} {right / len(chosen):6.1%} of {len(chosen)} right; uses called none {counts['use', 'none']} of "
            f"{labels['use']}; others called a use {counts['none', 'use']} of {labels['none']}; asked needlessly {counts['none', 'ask']}"
        )


if __name__ == "__main__":
    main()
