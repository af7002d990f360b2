"""What only the other columns of a sheet tell of a column: whose name a bare "Name" is, whose seats are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import COMPANY_SHARE, TOOL, Column
from analyzer.mapping.columns.heading_terms import Meaning, normalise_heading
from analyzer.mapping.columns.headings import PIECE

_SEVERAL = 2
_BRANDS = frozenset(("brand", "marca", "marque", "marke", "merk"))
# What the name of a file or sheet says of the bare names in it.
_VENDORS_BY_HINT = re.compile(
    r"(?:vendor|supplier|subcontractor|fournisseur|lieferant|proveedor|fornitor|fornecedor|leverancier|kreditor|creditor)"
)
_SOFTWARE_BY_HINT = re.compile(r"(?:software|logiciel|\b(?:saas|apps?|applications?|tools|anwendungen|aplicaciones)\b)")
_ASSETS = ("asset name", "asset")
_TITLES = ("title", "program", "programme", "equipment", "asset")
_SELLERS = frozenset(("vendor", "payee", "maker", "recipient", "sub", "subprocessor"))
# Roles of parties that a number alone may stand for.
_NUMBERED = frozenset((*_SELLERS, "consumer", "payer", "prime"))
_PARTY_IDS = frozenset(("uei", "cage", "lei", "duns"))
# What is said of software that somebody has, and of no firm.
_OF_SOFTWARE = frozenset(("licences", "version", "usage", "disposition", "model_id", "host", "package"))
_OF_A_CONTACT = frozenset(("email", "phone", "city", "uei", "cage", "duns", "lei"))
_OPEN = frozenset(("", "money", "other_date", "date_on", "amount", "identifier"))
_FEW_COLUMNS = 8
_MOST = 0.8
_HALF = 0.5
_BY_HINT = "read as the name of the file or sheet says"
_BY_SHAPE = "read as the cells look, beside days and amounts; its heading is not known"
_BY_NUMBER = "no column names these firms: their numbers stand for the names"


def with_counted_tools(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Several columns that count the seats of a product each ("Claude Team (seats)") are named after the products."""
    counted = [column for column in columns if column.meaning.concept == "licences" and column.meaning.rank >= PIECE]
    if len(counted) < _SEVERAL:
        return tuple(columns)
    return tuple(replace(column, meaning=Meaning(TOOL)) if column in counted else column for column in columns)


def with_software(columns: Sequence[Column]) -> tuple[Column, ...]:
    """What only other columns tell: a "Title" or a "Display name" beside a publisher is the software's, an "Owner" has it."""
    meanings = [column.meaning for column in columns]
    if not any(meaning.concept in ("licences", "product") or meaning.role == "maker" for meaning in meanings):
        return tuple(columns)
    named = any(meaning.concept == "product" for meaning in meanings)
    made = any(meaning.role == "maker" for meaning in meanings)
    return tuple(_beside_software(column, product_named=named, maker_named=made) for column in columns)


def _beside_software(column: Column, *, product_named: bool, maker_named: bool) -> Column:
    heading = normalise_heading(column.heading)
    if heading == "owner" and not column.may_be_a_person:
        return replace(column, meaning=Meaning("name", "consumer"))
    if (heading in _TITLES or (maker_named and _names_no_firm(column))) and not product_named:
        return replace(column, meaning=Meaning("product"))
    return column


