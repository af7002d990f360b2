"""What comes back and is no answer, or is somebody else's: nothing of it counts as the addressee's yes or no."""

from __future__ import annotations

import shutil
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from docx import Document

from analyzer.report.model import ReportModel
from analyzer.vocabulary import FileStatus, Position
from tests.review.test_inquiries import ASKED_ON, NAMES, SCANNED_ON, Round, inquire, inquiry_of, run

(
    ASH, BIRCH, CEDAR, DOGWOOD, ELM, FIR, GUM, HAZEL, IVY, JUNIPER, KILN, LARCH,
) = NAMES  # fmt: skip


@pytest.fixture(scope="module")
def round_(tmp_path_factory: pytest.TempPathFactory) -> Round:
    folder = tmp_path_factory.mktemp("silent")
    (folder / "in").mkdir()
    rows = "\n".join(f"{name},2026-05-0{number % 9 + 1},100.00" for number, name in enumerate(NAMES))
    (folder / "in" / "payments.csv").write_text(f"Payee,Payment Date,Amount\n{rows}\n", encoding="utf-8")
    played = Round(folder, folder / "outbox")
    played.scan("2026-09-15")
    inquire(played, ASKED_ON, "outbox")
    for firm, text in (
        (ASH, "No problem, we will answer soon."),
        (BIRCH, "Yes, we received your letter."),
        (CEDAR, "Yes, Claude Code since 2025."),
        (DOGWOOD, "No."),
    ):
        mail_under_our_subject(played, firm, text)
    send_the_letter_back(played, ELM)
    name_another_firm(played, FIR, "Somebody Else LLC")
    played.fill_form(GUM, ["No", "Yes, our ticket system contains one"], played.reply("gum.docx"))
    played.fill_form(HAZEL, ["We decline to answer", ""], played.reply("hazel.docx"))
    played.fill_form(IVY, ["Not known", ""], played.reply("ivy.docx"))
    attached = played.fill_workbook(JUNIPER, "No", played.folder / "juniper.xlsx")
    mail_under_our_subject(played, JUNIPER, "Please find our answer attached.\nJane Roe", attached)
    listed = "\n".join(f"{name},{played.key(name)}" for name in (KILN, LARCH))
    played.reply("tracker.csv").write_text(f"Supplier,Inquiry\n{listed}\n", encoding="utf-8")
    played.scan(SCANNED_ON)
    return played


def mail_under_our_subject(played: Round, firm: str, text: str, attached: Path | None = None) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Date"] = "a@supplier.example", "us@ours.example", "Fri, 18 Sep 2026 10:00:00 +0000"
    mail["Subject"] = f"Re: Inquiry {played.key(firm)}: use of products of Anthropic (Claude)"
    mail.set_content(text)
    if attached:
        content = attached.read_bytes()
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=attached.name)
    played.reply(f"{firm.split()[0].lower()}.eml").write_bytes(mail.as_bytes())


def send_the_letter_back(played: Round, firm: str) -> None:
    """The letter, saved once more by an office program, so that its bytes are others."""
    letter = Document(str(played.letter(firm, "_letter.docx")))
    letter.add_paragraph("")
    letter.save(str(played.reply("elm.docx")))


def name_another_firm(played: Round, firm: str, other: str) -> None:
    book = openpyxl.load_workbook(played.letter(firm, "_reply.xlsx"))
    book["Questionnaire"].cell(7, 1).value, book["Questionnaire"].cell(7, 4).value = other, "No"
    book.save(played.reply("fir.xlsx"))


def state_of(model: ReportModel, firm: str) -> tuple[str, str]:
    inquiry = inquiry_of(model, firm)
    return inquiry.state.value, inquiry.reply.says


@pytest.mark.parametrize(
    ("firm", "state", "says"),
    [
        (ASH, "not understood", ""),
        (BIRCH, "not understood", ""),
        (CEDAR, "answered", "yes"),
        (DOGWOOD, "answered", "no"),
        (ELM, "not understood", ""),
        (FIR, "not understood", ""),
        (GUM, "answered", "yes"),
        (HAZEL, "not understood", ""),
        (IVY, "not understood", ""),
        (JUNIPER, "answered", "no"),
        (KILN, "overdue", ""),
        (LARCH, "overdue", ""),
    ],
)
def test_the_register_says(round_: Round, firm: str, state: str, says: str) -> None:
    assert state_of(round_.models[-1], firm) == (state, says)


