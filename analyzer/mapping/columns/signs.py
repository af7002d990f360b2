"""What stands in a sheet: the signs from which its kind is decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.mapping.cell_words import word_group
from analyzer.mapping.columns.column import DATES, TOOL, Column
from analyzer.mapping.columns.heading_terms import QUESTION, normalise_heading
from analyzer.mapping.columns.headings import PIECE
from analyzer.mapping.columns.relation import sides_of

# What only those write beside a product who have it: seats, who looks after it, whether it is approved.
_OF_OURS = ("licences", "usage", "performance", "cost", "unit", "contact", "disposition", "start_on", "end_on")
_ADDRESSED = re.compile(r"\b(you|your)\b", re.IGNORECASE)
_LIFE_OF_A_PRODUCT = 0.5
_DAYS = 0.8
_BALANCE = re.compile(r"\b(?:balance|saldo|solde|kontostand)\b")
_SOME = 0.05
_PROCESSING = re.compile(
    r"\b(?:purpose|processing|zweck|finalite|finalidad|finalidade|finalita|doel|verarbeitung|traitement|tratamiento|tratamento"
    r"|trattamento|verwerking|data|daten|donnees|datos|dados|dati|gegevens)\b"
)
# Roles that say who pays or owns, and so name no firm that the rows could be about.
NO_SUBJECT = frozenset(("payer", "owner"))


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
    def says_spending(self) -> bool:
        """Whether a heading says that money was spent."""
        return not word_group("spending").isdisjoint(self._heading_words)

    @cached_property
    def is_income(self) -> bool:
        """Whether every amount is headed as money that came in: "Amount received"."""
        amounts = [normalise_heading(column.heading) for column in self.columns if column.meaning.concept == "amount"]
        return bool(amounts) and all(not word_group("income").isdisjoint(heading.split()) for heading in amounts)

    @cached_property
    def speaks_of_award(self) -> bool:
        """Whether a heading or the name of the file speaks of an award, a tender, a lot or their like."""
        words = {*self._heading_words, *normalise_heading(self.hint).split()}
        return not word_group("award").isdisjoint(words)

    @cached_property
    def about_awards(self) -> int:
        """How many different words of the headings speak of awards, tenders and their like."""
        return len(self._heading_words & word_group("award"))

    @cached_property
    def tells_duration(self) -> bool:
        """Whether a heading says for how long something was agreed; terms of payment are none."""
        words = [frozenset(normalise_heading(column.heading).split()) for column in self.columns]
        return any(each & word_group("duration") and not each & word_group("spending") for each in words)

    @cached_property
    def about_contracts(self) -> int:
        """How many headings begin with the word for a contract."""
        starts = (normalise_heading(column.heading).split()[:1] for column in self.columns)
        return sum(not word_group("contract").isdisjoint(start) for start in starts)

    @cached_property
    def _heading_words(self) -> frozenset[str]:
        return frozenset(word for column in self.columns for word in normalise_heading(column.heading).split())

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
        if self.roles - NO_SUBJECT - {""}:
            return True
        bare = [column for column in self.columns if column.meaning.concept == "name" and not column.meaning.role]
        borne_out = any(column.content.share("company") >= 0.05 for column in bare)
        return bool(bare) and (borne_out or self.has("uei", "cage", "lei", "duns", "address", "alias", TOOL, QUESTION))
