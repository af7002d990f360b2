"""Decides what the rows of a sheet are about, from what its columns mean. First rule that holds wins."""

from __future__ import annotations

import re
from collections.abc import Callable

from analyzer.mapping.columns.column import TOOL
from analyzer.mapping.columns.heading_terms import QUESTION
from analyzer.mapping.columns.signs import NO_SUBJECT, Signs
from analyzer.vocabulary import SheetKind

_IDENTITY = frozenset(
    ("uei", "cage", "lei", "duns", "address", "city", "country", "contact", "email", "phone", "alias", "host")
)
_PARTIES = ("recipient", "vendor", "company", "consumer")
_TRADERS = frozenset(("vendor", "payee", "maker", "recipient", "company", "sub", "subprocessor"))
_OF_A_LOG = ("usage", "disposition", "unit", "date_on", "start_on", "other_date")
_OF_USE = (
    "product", "licences", "usage", "version", "component", "package", "model_id", "asked", "disposition", TOOL, QUESTION,
)  # fmt: skip
_OF_A_FIRM = ("uei", "cage", "lei", "duns", "address", "contact", "email", "phone", "alias")
_PRICE = ("amount", "obligated", "potential", "cost", "action_obligation")
_SEVERAL = 2
_DUE = re.compile(r"\b(?:due|deadline|closing)\b", re.IGNORECASE)


def decide_kind(signs: Signs) -> SheetKind:
    """The kind of the sheet, `unknown` where no column can name a firm, vendor or product."""
    return next((kind for kind, holds in _RULES if holds(signs)), SheetKind.UNKNOWN)


def _lists_certificates(signs: Signs) -> bool:
    dated = signs.has("signed_on", "valid_until", "valid_from", "signer")
    stated = signs.has("statement", "cert_test", "designation") or "certificat" in signs.hint
    return signs.names_a_firm and dated and stated and not signs.has("agency", "obligated")


def _lists_clauses(signs: Signs) -> bool:
    told = signs.has("clause") or (
        signs.has("contract_alias") and not signs.names_a_firm and not signs.has("obligated")
    )
    return told and signs.has("piid", "contract_key") and not signs.has("product", "amount", "statement", "agency")


def _lists_solicitations(signs: Signs) -> bool:
    """Offers that are open, and options of contracts by the day on which they are exercised."""
    is_open = signs.has("solicitation") or (signs.has("offers_due") and signs.has("contract_key"))
    options = signs.has("offers_due") and signs.has("piid") and not signs.has("identified_on", "submitted_on")
    awarded = signs.has("obligated", "action_obligation", "amount", "product", "invoice", "statement", "subaward")
    due = signs.has("offers_due") or any(_DUE.search(column.heading) for column in signs.columns)
    return not awarded and ((is_open and (due or not signs.has("piid"))) or options)


def _lists_ownership(signs: Signs) -> bool:
    if not signs.names("owner") or signs.has("product", "amount", "piid", TOOL, QUESTION, "statement", "licences"):
        return False
    if signs.names("child") or signs.has("ownership") or "owner" in signs.hint:
        return signs.names_a_firm
    by_parents = signs.names("company") and not signs.names("vendor", "sub", "recipient")
    return by_parents and len(signs.columns) <= 6 and not any(column.may_be_a_person for column in signs.columns)


def _lists_subcontracts(signs: Signs) -> bool:
    if (signs.has("product") and not signs.has("subaward")) or signs.names("payee"):
        return False
    if signs.names("sub"):
        above = signs.names("prime", "recipient") or (signs.is_relation and not signs.names("vendor", "maker"))
        return above or signs.has("piid", "contract_key", "parent_piid", "subaward")
    return signs.names("prime") and signs.names("vendor", "company")