def test_a_list_of_all_inquiries_is_nobodys_reply_and_that_is_said(round_: Round) -> None:
    said = [problem.text for problem in round_.models[-1].loud if problem.file == "tracker.csv"]
    assert any("the keys of several inquiries" in text for text in said)


def test_no_letter_is_dated_before_the_last_one(round_: Round, tmp_path: Path) -> None:
    shutil.copytree(round_.folder / "out", tmp_path / "out")
    with pytest.raises(AssertionError, match="a letter on record is of 2026-10-05"):
        inquire(Round(tmp_path, tmp_path), "2026-09-20", "second")


def test_an_answer_stays_one_though_its_file_is_gone_from_the_next_scan(round_: Round, tmp_path: Path) -> None:
    shutil.copytree(round_.folder, tmp_path / "round")
    later = Round(tmp_path / "round", tmp_path / "round" / "outbox")
    later.reply("dogwood.eml").unlink()
    later.scan("2026-10-20")
    assert state_of(later.models[-1], DOGWOOD) == ("overdue", "")
    assert DOGWOOD not in " ".join(inquire(later, "2026-10-21", "second"))


def test_letters_forms_and_drafts_that_nobody_changed_are_left_aside_wherever_they_lie(
    round_: Round, tmp_path: Path
) -> None:
    shutil.copytree(round_.folder / "out", tmp_path / "out")
    shutil.copytree(round_.outbox, tmp_path / "in" / "letters")
    run("draft", "--out", str(tmp_path / "out"), "--to", str(tmp_path / "in" / "drafts"))
    (tmp_path / "in" / "payments.csv").write_bytes(round_.reply("payments.csv").read_bytes())
    model = Round(tmp_path, tmp_path).scan("2026-10-20")
    ours = [each for each in model.inputs if each.file != "payments.csv"]
    assert len(ours) > 40
    assert {each.status for each in ours} == {FileStatus.IGNORED}
    assert not [each for each in model.evidence if each.cell.file != "payments.csv"]


@pytest.fixture(scope="module")
def of_two_vendors(tmp_path_factory: pytest.TempPathFactory) -> Round:
    """Letters about Anthropic and about the five makers of section 889, and what came back."""
    folder = tmp_path_factory.mktemp("two")
    (folder / "in").mkdir()
    rows = "\n".join(f"{name},2026-05-0{number % 9 + 1},100.00" for number, name in enumerate(NAMES))
    (folder / "in" / "payments.csv").write_text(f"Payee,Payment Date,Amount\n{rows}\n", encoding="utf-8")
    played = Round(folder, folder / "outbox", designation=("anthropic", "section-889"))
    played.scan("2026-09-15")
    inquire(played, ASKED_ON, "outbox")
    mail_under_our_subject(played, ASH, "No.")
    both = "We do not use Anthropic products.\nWe do not use products of Huawei, ZTE, Hytera, Hikvision or Dahua."
    mail_under_our_subject(played, BIRCH, f"No, see below.\n{both}")
    mail_under_our_subject(played, GUM, "Anthropic: No.\nHuawei, ZTE, Hytera, Hikvision, Dahua: No.")
    mail_under_our_subject(played, CEDAR, "We do not use Claude.")
    form = ["No", "No", "No", "No"]
    played.fill_form(DOGWOOD, form, played.reply("dogwood.docx"))
    mail_under_our_subject(played, ELM, f"{both}\n\nP. Reyes\nHarbor Metals Inc")
    mail_under_our_subject(played, HAZEL, "We do not use Anthropic products.\nWe do not use Huawei.")
    played.fill_form(IVY, ["No", "We do not use Huawei."], played.reply("ivy.docx"))
    played.scan(SCANNED_ON)
    return played


def test_a_letter_about_two_designations_names_their_vendors_and_whom_each_authority_is_about(
    of_two_vendors: Round,
) -> None:
    letter = of_two_vendors.letter(ASH, "_letter.txt").read_text(encoding="utf-8")
    assert "Section 889 (Huawei, ZTE, Hytera, Hikvision, Dahua): Section 889(a)(1)(B): use: active" in letter
    assert "- Anthropic (Claude): Department of War, determination under 41 U.S.C. 4713: active" in letter
    assert "Do you use Huawei Technologies Company, ZTE Corporation, Hytera Communications Corporation" in letter
    assert "product or service of Section 889" not in letter
    contained = next(line for line in letter.splitlines() if "contained in another product" in line)
    assert "(for Anthropic (Claude))" in contained
    assert "(for Section 889 (Huawei, ZTE, Hytera, Hikvision, Dahua))" in contained
    form = Document(str(of_two_vendors.letter(ASH, "_reply.docx")))
    questions = [row.cells[0].text for row in form.tables[0].rows]
    assert questions[1] == "Do you use any product or service of Anthropic (Claude)?"
    assert questions[2].startswith("Do you use any product or service of Huawei Technologies Company, ZTE Corporation")


