"""Finds the transactions of an OFX statement, each with its account, currency and bank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from analyzer.reading.formats.statements.ofx_elements import Element
from analyzer.reading.unreadable import Unreadable

_TRANSACTION = "STMTTRN"
_LIST = "BANKTRANLIST"
_WHOLE = "OFX"
_STATEMENTS = frozenset(("STMTRS", "CCSTMTRS", "INVSTMTRS"))
_ACCOUNTS = frozenset(("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"))
# Elements inside of a transaction that hold further ones.
_PARTS = frozenset(("PAYEE", "BANKACCTTO", "CCACCTTO", "CURRENCY", "ORIGCURRENCY", "EXTDPMT", "EXTDPMTINV"))
_CUT = "The statement breaks off before its end: it is damaged or cut off."
_NO_LIST = "This is an OFX file without a list of bank or card transactions."
_AGAIN = "Ask the bank for the statement again, or for the transactions as .csv."


@dataclass(slots=True)
class Transaction:
    """What a statement says of one transaction: `values` by tag, `PAYEE.NAME` for the tag NAME inside of PAYEE."""

    account: str
    currency: str
    bank: str
    values: dict[str, str] = field(default_factory=dict)

    @property
    def amount(self) -> str:
        """The figure as it is written."""
        return self.values.get("TRNAMT", "")

    def add(self, tag: str, value: str) -> None:
        """Note a value; a tag that stands twice keeps both."""
        if value:
            self.values[tag] = f"{self.values[tag]}; {value}" if tag in self.values else value


def find_transactions(elements: Iterable[Element]) -> Iterator[Transaction]:
    """The transactions in their order. Raises `Unreadable` for a statement that breaks off, or has no list of any."""
    statement = _Statement()
    for element in elements:
        yield from statement.take(element)
    if not statement.is_whole:
        raise Unreadable(_CUT, _AGAIN)
    if not statement.has_list:
        raise Unreadable(_NO_LIST, _AGAIN)


@dataclass(slots=True)
class _Statement:
    """What is known at one place of the text."""

    bank: str = ""
    currency: str = ""
    account: str = ""
    part: str = ""
    current: Transaction | None = None
    has_list: bool = False
    is_whole: bool = False

    def take(self, element: Element) -> Iterator[Transaction]:
        """Go on by one element; a transaction comes out at its end."""
        if element.is_end:
            yield from self._end_transaction(element.tag)
        elif element.tag == _TRANSACTION:
            yield from self._end_transaction(_TRANSACTION)
            self.current = Transaction(self.account, self.currency, self.bank)
        elif element.tag in _PARTS | _ACCOUNTS and not element.value:
            self.part = element.tag
        elif self.current:
            self.current.add(f"{self.part}.{element.tag}" if self.part else element.tag, element.value)
        else:
            self._note_element(element)

    def _note_element(self, element: Element) -> None:
        """What stands outside of transactions and is said of all that follow."""
        self.has_list = self.has_list or element.tag == _LIST
        if element.tag == "ORG":
            self.bank = element.value
        elif element.tag == "CURDEF":
            self.currency = element.value
        elif element.tag == "ACCTID" and self.part in _ACCOUNTS:
            self.account = element.value

    def _end_transaction(self, tag: str) -> Iterator[Transaction]:
        self.is_whole = self.is_whole or tag == _WHOLE
        if tag == self.part:
            self.part = ""
        if tag in (_TRANSACTION, _LIST) and self.current:
            yield self.current
            self.current, self.part = None, ""
        if tag in _STATEMENTS:
            self.account = self.currency = ""
