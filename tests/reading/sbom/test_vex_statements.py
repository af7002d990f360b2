"""Statements of suppliers in CycloneDX (VEX): each is a question with its answer, about the product that it names."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.cyclonedx import of_json

QUILL = {"name": "Quill Desk", "version": "2", "bom-ref": "q", "supplier": {"name": "Quill LLC"}}
MAIL = {"name": "Quill Mail", "bom-ref": "m", "supplier": {"name": "Mail LLC"}}
SUBJECT = "Use of products of Anthropic, PBC"


def read(*entries: Any, root: Any = None, components: Any = ()) -> SoftwareList:
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "vulnerabilities": list(entries),
        "components": list(components),
    }
    listed = of_json(document | ({"metadata": {"component": root}} if root else {}))
    assert listed is not None
    return listed


def statement(state: Any, *refs: str, **further: Any) -> dict[str, Any]:
    entry = {
        "id": "anthropic",
        "description": f"{SUBJECT}.",
        "analysis": {"state": state},
        "affects": [{"ref": ref} for ref in refs],
    }
    return entry | further


def stated(listed: SoftwareList) -> list[Component]:
    return [each for each in listed.components if each.sort == "statement"]


@pytest.mark.parametrize(
    ("state", "answer"),
    [
        ("exploitable", "Yes (exploitable)."),
        ("not_affected", "No (not_affected)."),
        ("false_positive", "No (false_positive)."),
        ("resolved", "No longer (resolved)."),
        ("in_triage", "We do not know yet (in_triage)."),
    ],
)
def test_a_state_is_an_answer(state: str, answer: str) -> None:
    (row,) = stated(read(statement(state, "q"), root=QUILL))
    assert row.further == f"Does Quill Desk contain or use: {SUBJECT}? {answer}"
    assert row.product == Product("Quill Desk", "2", "Quill LLC")
    assert row.unit == "product Quill Desk"


def test_the_suppliers_own_words_stand_behind_the_answer() -> None:
    analysis = {"state": "not_affected", "justification": "code_not_present", "detail": "We took\nit out."}
    (row,) = stated(read(statement("x", "q", analysis=analysis), root=QUILL))
    assert row.further.endswith("? No (not_affected, code_not_present). We took it out.")


def test_the_words_behind_a_statement_in_triage_decide_nothing_and_that_is_said() -> None:
    listed = read(
        statement("x", "q", analysis={"state": "in_triage", "detail": "It uses Claude, perhaps."}), root=QUILL
    )
    (row,) = stated(listed)
    assert row.further.endswith("? We do not know yet (in_triage).")
    assert "in triage was not judged, for nobody has decided: 1." in listed.notes[0]


def test_without_a_product_of_the_list_each_statement_has_the_product_that_it_is_about() -> None:
    listed = read(statement("exploitable", "q"), statement("not_affected", "m", "q"), components=[QUILL, MAIL])
    assert [row.product for row in stated(listed)] == [
        Product("Quill Desk", "2", "Quill LLC"), Product("Quill Mail", "", "Mail LLC"), Product("Quill Desk", "2", "Quill LLC"),
    ]  # fmt: skip


def test_a_statement_on_a_part_is_a_row_of_the_product_that_it_is_part_of() -> None:
    (row,) = stated(read(statement("exploitable", "m"), root=QUILL, components=[MAIL]))
    assert row.product == Product("Quill Desk", "2", "Quill LLC")
    assert row.further.startswith("Does Quill Mail contain or use: ")


@pytest.mark.parametrize("name", ["CVE-2025-1", "ghsa-abcd-1234", "PYSEC-2024-7", "RUSTSEC-2021-0001", " CVE-2025-2"])
def test_a_statement_on_a_known_weakness_is_no_answer(name: str) -> None:
    listed = read(statement("not_affected", "q", id=name), root=QUILL)
    assert stated(listed) == []
    assert [place for place, _ in listed.beside] == ["vulnerabilities"]


@pytest.mark.parametrize(
    "analysis", [None, [], "exploitable", {}, {"state": 7}, {"state": "clean"}, {"state": ["exploitable"]}]
)
def test_a_state_that_is_none_states_nothing(analysis: Any) -> None:
    listed = read(statement("x", "q", analysis=analysis), root=QUILL)
    assert stated(listed) == []
    assert listed.beside


def test_a_statement_is_not_told_beside_the_rows_once_more() -> None:
    assert read(statement("not_affected", "q"), root=QUILL).beside == ()


def test_a_statement_about_very_many_products_stays_small() -> None:
    refs = [f"r{number}" for number in range(100_000)]
    rows = stated(read(statement("not_affected", *refs, analysis={"state": "not_affected", "detail": "x" * 100_000})))
    assert len(rows) == 51
    assert rows[-1].further.startswith("Does 99,950 further products contain or use: ")
    assert sum(len(row.further) for row in rows) < 100_000
