"""Mails: the text is read as a document, and each attachment as a member of an archive is."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.limits import Limits
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, Reading
from tests.reading.outlook_bytes import attached_message, attachment, compound_file, message
from tests.reading.workbook_bytes import xls_bytes, zip_bytes

TABLE = b"Vendor,City\nAcme,Bonn\n"


def mail(text: str = "See attached.", **files: bytes) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Jane Roe <jane@acme.example>"
    made["To"] = "team@own.example"
    made["Subject"] = "Answers on Claude"
    made["Date"] = "Mon, 01 Jun 2026 10:00:00 +0000"
    made.set_content(text)
    for name, content in files.items():
        attach(made, name.replace("_", "."), content)
    return made


def page_mail(page: str) -> EmailMessage:
    made = mail()
    made.set_content(page, subtype="html")
    return made


def attach(made: EmailMessage, name: str, content: bytes) -> None:
    made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)


def side_texts(reading: Reading, name: str) -> set[tuple[str, str]]:
    """(where, text) of what stands beside the cells of one file."""
    (database,) = (file.database for file in reading.files if file.file == name)
    assert database
    connection = open_file(database)
    rows = connection.execute("SELECT place, text FROM raw_side").fetchall()
    connection.close()
    return set(rows)


def test_a_mail_gives_its_text_and_its_attachments(tmp_path: Path, read: Read) -> None:
    made = mail(
        "Company: Acme\n\n1. Do you use Claude?\nYes, daily.\n", list_csv=TABLE, old_xls=xls_bytes([["Vendor"]])
    )
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    reading = read(tmp_path)
    assert list(reading.sheets) == ["mail.eml", "mail.eml/list.csv", "mail.eml/old.xls"]
    (questions,) = reading.sheets["mail.eml"]
    assert questions.rows[3] == ("1. Do you use Claude?", "Yes, daily.", "line 3 of the mail")
    assert reading.sheets["mail.eml/list.csv"][0].rows[2] == ("Acme", "Bonn")
    texts = side_texts(reading, "mail.eml")
    assert ("subject of the mail", "Answers on Claude") in texts
    assert ("sender of the mail", "Jane Roe <jane@acme.example>") in texts


def test_a_table_in_the_text_is_a_sheet_also_inside_a_table_for_layout(tmp_path: Path, read: Read) -> None:
    made = mail()
    inner = "<table><tr><th>Vendor</th><th>Tool</th></tr><tr><td>Acme</td><td>Claude</td></tr></table>"
    made.add_alternative(f"<p>Hello</p><table><tr><td>{inner}</td></tr></table>", subtype="html")
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    assert read(tmp_path).only.rows == {1: ("Vendor", "Tool"), 2: ("Acme", "Claude")}


def test_a_cell_over_two_rows_of_such_a_table_speaks_for_both(tmp_path: Path, read: Read) -> None:
    made = mail()
    rows = "<tr><th>Vendor<th>Tool<tr><td rowspan=2>Acme<td>Claude<tr><td>Claude Code"
    made.add_alternative(f"<html><head><title>Tools</title><body><table>{rows}</table>", subtype="html")
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    assert read(tmp_path).only.rows == {1: ("Vendor", "Tool"), 2: ("Acme", "Claude"), 3: ("Acme", "Claude Code")}


def test_a_mail_with_a_table_of_markdown_is_a_mail_and_its_records_are_files(tmp_path: Path, read: Read) -> None:
    records = {"tools_yaml": b"- name: Claude\n- name: Code\n", "pay_json": b'[{"payee": "Acme"}]'}
    made = mail("| Vendor | City |\n|---|---|\n| Acme | Bonn |\n", **records)
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    sheets = read(tmp_path).sheets
    assert {name: len(of_file) for name, of_file in sheets.items()} == {
        "mail.eml": 0, "mail.eml/pay.json": 1, "mail.eml/tools.yaml": 1,
    }  # fmt: skip


def test_what_is_quoted_from_an_earlier_mail_is_marked_and_said(tmp_path: Path, read: Read) -> None:
    text = "We use Claude.\n\nOn Monday, Bob wrote:\n> Do you use Huawei?\n> Yes.\n"
    (tmp_path / "mail.eml").write_bytes(mail(text).as_bytes())
    reading = read(tmp_path)
    texts = side_texts(reading, "mail.eml")
    assert reading.sheets["mail.eml"] == []
    assert ("line 1 of the mail", "We use Claude.") in texts
    assert any(place.startswith("earlier mail, quoted") and "Huawei" in text for place, text in texts)
    assert any("lines are quoted from earlier mails" in text for _, text in texts)


QUOTED_TABLE = "<table><tr><th>Vendor</th><th>Notes</th></tr><tr><td>Fir Corp</td><td>We use Claude</td></tr></table>"


@pytest.mark.parametrize(
    "earlier",
    [
        f"<blockquote type=cite>{QUOTED_TABLE}</blockquote>",
        f"<p>From: Bob</p><p>Sent: Monday</p>{QUOTED_TABLE}",
    ],
)
def test_a_table_of_an_earlier_mail_is_quoted_text(tmp_path: Path, read: Read, earlier: str) -> None:
    new = "<table><tr><th>Vendor</th><th>Notes</th></tr><tr><td>Fir Corp</td><td>No Claude here</td></tr></table>"
    (tmp_path / "mail.eml").write_bytes(page_mail(new + earlier).as_bytes())
    reading = read(tmp_path)
    assert reading.only.rows[2] == ("Fir Corp", "No Claude here")
    texts = side_texts(reading, "mail.eml")
    assert any(place.startswith("earlier mail, quoted") and "We use Claude" in text for place, text in texts)
    assert any("Tables quoted from earlier mails: 1." in text for _, text in texts)


def test_the_table_of_a_mail_that_is_handed_on_is_its_own(tmp_path: Path, read: Read) -> None:
    made = page_mail(f"<p>See below.</p><p>From: Bob</p><p>Sent: Monday</p>{QUOTED_TABLE}")
    del made["Subject"]
    made["Subject"] = "FW: our vendors"
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    assert read(tmp_path).only.rows[2] == ("Fir Corp", "We use Claude")


def test_an_answer_below_a_quoted_question_is_an_answer(tmp_path: Path, read: Read) -> None:
    (tmp_path / "mail.eml").write_bytes(mail("> 1. Do you use Claude?\nYes, daily.\n").as_bytes())
    assert read(tmp_path).only.rows[2][:2] == ("1. Do you use Claude?", "Yes, daily.")


def test_under_the_suffix_of_a_mail_few_headers_are_enough(tmp_path: Path, read: Read) -> None:
    text = "From: a@b.example\nSubject: x\n\nDo you use Claude?\nYes, daily.\n"
    (tmp_path / "a.eml").write_text(text)
    assert read(tmp_path).only.rows[2][:2] == ("Do you use Claude?", "Yes, daily.")


def mailbox() -> bytes:
    """Two mails, the first with a line that looks like the beginning of a mail, the second with an attachment."""
    envelope = b"From a@b.example Mon Jan  5 10:00:00 2026\n"
    first = mail("Do you use Claude?\n\n>From now on daily.\n").as_bytes()
    return envelope + first + b"\n" + envelope + mail(pay_csv=TABLE).as_bytes()


def test_a_mailbox_is_read_mail_by_mail(tmp_path: Path, read: Read) -> None:
    (tmp_path / "in.mbox").write_bytes(mailbox())
    sheets = read(tmp_path).sheets
    assert list(sheets) == ["in.mbox/mail 1.eml", "in.mbox/mail 2.eml", "in.mbox/mail 2.eml/pay.csv"]
    assert sheets["in.mbox/mail 1.eml"][0].rows[2][:2] == ("Do you use Claude?", "From now on daily.")
    assert sheets["in.mbox/mail 2.eml/pay.csv"][0].rows[2] == ("Acme", "Bonn")


def test_a_mailbox_under_another_name_is_not_read_and_advice_is_given(tmp_path: Path, read: Read) -> None:
    (tmp_path / "Inbox").write_bytes(mailbox())
    (tmp_path / "box.mbox").write_bytes(b"no mail\n")
    inbox, box = read(tmp_path).files
    assert (inbox.status, inbox.bears_on) == (FileStatus.IGNORED, BearsOn.ANY)
    assert "Rename it" in inbox.problem
    assert box.status is FileStatus.REFUSED
    assert "This is no mailbox" in box.problem


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/x.csv", "x.csv"),
        ("C:\\Users\\me\\x.csv", "x.csv"),
        ("/abs/x.csv", "x.csv"),
        ("..", "attachment 1"),
        ("a\u202evsc.csv", "a vsc.csv"),
    ],
)
def test_no_name_of_an_attachment_is_a_path(tmp_path: Path, read: Read, name: str, shown: str) -> None:
    made = mail()
    attach(made, name, TABLE)
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / "mail.eml").write_bytes(made.as_bytes())
    assert f"mail.eml/{shown}" in {file.file for file in read(inputs).files}
    assert [path.name for path in tmp_path.iterdir()] == ["inputs"]


def test_two_attachments_of_one_name_are_told_apart(tmp_path: Path, read: Read) -> None:
    made = mail()
    attach(made, "x.csv", TABLE)
    attach(made, "x.csv", TABLE + b"Blue,Cork\n")
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    assert set(read(tmp_path).sheets) == {"mail.eml", "mail.eml/x.csv", "mail.eml/x (2).csv"}


def test_archives_and_mails_in_a_mail_are_opened_two_deep(tmp_path: Path, read: Read) -> None:
    made = mail()
    for _ in range(50):
        outer = mail()
        outer.add_attachment(made)
        made = outer
    attach(made, "more.zip", zip_bytes({"in.csv": TABLE}))
    (tmp_path / "mail.eml").write_bytes(made.as_bytes())
    files = {file.file: file for file in read(tmp_path).files}
    assert files["mail.eml/more.zip/in.csv"].status is FileStatus.READ
    assert files["mail.eml/Answers on Claude.eml"].status is FileStatus.READ
    deep = files["mail.eml/Answers on Claude.eml/Answers on Claude.eml"]
    assert (deep.status, "opened 2 deep" in deep.problem) == (FileStatus.REFUSED, True)


def test_a_mail_from_outlook_is_read_with_its_attachments(tmp_path: Path, read: Read) -> None:
    inner = message(
        "Forwarded", "Do you use Huawei?\r\nNo.", {"__attach_version1.0_#00000000": attachment("in.csv", TABLE)}
    )
    tree = message(
        "Answers on Claude",
        "1. Do you use Claude?\r\nYes, daily.",
        {
            "__attach_version1.0_#00000000": attachment("list.csv", TABLE),
            "__attach_version1.0_#00000001": attached_message("Forwarded", inner),
        },
        ticks=134_247_816_000_000_000,  # 155,379 days and 10 hours after 1601-01-01
    )
    (tmp_path / "mail.msg").write_bytes(compound_file(tree))
    reading = read(tmp_path)
    assert list(reading.sheets) == [
        "mail.msg", "mail.msg/Forwarded.eml", "mail.msg/Forwarded.eml/in.csv", "mail.msg/list.csv",
    ]  # fmt: skip
    assert reading.sheets["mail.msg"][0].rows[2][:2] == ("1. Do you use Claude?", "Yes, daily.")
    assert reading.sheets["mail.msg/Forwarded.eml"][0].rows[2][:2] == ("Do you use Huawei?", "No.")
    assert reading.sheets["mail.msg/list.csv"][0].rows[2] == ("Acme", "Bonn")
    texts = side_texts(reading, "mail.msg")
    assert ("sender of the mail", "Jane Roe <jane@acme.example>") in texts
    assert ("date of the mail", "2026-06-01 10:00 UTC") in texts


def test_a_mail_under_another_name_is_read_and_its_attachments_are_said(tmp_path: Path, read: Read) -> None:
    (tmp_path / "mail.txt").write_bytes(mail("We use Claude.", list_csv=TABLE).as_bytes())
    texts = side_texts(read(tmp_path), "mail.txt")
    assert ("line 1 of the mail", "We use Claude.") in texts
    assert any("Attachments were not opened" in text and "list.csv" in text for _, text in texts)


DEEP = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.msg", compound_file(message("s", "b"))[:700], "The mail is damaged"),
        ("a.eml", DEEP, "nested deeper"),
        ("a.eml", mail(x_csv=TABLE * 50_000).as_bytes(), "more than can be opened"),
    ],
    ids=["cut", "deep", "large"],
)
def test_a_damaged_or_hostile_mail_is_refused_in_a_sentence(
    tmp_path: Path, read: Read, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (file,) = read(tmp_path, limits=Limits(max_unpacked_bytes=1_000_000) if said.startswith("more") else Limits()).files
    assert file.status is FileStatus.REFUSED
    assert said in file.problem


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: multipart/mixed\n", b"Content-Type: text/plain; charset=none-such\n", b"Subject: =?utf-8?b?%%%?=\n",
        b"Content-Transfer-Encoding: base64\n", b"Content-Type: ;;;\nContent-Disposition: ;=\n", b"From: <<>>@@\n\xff\xfe",
    ],
)  # fmt: skip
def test_a_mail_that_is_badly_written_is_read_as_far_as_it_goes(tmp_path: Path, read: Read, header: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: a@b.c\nTo: d@e.f\nDate: x\n" + header + b"\nWe use Claude.\n")
    assert read(tmp_path).files[0].status is FileStatus.READ
