"""What the program makes of a table: one scan through the public API, and where it differs from the truth."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from analyzer import AnalyzerError, ScanOptions, scan

from .tables import Table

AS_OF = date(2026, 9, 15)
"""After every date in the tables."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run folder says of one table; `listed` are all firms in it. `trouble` is why there is no run folder."""

    kept: int
    rejected: int
    total: Decimal | None
    exposed: frozenset[str]
    listed: frozenset[str]
    spend: Mapping[str, Decimal]
    trouble: str = ""


def write_csv(table: Table, folder: Path) -> Path:
    """The table as a file."""
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table.rows)
    return path


def read(table: Table, folder: Path) -> Reading:
    """The table as the program reads it; `folder` takes the file and the run folder."""
    options = ScanOptions(out=folder / "reports", firm=(table.own,) if table.own else (), as_of=AS_OF, quiet=True)
    try:
        return _reading(scan(write_csv(table, folder), options).folder)
    except AnalyzerError as error:
        return Reading(0, 0, None, frozenset(), frozenset(), {}, str(error))


def _reading(run: Path) -> Reading:
    sheets = json.loads((run / "run.json").read_text(encoding="utf-8"))["sheets"]
    with (run / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        findings = list(csv.DictReader(file))
    totals = [Decimal(sheet["amount_total"]) for sheet in sheets if sheet["amount_total"] is not None]
    return Reading(
        kept=sum(sheet["rows_kept"] for sheet in sheets),
        rejected=sum(sheet["rows_rejected"] for sheet in sheets),
        total=sum(totals, Decimal()) if totals else None,
        exposed=_firms(row["firm"] for row in findings if row["position_dependence"] == "exposed"),
        listed=_firms(row["firm"] for row in findings),
        spend={same_firm(row["firm"]): Decimal(row["spend"] or 0) for row in findings},
    )


def _firms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(same_firm(name) for name in names)


def same_firm(name: str) -> str:
    """A name without case and points; all names of the vendor are one."""
    bare = re.sub(r"\W", "", name).lower()
    return "anthropic" if bare in {"anthropic", "anthropicpbc"} else bare


def differences(table: Table, reading: Reading) -> dict[str, str]:
    """A sentence for each fact that the program got wrong: `rows`, `sum`, `spend`, `exposed`, `owners`."""
    said = {
        "rows": _counts(table, reading),
        "sum": _unlike("amount_total", table.total, reading.total),
        "spend": _spends(table, reading),
        "exposed": _unlike("exposed firms", sorted(_firms(table.exposed)), sorted(reading.exposed)),
        "owners": _unlike("buyers in findings.csv", sorted(_firms(table.owners)), _found(table, reading)),
    }
    return {fact: sentence for fact, sentence in said.items() if sentence}


def _counts(table: Table, reading: Reading) -> str:
    wanted, got = (table.kept, table.rejected), (reading.kept, reading.rejected)
    return _unlike("rows kept and rejected", wanted, got)


def _found(table: Table, reading: Reading) -> list[str]:
    return sorted(_firms(table.owners) & reading.listed)


def _spends(table: Table, reading: Reading) -> str:
    wanted = {same_firm(name): amount for name, amount in table.spend.items()}
    wrong = {
        name: (amount, reading.spend.get(name)) for name, amount in wanted.items() if reading.spend.get(name) != amount
    }
    return "".join(f"spend with {name}: should be {amount}, is {got}; " for name, (amount, got) in wrong.items())


def _unlike(what: str, wanted: object, got: object) -> str:
    return "" if wanted == got else f"{what}: should be {wanted}, is {got}"


def report(table: Table, reading: Reading) -> str:
    """The table and where the program differs, for a person to judge."""
    widths = [max(len(line[at]) for line in table.rows if any(line[1:]) or at) for at in range(len(table.rows[0]))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in table.rows]
    facts = [f"  {fact}: {sentence}" for fact, sentence in differences(table, reading).items()]
    head = f"seed {table.seed}: {', '.join(table.traits)}; own firm: {table.own or 'none, buyers are named'}"
    trouble = [f"  no run folder: {reading.trouble}"] if reading.trouble else []
    return "\n".join([head, *(line.rstrip() for line in lines), *trouble, *facts])
