"""The Word files: the same bytes twice, opened again with what the drafts say, and no more pages than a person reads."""

from __future__ import annotations

import dataclasses
import re
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pypdf
import pytest
from msgspec import structs

from analyzer.cli.app import app
from analyzer.errors import AnalyzerError
from analyzer.render.cleaning import UNPRINTABLE, one_line
from analyzer.render.docx.write_drafts import write_drafts
from analyzer.render.wording import DISCLAIMER
from analyzer.report import model as m
from analyzer.report.filing.contract_index import index_contracts
from analyzer.report.filing.contract_pages import contracts_to_draft, draft_contract_page
from analyzer.report.filing.draft_document import DraftDocument
from analyzer.report.filing.memo import draft_memo
from analyzer.report.filing.report_forms import disclosures_to_draft, draft_report_form
from analyzer.runs.draft_folder import write_draft_folder
from analyzer.vocabulary import Verdict
from tests.report_models import lifelike
from tests.review.desk import Desk

ROOT = Path(__file__).parents[3]
STRUCK = re.compile(r"can sign|cannot sign|\b(?:is|are) clear\b|must certify", re.IGNORECASE)


def every_draft(report: m.ReportModel) -> tuple[DraftDocument, ...]:
    index = index_contracts(report)
    return (
        draft_memo(report),
        *(draft_report_form(report, disclosure, index) for disclosure in disclosures_to_draft(report, index)),
        *(draft_contract_page(report, group, index) for group in contracts_to_draft(index)),
    )


