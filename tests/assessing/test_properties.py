"""What must hold whatever the inputs: more proof is never less severe, dollars add up, and order and names mean nothing."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from analyzer.vocabulary import Position
from tests.case import Case, legal

FIRMS = ["Northwind", "Blue Harbor", "Cedar Works", "Delta Yard", "Elm Foundry"]
SEVERITY: dict[str, int] = {position: rank for rank, position in enumerate(Position)}
Sheets = list[tuple[str, list[dict[str, Any]]]]


def random_sheets(rng: random.Random) -> Sheets:
    """Uses, payments, subcontracts and contracts of five firms; some of them use the vendor's product."""
    dependencies = [
        {
            "firm": rng.choice(FIRMS),
            "supplier": rng.choice([legal(), "Plain Software"]),
            "product": rng.choice(["Desk", "Board"]),
        }
        for _ in range(rng.randint(1, 4))
    ]
    payments = [
        {"firm": rng.choice(FIRMS), "supplier": rng.choice(["Paper Mill", legal()]), "amount": rng.randint(1, 900)}
        for _ in range(rng.randint(0, 3))
    ]
    subcontracts = [
        dict(zip(("firm", "supplier"), rng.sample(FIRMS, 2), strict=True)) for _ in range(rng.randint(0, 4))
    ]
    contracts = [
        {
            "firm": rng.choice(FIRMS),
            "piid": f"W9124D24C000{at}",
            "agency": "Department of Defense",
            "amount": rng.randint(1, 9999),
        }
        for at in range(rng.randint(1, 5))
    ]
    return [
        ("dependencies", dependencies),
        ("payments", payments),
        ("subcontracts", subcontracts),
        ("contracts", contracts),
    ]


def positions_of(folder: Path, sheets: Sheets) -> dict[tuple[str, str], str]:
    """(firm, test) -> position."""
    folder.mkdir()
    case = Case(folder)
    for kind, rows in sheets:
        if rows:
            case.sheet(kind, *rows)
    case.assess()
    found = case.rows("SELECT firm, test, position FROM position JOIN firm USING (firm_key)")
    case.connection.close()
    return {(firm, test): position for firm, test, position in found}


@pytest.mark.parametrize("seed", range(12))
def test_an_affirmed_use_never_lowers_the_severity_of_any_position(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    sheets = random_sheets(rng)
    more = [*sheets, ("dependencies", [{"firm": rng.choice(FIRMS), "supplier": legal(), "product": "Desk"}])]
    before, after = positions_of(tmp_path / "before", sheets), positions_of(tmp_path / "after", more)
    worse = {
        key: (position, after[key]) for key, position in before.items() if SEVERITY[after[key]] > SEVERITY[position]
    }
    assert not worse


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_sheets_and_rows_and_the_names_of_others_change_no_position(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    sheets = random_sheets(rng)
    other = [
        (
            kind,
            [
                {**row, "supplier": "Wood Mill"} if row.get("supplier") == "Paper Mill" else row
                for row in rng.sample(rows, len(rows))
            ],
        )
        for kind, rows in rng.sample(sheets, len(sheets))
    ]
    before, after = positions_of(tmp_path / "before", sheets), positions_of(tmp_path / "after", other)
    for firm in FIRMS:
        assert {key: position for key, position in before.items() if key[0] == firm} == {
            key: position for key, position in after.items() if key[0] == firm
        }


@pytest.mark.parametrize("seed", range(6))
def test_dollars_per_position_add_up_to_all_covered_contracts(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    case = Case(tmp_path)
    sheets = random_sheets(rng)
    for kind, rows in sheets:
        if rows:
            case.sheet(kind, *rows)
    case.assess()
    sql = "SELECT position, sum(obligated) FROM contract_position JOIN contract USING (contract_key) WHERE covered GROUP BY ALL"
    per_position = dict(case.rows(sql))
    given = sum(Decimal(row["amount"]) for kind, rows in sheets if kind == "contracts" for row in rows)
    assert sum(per_position.values()) == given
    case.connection.close()


def test_the_same_transactions_in_one_sheet_or_in_three_are_the_same_dollars(tmp_path: Path) -> None:
    rng = random.Random(4)
    dollars = [(f"W9124D24C000{rng.randint(1, 3)}", rng.randint(-50, 900)) for _ in range(12)]
    rows = [{"firm": "Northwind", "piid": piid, "action_obligation": amount} for piid, amount in dollars]
    found = []
    for name, parts in (("one", [rows]), ("three", [rows[:4], rows[4:5], rows[5:]])):
        (tmp_path / name).mkdir()
        case = Case(tmp_path / name)
        for part in parts:
            case.sheet("contracts", *part)
        case.resolve()
        found.append(case.rows("SELECT contract_key, obligated FROM contract ORDER BY ALL"))
        case.connection.close()
    assert found[0] == found[1]
    assert sum(obligated for _, obligated in found[0]) == sum(amount for _, amount in dollars)
