"""The expected answers as files: findings, answers per contract, counts per sheet, look-alikes."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from sample_data.contracts import AWARDS, OFFICES, piid
from sample_data.expectations import ANSWERS, ANTHROPIC, LOOKALIKES, NO_FIRMS, SECTION_889, SILENT
from sample_data.firms import Case, Role
from sample_data.table import Table, measure
from sample_data.writers import Sheets

FINDINGS = (
    "firm", "position_use", "position_performance", "position_provide", "position_dealings", "position_dependence",
    "contradiction", "route", "tier",
)  # fmt: skip
ANSWER = ("firm", "piid", "clause", "test", "answer")
# Texts about use; both of Section 889 say how a use is told.
MEMO = "CIO memo, any use"
CLAUSES_889 = {"FAR 52.204-24(d)(2)": True, "FAR 52.204-25(b)(2)": True}
Line = tuple[str, ...]


def write_expected(folder: Path, case: Case, sheets: Sheets) -> None:
    """Write all expected files."""
    folder.mkdir(parents=True, exist_ok=True)
    silent = {firm.key: SILENT for firm in case.firms}
    anthropic = {key: finding.cells() for key, finding in (silent | ANTHROPIC).items()}
    section_889 = {key: finding.cells() for key, finding in SECTION_889.items()}
    _write(folder / "findings_anthropic.csv", FINDINGS, ((case.name(key), *line) for key, line in anthropic.items()))
    _write(
        folder / "findings_section-889.csv", FINDINGS, ((case.name(key), *line) for key, line in section_889.items())
    )
    _write(folder / "answers_anthropic.csv", ANSWER, _answers_anthropic(case))
    _write(folder / "answers_section-889.csv", ANSWER, _answers_889(case))
    _write(
        folder / "sheets.csv", ("file", "sheet", "kind", "rows_read", "rows_rejected", "amount_total"), _sheets(sheets)
    )
    _write(folder / "lookalikes.csv", ("designation", "text"), _lookalikes())
    _write(folder / "no_firms.csv", ("designation", "name"), _no_firms())


def _answers_anthropic(case: Case) -> Iterator[Line]:
    """The cautious reading of the memo asks about use, on contracts of the Department of Defense."""
    for number, (key, office) in enumerate(AWARDS, 1):
        answer = ANSWERS[ANTHROPIC.get(key, SILENT).use] if OFFICES[office].is_defense else "not covered"
        yield case.name(key), piid(number), MEMO, "use", answer


def _answers_889(case: Case) -> Iterator[Line]:
    """Section 889 binds every agency; a use is disclosed in a representation, and reported under the prohibition."""
    own = {firm.key for firm in case.having(Role.OWN)}
    for number, (key, _) in enumerate(AWARDS, 1):
        position = SECTION_889[key].use if key in own else ""
        for clause, discloses in CLAUSES_889.items() if position else ():
            disclosed = discloses and position == "exposed"
            answer = "disclose or report" if disclosed else ANSWERS[position]
            yield case.name(key), piid(number), clause, "use", answer


def _sheets(sheets: Sheets) -> Iterator[Line]:
    for file, tables in sheets.items():
        for table in tables:
            yield file, table.sheet, table.kind, *_counts(table)


def _counts(table: Table) -> Line:
    """Counts and sum; blank for a sheet that nobody has to understand."""
    if table.kind == "unknown":
        return "", "", ""
    found = measure(table)
    total = "" if found.amount_total is None else f"{found.amount_total:.2f}"
    return str(found.rows_read), str(found.rows_rejected), total


def _lookalikes() -> Iterator[Line]:
    yield from ((designation, text) for designation, texts in LOOKALIKES.items() for text in texts)


def _no_firms() -> Iterator[Line]:
    yield from ((designation, name) for designation, names in NO_FIRMS.items() for name in names)


def _write(path: Path, headings: Line, lines: Iterable[Line]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(lines)