def with_bare_name(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside a column of vendors names what they sell, where the rows tell of software and of no contact.

    So does the "Title" of something that is in a state, and in a unit of the firm.
    """
    concepts = {column.meaning.concept for column in columns}
    if "product" in concepts or concepts & _OF_A_CONTACT:
        return tuple(columns)
    sold = _names_party(columns, _SELLERS) and concepts & {*_OF_SOFTWARE, "status", "cost"}
    owned = "status" in concepts and (concepts & {"unit", "agency"} or _names_party(columns, {"body"}))
    if not (sold or owned):
        return tuple(columns)
    bare = [column for column in columns if _names_no_firm(column) or normalise_heading(column.heading) == "title"]
    return tuple(replace(column, meaning=Meaning("product")) if column in bare[:1] else column for column in columns)


def with_brand(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Brand" of a model or product is its maker, where no other column names one."""
    named = any(column.meaning.concept == "product" for column in columns)
    if not named or _names_party(columns, _SELLERS):
        return tuple(columns)
    return tuple(
        replace(column, meaning=Meaning("name", "maker")) if normalise_heading(column.heading) in _BRANDS else column
        for column in columns
    )


def with_numbers_for_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Where nothing names a party, its number ("Vendor ID") is all that tells whose a row is: proposed, and said."""
    meanings = [column.meaning for column in columns]
    if any(meaning.concept in ("name", *_PARTY_IDS) and meaning.role != "body" for meaning in meanings):
        return tuple(columns)
    return tuple(
        replace(column, meaning=Meaning("name", column.meaning.role, PIECE), is_proposed=True, note=_BY_NUMBER)
        if column.meaning.concept == "identifier"
        and column.meaning.role in _NUMBERED
        and column.content.distinct >= _SEVERAL
        else column
        for column in columns
    )


def with_name_of_number(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside the number of a party ("Vendor ID") is the name of that party, where no other column names one."""
    numbered = {column.meaning.role for column in columns if column.meaning.concept == "identifier"} & _NUMBERED
    named = [column for column in columns if column.meaning.concept == "name"]
    if len(numbered) != 1 or len(named) != 1 or named[0].meaning.role:
        return tuple(columns)
    (role,) = numbered
    return tuple(
        replace(column, meaning=Meaning("name", role, 1)) if column is named[0] else column for column in columns
    )


def with_hint(columns: Sequence[Column], hint: str) -> tuple[Column, ...]:
    """A bare "Name" is what the name of the file or sheet says ("approved_suppliers"), where no column names a party or product."""
    named = [
        column
        for column in columns
        if column.meaning.concept == "name" and column.meaning.role not in ("body", "owner")
    ]
    if len(named) != 1 or named[0].meaning.role or any(column.meaning.concept == "product" for column in columns):
        return tuple(columns)
    words = hint.replace("_", " ").replace("-", " ")
    if _VENDORS_BY_HINT.search(words):
        meaning = Meaning("name", "vendor", 1)
    elif _SOFTWARE_BY_HINT.search(words) and _names_no_firm(named[0]):
        meaning = Meaning("product")
    else:
        return tuple(columns)
    found = replace(named[0], meaning=meaning, is_proposed=True, note=_BY_HINT)
    return tuple(found if column is named[0] else column for column in columns)


def with_asset(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Asset name" is what is held, where no other column says it and none names a machine's user."""
    concepts = {column.meaning.concept for column in columns if normalise_heading(column.heading) not in _ASSETS}
    if concepts & {"product", "item", "component", "host", "unit", "package"}:
        return tuple(columns)
    return tuple(
        replace(column, meaning=Meaning("product")) if normalise_heading(column.heading) in _ASSETS else column
        for column in columns
    )


def _names_party(columns: Sequence[Column], roles: frozenset[str] | set[str]) -> bool:
    return any(column.meaning.concept == "name" and column.meaning.role in roles for column in columns)


def _names_no_firm(column: Column) -> bool:
    is_bare = column.meaning.concept == "name" and not column.meaning.role and column.content.filled > 0
    return is_bare and column.content.share("company") < COMPANY_SHARE


def with_statement_shape(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Days, amounts and one column of words, in few columns that nobody can read: entries of an account, proposed."""
    if len(columns) > _FEW_COLUMNS or any(column.meaning.concept not in _OPEN for column in columns):
        return tuple(columns)
    days = [column for column in columns if column.content.share("date") >= _MOST]
    amounts = [column for column in columns if column not in days and column.content.share("cents") >= _HALF]
    texts = [
        column for column in columns if column.content.share("words") >= _MOST and column.content.distinct >= _SEVERAL
    ]
    if not (days and amounts and texts):
        return tuple(columns)
    longest = max(texts, key=lambda column: (column.content.length, -column.col))
    found = {days[0].col: "date_on", amounts[0].col: "amount", longest.col: "description"}
    return tuple(_propose(column, found[column.col]) if column.col in found else column for column in columns)


def _propose(column: Column, concept: str) -> Column:
    if column.meaning.concept == concept:
        return column
    return replace(column, meaning=Meaning(concept), is_proposed=True, note=_BY_SHAPE)
