"""The expected answers as files: findings, answers per contract, counts per sheet, look-alikes."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from sample_data.contracts import AWARDS, OFFICES, awarded_on, piid
from sample_data.expectations import (
    ANSWERS,
    ANTHROPIC,
    LOOKALIKES,
    NO_FIRMS,
    OPEN_PERFORMANCE,
    SECTION_889,
    SILENT,
    TIED_CONTRACTS,
)
from sample_data.firms import Case, Role
from sample_data.table import Table, measure
from sample_data.writers import Sheets

FINDINGS = (
    "firm", "position_use", "position_performance", "position_provide", "position_dealings", "position_dependence",
    "contradiction", "route", "tier",
)  # fmt: skip
ANSWER = ("firm", "piid", "clause", "test", "answer")
NOT_COVERED = "not covered"
# Awards and solicitations from this day on carry FAR 52.240-90 and -91, those before it the texts that went before; FAR
# 52.204-30 had come into new awards on 2023-12-04, and FAR 52.204-25 stands in all of the sample's.
OVERHAUL, FASCSA_CLAUSES = date(2026, 2, 1), date(2023, 12, 4)
CLAUSE_AFTER, PROVISION_AFTER = "FAR 52.240-91", "FAR 52.240-90"
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
    """The texts ask about work for the Department of Defense: per contract, and of the own entities' next offers."""
    for number, (key, office) in enumerate(AWARDS, 1):
        defense = OFFICES[office].is_defense
        position = _on_contract(number, OPEN_PERFORMANCE.get(key) or ANTHROPIC.get(key, SILENT).performance)
        yield from _lines(case, key, number, {"CIO memo": ANSWERS[position] if defense else NOT_COVERED}, "performance")
        told = _reported(position) if defense else NOT_COVERED
        yield from _lines(case, key, number, _by_day(number, "FAR 52.204-30", told, FASCSA_CLAUSES), "performance")
        # the determination behind it was set aside on 2026-08-27
        yield from _lines(case, key, number, {"DFARS 252.239-7018": NOT_COVERED}, "provide")
    for firm in case.having(Role.OWN):
        answers = {
            "FAR 52.204-29": NOT_COVERED,
            PROVISION_AFTER: ANSWERS[_on_contract(0, ANTHROPIC[firm.key].performance)],
        }
        yield from _lines(case, firm.key, 0, answers, "performance")


def _answers_889(case: Case) -> Iterator[Line]:
    """Section 889 binds every agency; a use is reported under the clause, and represented in the next offer."""
    own = {firm.key: SECTION_889[firm.key].use for firm in case.having(Role.OWN)}
    for number, (key, _) in enumerate(AWARDS, 1):
        if key in own:
            answers = _by_day(number, "FAR 52.204-25(b)(2)", _reported(own[key]))
            yield from _lines(case, key, number, answers, "use")
    for key, position in own.items():
        before = dict.fromkeys(("FAR 52.204-24(d)(2)", "FAR 52.204-26(c)(2)"), NOT_COVERED)
        yield from _lines(case, key, 0, before | {PROVISION_AFTER: ANSWERS[position]}, "use")


def _on_contract(number: int, position: str) -> str:
    """The position of a firm on one contract or offer (0): a use tied to another contract, or to none, leaves it a question."""
    if number in TIED_CONTRACTS:
        return "exposed"
    return "unresolved" if position == "exposed" else position


def _reported(position: str) -> str:
    """The answer to a clause that says how a use is reported."""
    return "disclose or report" if position == "exposed" else ANSWERS[position]


def _by_day(number: int, clause: str, answer: str, first: date = date.min) -> dict[str, str]:
    """The answer under the text that awards of its day carry, `clause` from its `first` day; the other is not covered."""
    awarded = awarded_on(number)
    return {
        clause: answer if first <= awarded < OVERHAUL else NOT_COVERED,
        CLAUSE_AFTER: answer if awarded >= OVERHAUL else NOT_COVERED,
    }


def _lines(case: Case, key: str, number: int, answers: dict[str, str], test: str) -> Iterator[Line]:
    """A line per clause; number 0 stands for the next offer."""
    for clause, answer in answers.items():
        yield case.name(key), piid(number) if number else "", clause, test, answer


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
