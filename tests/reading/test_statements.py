"""Statements in OFX read as payments, in the old form without closing tags and the new one, amounts as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText, Sheet

OLD = """\
OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX>
<SIGNONMSGSRSV1><SONRS>
<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<DTSERVER>20260301000000[-3:GMT]
<LANGUAGE>ENG
<FI><ORG>First Bank<FID>1001</FI>
</SONRS></SIGNONMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><TRNUID>1<CCSTMTRS>
<CURDEF>USD
<CCACCTFROM><ACCTID>xxxx-4444</CCACCTFROM>
<BANKTRANLIST>
<DTSTART>20260101<DTEND>20260228
<STMTTRN>
<TRNTYPE>DEBIT
<DTPOSTED>20260131120000[-5:EST]
<DTUSER>20260130
<TRNAMT>-20.00
<FITID>2026-01
<NAME>ANTHROPIC* CLAUDE SUBSCR
<MEMO>AT&amp;T & more, 5 < 6
</STMTTRN>
<STMTTRN>
<TRNTYPE>CREDIT
<DTPOSTED>20260205
<TRNAMT>+1500.00
<FITID>2026-02
<NAME>Refund Acme
</STMTTRN>
<STMTTRN><TRNTYPE>POS<DTPOSTED>20260203<TRNAMT>-61.1<FITID>2026-03<MEMO>Yarwell Office Shop<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY>
</STMTTRN>
</BANKTRANLIST>
<LEDGERBAL><BALAMT>-81.10<DTASOF>20260228</LEDGERBAL>
</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>
</OFX>
"""
NEW = """\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="200" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>NCH</ORG><FID>1001</FID></FI></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF></CURDEF><BANKACCTFROM><BANKID>12</BANKID><ACCTID>999988</ACCTID></BANKACCTFROM>
<BANKTRANLIST>
<STMTTRN><TRNTYPE>CHECK</TRNTYPE><DTPOSTED>20051004</DTPOSTED><TRNAMT>-200,00</TRNAMT><FITID>00002</FITID><NAME></NAME>
<CHECKNUM>1000</CHECKNUM><PAYEE><NAME>Acme &#38; Co</NAME><CITY>Bonn</CITY></PAYEE><MEMO><![CDATA[a <b> & c]]></MEMO></STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS>
<STMTTRNRS><STMTRS><CURDEF>USD</CURDEF><BANKACCTFROM><ACCTID>777</ACCTID></BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>ATM</TRNTYPE><DTPOSTED>20051020</DTPOSTED><TRNAMT>-300.00</TRNAMT><FITID>00003</FITID></STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""


def records_of(sheet: Sheet) -> list[dict[str, str | None]]:
    heads = [head or "" for head in sheet.rows[1]]
    return [
        {head: cell for head, cell in zip(heads, row, strict=True) if cell}
        for number, row in sheet.rows.items()
        if number > 1
    ]


def test_what_leaves_a_card_is_a_payment_and_what_comes_in_is_none(tmp_path: Path, read: Read) -> None:
    (tmp_path / "card.qfx").write_text(OLD)
    (sheets,) = read(tmp_path).sheets.values()
    payments, received = sheets
    shared = {"account": "xxxx-4444", "bank": "First Bank"}
    assert (payments.name, list(payments.rows)) == ("payments", [1, 2, 4])
    assert records_of(payments) == [
        {
            "date": "2026-01-31", "payee": "ANTHROPIC* CLAUDE SUBSCR", "amount paid": "20.00", "memo": "AT&T & more, 5 < 6",
            "transaction id": "2026-01", "transaction type": "DEBIT", "currency": "USD", "TRNAMT": "-20.00",
            "further texts": "DTUSER: 20260130", **shared,
        },
        {
            "date": "2026-02-03", "payee": "Yarwell Office Shop", "amount paid": "61.1", "memo": "Yarwell Office Shop",
            "transaction id": "2026-03", "transaction type": "POS", "currency": "EUR", "TRNAMT": "-61.1",
            "further texts": "CURRENCY.CURRATE: 1.1", **shared,
        },
    ]  # fmt: skip
    assert (received.name, list(received.rows)) == ("received", [1, 3])
    assert records_of(received) == [
        {
            "date": "2026-02-05", "amount received": "1500.00", "transaction id": "2026-02", "transaction type": "CREDIT",
            "currency": "USD", "TRNAMT": "+1500.00", "further texts": "sent by Refund Acme to this account", **shared,
        }
    ]  # fmt: skip


def test_the_new_form_gives_each_transaction_its_own_account(read_text: ReadText) -> None:
    sheet = read_text(NEW, "bank.ofx")
    assert records_of(sheet) == [
        {
            "date": "2005-10-04", "payee": "Acme & Co", "amount paid": "200,00", "memo": "a <b> & c", "transaction id": "00002",
            "transaction type": "CHECK", "account": "999988", "bank": "NCH", "check number": "1000", "TRNAMT": "-200,00",
            "further texts": "PAYEE.CITY: Bonn",
        },
        {
            "date": "2005-10-20", "amount paid": "300.00", "transaction id": "00003", "transaction type": "ATM",
            "currency": "USD", "account": "777", "bank": "NCH", "TRNAMT": "-300.00",
        },
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["statement.ofx", "statement.txt", "statement.csv", "statement"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_a_statement_is_told_by_its_content_in_any_encoding(read_text: ReadText, name: str, encoding: str) -> None:
    text = NEW.replace("Acme", "Müller").replace("UTF-8", encoding)
    assert read_text(text.encode(encoding), name).rows[2][1] == "Müller & Co"


def test_a_statement_without_transactions_is_an_empty_table(read_text: ReadText) -> None:
    sheet = read_text("OFXHEADER:100\n\n<OFX><BANKTRANLIST><DTSTART>20260101</BANKTRANLIST></OFX>", "bank.ofx")
    assert list(sheet.rows) == [1]
    assert sheet.notes == ("The statement lists no transaction.",)


@pytest.mark.parametrize("figure", ["-1.2.3x", "abc", ""])
def test_a_figure_that_is_none_stays_among_the_payments_to_be_rejected(read_text: ReadText, figure: str) -> None:
    text = f"OFXHEADER:100\n\n<OFX><BANKTRANLIST><STMTTRN><TRNAMT>{figure}<NAME>Acme</STMTTRN></BANKTRANLIST></OFX>"
    sheet = read_text(text, "card.ofx")
    assert (sheet.name, sheet.rows[2][1], sheet.rows[2][2] or "") == ("payments", "Acme", figure.lstrip("-"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (OLD[: OLD.index("</BANKTRANLIST>")], "breaks off"),
        (OLD[:400], "breaks off"),
        ("OFXHEADER:100\n\n<OFX></OFX>\n", "without a list of bank or card transactions"),
        ("OFXHEADER:100\n\n<OFX>" + "<![CDATA[" * 200_000, "breaks off"),
        ("OFXHEADER:100\n\n<OFX>" + "<" * 500_000, "breaks off"),
        ('<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY a "x">]><OFX>&a;</OFX>', "an XML document, but neither"),
    ],
    ids=["cut in the list", "cut in the head", "an error message", "raw parts", "signs", "entities"],
)
def test_a_statement_that_is_damaged_is_refused_with_a_remedy(
    tmp_path: Path, read: Read, text: str, problem: str
) -> None:
    (tmp_path / "card.ofx").write_text(text)
    (file,) = read(tmp_path).files
    assert file.status is FileStatus.REFUSED
    assert problem in file.problem
    assert len(file.problem.split(". ")) > 1
    assert file.bears_on in (BearsOn.ANY, BearsOn.NONE)
