"""The drafts of a finished scan in a folder of their own, which appears when it is complete or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analyzer.errors import AnalyzerError
from analyzer.runs.stored_runs import load_run


@dataclass(frozen=True, slots=True)
class DraftFolder:
    """The files that were written, the most pressing first, and how many forms and pages there were to write."""

    files: tuple[Path, ...]
    reports: int
    contracts: int


def write_draft_folder(out: Path, run: str, to: Path | None, limit: int) -> DraftFolder:
    """Write memo, report forms and contract pages of a scan below `out` into the new folder `to`, or beside the scan.

    No more than `limit` forms and as many pages are written. Raises `AnalyzerError` where the scan is unknown, or the folder
    exists or cannot be made.
    """
    from analyzer.render.docx.write_drafts import write_drafts
    from analyzer.report.filing.contract_index import index_contracts
    from analyzer.report.filing.contract_pages import contracts_to_draft, draft_contract_page
    from analyzer.report.filing.memo import draft_memo
    from analyzer.report.filing.report_forms import disclosures_to_draft, draft_report_form
    from analyzer.store.ledger import LEDGER_NAME, append_rows, written_entry
    from analyzer.store.run_folder import open_workplace, publish_folder, sha256_of

    own, model = load_run(out, run)
    target = to or out / f"drafts-{own.name}"
    if target.exists():
        raise AnalyzerError(f"{target}: exists already; drafts are never overwritten.", "Name a new folder with --to.")
    index = index_contracts(model)
    reports = disclosures_to_draft(model, index)
    contracts = contracts_to_draft(index)
    with open_workplace(target.parent, "--to") as workplace:
        drafts = (
            draft_memo(model),
            *(draft_report_form(model, disclosure, index) for disclosure in reports[:limit]),
            *(draft_contract_page(model, contract, index) for contract in contracts[:limit]),
        )
        names = write_drafts(model.run, drafts, workplace.run)
        hashes = [sha256_of(workplace.run / name) for name in names]
        append_rows(out / LEDGER_NAME, written_entry("draft", hashes))
        publish_folder(workplace.run, target)
    return DraftFolder(tuple(target / name for name in names), len(reports), len(contracts))
