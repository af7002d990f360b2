"""What a column's part lets a text say: it names a vendor, tells something in free words, or can do neither."""

from __future__ import annotations

from enum import StrEnum

from analyzer.vocabulary import Part


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


FIRMS = frozenset({Part.FIRM, Part.FIRM_ALIAS, Part.SUPPLIER, Part.SUPPLIER_ALIAS, Part.PARENT})
PRODUCTS = frozenset({Part.PRODUCT, Part.COMPONENT, Part.PACKAGE, Part.HOST, Part.TOOL})
_TELLS = frozenset(
    {
        Part.NOTES,
        Part.DESCRIPTION,
        Part.CATEGORY,
        Part.STATEMENT,
        Part.OTHER,
        Part.BASIS,
        Part.LICENCES,
        Part.RELATION,
        Part.CONTRACT_ALIAS,
    }
)
_IDENTIFIES = frozenset(
    {Part.FIRM_UEI, Part.FIRM_CAGE, Part.FIRM_LEI, Part.FIRM_DUNS, Part.IDENTIFIER, Part.PARENT_UEI}
    | {Part.SUPPLIER_UEI, Part.SUPPLIER_CAGE, Part.SUPPLIER_LEI, Part.SUPPLIER_DUNS, Part.ADDRESS, Part.EMAIL}
    | {Part.CONTRACT_KEY, Part.PIID, Part.PARENT_PIID, Part.AGENCY, Part.AGENCY_CODE, Part.STATUS}
    | {Part.ACTION_KEY, Part.UNIT, Part.DISPOSITION}
)
_CANNOT = frozenset({Part.CONTACT, Part.SIGNER, Part.CITY, Part.COUNTRY})

VOICES: dict[Part, ColumnUse] = (
    dict.fromkeys(FIRMS | PRODUCTS, ColumnUse.NAMES)
    | dict.fromkeys(_TELLS, ColumnUse.TELLS)
    | dict.fromkeys(_IDENTIFIES, ColumnUse.IDENTIFIES)
    | dict.fromkeys(_CANNOT, ColumnUse.CANNOT)
    | {Part.TOOL: ColumnUse.PAIRS, Part.QUESTION: ColumnUse.PAIRS}
)
"""Every part that is screened; the others (numbers, dates, clauses, the certificate's own subject) are not."""


def judged_part(part: Part, has_question: bool) -> Part:
    """An answer is judged as a question's, which stands in its row; where none does, as free words about the row."""
    if part != Part.ANSWER:
        return part
    return Part.QUESTION if has_question else Part.NOTES
