"""Which parts of a record hold more than text, and how their cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from analyzer.text.identifiers import Scheme
from analyzer.vocabulary import ColumnRole


class CellType(StrEnum):
    """How a typed cell is read."""

    MONEY = "money"
    DATE = "date"
    YES_NO = "yes_no"
    IDENTIFIER = "identifier"


SCHEMES: Mapping[ColumnRole, Scheme] = {
    ColumnRole.FIRM_UEI: Scheme.UEI,
    ColumnRole.FIRM_CAGE: Scheme.CAGE,
    ColumnRole.FIRM_LEI: Scheme.LEI,
    ColumnRole.FIRM_DUNS: Scheme.DUNS,
    ColumnRole.SUPPLIER_UEI: Scheme.UEI,
    ColumnRole.SUPPLIER_CAGE: Scheme.CAGE,
    ColumnRole.SUPPLIER_LEI: Scheme.LEI,
    ColumnRole.SUPPLIER_DUNS: Scheme.DUNS,
    ColumnRole.PARENT_UEI: Scheme.UEI,
    ColumnRole.PIID: Scheme.PIID,
    ColumnRole.PARENT_PIID: Scheme.PIID,
}
TYPED: Mapping[ColumnRole, CellType] = {
    ColumnRole.AMOUNT: CellType.MONEY,
    ColumnRole.ACTION_OBLIGATION: CellType.MONEY,
    ColumnRole.POTENTIAL: CellType.MONEY,
    ColumnRole.DATE_ON: CellType.DATE,
    ColumnRole.START_ON: CellType.DATE,
    ColumnRole.END_ON: CellType.DATE,
    ColumnRole.RENEWAL_ON: CellType.DATE,
    ColumnRole.NOTICE_ON: CellType.DATE,
    ColumnRole.SIGNED_ON: CellType.DATE,
    ColumnRole.VALID_FROM: CellType.DATE,
    ColumnRole.VALID_UNTIL: CellType.DATE,
    ColumnRole.IDENTIFIED_ON: CellType.DATE,
    ColumnRole.SUBMITTED_ON: CellType.DATE,
    ColumnRole.PERFORMANCE: CellType.YES_NO,
    ColumnRole.DELIVERED: CellType.YES_NO,
    **dict.fromkeys(SCHEMES, CellType.IDENTIFIER),
}
DEFAULT_FORM: Mapping[ColumnRole, str] = {
    part: SCHEMES[part].value if part in SCHEMES else {CellType.MONEY: ".", CellType.DATE: "mdy"}.get(sort, "")
    for part, sort in TYPED.items()
}
