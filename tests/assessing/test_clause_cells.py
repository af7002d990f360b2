"""Cells of clause lists as people write them: which clause they name, and what an unread list leaves open."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from analyzer.designations import Clause, Designation
from tests.acts import make_authority, make_clause, make_designation
from tests.case import Case, legal

OWN = "Northwind Systems"
PIID = "W9124D24C0001"


def text(number: str, edition: str = "Dec 2023", since: date | None = None, until: date | None = None) -> Clause:
    return msgspec.structs.replace(make_clause(number), edition=edition, awards_from=since, awards_until=until)


def carried(case: Case, designation: Designation, *cells: str, awarded: date | None = date(2024, 5, 1)) -> set[str]:
    """The editions of texts that the contract carries, by clause and edition."""
    case.sheet(
        "contracts", {"firm": OWN, "piid": PIID, "agency": "Department of Defense", "amount": 10, "date_on": awarded}
    )
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    case.sheet("clauses", *({"piid": PIID, "clause": cell} for cell in cells))
    case.assess(OWN, designations=[designation])
    rows = case.rows("SELECT clause || ' ' || edition FROM answer WHERE contract_key <> '' AND answer <> 'not covered'")
    return {name for (name,) in rows}


NEW_IN_2026 = make_designation(make_authority(text("FAR 52.204-30", since=date(2026, 2, 1))))


@pytest.mark.parametrize(
    "cell",
    [
        "FAR 52.204\u201330",
        "52.204-030",
        "52.204.30 Prohibition",
        "52.204 - 30",
        "52.204-29/-30",
        "FAR 52.204-25; 52.204-30",
    ],
)
def test_a_clause_is_read_however_its_number_is_written(case: Case, cell: str) -> None:
    assert carried(case, NEW_IN_2026, cell) == {"FAR 52.204-30 Dec 2023"}


@pytest.mark.parametrize("cell", ["52.204-30 is NOT included", "52.204-30 [Reserved]", "52.204-3"])
def test_a_cell_that_names_no_such_clause_of_the_contract_does_not_make_it_carried(case: Case, cell: str) -> None:
    assert carried(case, NEW_IN_2026, cell, "52.212-4") == set()


def test_the_cells_in_which_no_clause_could_be_read_are_said_with_their_rows(case: Case) -> None:
    carried(case, NEW_IN_2026, "52.204-30", "See Section I", "52.204-25 is NOT included", "as amended")
    assert case.rows("SELECT file, text FROM problem WHERE text LIKE 'No clause%'") == [
        (
            "clauses3.csv",
            "No clause could be read in 2 cells of the clause list (row 3: See Section I; row 5: as amended). Write each "
            "clause by its number, such as 52.204-30.",
        )
    ]


def test_what_a_list_that_could_not_be_read_leaves_out_is_told_by_the_day(case: Case) -> None:
    by_day = make_designation(make_authority(text("FAR 52.204-30", since=date(2023, 12, 4))))
    assert carried(case, by_day, "See Section I") == {"FAR 52.204-30 Dec 2023"}


def test_a_clause_without_an_edition_is_carried_in_the_one_of_its_day(case: Case) -> None:
    first = text("FAR 52.204-25", "Aug 2020", date(2020, 8, 13), date(2021, 12, 6))
    second = text("FAR 52.204-25", "Nov 2021", date(2021, 12, 6))
    both = make_designation(make_authority(first, second))
    assert carried(case, both, "52.204-25") == {"FAR 52.204-25 Nov 2021"}


def test_an_edition_may_stand_behind_the_number(case: Case) -> None:
    first = text("FAR 52.204-25", "Aug 2020", date(2020, 8, 13), date(2021, 12, 6))
    second = text("FAR 52.204-25", "Nov 2021", date(2021, 12, 6))
    both = make_designation(make_authority(first, second))
    assert carried(case, both, "52.204-25 (AUG 2020)") == {"FAR 52.204-25 Aug 2020"}
