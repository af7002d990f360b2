"""What a part is called in a sentence, a table or a drop-down's legend; the short word itself is what files hold."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.records import Part

_MEANINGS: Mapping[Part, str] = {
    Part.FIRM: "firm's name",
    Part.FIRM_UEI: "firm's UEI",
    Part.FIRM_CAGE: "firm's CAGE code",
    Part.FIRM_LEI: "firm's LEI",
    Part.FIRM_DUNS: "firm's DUNS number",
    Part.FIRM_ALIAS: "firm's other name",
    Part.SUPPLIER: "supplier's name",
    Part.SUPPLIER_UEI: "supplier's UEI",
    Part.SUPPLIER_CAGE: "supplier's CAGE code",
    Part.SUPPLIER_LEI: "supplier's LEI",
    Part.SUPPLIER_DUNS: "supplier's DUNS number",
    Part.SUPPLIER_ALIAS: "supplier's other name",
    Part.PARENT: "parent's name",
    Part.PARENT_UEI: "parent's UEI",
    Part.PRODUCT: "product",
    Part.COMPONENT: "what the product contains",
    Part.DESCRIPTION: "description",
    Part.CATEGORY: "category",
    Part.RELATION: "how the two are related",
    Part.CONTRACT_KEY: "contract's award key",
    Part.PIID: "contract number (PIID)",
    Part.PARENT_PIID: "parent contract's number",
    Part.CONTRACT_ALIAS: "what the contract is called in other sheets",
    Part.AGENCY: "agency",
    Part.AGENCY_CODE: "agency's code",
    Part.AMOUNT: "amount",
    Part.ACTION_OBLIGATION: "amount obligated by one action",
    Part.POTENTIAL: "potential total value",
    Part.DATE_ON: "date",
    Part.START_ON: "start date",
    Part.END_ON: "end date",
    Part.PERFORMANCE: "used on a contract, yes or no",
    Part.DELIVERED: "delivered to the Government, yes or no",
    Part.DESIGNATION: "vendor that is certified about",
    Part.STATEMENT: "what is certified",
    Part.CERT_TEST: "test that is certified",
    Part.SIGNER: "signer",
    Part.SIGNED_ON: "date signed",
    Part.VALID_FROM: "valid from",
    Part.VALID_UNTIL: "valid until",
    Part.LICENCES: "number of licences",
    Part.STATUS: "status",
    Part.BASIS: "basis of the statement",
    Part.CONTACT: "contact",
    Part.CLAUSE: "clause that the contract carries",
    Part.EDITION: "clause's edition",
    Part.IDENTIFIED_ON: "date identified or notified",
    Part.IDENTIFIED_BY: "who identified it or was notified",
    Part.SUBMITTED_ON: "date the report was submitted",
    Part.NOTES: "free text",
    Part.QUESTION: "question (the heading) with answers",
    Part.ASKED: "question that the row answers",
    Part.ACTION_KEY: "key of one action on a contract",
    Part.ANSWER: "answer to the row's question",
    Part.TOOL: "tool (the heading), yes or no",
    Part.PACKAGE: "software package",
    Part.HOST: "web address",
    Part.ADDRESS: "address",
    Part.CITY: "city",
    Part.COUNTRY: "country",
    Part.EMAIL: "e-mail address",
    Part.IDENTIFIER: "some other number or code",
    Part.OTHER: "other text, searched for names",
    Part.NONE: "not used",
}


def meaning(part: Part) -> str:
    """The part in plain words."""
    return _MEANINGS.get(part, part.replace("_", " "))