@pytest.mark.parametrize(
    ("firm", "state", "says"),
    [
        (ASH, "not understood", ""),
        (BIRCH, "answered", "no"),
        (CEDAR, "not understood", ""),
        (DOGWOOD, "answered", "no"),
        (ELM, "not understood", ""),
        (GUM, "not understood", ""),
        (HAZEL, "not understood", ""),
        (IVY, "not understood", ""),
    ],
)
def test_a_no_answers_only_the_vendors_that_it_names(of_two_vendors: Round, firm: str, state: str, says: str) -> None:
    assert state_of(of_two_vendors.models[-1], firm) == (state, says)


def test_a_no_to_one_maker_of_several_leaves_the_others_as_a_task(of_two_vendors: Round) -> None:
    model = of_two_vendors.models[-1]
    assert "hazel.eml: it says nothing of Dahua Technology Company, Hangzhou Hikvision" in inquiry_of(model, HAZEL).task
    positions = {finding.designation: finding.position for finding in model.findings if finding.firm == HAZEL}
    assert positions == {"anthropic": Position.NO_EVIDENCE, "section-889": Position.NO_DATA}


def test_what_a_person_must_read_is_told_with_its_words_and_its_day(of_two_vendors: Round) -> None:
    model = of_two_vendors.models[-1]
    task = inquiry_of(model, ASH).task
    assert "no yes or no was understood in it for each vendor that was asked about" in task
    assert "What was read: \u201cNo.\u201d" in task
    assert "The answer was due on 2026-09-30." in task
    listed = run(
        "inquire",
        "--out",
        str(of_two_vendors.folder / "out"),
        "--on",
        SCANNED_ON,
        "--to",
        str(of_two_vendors.folder / "x"),
    )
    assert f"{of_two_vendors.key(ASH)} waits for a person: {ASH}. Read ash.eml" in listed.stderr


def test_free_text_that_another_firm_signs_counts_for_nobody(of_two_vendors: Round) -> None:
    model = of_two_vendors.models[-1]
    assert {each.firm for each in model.evidence if each.cell.file == "elm.eml"} <= {""}
    assert "written in the name of Harbor Metals Inc, and Elm Springs LLC was asked" in inquiry_of(model, ELM).task
    assert any("elm.eml: the reply of Elm Springs LLC" in problem.placed for problem in model.loud)


def test_a_form_that_was_filled_in_under_another_name_speaks_of_that_firm_and_is_a_task(
    of_two_vendors: Round, tmp_path: Path
) -> None:
    played = Round(tmp_path, of_two_vendors.outbox, designation=("anthropic", "section-889"))
    shutil.copytree(of_two_vendors.folder / "out", tmp_path / "out")
    shutil.copytree(of_two_vendors.folder / "in", tmp_path / "in")
    form = Document(str(of_two_vendors.letter(FIR, "_reply.docx")))
    for paragraph in form.paragraphs:
        if paragraph.text.startswith("Company:"):
            paragraph.text = "Company: Somebody Else LLC"
    for row in form.tables[0].rows[1:5]:
        row.cells[1].text = "No"
    form.save(str(played.reply("fir.docx")))
    model = played.scan(SCANNED_ON)
    assert state_of(model, FIR) == ("not understood", "")
    assert "in the name of Somebody Else LLC" in inquiry_of(model, FIR).task
    assert {each.firm for each in model.evidence if each.cell.file == "fir.docx"} == {"Somebody Else LLC"}


def test_a_form_that_comes_back_as_opendocument_is_left_aside_with_advice(
    of_two_vendors: Round, tmp_path: Path
) -> None:
    played = Round(tmp_path, of_two_vendors.outbox)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "payments.csv").write_bytes(of_two_vendors.reply("payments.csv").read_bytes())
    with ZipFile(played.reply("form.odt"), "w") as form:
        form.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        form.writestr("content.xml", "<office:document-content/>")
        form.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
    (left,) = [each for each in played.scan(SCANNED_ON).inputs if each.file == "form.odt"]
    assert left.status is FileStatus.IGNORED
    assert "an OpenDocument text, which is not read" in left.problem
    assert "save it as a Word document" in left.problem