def _lists_contracts(signs: Signs) -> bool:
    is_paid = signs.names("payee") and not signs.has("obligated")
    if is_paid or signs.names("sub") or signs.has("invoice", "product", "licences"):
        return False
    awarded = signs.has(
        "obligated", "action_obligation", "potential", "agency", "agency_code", "funding_agency", "office"
    )
    numbered = signs.has("piid", "contract_key")
    with_value = signs.has("obligated", "potential") and signs.heads_party(*_PARTIES)
    # An award by a body, with its winner and its value, as registers of tenders publish it.
    with_value = with_value or (signs.has("agency") and signs.has("amount") and signs.heads_party("recipient"))
    # An amount for a time that begins and ends, of a party that is named: what was agreed, and no payment. A seller without a
    # buyer sells to whose list it is: that is a purchase of ours, which a contract of the seller would hide.
    sells_to_us = signs.names("vendor") and not (signs.has("agency") or signs.names("payer", "consumer", "recipient"))
    agreed = {"amount", "start_on", "end_on"} <= signs.concepts and signs.names(*_PARTIES) and not sells_to_us
    between_both = agreed and signs.names("payer") and signs.names("vendor", "recipient")
    runs = agreed and not signs.has("date_on", "unit", "usage", "status", "cost", "host", "item", "uei", "address")
    return (
        (awarded and (numbered or with_value))
        or between_both
        or runs
        or _lists_awards(signs)
        or _lists_agreements(signs)
    )


def _lists_awards(signs: Signs) -> bool:
    """Who was given an award by whom; with its value, only where several headings speak of awards: a payment has one, too."""
    if not _has_public_buyer(signs) or not signs.heads_party("recipient") or signs.names("vendor"):
        return False
    return signs.about_awards >= _SEVERAL or (signs.speaks_of_award and not signs.has("amount"))


def _lists_tenders(signs: Signs) -> bool:
    """What bodies buy, of nobody by name: such rows are neither theirs who buy nor ours, so that no kind fits."""
    alone = not signs.roles - {"payer", "consumer", "body"} and not signs.has("unit", "host")
    numbered = signs.has("status", "piid", "identifier") and signs.is_dated
    about = signs.has("description", "item", "category") and (numbered or signs.speaks_of_award)
    return _has_public_buyer(signs) and alone and about and signs.has(*_PRICE)


def _has_public_buyer(signs: Signs) -> bool:
    """Whether somebody is named who buys, and no column tells of use or of the firm behind the name."""
    buys = signs.names("payer", "consumer") or signs.has("agency")
    return buys and not signs.has(*_OF_USE, *_OF_A_FIRM)


def _lists_agreements(signs: Signs) -> bool:
    """Money that was agreed for a time: its length is told, or several headings say that it is a contract.

    A supplier of whom nobody is said to buy is one of the own firm's, whatever its contract is called: that is no list of awards.
    """
    if not signs.has(*_PRICE) or signs.has(*_OF_USE, "date_on"):
        return False
    buys = signs.names("payer", "consumer") or signs.has("agency")
    if signs.names("vendor", "payee", "maker", "company") and not buys:
        return False
    numbered = signs.has("piid") and signs.about_contracts > _SEVERAL
    return numbered or (signs.tells_duration and signs.has("amount", "obligated") and signs.heads_party(*_PARTIES))


def _lists_income(signs: Signs) -> bool:
    """What came into an account, of nobody whom we pay: it says nothing of what anybody buys."""
    return signs.is_income and not (signs.roles - NO_SUBJECT or signs.has("product", "component", "licences", "piid"))


def _is_questionnaire(signs: Signs) -> bool:
    """Questions and answers row by row, of the firm that a column or the title names."""
    return signs.has("asked") and signs.has("answer") and not signs.has("product", "amount", "invoice")


def _lists_products(signs: Signs) -> bool:
    if signs.is_of_ours or signs.has_parties or not signs.has("product", "item", "description"):
        return False
    return signs.has("component") or (signs.has("catalogue") and signs.names("maker", "vendor", "company"))


def _lists_payments(signs: Signs) -> bool:
    if signs.is_relation and signs.has("invoice") and not signs.has("product", "licences", "component"):
        return True
    if signs.is_statement and not signs.has("licences", "component", "piid"):
        return True
    if signs.names("payee") and signs.has("date_on", "invoice") and not signs.has("product", "licences", "component"):
        return True
    if not signs.has("amount"):
        return _lists_orders(signs)
    if not (signs.roles & _TRADERS or signs.names_a_firm):
        return _is_expense_list(signs)
    if signs.has("invoice", "item") or signs.names("payee"):
        return True
    if signs.has("product", "licences", "component"):
        return False
    known_firms = len(signs.concepts & _IDENTITY) + signs.has("status") + signs.has(TOOL, QUESTION)
    return signs.has("date_on") or known_firms < 2


