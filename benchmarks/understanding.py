"""How a folder of real sheets is understood: kind, header row, columns, rows and totals against what a person says of each.

    make bench-intake FOLDER=path/to/files

The folder holds `expected.json`: a list of sheets {file, sheet, kinds, header_row, firm, product, consumer, amount, date, rows, totals}.
`kinds` are the kinds that are right; `firm`, `product` and `consumer` are headings of which any is right; `totals` gives a column's exact
sum. What is null is not asked. One scan reads the folder; a sheet is wholly right where nothing that is asked is wrong. Beside it stands
what plain pandas gives: its first line for headings, its rows, and the sums of what it takes for numbers.
"""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.speed.ways import EXPOSURE

EXPECTED = "expected.json"
# The part of a column, in `run.json`, that answers what a person was asked: in a list of firms the firm is the name of the list.
PARTS = {
    "firm": ("firm", "supplier"),
    "product": ("product", "component", "description", "category", "host", "package"),
    "consumer": ("firm", "unit", "agency"),
    "date": ("date_on", "start_on"),
}
ASPECTS = ("kind", "header row", "firm", "product", "consumer", "amount", "date", "rows", "total")


def main() -> None:
    """Print the share of right readings by aspect, then every sheet that is not wholly right with what is wrong."""
    folder = Path(sys.argv[1])
    expected = json.loads((folder / EXPECTED).read_text(encoding="utf-8"))
    verdicts = {
        place_of(sheet): judge_sheet(sheet, found) for sheet, found in pair_sheets(expected, read_sheets(folder))
    }
    for line in report_lines(verdicts):
        print(line)
    print("plain pandas, first line as the heading:")
    for line in share_lines({place_of(sheet): judge_pandas(sheet, folder) for sheet in expected}):
        print(line)


def judge_pandas(wanted: Mapping[str, Any], folder: Path) -> dict[str, bool]:
    """What pandas reads with no further word: whether its header row, its rows and its sums are right."""
    import pandas

    path = folder / wanted["file"]
    warnings.simplefilter("ignore")  # openpyxl tells of parts that it does not keep
    try:
        is_book = path.suffix in (".xlsx", ".xls", ".xlsm")
        frame = pandas.read_excel(path, sheet_name=wanted["sheet"] or 0) if is_book else pandas.read_csv(path)
    except Exception:  # whatever pandas raises, the sheet was not read
        frame = pandas.DataFrame()
    right = {"header row": wanted["header_row"] == 1 and not frame.empty}
    if wanted.get("rows") is not None:
        right["rows"] = len(frame) == wanted["rows"]
    for column, total in (wanted.get("totals") or {}).items():
        amounts = pandas.to_numeric(frame.get(column, pandas.Series(dtype=float)), errors="coerce")
        right["total"] = right.get("total", False) or round(float(amounts.sum()), 2) == round(float(total), 2)
    return right


def read_sheets(folder: Path) -> list[dict[str, Any]]:
    """The sheets of `run.json` after one scan of the folder."""
    with TemporaryDirectory() as out:
        command = [EXPOSURE, "scan", str(folder), "-o", out, "--as-of", "2026-11-29", "-q", "--no-cache"]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        run = json.loads((Path(done.stdout.strip()) / "run.json").read_text(encoding="utf-8"))
    sheets: list[dict[str, Any]] = run["sheets"]
    return sheets


def pair_sheets(
    expected: Iterable[Mapping[str, Any]], sheets: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any] | None]]:
    """Each expected sheet with the table that was read of it: the one with most rows, where a sheet holds several."""
    for wanted in expected:
        tables = [
            one
            for one in sheets
            if one["file"].endswith(wanted["file"]) and wanted["sheet"] in ("", None, one["sheet"])
        ]
        yield wanted, max(tables, key=lambda one: one["rows_read"], default=None)


def judge_sheet(wanted: Mapping[str, Any], found: Mapping[str, Any] | None) -> dict[str, bool]:
    """Right or wrong by aspect; an aspect that was not asked is left out."""
    if found is None:
        return {"kind": False}
    columns = found["columns"]
    right = {"kind": found["kind"] in wanted["kinds"], "header row": found["header_row"] == wanted["header_row"]}
    for aspect, parts in PARTS.items():
        if wanted.get(aspect):
            named = [heading for part, heading in columns.items() if part.rstrip("_0123456789") in parts]
            right[aspect] = any(heading in as_list(wanted[aspect]) for heading in named)
    # One column may hold both ("MIGROS AVM ISTANBUL"): it can play one part only.
    if set(as_list(wanted.get("firm") or ())) & set(as_list(wanted.get("product") or ())):
        right["firm"] = right["product"] = right["firm"] or right["product"]
    if wanted.get("amount"):
        right["amount"] = any(columns.get(part) in as_list(wanted["amount"]) for part in ("amount", "obligated"))
    if wanted.get("rows") is not None:
        right["rows"] = found["rows_kept"] == wanted["rows"]
    if total := (wanted.get("totals") or {}).get(columns.get("amount") or columns.get("obligated") or ""):
        right["total"] = exact(found["amount_total"]) == exact(total)
    elif wanted.get("totals"):
        right["total"] = False
    return right


def as_list(value: str | Sequence[str]) -> Sequence[str]:
    """The headings of which any is right."""
    return [value] if isinstance(value, str) else value


def exact(value: object) -> Decimal | None:
    """An amount; None where it is none."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def place_of(sheet: Mapping[str, Any]) -> str:
    """The file, and the sheet where it has several."""
    return f"{sheet['file']} [{sheet['sheet']}]" if sheet["sheet"] else str(sheet["file"])


def report_lines(verdicts: Mapping[str, Mapping[str, bool]]) -> Iterator[str]:
    """The share of each aspect and of whole sheets, then the sheets with what is wrong in them."""
    yield from share_lines(verdicts)
    whole = sum(all(right.values()) for right in verdicts.values())
    yield f"{'wholly right':14} {whole:3} of {len(verdicts):3}, {whole / len(verdicts):.0%}"
    for place, right in verdicts.items():
        if wrong := [aspect for aspect, is_right in right.items() if not is_right]:
            yield f"  {place}: {', '.join(wrong)}"


def share_lines(verdicts: Mapping[str, Mapping[str, bool]]) -> Iterator[str]:
    """The share of each aspect that was asked."""
    for aspect in ASPECTS:
        asked = [right[aspect] for right in verdicts.values() if aspect in right]
        if asked:
            yield f"{aspect:14} {sum(asked):3} of {len(asked):3} right, {sum(asked) / len(asked):.0%}"


if __name__ == "__main__":
    main()
