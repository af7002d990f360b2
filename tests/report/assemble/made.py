"""Records of the report model with only that filled in which a test is about."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from analyzer.report.model import ClauseAnswer, Contract, DesignationNote, Finding, Standing
from analyzer.vocabulary import Answer, Cell, Position, Test

CELL = Cell("use.csv", "", 2, "Product", "Acme Desk")


def finding(firm: str = "Ada Ltd", position: Position = Position.EXPOSED, **more: Any) -> Finding:
    """A firm's finding; `more` are fields of `Finding`."""
    blank: dict[str, Any] = {
        "designation": "acme", "firm_key": f"name:{firm}", "firm": firm, "uei": "", "cage": "", "own": False, "position": position,
        "standings": (Standing(Test.USE, position, ""),), "contradiction": "", "route": None, "tier": None, "evidence_class": None,
        "coverage": "", "contracts": 0, "obligated": Decimal(0), "spend": Decimal(0), "certificate": "", "next_step": f"Ask {firm}.",
        "path": "", "decision": "", "remarks": (),
    }  # fmt: skip
    return Finding(**blank | more)


def answer(clause: str, said: Answer, **more: Any) -> ClauseAnswer:
    """What the record says to a duty of `clause`; `more` are fields of `ClauseAnswer`."""
    blank: dict[str, Any] = {
        "designation": "acme", "authority": "dod", "clause": clause, "edition": "", "test": Test.USE, "kind": "clause",
        "duty": "comply", "firm_key": "name:Ada Ltd", "firm": "Ada Ltd", "contract_key": "", "piid": "", "answer": said,
        "reason": "", "due_rule": "", "due": None, "basis": "",
    }  # fmt: skip
    return ClauseAnswer(**blank | more)


def note(**more: Any) -> DesignationNote:
    """What is printed of the designation `acme`."""
    blank: dict[str, Any] = {
        "designation": "acme", "name": "Acme", "vendors": ("Acme",), "leading_test": Test.USE, "summary": "", "authorities": (),
        "certificate_wording": "", "conflicts": (), "sha256": "",
    }  # fmt: skip
    return DesignationNote(**blank | more)


def contract(position: Position, obligated: int, *, covered: bool = True, key: str = "C1") -> Contract:
    """A contract that stands in `position` with so many dollars."""
    return Contract(
        key, "", "", "", "", "", Decimal(obligated), None, None, covered, position, (), "", CELL, designation="acme"
    )
