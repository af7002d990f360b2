"""What a column's part lets a text say: it names a vendor, tells something in free words, or can do neither."""

from __future__ import annotations

from enum import StrEnum

from analyzer.vocabulary import ColumnRole


class ColumnUse(StrEnum):
    """How the words of a part are read.

    What `IDENTIFIES` (numbers, codes, agencies, addresses) is not there to name a vendor, yet people write names into it; what
    `CANNOT` (people, places) never names one.
    """

    NAMES = "names"
    TELLS = "tells"
    PAIRS = "pairs"
    CANNOT = "cannot"
    IDENTIFIES = "identifies"


FIRMS = frozenset(
    {ColumnRole.FIRM, ColumnRole.FIRM_ALIAS, ColumnRole.SUPPLIER, ColumnRole.SUPPLIER_ALIAS, ColumnRole.PARENT}
)
PRODUCTS = frozenset({ColumnRole.PRODUCT, ColumnRole.COMPONENT, ColumnRole.PACKAGE, ColumnRole.HOST, ColumnRole.TOOL})
_TELLS = frozenset(
    {
        ColumnRole.NOTES,
        ColumnRole.DESCRIPTION,
        ColumnRole.CATEGORY,
        ColumnRole.STATEMENT,
        ColumnRole.OTHER,
        ColumnRole.BASIS,
        ColumnRole.LICENCES,
        ColumnRole.RELATION,
        ColumnRole.CONTRACT_ALIAS,
    }
)
_IDENTIFIES = frozenset(
    {
        ColumnRole.FIRM_UEI,
        ColumnRole.FIRM_CAGE,
        ColumnRole.FIRM_LEI,
        ColumnRole.FIRM_DUNS,
        ColumnRole.IDENTIFIER,
        ColumnRole.PARENT_UEI,
    }
    | {
        ColumnRole.SUPPLIER_UEI,
        ColumnRole.SUPPLIER_CAGE,
        ColumnRole.SUPPLIER_LEI,
        ColumnRole.SUPPLIER_DUNS,
        ColumnRole.ADDRESS,
        ColumnRole.EMAIL,
    }
    | {
        ColumnRole.CONTRACT_KEY,
        ColumnRole.PIID,
        ColumnRole.PARENT_PIID,
        ColumnRole.AGENCY,
        ColumnRole.AGENCY_CODE,
        ColumnRole.STATUS,
    }
    | {ColumnRole.ACTION_KEY, ColumnRole.UNIT, ColumnRole.DISPOSITION}
)
_CANNOT = frozenset({ColumnRole.CONTACT, ColumnRole.SIGNER, ColumnRole.CITY, ColumnRole.COUNTRY})

VOICES: dict[ColumnRole, ColumnUse] = (
    dict.fromkeys(FIRMS | PRODUCTS, ColumnUse.NAMES)
    | dict.fromkeys(_TELLS, ColumnUse.TELLS)
    | dict.fromkeys(_IDENTIFIES, ColumnUse.IDENTIFIES)
    | dict.fromkeys(_CANNOT, ColumnUse.CANNOT)
    | {ColumnRole.TOOL: ColumnUse.PAIRS, ColumnRole.QUESTION: ColumnUse.PAIRS}
)
"""Every part that is screened; the others (numbers, dates, clauses, the certificate's own subject) are not."""


def judged_part(part: ColumnRole, has_question: bool) -> ColumnRole:
    """An answer is judged as a question's, which stands in its row; where none does, as free words about the row."""
    if part != ColumnRole.ANSWER:
        return part
    return ColumnRole.QUESTION if has_question else ColumnRole.NOTES