def _lists_orders(signs: Signs) -> bool:
    """Orders by number and day, of a vendor that is named, without a total for the line."""
    asks = signs.has(TOOL, QUESTION, "asked", "product", "licences", "component", "status", *_IDENTITY)
    return signs.has("invoice") and signs.is_dated and signs.names("vendor", "payee") and not asks


def _is_expense_list(signs: Signs) -> bool:
    """Days, amounts and what for, of nobody by name: a card or bank statement, or what employees or units spent.

    Something must say that money was spent. A list of tenders has days, amounts and what for, too.
    """
    has_purpose = signs.has("description", "item", "category", "notes", "product")
    used = signs.has("licences", "host", "usage", "version", "component", "package", "model_id", "asked")
    listed = has_purpose and not used and not signs.has("piid", "contract_key", "agency")
    by_unit = signs.has("unit") and signs.says_spending and not signs.is_bill
    return listed and (by_unit or (signs.is_dated and signs.tells_spending))


def _lists_dependencies(signs: Signs) -> bool:
    named = signs.roles - NO_SUBJECT
    if signs.names("vendor", "sub") and signs.tells_processing:
        return True
    if signs.names("subprocessor") or ("subprocessor" in signs.hint and signs.names_a_firm):
        return True
    if signs.is_relation or (signs.names("consumer") and signs.has("product", TOOL)):
        return True
    if signs.has("commit") and signs.has("unit"):
        return True
    counts_uses = signs.has("usage", "disposition") and not signs.names("vendor", "payee")
    if signs.has("host", "package", "model_id") and (counts_uses or (signs.has(*_OF_A_LOG) and not named)):
        return True
    if signs.has("component", "package") and not named and signs.has("version", "licence_terms"):
        return True
    if signs.is_bill:
        return True
    if signs.has("product", "model_id"):
        return (
            bool(named)
            or signs.has(
                "usage", "disposition", "licences", "cost", "host", "status", "performance", "contact", "model_id"
            )
            or (signs.plainly("product") and signs.has("notes", "basis", "version"))
            or signs.has("unit")
            or any(column.may_be_a_person for column in signs.columns)
        )
    if (
        signs.has("unit")
        and signs.names("vendor", "payee", "maker")
        and not signs.concepts & {*_IDENTITY, TOOL, QUESTION}
    ):
        return True  # which part of the own firm relies on whom
    of_own_teams = signs.has("unit") and not signs.names("vendor", "sub", "maker", "recipient")
    return signs.has(TOOL, QUESTION) and of_own_teams


def _lists_firms(signs: Signs) -> bool:
    return signs.names_a_firm


_RULES: tuple[tuple[SheetKind, Callable[[Signs], bool]], ...] = (
    (SheetKind.UNKNOWN, _lists_income),
    (SheetKind.CERTIFICATES, _lists_certificates),
    (SheetKind.SOLICITATIONS, _lists_solicitations),
    (SheetKind.CLAUSES, _lists_clauses),
    (SheetKind.OWNERSHIP, _lists_ownership),
    (SheetKind.SUBCONTRACTS, _lists_subcontracts),
    (
        SheetKind.PAYMENTS,
        lambda signs: _lists_payments(signs) and (signs.is_statement or signs.has("invoice") or signs.names("payee")),
    ),
    (SheetKind.CONTRACTS, _lists_contracts),
    (SheetKind.FIRMS, _is_questionnaire),
    (SheetKind.PRODUCTS, _lists_products),
    (SheetKind.PAYMENTS, _lists_payments),
    (SheetKind.DEPENDENCIES, _lists_dependencies),
    (SheetKind.UNKNOWN, _lists_tenders),
    (SheetKind.FIRMS, _lists_firms),
)
