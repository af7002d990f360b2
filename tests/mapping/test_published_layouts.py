"""Published layouts, with and without a header row, and the shapes that their cells have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from analyzer.mapping import SheetRecord, map_sheets, sheet_records
from analyzer.mapping.columns.published_layouts import layout_files, layout_of
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch

Rows = list[tuple[object, ...]]


def mapped(tmp_path: Path, name: str, text: str, query: str) -> tuple[SheetRecord, Rows]:
    """The only sheet of a file with this text, and the rows of a query over the scan's tables."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / name).write_text(text, encoding="utf-8")
    files = read_inputs([inputs], tmp_path)
    attach = {f"r{file.file_id}": file.database for file in files if file.database}
    with open_scratch(tmp_path, attach) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        (record,) = sheet_records(connection)
        return record, connection.execute(query).fetchall()


def sam_line(uei: str, cage: str, name: str) -> str:
    fields = [""] * 142
    fields[0], fields[3], fields[5], fields[11], fields[17], fields[141] = uei, cage, "A", name, "AUSTIN", "!end"
    return "|".join(fields)


def test_the_sam_entity_extract_is_known_by_its_positions(tmp_path: Path) -> None:
    lines = [sam_line("CTKJDNGYLM97", "0XLE0", "ACME CORP"), sam_line("D1RMTDTMKLE8", "1CM51", "BLUE LLC")]
    text = "\n".join(
        ["BOF PUBLIC V2 20260101 20260201 0000002 0000001", *lines, "EOF PUBLIC V2 20260101 20260201 0000002"]
    )
    record, rows = mapped(
        tmp_path, "SAM_PUBLIC_MONTHLY_V2.dat.csv", text, "SELECT firm, firm_uei, firm_cage FROM record ORDER BY src_row"
    )
    assert (record.kind, record.header_row, record.columns["firm"]) == ("firms", None, "LEGAL BUSINESS NAME")
    assert rows == [("ACME CORP", "CTKJDNGYLM97", "0XLE0"), ("BLUE LLC", "D1RMTDTMKLE8", "1CM51")]
    assert (record.rows_read, record.rows_rejected) == (4, 2)
    assert "SAM public entity extract V2" in " ".join(record.notes)


def test_the_ofac_list_has_no_header_and_says_nothing_with_minus_zero_minus(tmp_path: Path) -> None:
    text = (
        '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'
        '173,"ANGLO-CARIBBEAN CO., LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'
        '306,"SOMEBODY, Jane","individual","CUBA","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1950."\n'
        '4242,"MV SHIP","vessel","CUBA",-0- ,"CALL1","Cargo","10,000","9,000","Panama","OWNER SA",-0- \n'
    )
    record, rows = mapped(tmp_path, "sdn.csv", text, "SELECT firm, parent FROM record ORDER BY src_row")
    assert (record.kind, record.header_row, record.rows_kept) == ("firms", None, 4)
    assert rows[1] == ("ANGLO-CARIBBEAN CO., LTD.", "")
    assert rows[3] == ("MV SHIP", "OWNER SA")


def test_the_alternate_names_of_ofac_are_firms_too(tmp_path: Path) -> None:
    text = '36,12,"aka","AERO-CARIBBEAN",-0- \n173,57,"aka","AVIA IMPORT",-0- \n540,14,"fka","BLUE SA",-0- \n'
    record, rows = mapped(tmp_path, "alt.csv", text, "SELECT firm FROM record ORDER BY src_row")
    assert (record.kind, record.header_row) == ("firms", None)
    assert rows == [("AERO-CARIBBEAN",), ("AVIA IMPORT",), ("BLUE SA",)]


def test_transactions_fill_the_action_and_never_the_total(tmp_path: Path) -> None:
    text = (
        "contract_award_unique_key,award_id_piid,modification_number,federal_action_obligation,action_date,"
        "awarding_agency_code,awarding_agency_name,recipient_uei,recipient_name\n"
        "CONT_AWD_1,W912DY24C0001,0,1000.10,2026-01-31,097,Department of Defense,CTKJDNGYLM97,ACME CORP\n"
        "CONT_AWD_1,W912DY24C0001,P00001,-0.10,2026-02-28,097,Department of Defense,CTKJDNGYLM97,ACME CORP\n"
    )
    columns = "contract_key, action_obligation, amount, date_on, agency_code"
    record, rows = mapped(tmp_path, "transactions.csv", text, f"SELECT {columns} FROM record ORDER BY src_row")
    assert (record.kind, record.amount_total) == ("contracts", Decimal("1000.00"))
    assert rows[0] == ("CONT_AWD_1", Decimal("1000.10"), None, date(2026, 1, 31), "097")


