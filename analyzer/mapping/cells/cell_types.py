"""Which parts of a record hold more than text, and how their cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from analyzer.text.identifiers import Scheme
from analyzer.vocabulary import Part


class CellType(StrEnum):
    """How a typed cell is read."""

    MONEY = "money"
    DATE = "date"
    YES_NO = "yes_no"
    IDENTIFIER = "identifier"


SCHEMES: Mapping[Part, Scheme] = {
    Part.FIRM_UEI: Scheme.UEI,
    Part.FIRM_CAGE: Scheme.CAGE,
    Part.FIRM_LEI: Scheme.LEI,
    Part.FIRM_DUNS: Scheme.DUNS,
    Part.SUPPLIER_UEI: Scheme.UEI,
    Part.SUPPLIER_CAGE: Scheme.CAGE,
    Part.SUPPLIER_LEI: Scheme.LEI,
    Part.SUPPLIER_DUNS: Scheme.DUNS,
    Part.PARENT_UEI: Scheme.UEI,
    Part.PIID: Scheme.PIID,
    Part.PARENT_PIID: Scheme.PIID,
}
TYPED: Mapping[Part, CellType] = {
    Part.AMOUNT: CellType.MONEY,
    Part.ACTION_OBLIGATION: CellType.MONEY,
    Part.POTENTIAL: CellType.MONEY,
    Part.DATE_ON: CellType.DATE,
    Part.START_ON: CellType.DATE,
    Part.END_ON: CellType.DATE,
    Part.SIGNED_ON: CellType.DATE,
    Part.VALID_FROM: CellType.DATE,
    Part.VALID_UNTIL: CellType.DATE,
    Part.IDENTIFIED_ON: CellType.DATE,
    Part.SUBMITTED_ON: CellType.DATE,
    Part.PERFORMANCE: CellType.YES_NO,
    Part.DELIVERED: CellType.YES_NO,
    **dict.fromkeys(SCHEMES, CellType.IDENTIFIER),
}
DEFAULT_FORM: Mapping[Part, str] = {
    part: SCHEMES[part].value if part in SCHEMES else {CellType.MONEY: ".", CellType.DATE: "mdy"}.get(sort, "")
    for part, sort in TYPED.items()
}
