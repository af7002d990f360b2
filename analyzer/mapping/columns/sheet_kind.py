"""Decides what the rows of a sheet are about, from what its columns mean. First rule that holds wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.mapping.cell_words import word_group
from analyzer.mapping.columns.column import DATES, TOOL, Column
from analyzer.mapping.columns.heading_terms import QUESTION, normalise_heading
from analyzer.mapping.columns.headings import PIECE
from analyzer.mapping.columns.relation import sides_of
from analyzer.vocabulary import SheetKind

_IDENTITY = frozenset(
    ("uei", "cage", "lei", "duns", "address", "city", "country", "contact", "email", "phone", "alias", "host")
)
_PARTIES = ("recipient", "vendor", "company", "consumer")
_TRADERS = frozenset(("vendor", "payee", "maker", "recipient", "company", "sub", "subprocessor"))
# Roles that say who pays or owns, and so name no firm that the rows could be about.
_NO_SUBJECT = frozenset(("payer", "owner"))
# What only those write beside a product who have it: seats, who looks after it, whether it is approved.
_OF_OURS = ("licences", "usage", "performance", "cost", "unit", "contact", "disposition", "start_on", "end_on")
_OF_A_LOG = ("usage", "disposition", "unit", "date_on", "start_on", "other_date")
_ADDRESSED = re.compile(r"\b(you|your)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:due|deadline|closing)\b", re.IGNORECASE)
_LIFE_OF_A_PRODUCT = 0.5
_DAYS = 0.8
_BALANCE = re.compile(r"\b(?:balance|saldo|solde|kontostand)\b")
_SOME = 0.05
_PROCESSING = re.compile(r"\b(?:purpose|processing|zweck|finalite|finalidad|finalidade|finalita|doel)\b")


@dataclass(frozen=True)
class Signs:
    """What stands in a sheet. `hint` is the name of the sheet and its file, lower case."""

    columns: Sequence[Column]
    hint: str = ""

    @cached_property
    def roles(self) -> frozenset[str]:
        """Roles of the parties that have a column of names."""
        return frozenset(column.meaning.role for column in self.columns if column.meaning.concept == "name")

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything that some column stands for."""
        return frozenset(column.meaning.concept for column in self.columns)

    def has(self, *concepts: str) -> bool:
        """Whether any of the concepts has a column."""
        return bool(self.concepts & set(concepts))

    def plainly(self, concept: str) -> bool:
        """Whether a whole heading says the concept, rather than a piece of one."""
        return any(column.meaning.concept == concept and column.meaning.rank < PIECE for column in self.columns)

    def names(self, *roles: str) -> bool:
        """Whether a party in any of the roles is named."""
        return bool(self.roles & set(roles))

    def heads_party(self, *roles: str) -> bool:
        """Whether a heading says a party in any of the roles; a column found by its cells alone does not count."""
        return any(
            column.meaning.concept == "name" and column.meaning.role in roles and not column.note
            for column in self.columns
        )

    def count(self, concept: str) -> int:
        """How many columns stand for the concept."""
        return sum(column.meaning.concept == concept for column in self.columns)

    @cached_property
    def is_relation(self) -> bool:
        """Whether two columns say who buys from whom, and no column asks one of the two something."""
        asks = any(column.meaning.concept == QUESTION and _ADDRESSED.search(column.heading) for column in self.columns)
        return self.has_parties and not asks and not self.has("asked")

    @cached_property
    def has_parties(self) -> bool:
        """Whether two columns name firms on both sides of a purchase."""
        return sides_of(self.columns) is not None

    @cached_property
    def is_dated(self) -> bool:
        """Whether a column holds days, under whatever heading."""
        return self.has(*DATES) or any(column.content.share("date") >= _DAYS for column in self.columns)

    @cached_property
    def is_statement(self) -> bool:
        """Whether the rows are entries of an account: a day, an amount, and the balance after each."""
        balance = any(_BALANCE.search(normalise_heading(column.heading)) for column in self.columns)
        return balance and self.is_dated and self.has("amount")

    @cached_property
    def tells_spending(self) -> bool:
        """Whether an account, card or person is named, an amount has a sign, or a heading or the file's name says it."""
        signed = any(
            column.meaning.concept == "amount" and column.content.share("signed") >= _SOME for column in self.columns
        )
        said = " ".join(normalise_heading(text) for text in (self.hint, *(column.heading for column in self.columns)))
        return signed or self.has("unit") or not word_group("spending").isdisjoint(said.split())

    @cached_property
    def is_bill(self) -> bool:
        """Whether items have a cost, or a statement of spending its amounts, and it is not said who sent it."""
        billed = (self.has("item", "description") and self.has("cost")) or (self.has("item") and self.has("amount"))
        spent = self.has("description") and self.has("amount") and self.tells_spending
        return (billed or spent) and not (self.names_a_firm or self.has("agency"))

    @cached_property
    def tells_processing(self) -> bool:
        """Whether it is said what a vendor does with data and where, as lists of subprocessors do."""
        is_told = any(_PROCESSING.search(normalise_heading(column.heading)) for column in self.columns)
        return (
            is_told
            and self.has("country", "address")
            and not self.has("amount", "status", "uei", "cage", "city", "contact")
        )

    @cached_property
    def is_of_ours(self) -> bool:
        """Whether the products are told to be in somebody's use: by seats, an owner, an approval, a status of use."""
        if self.has(*_OF_OURS) or self.names("consumer", "payer"):
            return True
        status = [column for column in self.columns if column.meaning.concept in ("status", TOOL, QUESTION)]
        return any(
            column.content.share("product_life") < _LIFE_OF_A_PRODUCT and column.content.filled for column in status
        )

    @cached_property
    def names_a_firm(self) -> bool:
        """Whether any column can name a firm or vendor; a bare "name" must be borne out by its cells or neighbours."""
        if self.roles - _NO_SUBJECT - {""}:
            return True
        bare = [column for column in self.columns if column.meaning.concept == "name" and not column.meaning.role]
        borne_out = any(column.content.share("company") >= 0.05 for column in bare)
        return bool(bare) and (borne_out or self.has("uei", "cage", "lei", "duns", "address", "alias", TOOL, QUESTION))


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
    if signs.names("payee", "sub") or signs.has("invoice", "product", "licences"):
        return False
    awarded = signs.has(
        "obligated", "action_obligation", "potential", "agency", "agency_code", "funding_agency", "office"
    )
    numbered = signs.has("piid", "contract_key")
    with_value = signs.has("obligated", "potential") and signs.heads_party(*_PARTIES)
    # An amount for a time that begins and ends, of a party that is named: what was agreed, and no payment.
    agreed = {"amount", "start_on", "end_on"} <= signs.concepts and signs.names(*_PARTIES)
    runs = agreed and not signs.has("date_on", "unit", "usage", "status", "cost", "host", "item", "uei", "address")
    return (awarded and (numbered or with_value)) or runs


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
    """Days, amounts and what for, of nobody by name: a card or bank statement, or what employees spent.

    Something must say that money was spent. A list of tenders has days, amounts and what for, too.
    """
    has_purpose = signs.has("description", "item", "category", "notes", "product")
    used = signs.has("licences", "host", "usage", "version", "component", "package", "model_id", "asked")
    told = signs.is_dated and has_purpose and not used and not signs.has("piid", "contract_key", "agency")
    return told and signs.tells_spending


def _lists_dependencies(signs: Signs) -> bool:
    named = signs.roles - _NO_SUBJECT
    if signs.names("vendor") and signs.tells_processing:
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
    if signs.has("component") and not named and signs.has("version", "licence_terms"):
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
    (SheetKind.FIRMS, _lists_firms),
)
