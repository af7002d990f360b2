"""Which parts of a record hold more than text, and how their cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from analyzer.text.identifiers import Scheme
from analyzer.vocabulary import Part


class Sort(StrEnum):
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
TYPED: Mapping[Part, Sort] = {
    Part.AMOUNT: Sort.MONEY,
    Part.ACTION_OBLIGATION: Sort.MONEY,
    Part.POTENTIAL: Sort.MONEY,
    Part.DATE_ON: Sort.DATE,
    Part.START_ON: Sort.DATE,
    Part.END_ON: Sort.DATE,
    Part.SIGNED_ON: Sort.DATE,
    Part.VALID_FROM: Sort.DATE,
    Part.VALID_UNTIL: Sort.DATE,
    Part.IDENTIFIED_ON: Sort.DATE,
    Part.SUBMITTED_ON: Sort.DATE,
    Part.PERFORMANCE: Sort.YES_NO,
    Part.DELIVERED: Sort.YES_NO,
    **dict.fromkeys(SCHEMES, Sort.IDENTIFIER),
}
DEFAULT_FORM: Mapping[Part, str] = {
    part: SCHEMES[part].value if part in SCHEMES else {Sort.MONEY: ".", Sort.DATE: "mdy"}.get(sort, "")
    for part, sort in TYPED.items()
}
