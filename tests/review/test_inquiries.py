"""A round of inquiries played whole: twelve letters go out, replies come back in five formats, and the register says what is left.

What must come out was worked out by hand before the round was played:

| addressee | comes back | stands as |
|---|---|---|
| Ash Castings LLC | its workbook: No | answered, no |
| Birch Tooling LLC | its form as DOCX: Yes, Claude Code | answered, yes |
| Cedar Bearings LLC | a mail: No, ... | answered, no |
| Dogwood Gears LLC | a mail with its workbook attached: No | answered, no |
| Elm Springs LLC | its form, printed to PDF: No | answered, no |
| Fir Seals LLC | N/A | not understood |
| Gum Presses LLC | a mail that answers nothing | not understood |
| Hazel Data LLC | No, though a payment list shows Claude | conflicting |
| Ivy Foundry LLC | a signed certificate | answered, and a certificate on file |
| Juniper Optics LLC | nothing, then a late No | a reminder first, then answered |
| Kiln Works LLC | a file that nobody can read | overdue, and the file is refused |
| Larch Metals LLC | nothing at all | overdue, a reminder, a last letter, nothing more |
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from analyzer.errors import ExitCode
from analyzer.inquiry_words import InquiryState
from analyzer.pipeline.scan import run_scan
from analyzer.report.model import ReportModel
from analyzer.report.model.inquiry import Inquiry
from analyzer.request.options import ScanOptions
from analyzer.runs.exit_status import exit_code
from analyzer.vocabulary import FileStatus, Position, Test

NAMES = (
    "Ash Castings LLC", "Birch Tooling LLC", "Cedar Bearings LLC", "Dogwood Gears LLC", "Elm Springs LLC", "Fir Seals LLC",
    "Gum Presses LLC", "Hazel Data LLC", "Ivy Foundry LLC", "Juniper Optics LLC", "Kiln Works LLC", "Larch Metals LLC",
)  # fmt: skip
ASKED_ON, SCANNED_ON, LATER, LAST = "2026-09-16", "2026-10-05", "2026-10-06", "2026-11-02"
KEY = re.compile(r"Q-\w{4}-\w{4}")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    return subprocess.run([sys.executable, "-m", "analyzer", *arguments], capture_output=True, text=True, timeout=300)


@dataclass
class Round:
    """The folder of inputs, the outbox of the first letters, and what was scanned."""

    folder: Path
    outbox: Path
    models: list[ReportModel] = field(default_factory=list)
    designation: tuple[str, ...] = ("anthropic",)

    def scan(self, day: str) -> ReportModel:
        options = ScanOptions(
            out=self.folder / "out", designation=self.designation, firm=("Ours Inc",),
            as_of=date.fromisoformat(day), test=Test.USE,
        )  # fmt: skip
        self.models.append(run_scan([self.folder / "in"], options).model)
        return self.models[-1]

    def letter(self, firm: str, end: str) -> Path:
        """The file of the first letter to `firm` whose name ends so."""
        stem = firm.replace(" ", "_")
        return next(self.outbox.glob(f"*_{stem}{end}"))

    def key(self, firm: str) -> str:
        found = KEY.search(self.letter(firm, "_letter.txt").read_text(encoding="utf-8"))
        assert found
        return found[0]

    def reply(self, name: str) -> Path:
        return self.folder / "in" / name

    def fill_workbook(self, firm: str, answer: str, to: Path) -> Path:
        book = openpyxl.load_workbook(self.letter(firm, "_reply.xlsx"))
        book["Questionnaire"].cell(7, 4).value = answer
        book.save(to)
        return to

    def fill_form(self, firm: str, answers: Sequence[str], to: Path, certificate: Sequence[str] = ()) -> Path:
        form = Document(str(self.letter(firm, "_reply.docx")))
        for row, answer in zip(form.tables[0].rows[1:], answers, strict=False):
            row.cells[1].text = answer
        for cell, text in zip(form.tables[1].rows[1].cells, certificate, strict=False):
            cell.text = text
        form.save(str(to))
        return to

    def mail(self, firm: str, text: str, to: Path, attached: Path | None = None) -> None:
        letter = self.letter(firm, "_letter.txt").read_text(encoding="utf-8")
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Date"] = (
            "a@supplier.example",
            "us@ours.example",
            "Fri, 18 Sep 2026 10:00:00 +0000",
        )
        mail["Subject"] = f"Re: Inquiry {self.key(firm)}"
        quoted = "\n".join(f"> {line}" for line in letter.splitlines())
        mail.set_content(f"Good morning,\n\n{text}\n\nKind regards\nP. Reyes\n\nOn 16 Sep 2026 we wrote:\n{quoted}\n")
        if attached:
            mail.add_attachment(
                attached.read_bytes(), maintype="application", subtype="octet-stream", filename=attached.name
            )
        to.write_bytes(mail.as_bytes())


def inquire(played: Round, day: str, to: str = "", *more: str) -> list[str]:
    """What the command prints, without the names of files."""
    folder = ("--to", str(played.folder / to)) if to else ()
    result = run("inquire", "--out", str(played.folder / "out"), "--on", day, *folder, *more)
    assert result.returncode == ExitCode.DONE, result.stderr
    return [line for line in result.stdout.splitlines() if not line.startswith("  ")]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Round:
    """The round up to the second scan."""
    folder = tmp_path_factory.mktemp("round")
    (folder / "in").mkdir()
    rows = "\n".join(f"{name},2026-05-0{number % 9 + 1},100.00" for number, name in enumerate(NAMES))
    (folder / "in" / "payments.csv").write_text(f"Payee,Payment Date,Amount\n{rows}\n", encoding="utf-8")
    (folder / "in" / "spend_of_hazel.csv").write_text(
        'Customer,Supplier,Product,Invoice Date\nHazel Data LLC,"Anthropic, PBC",Claude Team,2026-06-01\n',
        encoding="utf-8",
    )
    round_ = Round(folder, folder / "outbox")
    round_.scan("2026-09-15")
    inquire(round_, ASKED_ON, "outbox")
    answer_everything(round_)
    round_.scan(SCANNED_ON)
    return round_


def answer_everything(round_: Round) -> None:
    round_.fill_workbook("Ash Castings LLC", "No", round_.reply("ash.xlsx"))
    round_.fill_form(
        "Birch Tooling LLC", ["Yes, Claude Code", "No", "Tests, since March 2026"], round_.reply("birch.docx")
    )
    round_.mail("Cedar Bearings LLC", "No, we do not use any Anthropic product.", round_.reply("cedar.eml"))
    attached = round_.fill_workbook("Dogwood Gears LLC", "No", round_.folder / "dogwood.xlsx")
    round_.mail("Dogwood Gears LLC", "Please find our answer enclosed.", round_.reply("dogwood.eml"), attached)
    if shutil.which("soffice"):
        form = round_.fill_form("Elm Springs LLC", ["No", "No"], round_.folder / "elm.docx")
        print_to_pdf(form, round_.folder / "in")
    round_.fill_form("Fir Seals LLC", ["N/A", "N/A"], round_.reply("fir.docx"))
    round_.mail("Gum Presses LLC", "Thank you for your letter. We will come back to you.", round_.reply("gum.eml"))
    round_.fill_workbook("Hazel Data LLC", "No", round_.reply("hazel.xlsx"))
    signed = [
        "Ivy Foundry LLC",
        "We do not use Claude in performance of any contract",
        "R. Ivy",
        "President",
        "2026-09-20",
    ]
    round_.fill_form("Ivy Foundry LLC", ["No", "No"], round_.reply("ivy.docx"), signed)
    form = round_.fill_workbook("Kiln Works LLC", "No", round_.reply("kiln.xlsx"))
    form.write_bytes(form.read_bytes()[:2_000])


def print_to_pdf(form: Path, folder: Path) -> None:
    home = f"-env:UserInstallation=file://{form.parent}/office"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(form)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def states(model: ReportModel) -> dict[str, str]:
    return {each.firm: each.state.value for each in model.inquiries}


def inquiry_of(model: ReportModel, firm: str) -> Inquiry:
    return next(each for each in model.inquiries if each.firm == firm)


def position_of(model: ReportModel, firm: str) -> Position:
    return next(finding.position for finding in model.findings if finding.firm == firm)


def test_every_supplier_and_the_own_entity_get_one_letter_and_the_vendor_none(played: Round) -> None:
    letters = {path.name[4:].removesuffix("_letter.txt") for path in played.outbox.glob("*_letter.txt")}
    assert letters == {name.replace(" ", "_") for name in (*NAMES, "Ours Inc")}


def test_the_register_stands_as_it_was_worked_out_by_hand(played: Round) -> None:
    expected = {
        "Ash Castings LLC": "answered", "Birch Tooling LLC": "answered", "Cedar Bearings LLC": "answered",
        "Dogwood Gears LLC": "answered", "Fir Seals LLC": "not understood", "Gum Presses LLC": "not understood",
        "Hazel Data LLC": "conflicting", "Ivy Foundry LLC": "answered", "Juniper Optics LLC": "overdue",
        "Kiln Works LLC": "overdue", "Larch Metals LLC": "overdue", "Ours Inc": "overdue",
    }  # fmt: skip
    found = states(played.models[-1])
    found.pop("Elm Springs LLC")
    assert found == expected


@pytest.mark.office
def test_a_form_that_was_printed_to_pdf_is_an_answer(played: Round) -> None:
    inquiry = inquiry_of(played.models[-1], "Elm Springs LLC")
    assert (inquiry.state, inquiry.reply.says, inquiry.reply.file) == (InquiryState.ANSWERED, "no", "elm.pdf")


@pytest.mark.parametrize(
    ("firm", "says", "place"),
    [
        ("Ash Castings LLC", "no", "ash.xlsx, Questionnaire, row 7"),
        ("Birch Tooling LLC", "yes", "birch.docx, "),
        ("Cedar Bearings LLC", "no", "cedar.eml, text of the reply"),
        ("Dogwood Gears LLC", "no", "dogwood.xlsx, Questionnaire, row 7"),
    ],
)
def test_an_answer_is_told_with_its_place(played: Round, firm: str, says: str, place: str) -> None:
    reply = inquiry_of(played.models[-1], firm).reply
    assert reply.says == says
    assert place in reply.source


def test_answers_are_stated_evidence(played: Round) -> None:
    model = played.models[-1]
    assert position_of(model, "Birch Tooling LLC") is Position.EXPOSED
    coverage = {finding.firm: finding.coverage for finding in model.findings}
    assert coverage["Ash Castings LLC"] == coverage["Cedar Bearings LLC"] == "1 own answer on record"
    assert coverage["Fir Seals LLC"] == "nothing on record"
    assert position_of(model, "Hazel Data LLC") is Position.EXPOSED


def test_a_signed_certificate_is_on_file_with_its_cell_and_its_file_has_a_hash(played: Round) -> None:
    model = played.models[-1]
    (certificate,) = model.certificates
    assert (certificate.firm, certificate.signer, certificate.signed_on) == (
        "Ivy Foundry LLC",
        "R. Ivy",
        date(2026, 9, 20),
    )
    assert certificate.cell.file == "ivy.docx"
    assert all(each.sha256 for each in model.inputs if each.file == "ivy.docx")


def test_what_was_not_understood_and_what_conflicts_is_a_task_that_is_said_first(played: Round) -> None:
    said = " ".join(problem.placed for problem in played.models[-1].loud)
    assert "fir.docx: the reply of Fir Seals LLC" in said
    assert "gum.eml: the reply of Gum Presses LLC" in said
    assert "hazel.xlsx: the reply of Hazel Data LLC" in said
    assert "spend_of_hazel.csv, row 2" in inquiry_of(played.models[-1], "Hazel Data LLC").task


def test_a_reply_that_nobody_can_read_is_refused_and_answers_nothing(played: Round) -> None:
    model = played.models[-1]
    (kiln,) = [each for each in model.inputs if each.file == "kiln.xlsx"]
    assert kiln.status is FileStatus.REFUSED
    assert exit_code(model) is ExitCode.INPUT_REFUSED


def test_the_difference_of_two_scans_tells_what_came_back(played: Round) -> None:
    names = [folder.name for folder in sorted((played.folder / "out").glob("2026-*"))]
    told = run("diff", *names, "--out", str(played.folder / "out")).stdout
    ash, fir = played.key("Ash Castings LLC"), played.key("Fir Seals LLC")
    assert f"inquiry {ash}: Ash Castings LLC: not asked -> answered (No [ash.xlsx, Questionnaire, row 7" in told
    assert f"inquiry {fir}: Fir Seals LLC: not asked -> not understood (fir.docx)" in told


def test_our_own_letter_that_a_mail_quotes_speaks_for_nobody(played: Round) -> None:
    quoted = [each for each in played.models[-1].evidence if each.cell.file in ("cedar.eml", "gum.eml")]
    assert {each.polarity.value for each in quoted} == {"denied"}


def test_the_letters_in_the_outbox_are_no_replies(played: Round, tmp_path: Path) -> None:
    copy = replace(played, folder=tmp_path, models=[])
    shutil.copytree(played.folder / "out", tmp_path / "out")
    shutil.copytree(played.outbox, tmp_path / "in")
    (tmp_path / "in" / "payments.csv").write_bytes(played.reply("payments.csv").read_bytes())
    model = copy.scan(LATER)
    assert {each.reply.file for each in model.inquiries} == {""}


def test_reminders_then_last_letters_then_nothing_and_late_replies_end_them(played: Round, tmp_path: Path) -> None:
    shutil.copytree(played.folder, tmp_path / "round")
    later = replace(played, folder=tmp_path / "round", models=[])
    reminded = inquire(later, LATER, "second")
    assert {line.partition(": ")[2] for line in reminded} == {
        "Juniper Optics LLC", "Kiln Works LLC", "Larch Metals LLC", "Ours Inc",
    }  # fmt: skip
    assert all(" reminded: " in line for line in reminded)
    assert inquire(later, LATER, "third") == []
    later.fill_workbook("Juniper Optics LLC", "No", later.reply("juniper.xlsx"))
    later.scan("2026-10-20")
    last = inquire(later, LAST, "fourth")
    assert {line.partition(": ")[2] for line in last} == {"Kiln Works LLC", "Larch Metals LLC", "Ours Inc"}
    assert all(" escalated: " in line for line in last)
    assert inquire(later, "2026-12-24", "fifth") == []
    listed = inquire(later, "2026-12-24", "", "--list")
    assert next(line for line in listed if "Larch" in line).endswith("Call them: no letter is left to send.")
    assert next(line for line in listed if "Juniper" in line).split()[1] == "answered:"


def test_a_person_may_end_an_inquiry(played: Round, tmp_path: Path) -> None:
    shutil.copytree(played.folder / "out", tmp_path / "out")
    ended = replace(played, folder=tmp_path)
    key = played.key("Larch Metals LLC")
    assert inquire(ended, LATER, "", "--close", key) == [f"{key} closed: Larch Metals LLC"]
    assert "Larch" not in " ".join(inquire(ended, LATER, "second"))
    assert run("inquire", "--out", str(tmp_path / "out"), "--close", key).returncode == ExitCode.USAGE


def test_the_letter_asks_for_the_work_done_for_us_names_the_day_and_tells_nothing_of_others(played: Round) -> None:
    letter = played.letter("Hazel Data LLC", "_letter.txt").read_text(encoding="utf-8")
    assert "Please reply by 2026-09-30." in letter
    assert "What you do, deliver or run for Ours Inc is meant, not the rest of your business." in letter
    assert "Our records show that you use Anthropic (Claude)." in letter
    assert "spend_of_hazel" not in letter
    assert ".." not in letter
    assert not any(name in letter for name in NAMES if name != "Hazel Data LLC")


def test_the_same_round_gives_the_same_bytes(played: Round, tmp_path: Path) -> None:
    again = Round(tmp_path, tmp_path / "outbox")
    (tmp_path / "in").mkdir()
    for name in ("payments.csv", "spend_of_hazel.csv"):
        (tmp_path / "in" / name).write_bytes(played.reply(name).read_bytes())
    again.scan("2026-09-15")
    inquire(again, ASKED_ON, "outbox", "--mails")
    assert contents(played.outbox).items() <= contents(again.outbox).items()


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_template_of_ones_own_is_the_letter(played: Round, tmp_path: Path) -> None:
    shutil.copytree(played.folder / "out", tmp_path / "out")
    template = tmp_path / "letter.txt"
    template.write_text("Dear {{ addressee }},\n# {{ key }}\n- {{ due }}\n", encoding="utf-8")
    inquire(replace(played, folder=tmp_path), LATER, "second", "--letter", str(template))
    letter = next((tmp_path / "second").glob("*Larch*_letter.txt")).read_text(encoding="utf-8")
    assert letter == f"Dear Larch Metals LLC,\n\n{played.key('Larch Metals LLC')}\n- 2026-10-20\n"


def test_a_template_that_asks_for_what_there_is_not_is_refused_and_nothing_is_written(
    played: Round, tmp_path: Path
) -> None:
    shutil.copytree(played.folder / "out", tmp_path / "out")
    template = tmp_path / "letter.txt"
    template.write_text("Dear {{ somebody }}", encoding="utf-8")
    arguments = (
        "--out",
        str(tmp_path / "out"),
        "--on",
        LATER,
        "--to",
        str(tmp_path / "second"),
        "--letter",
        str(template),
    )
    result = run("inquire", *arguments)
    assert result.returncode == ExitCode.ERROR
    assert "The letter cannot be filled in" in result.stderr
    assert not (tmp_path / "second").exists()
