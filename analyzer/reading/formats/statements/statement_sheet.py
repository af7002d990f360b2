"""Lays the transactions of an OFX statement out as sheets: `payments` for what left the account, `received` for what came in.

A statement writes what leaves the account with a minus; here it stands without the sign. Whoever sent money is nobody's
supplier, and so is named among the further texts. The figure as it is written stands under `TRNAMT`. The headings are row
1, the transaction at place n is row n + 1 of its sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.formats.statements.ofx_elements import ofx_elements
from analyzer.reading.formats.statements.transactions import Transaction, find_transactions
from analyzer.store.raw_sheet import RawSheet

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

_SHARED = (
    "memo", "transaction id", "transaction type", "currency", "account", "bank", "check number", "TRNAMT", "further texts",
)  # fmt: skip
PAYMENTS = ("date", "payee", "amount paid", *_SHARED)
RECEIVED = ("date", "amount received", *_SHARED)
_EMPTY = "The statement lists no transaction."
# A row with its number.
_Row = tuple[int, tuple[str, ...]]
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d|\D|$).*", re.DOTALL)
_INCOMING = re.compile(r"\+?[\d.,' ]*\d")
_NAMES = ("NAME", "PAYEE.NAME")
_OWN_COLUMN = frozenset(("DTPOSTED", "TRNAMT", "MEMO", "FITID", "TRNTYPE", "CHECKNUM", "CURRENCY.CURSYM"))
# A sentence, lest the column be taken for one of names.
_SENDER = "sent by {name} to this account"


def read_statement(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the statement at `path`. Raises `Unreadable` for one that is damaged or lists nothing."""
    plain, budget = read_plain_text(path), CellBudget(limits.max_cells)
    payments: list[_Row] = [(1, PAYMENTS)]
    received: list[_Row] = [(1, RECEIVED)]
    for number, transaction in enumerate(find_transactions(ofx_elements(plain.text)), 2):
        budget.spend(len(PAYMENTS))
        is_incoming = bool(_INCOMING.fullmatch(transaction.amount))
        cells = _received_cells(transaction) if is_incoming else _payment_cells(transaction)
        (received if is_incoming else payments).append((number, cells))
    notes = plain.notes if len(payments) + len(received) > 2 else (*plain.notes, _EMPTY)
    into.add_rows(RawSheet("payments", notes=notes), into.write_rows(payments))
    if len(received) > 1:
        into.add_rows(RawSheet("received", notes=plain.notes), into.write_rows(received))


def _payment_cells(transaction: Transaction) -> tuple[str, ...]:
    values = transaction.values
    names = [values[tag] for tag in (*_NAMES, "MEMO") if tag in values] or [""]
    others = [f"{tag}: {values[tag]}" for tag in _NAMES if values.get(tag, names[0]) != names[0]]
    amount = transaction.amount.lstrip("-\u2212 ")
    return (_plain_day(values.get("DTPOSTED", "")), names[0], amount, *_shared_cells(transaction, others))


def _received_cells(transaction: Transaction) -> tuple[str, ...]:
    day = _plain_day(transaction.values.get("DTPOSTED", ""))
    senders = dict.fromkeys(_SENDER.format(name=transaction.values[tag]) for tag in _NAMES if tag in transaction.values)
    return (day, transaction.amount.lstrip("+ "), *_shared_cells(transaction, senders))


def _shared_cells(transaction: Transaction, further: Iterable[str]) -> tuple[str, ...]:
    """The cells of either sheet; `further` is said of the parties and stands before all else that has no column."""
    values = transaction.values
    currency = values.get("CURRENCY.CURSYM") or transaction.currency
    numbers = (values.get("FITID", ""), values.get("TRNTYPE", ""), currency, transaction.account, transaction.bank)
    others = (f"{tag}: {value}" for tag, value in values.items() if tag not in _OWN_COLUMN.union(_NAMES))
    texts = (values.get("CHECKNUM", ""), transaction.amount, "; ".join((*further, *others)))
    return (values.get("MEMO", ""), *numbers, *texts)


def _plain_day(written: str) -> str:
    """`20260131120000[-5:EST]` as 2026-01-31; what is no such time as it stands."""
    day = _DAY.fullmatch(written)
    return "-".join(day.groups()) if day else written
