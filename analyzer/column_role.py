"""What a column of a sheet stands for; the words that map, screen and trace share."""

from __future__ import annotations

from enum import StrEnum


class ColumnRole(StrEnum):
    """What a column of a sheet stands for. The first group are columns of `record`, at most one per sheet.

    `QUESTION`: the heading asks, the cell answers. `ASKED` and `ANSWER`: the question and what was answered stand in one row.
    `ACTION_KEY`: the key of one action on a contract, by which a row that two downloads hold is known.
    `UNIT`: the department, site, person or device of a firm that the row speaks of. `USAGE`: how often, by how many or how much
    something was used. `DISPOSITION`: whether a request was let through or blocked.
    """

    FIRM = "firm"
    FIRM_UEI = "firm_uei"
    FIRM_CAGE = "firm_cage"
    FIRM_LEI = "firm_lei"
    FIRM_DUNS = "firm_duns"
    FIRM_ALIAS = "firm_alias"
    SUPPLIER = "supplier"
    SUPPLIER_UEI = "supplier_uei"
    SUPPLIER_CAGE = "supplier_cage"
    SUPPLIER_LEI = "supplier_lei"
    SUPPLIER_DUNS = "supplier_duns"
    SUPPLIER_ALIAS = "supplier_alias"
    PARENT = "parent"
    PARENT_UEI = "parent_uei"
    PRODUCT = "product"
    COMPONENT = "component"
    DESCRIPTION = "description"
    CATEGORY = "category"
    RELATION = "relation"
    CONTRACT_KEY = "contract_key"
    PIID = "piid"
    PARENT_PIID = "parent_piid"
    CONTRACT_ALIAS = "contract_alias"
    AGENCY = "agency"
    AGENCY_CODE = "agency_code"
    FUNDING_AGENCY = "funding_agency"
    FUNDING_CODE = "funding_code"
    OFFICE = "office"
    AMOUNT = "amount"
    ACTION_OBLIGATION = "action_obligation"
    POTENTIAL = "potential"
    DATE_ON = "date_on"
    START_ON = "start_on"
    END_ON = "end_on"
    RENEWAL_ON = "renewal_on"
    NOTICE_ON = "notice_on"
    UNIT = "unit"
    USAGE = "usage"
    DISPOSITION = "disposition"
    PERFORMANCE = "performance"
    DELIVERED = "delivered"
    DESIGNATION = "designation"
    STATEMENT = "statement"
    CERT_TEST = "cert_test"
    SIGNER = "signer"
    SIGNED_ON = "signed_on"
    VALID_FROM = "valid_from"
    VALID_UNTIL = "valid_until"
    LICENCES = "licences"
    STATUS = "status"
    BASIS = "basis"
    CONTACT = "contact"
    CLAUSE = "clause"
    EDITION = "edition"
    IDENTIFIED_ON = "identified_on"
    IDENTIFIED_BY = "identified_by"
    SUBMITTED_ON = "submitted_on"

    NOTES = "notes"
    QUESTION = "question"
    ASKED = "asked"
    ACTION_KEY = "action_key"
    ANSWER = "answer"
    TOOL = "tool"
    PACKAGE = "package"
    HOST = "host"
    ADDRESS = "address"
    CITY = "city"
    COUNTRY = "country"
    EMAIL = "email"
    IDENTIFIER = "identifier"
    OTHER = "other"
    NONE = ""


# Columns of inputs that hold people, or may: who signed, who answers for it, whose device it is.
PERSONAL_ROLES = frozenset(
    (ColumnRole.UNIT, ColumnRole.SIGNER, ColumnRole.CONTACT, ColumnRole.EMAIL, ColumnRole.IDENTIFIED_BY)
)