def test_a_code_and_a_label_in_one_cell_give_both_and_the_text_stays(tmp_path: Path) -> None:
    text = (
        "unique_transaction_id,dollarsobligated,maj_agency_cat,signeddate,vendorname,dunsnumber,piid\n"
        "a1,5.00,9700: DEPT OF DEFENSE,10/01/2012,ACME CORP,123456789,W912DY12C0001\n"
        "a2,6.00,4700: GENERAL SERVICES ADMINISTRATION,10/13/2012,BLUE LLC,12345678,GS35F0119Y\n"
    )
    record, rows = mapped(
        tmp_path, "archive.csv", text, "SELECT agency, agency_code, firm_duns FROM record ORDER BY src_row"
    )
    assert (record.kind, record.amount_total) == ("contracts", Decimal("11.00"))
    assert rows == [
        ("9700: DEPT OF DEFENSE", "9700", "123456789"),
        ("4700: GENERAL SERVICES ADMINISTRATION", "4700", "012345678"),
    ]


def test_the_services_of_a_cost_explorer_file_stand_in_its_headings(tmp_path: Path) -> None:
    text = (
        '"Service","Amazon S3($)","Claude Sonnet 4.5 (Amazon Bedrock Edition)($)","Total costs($)"\n'
        '"Service total","3","30.5","33.5"\n"2026-01-01","1","10.25","11.25"\n"2026-02-01","2","20.25","22.25"\n'
    )
    record, rows = mapped(tmp_path, "costs.csv", text, "SELECT date_on, amount FROM record ORDER BY src_row")
    assert (record.kind, record.rows_rejected, record.amount_total) == ("dependencies", 1, Decimal("33.50"))
    assert record.columns["tool_2"] == "Claude Sonnet 4.5 (Amazon Bedrock Edition)($)"
    assert rows[0] == (date(2026, 1, 1), Decimal("11.25"))


def test_questions_and_answers_in_rows_are_parted_from_each_other(tmp_path: Path) -> None:
    text = (
        "CAIQ v4.0.2,,,,\n,,,,\nVendor Name:,Acme Corp,,,\n,,,,\n"
        "Question ID,Question,CSP CAIQ Answer,SSRM Control Ownership,CSP Implementation Description\n"
        "A&A-01.1,Are audit policies established?,Yes,CSP-owned,Reviewed yearly\n"
        "STA-05.1,Do you use third-party AI models?,Yes,Shared,We use Claude by Anthropic\n"
    )
    record, rows = mapped(tmp_path, "caiq.csv", text, "SELECT firm FROM record ORDER BY src_row")
    assert record.kind == "firms"
    assert record.columns["asked"] == "Question"
    assert (record.columns["answer"], record.columns["answer_2"]) == (
        "CSP CAIQ Answer",
        "CSP Implementation Description",
    )
    assert rows == [("Acme Corp",), ("Acme Corp",)]


def test_questions_below_the_name_of_a_section_are_known_by_their_cells(tmp_path: Path) -> None:
    text = (
        "Vendor assessment,,,,\nVendor Name,Acme Corp,,,\n,,,,\nDocumentation,,Vendor Answers,Additional Information,Guidance\n"
        "DOCU-01,Have you undergone an audit?,Yes,Report of 2026,State the date\n"
        "DOCU-02,Do you have a diagram of the flow of data?,No,,Provide it\n"
        "Artificial Intelligence,,Vendor Answers,Additional Information,Guidance\n"
        "AIQU-02,Does your solution use a large language model?,Yes,Claude via a cloud,Name the model\n"
    )
    record, rows = mapped(tmp_path, "assessment.csv", text, "SELECT firm FROM record ORDER BY src_row")
    assert (record.kind, record.header_row) == ("firms", 4)
    assert (record.columns["answer"], record.columns["answer_2"]) == ("Vendor Answers", "Additional Information")
    assert rows == 4 * [("Acme Corp",)]


@pytest.mark.parametrize("entry", [each for family in layout_files() for each in family.get("layout", ())])
def test_every_layout_is_told_apart_by_headings_that_it_knows(entry: dict[str, object]) -> None:
    layout = layout_of(entry)
    assert len(layout.needs) > 1
    assert layout.rest is not None or layout.needs <= layout.parts.keys()
