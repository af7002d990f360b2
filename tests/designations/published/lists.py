"""Published lists for the tests: the real headings, in the order in which they are published, over rows of invented firms."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path


def _headings(line: str) -> list[str]:
    """The headings as they stand in the first line of the published file."""
    return line.split(",")


SAM_FASCSA = _headings(
    "Classification,Name,Prefix,First,Middle,Last,Suffix,Address 1,Address 2,City,State / Province,Country,Zip "
    "Code,Unique Entity ID,CAGE,Excluding Agency,Additional Comments,Active Date,Termination Date,Creation "
    "Date,Update Date,Exclusion Type,FASCSA Order Flag"
)
SAM_EXCLUSIONS = _headings(
    "Classification,Name,Prefix,First,Middle,Last,Suffix,Address 1,Address 2,Address 3,Address 4,City,State / "
    "Province,Country,Zip Code,Open Data Flag,Blank (Deprecated),Unique Entity ID,Exclusion Program,Excluding "
    "Agency,CT Code,Exclusion Type,Additional Comments,Active Date,Termination Date,Record "
    "Status,Cross-Reference,SAM Number,CAGE,NPI,Creation_Date"
)
CSL = _headings(
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"
)
TARGETS = _headings(
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change"
)
TARGETS_BEFORE = [heading for heading in TARGETS if heading != "program_ids"]
STATUTES = _headings(
    "schema,name,aliases,topics,program,authority,reason,report-date,start-date,end-date,country,notes,source_url"
)
SECTION_1260H = _headings("Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url")
FCC = ["covered_equipment_or_services", "date_of_inclusion_on_covered_list"]
FCC_PAGE = ["Covered Equipment or Services*", "Date of Inclusion on Covered List"]

Row = dict[str, str]


def list_text(headings: Sequence[str], rows: Sequence[Row]) -> str:
    """A CSV text with these headings; what a row does not name is empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, headings, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def write_list(folder: Path, name: str, headings: Sequence[str], rows: Sequence[Row]) -> Path:
    path = folder / name
    path.write_text(list_text(headings, rows), encoding="utf-8", newline="")
    return path


def firm(name: str, **cells: str) -> Row:
    """A row of a SAM extract of a firm under an order without end; names of columns with `_` for a blank."""
    usual = {"Classification": "Firm", "Name": name, "Active Date": "10/30/2023", "Termination Date": "Indefinite"}
    return {**usual, **{column.replace("_", " "): value for column, value in cells.items()}}
