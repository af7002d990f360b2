"""Takes decisions back: a dry run says what would become of each row; applying keeps the accepted ones, all or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from analyzer.errors import AnalyzerError, IntegrityProblem
from analyzer.reading import Limits
from analyzer.render.workbook.hidden import report_id
from analyzer.render.workbook.sheets.decisions import decisions_sheet
from analyzer.report import codec
from analyzer.report.model import Decision, ReportModel, ReviewItem
from analyzer.review.known import KnownDecisions, LedgerRuling
from analyzer.review.merge import merge_rows
from analyzer.review.open_rulings import find_open_rulings
from analyzer.review.outcome import Reviewed, RowOutcome, RowResult
from analyzer.review.returned import Returned, read_returned
from analyzer.store.ledger import LEDGER_NAME, NewRows, Register, StoredRows, append_rows, read_registers, stored_models

_GIVEN = Decision.__struct_fields__
_BOUND = (
    "consumer",
    "supplier",
    "kind",
    "evidence",
    "authority",
    "contract_key",
    "clause",
    "edition",
    "text",
    "sheet_kind",
    "part",
    "file",
    "sheet",
    "standing",
    "rules",
)
COLUMNS = (
    "decision_key", "subject", "designation", "firm_key", "firm", *_BOUND, *_GIVEN, "source", "lead_key", "lead_scope",
)  # fmt: skip


def review(
    workbooks: Sequence[Path],
    out: Path,
    apply: bool = False,
    today: date | None = None,
    limits: Limits | None = None,
) -> Reviewed:
    """Say what becomes of each row of the workbooks, and keep the accepted decisions if `apply`. Raises `AnalyzerError`.

    `today` is the day after which nothing can have been decided; None asks the clock. `limits` bound the reading of each workbook.
    """
    returned = read_returned(workbooks, limits)
    ledger = out / LEDGER_NAME
    run, model = _base_scan(ledger, returned)
    base = {item.key: item for item in model.review_items}
    rows = tuple(row for each in returned for row in each.rows)
    is_whole = not all(each.is_list for each in returned)
    written = frozenset(item.key for item in decisions_sheet(model).capped().items) if is_whole else frozenset()
    known = KnownDecisions(base, _last_rulings(ledger), written, today or date.today(), model.run.two_persons)
    results = merge_rows(rows, known)
    source = "; ".join(sorted(each.sha256 for each in returned))
    kept = [
        _ledger_row(result, result.item, result.decision, source)
        for result in results
        if result.outcome is RowOutcome.ACCEPTED and result.item and result.decision
    ]
    if apply and kept:
        append_rows(ledger, NewRows(Register.DECISION, COLUMNS, kept))
    return Reviewed(run, results, apply, tuple(find_open_rulings(results, known)))


def _base_scan(ledger: Path, returned: Sequence[Returned]) -> tuple[str, ReportModel]:
    """The scan that the workbooks came from: by the report that they name, else the newest one that knows a key of theirs."""
    named = {each.report for each in returned} - {""}
    if len(named) > 1:
        raise AnalyzerError("The workbooks come from different scans.", "Review those of one scan at a time.")
    keys = {key for each in returned for row in each.rows if (key := row.texts["Row key"])}
    for run, model in _kept_models(ledger):
        if (report_id(model) in named) if named else any(item.key in keys for item in model.review_items):
            return run, model
    raise AnalyzerError(
        f"{ledger}: it does not hold the scan that this workbook came from.", "Name the folder of that scan with --out."
    )


def _kept_models(ledger: Path) -> Iterator[tuple[str, ReportModel]]:
    for run, content in stored_models(ledger):
        try:
            yield run, codec.decode_model(content)
        except msgspec.ValidationError as error:
            problem = f"{ledger}: the scan {run} was kept by another version of this program ({error})."
            raise IntegrityProblem(problem, "Scan again.") from error


def _last_rulings(ledger: Path) -> dict[str, LedgerRuling]:
    """The last ruling on each item, by its key."""
    decisions = read_registers(ledger).get(Register.DECISION, StoredRows())
    at = {name: n for n, name in enumerate(decisions.columns)}

    def ruling_of(row: Sequence[Any]) -> LedgerRuling:
        decision = Decision(*(row[at[name]] for name in _GIVEN))
        evidence = frozenset(row[at["evidence"]] or ())
        return LedgerRuling(decision, evidence, *(row[at[name]] for name in ("standing", "rules", "lead_scope")))

    return {row[at["decision_key"]]: ruling_of(row) for row in decisions.rows}


def _ledger_row(result: RowResult, item: ReviewItem, decision: Decision, source: str) -> tuple[Any, ...]:
    bound = [getattr(item.bounds, name) for name in _BOUND]
    entries = [getattr(decision, name) for name in _GIVEN]
    origin = (source, result.lead, result.scope)
    values = (item.key, str(item.subject), item.designation, item.firm_key, item.firm, *bound, *entries, *origin)
    return tuple(list(value) if isinstance(value, tuple) else value for value in values)
