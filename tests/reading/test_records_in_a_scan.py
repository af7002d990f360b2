"""One scan over records of every form: payments add up to the cent, uses are recognised, each with its cell."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from analyzer import ScanOptions, scan

FILES = {
    "ledger.json": '{"book": "2026", "data": {"payments": ['
    '{"date": "2026-01-31", "payee": {"name": "Anthropic, PBC"}, "amount": 1332.80},'
    '{"date": "2026-02-28", "payee": {"name": "Yarwell Office Shop"}, "amount": 61.10}]}}',
    "cards.jsonl": '{"date": "2026-03-01", "payee": "ANTHROPIC", "amount": 20.00}\n'
    '{"date": "2026-03-02", "payee": "Lowick Tools LLC", "amount": 0.01}\n',
    "invoices.yaml": "- invoice number: 0017\n  date: 2026-04-01\n  payee: Anthropic PBC\n  amount: 100.10\n"
    "- invoice number: 0018\n  date: 2026-04-02\n  payee: Lowick Tools LLC\n  amount: 9.90\n",
    "paid.md": "# Paid\n\n| Date | Payee | Amount |\n|------|-------|-------:|\n"
    "| 2026-05-01 | **Anthropic, PBC** | 1,000.05 |\n| 2026-05-02 | Yarwell Office Shop | 2.00 |\n",
    "paid.html": "<!DOCTYPE html><html><body><h2>Paid</h2><table><tr><th>Date<th>Payee<th>Amount</tr>"
    "<tr><td>2026-06-01<td>Anthropic, PBC<td rowspan=2>30.00</tr><tr><td>2026-06-02<td>Yarwell Office Shop</tr></table>",
    "bank.ofx": "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKTRANLIST>\n"
    "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260701<TRNAMT>-40.25<FITID>1<NAME>ANTHROPIC* CLAUDE SUBSCR</STMTTRN>\n"
    "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260702<TRNAMT>900.00<FITID>2<NAME>Harrow Mills LLC</STMTTRN>\n"
    "<STMTTRN><TRNTYPE>POS<DTPOSTED>20260703<TRNAMT>-5.00<FITID>3<NAME>Yarwell Office Shop</STMTTRN>\n"
    "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n",
    "history.txt": f"commit {'4f3c2b1a' * 5}\nAuthor: Ann Lee <ann@meridian.example>\nDate:   Mon May 4 10:00:00 2026 +0200\n\n"
    "    Add the data loader\n    \n    Co-Authored-By: Claude <noreply@anthropic.com>\n\n"
    f"commit {'aa' * 20}\nAuthor: Bob Ray <bob@meridian.example>\nDate:   Sun May 3 10:00:00 2026 +0200\n\n    Begin\n",
}  # fmt: skip
# Kind, rows and sum of each sheet.
SHEETS = {
    ("ledger.json", "data.payments"): ("payments", 2, "1393.90"),
    ("cards.jsonl", ""): ("payments", 2, "20.01"),
    ("invoices.yaml", ""): ("payments", 2, "110.00"),
    ("paid.md", "Paid"): ("payments", 2, "1002.05"),
    ("paid.html", "Paid"): ("payments", 2, "30.00"),
    ("bank.ofx", "payments"): ("payments", 2, "45.25"),
    ("bank.ofx", "received"): ("unknown", 1, "900.00"),
    ("history.txt", "commits"): ("dependencies", 2, None),
}
# The cells that name the vendor or its product.
CELLS = {
    ("ledger.json", "data.payments", "2", "payee.name"),
    ("cards.jsonl", "", "1", "payee"),
    ("invoices.yaml", "", "2", "payee"),
    ("paid.md", "Paid", "5", "Payee"),
    ("paid.html", "Paid", "2", "Payee"),
    ("bank.ofx", "payments", "2", "payee"),
    ("history.txt", "commits", "1", "co-author"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """What the scan says."""

    sheets: Sequence[Mapping[str, object]]
    evidence: Sequence[Mapping[str, str]]
    firms: frozenset[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("inputs")
    for name, content in FILES.items():
        (folder / name).write_text(content)
    options = ScanOptions(
        out=tmp_path_factory.mktemp("reports"), firm=("Meridian LLC",), as_of=date(2026, 9, 15), quiet=True
    )
    out = scan(folder, options).folder
    sheets = json.loads((out / "run.json").read_text(encoding="utf-8"))["sheets"]
    return Run(sheets, rows_of(out / "evidence.csv"), frozenset(row["firm"] for row in rows_of(out / "findings.csv")))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("place", SHEETS, ids=lambda place: " ".join(place).strip())
def test_each_sheet_has_its_kind_its_rows_and_its_exact_sum(run: Run, place: tuple[str, str]) -> None:
    (sheet,) = [sheet for sheet in run.sheets if (sheet["file"], sheet["sheet"]) == place]
    assert (sheet["kind"], sheet["rows_kept"], sheet["amount_total"]) == SHEETS[place]
    assert sheet["rows_rejected"] == 0


def test_every_cell_that_names_the_vendor_is_evidence_that_affirms_it(run: Run) -> None:
    affirmed = [row for row in run.evidence if (row["verdict"], row["polarity"]) == ("match", "affirmed")]
    assert {(row["file"], row["sheet"], row["row"], row["column"]) for row in affirmed} == CELLS


def test_whoever_sent_money_is_no_supplier(run: Run) -> None:
    assert {"Yarwell Office Shop", "Lowick Tools LLC"} <= run.firms
    assert "Harrow Mills LLC" not in run.firms