def written(report: m.ReportModel, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    names = write_drafts(report.run, every_draft(report), folder)
    assert {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} == set(names)
    return {name: (folder / name).read_bytes() for name in names}


def texts_in(file: Path) -> list[str]:
    """Every text of the body, and of header and footer."""
    document = docx.Document(str(file))
    section = document.sections[0]
    parts: list[Any] = [document.element.body, section.header._element, section.footer._element]
    return ["".join(text.text or "" for text in each.iter("{*}t")) for part in parts for each in part.iter("{*}p")]


def pages_of(files: list[Path], folder: Path) -> dict[str, int]:
    """How many pages LibreOffice makes of each."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "pdf")]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    return {file.stem: len(pypdf.PdfReader(file).pages) for file in sorted((folder / "pdf").iterdir())}


def test_the_same_report_gives_the_same_bytes(model: m.ReportModel, tmp_path: Path) -> None:
    assert written(model, tmp_path / "one") == written(model, tmp_path / "two")


def test_every_text_of_a_draft_stands_in_its_file(model: m.ReportModel, tmp_path: Path) -> None:
    names = written(model, tmp_path / "drafts")
    for name, draft in zip(names, every_draft(model), strict=True):
        texts = texts_in(tmp_path / "drafts" / name)
        assert {one_line(text) for text in draft.texts() if text} <= set(texts)
        assert DISCLAIMER in texts


def test_the_marking_stands_in_the_header_and_the_number_of_the_page_in_the_footer(
    model: m.ReportModel, tmp_path: Path
) -> None:
    written(model, tmp_path / "drafts")
    section = docx.Document(str(tmp_path / "drafts/memo.docx")).sections[0]
    assert section.header.paragraphs[0].text.startswith(model.run.marking)
    codes = [code.text for code in section.footer._element.iter("{*}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert "Not legal advice" in section.footer.paragraphs[0].text


def test_a_file_knows_the_day_of_the_scan_and_no_other(model: m.ReportModel, tmp_path: Path) -> None:
    written(model, tmp_path / "drafts")
    file = tmp_path / "drafts/memo.docx"
    properties = docx.Document(str(file)).core_properties
    day = datetime.combine(model.run.as_of, datetime.min.time())
    assert {each.replace(tzinfo=None) for each in (properties.created, properties.modified) if each} == {day}
    assert properties.author == f"exposure {model.run.version}"
    with ZipFile(file) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_texts_stay_texts(hostile_model: m.ReportModel, tmp_path: Path) -> None:
    for name in written(hostile_model, tmp_path / "drafts"):
        file = tmp_path / "drafts" / name
        assert re.fullmatch(r"(?:\w+/)?\w+\.docx", name)
        assert not [text for text in texts_in(file) if UNPRINTABLE.search(text)]
        document = docx.Document(str(file))
        kinds = {relation.reltype.rsplit("/", 1)[1] for relation in document.part.rels.values() if relation.is_external}
        assert kinds == set()
        assert list(document.element.body.iter("{*}instrText")) == []


def test_no_file_says_what_a_lawyer_would_strike(model: m.ReportModel, tmp_path: Path) -> None:
    for name in written(model, tmp_path / "drafts"):
        assert [text for text in texts_in(tmp_path / "drafts" / name) if STRUCK.search(text)] == []


def test_a_report_without_a_firm_gives_a_memo_alone(empty_model: m.ReportModel, tmp_path: Path) -> None:
    assert list(written(empty_model, tmp_path / "drafts")) == ["memo.docx"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.scan()
    return desk


def test_the_command_prints_the_files_that_it_wrote_the_most_pressing_first(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = desk.folder / "drafts"
    with pytest.raises(SystemExit) as ended:
        app(["draft", "--out", str(desk.out), "--to", str(folder), "--most", "1"])
    assert not ended.value.code
    printed = capsys.readouterr()
    assert [Path(line).relative_to(folder).as_posix() for line in printed.out.split()] == [
        "memo.docx",
        "contracts/001_FA111.docx",
    ]
    assert "1 of 2 contract pages, the most pressing first." in printed.err
    assert all(Path(line).is_file() for line in printed.out.split())


def test_a_folder_that_exists_is_refused_and_stays_as_it_is(desk: Desk) -> None:
    folder = desk.folder / "drafts"
    folder.mkdir()
    with pytest.raises(AnalyzerError, match=r"drafts: exists already.*--to"):
        write_draft_folder(desk.out, "", folder, 1)
    assert list(folder.iterdir()) == []


def test_without_a_folder_the_drafts_stand_beside_the_scan(desk: Desk) -> None:
    done = write_draft_folder(desk.out, "", None, 9)
    assert {file.relative_to(desk.out).parts[0] for file in done.files} == {"drafts-2026-09-15-anthropic"}


LONG = " of a name that goes on and on, with several words in it, Incorporated and its Affiliates"


def first_words(number: int) -> str:
    return " ".join(LONG.split(" ")[: number + 1])


def crowded(report: m.ReportModel, long: str = LONG) -> m.ReportModel:
    """The report with many own entities, duties, authorities, problems and deadlines, all with `long` behind their names."""
    notes = tuple(
        dataclasses.replace(
            note, name=note.name + long, freshness=long * 4, checked=long * 4,
            authorities=tuple(
                dataclasses.replace(each, name=each.name + long * 3, sentence=long * 5) for each in note.authorities * 5
            ),
        )
        for note in report.designations
    )  # fmt: skip
    answers = [
        structs.replace(answer, firm=answer.firm + long, reason=long * 3, clause=f"FAR 52.204-{number}{long}")
        for answer in report.answers for number in range(6)
    ]  # fmt: skip
    return dataclasses.replace(
        report,
        designations=notes,
        answers=m.Answers.of(answers),
        findings=m.Findings.of(structs.replace(each, own=True, firm=each.firm + long) for each in report.findings),
        urgent=tuple(dataclasses.replace(each, what=long * 5, firm=long) for each in report.urgent),
        contracts=tuple(
            structs.replace(
                each,
                firm=each.firm + long,
                description=long * 9,
                office=long,
                performers=tuple(name + long for name in each.performers),
            )
            for each in report.contracts
        ),
        paths=tuple(
            structs.replace(
                path,
                firm=path.firm + long,
                hops=tuple(
                    structs.replace(
                        hop, sentence=long + hop.sentence, cell=dataclasses.replace(hop.cell, text=long * 3)
                    )
                    for hop in path.hops
                ),
            )
            for path in report.paths
        ),
        deadlines=tuple(
            dataclasses.replace(each, what=each.what + long, recipient=long * 2) for each in report.deadlines * 5
        ),
        problems=tuple(dataclasses.replace(each, text=long * 6, loud=True) for each in report.problems * 4),
        inputs=tuple(dataclasses.replace(each, file=long + each.file) for each in report.inputs * 3),
    )


@pytest.mark.office
@pytest.mark.writer
def test_the_memo_of_a_crowded_report_has_two_pages_at_most_however_long_its_names_are(tmp_path: Path) -> None:
    files = []
    for words in (1, 4, 9, 17):
        report = crowded(lifelike(), first_words(words))
        write_drafts(report.run, [draft_memo(report)], tmp_path)
        files.append((tmp_path / "memo.docx").rename(tmp_path / f"memo_{words}.docx"))
    assert {name: pages for name, pages in pages_of(files, tmp_path).items() if pages > 2} == {}


@pytest.mark.office
@pytest.mark.writer
def test_a_contract_page_of_a_crowded_report_has_one_page_a_designation(tmp_path: Path) -> None:
    files = []
    for words in (1, 4, 9, 17):
        report = crowded(lifelike(), first_words(words))
        index = index_contracts(report)
        pages = [draft_contract_page(report, group, index) for group in contracts_to_draft(index)]
        names = write_drafts(report.run, pages, tmp_path)
        files += [(tmp_path / name).rename(tmp_path / f"{words}_{Path(name).name}") for name in names]
    assert len(files) == 24
    assert {name: number for name, number in pages_of(files, tmp_path).items() if number > 1} == {}


def of_each_designation(report: m.ReportModel, names: tuple[str, ...]) -> m.ReportModel:
    """The report with all that it says of its first designation said of each of `names`."""

    def said(records: tuple[Any, ...]) -> list[Any]:
        mine = [each for each in records if each.designation == report.designations[0].designation]
        return [structs.replace(each, designation=name) for name in names for each in mine]

    note = report.designations[0]
    return dataclasses.replace(
        report,
        designations=tuple(dataclasses.replace(note, designation=name, name=name.title()) for name in names),
        contracts=tuple(said(report.contracts)),
        answers=m.Answers.of(said(tuple(report.answers))),
        findings=m.Findings.of(said(tuple(report.findings))),
        paths=tuple(said(report.paths)),
    )


@pytest.mark.office
@pytest.mark.writer
def test_a_contract_page_has_a_page_for_each_designation_that_has_something_to_say(tmp_path: Path) -> None:
    report = of_each_designation(lifelike(), ("acorn", "birch", "cedar"))
    index = index_contracts(report)
    group = contracts_to_draft(index)[0]
    (name,) = write_drafts(report.run, [draft_contract_page(report, group, index)], tmp_path)
    assert len(group) == 3
    assert list(pages_of([tmp_path / name], tmp_path).values()) == [3]
    pages = pypdf.PdfReader(tmp_path / "pdf" / f"{Path(name).stem}.pdf").pages
    for page, vendor in zip(pages, ("Acorn", "Birch", "Cedar"), strict=True):
        assert group[0].piid in page.extract_text()
        assert {each for each in ("Acorn", "Birch", "Cedar") if each in page.extract_text()} == {vendor}


def test_a_page_quotes_only_cells_about_its_own_designation() -> None:
    report = lifelike()
    path = next(path for path in report.paths if path.firm in {contract.firm for contract in report.contracts})
    cell = dataclasses.replace(path.hops[0].cell, column="Another question", text="About another vendor")
    other = structs.replace(
        next(each for each in report.evidence if each.verdict is not Verdict.REJECTED), designation="other", cell=cell
    )
    mixed = dataclasses.replace(report, evidence=(*report.evidence, other))
    assert all("About another vendor" not in text for draft in every_draft(mixed) for text in draft.texts())


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, ...]]:
    out = tmp_path_factory.mktemp("sample")
    with pytest.raises(SystemExit):
        app(["scan", str(ROOT / "sample_data/meridian"), "--out", str(out), "--as-of", "2026-09-15", "--quiet"])
    yield write_draft_folder(out, "", out / "drafts", 20).files


@pytest.mark.office
@pytest.mark.writer
def test_of_the_sample_the_memo_has_two_pages_and_each_contract_one(sample: tuple[Path, ...], tmp_path: Path) -> None:
    files = [file for file in sample if file.parent.name != "reports"]
    pages = pages_of(files, tmp_path)
    assert len(pages) == 21
    assert pages.pop("memo") <= 2
    assert {name: number for name, number in pages.items() if number > 1} == {}
