"""What only the other columns of a sheet tell of a column: whose name a bare "Name" is, whose seats are counted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import COMPANY_SHARE, TOOL, Column
from analyzer.mapping.columns.heading_terms import QUESTION, Meaning, normalise_heading
from analyzer.mapping.columns.headings import PIECE, is_question

_SEVERAL = 2
_BRANDS = frozenset(("brand", "marca", "marque", "marke", "merk"))
# What the name of a file or sheet says of the bare names in it.
_VENDORS_BY_HINT = re.compile(
    r"(?:vendor|supplier|subcontractor|fournisseur|lieferant|proveedor|fornitor|fornecedor|leverancier|kreditor|creditor)"
)
_SOFTWARE_BY_HINT = re.compile(
    r"(?:software|logiciel|\b(?:saas|apps?|applications?|tools|subscriptions|anwendungen|aplicaciones|abonnements|suscripciones)\b)"
)
_ASSETS = ("asset name", "asset")
_TITLES = ("title", "program", "programme", "equipment", "asset")
_SELLERS = frozenset(("vendor", "payee", "maker", "recipient", "sub", "subprocessor"))
# Roles of parties that a number alone may stand for.
_NUMBERED = frozenset((*_SELLERS, "consumer", "payer", "prime"))
_PARTY_IDS = frozenset(("uei", "cage", "lei", "duns"))
_BUYERS = frozenset(("payer", "consumer"))
# What is agreed or paid between two sides.
_OF_A_DEAL = frozenset(("obligated", "amount", "potential", "subaward"))
_OF_A_TERM = frozenset(("start_on", "end_on", "piid"))
_TICKERS = frozenset(("symbol", "ticker", "ticker symbol", "stock symbol", "cik"))
_LISTED = frozenset(("security", "security name", "issuer", "issuer name", "instrument name"))
# What is said of software that somebody has, and of no firm.
_OF_SOFTWARE = frozenset(("licences", "version", "usage", "disposition", "model_id", "host", "package"))
# Of these even the address of a colleague beside them says nothing else.
_ONLY_OF_SOFTWARE = frozenset(("licences", "version", "model_id", "package"))
_OF_A_CONTACT = frozenset(("email", "phone", "city", "uei", "cage", "duns", "lei"))
# A place beside software is where it is installed.
_PLACES = frozenset(
    (
        "location",
        "location name",
        "office",
        "office location",
        "region",
        "locatie",
        "ubicacion",
        "localizacao",
        "ort",
        "lieu",
    )
)
_INSTALLED = frozenset(("usage", "licences", "version"))
# What a list of assets may say of what is held, besides the names of the assets.
_HELD = frozenset(("product", "item", "component", "host", "unit", "package"))
_OPEN = frozenset(("", "money", "other_date", "date_on", "amount", "identifier"))
_FEW_COLUMNS = 8
_MOST = 0.8
_FEW_ANSWERS = 0.2
_HALF = 0.5
_BY_HINT = "read as the name of the file or sheet says"
_BY_SHAPE = "read as the cells look, beside days and amounts; its heading is not known"
_BY_NUMBER = "no column names these firms: their numbers stand for the names"


def with_neighbours(columns: Sequence[Column]) -> tuple[Column, ...]:
    """What columns that are named tell of others: software, its maker, what is held, and the names beside numbers."""
    settled = tuple(columns)
    for step in (
        _with_counted_tools,
        _with_counted_devices,
        _with_tools_of_units,
        _with_software,
        _with_bare_name,
        _with_name_of_flag,
        _with_other_side,
        _with_listed_firm,
        _with_users_of_packages,
        _with_brand,
        _with_asset,
        _with_sites,
        _with_name_of_number,
    ):
        settled = step(settled)
    return settled


def with_hint(columns: Sequence[Column], hint: str) -> tuple[Column, ...]:
    """A bare "Name" is what the name of the file or sheet says ("approved_suppliers"), where no column names a party or product."""
    named = [column for column in columns if _is_name(column) and column.meaning.role not in ("body", "owner")]
    if len(named) != 1 or named[0].meaning.role or "product" in _concepts_of(columns):
        return tuple(columns)
    words = hint.replace("_", " ").replace("-", " ")
    if _VENDORS_BY_HINT.search(words):
        return _propose_meanings(columns, {named[0].col: Meaning("name", "vendor", 1)}, _BY_HINT)
    if _SOFTWARE_BY_HINT.search(words) and _names_no_firm(named[0]):
        return _propose_meanings(columns, {named[0].col: Meaning("product")}, _BY_HINT)
    return tuple(columns)


def with_numbers_for_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Where nothing names a party, its number ("Vendor ID") is all that tells whose a row is: proposed, and said."""
    meanings = [column.meaning for column in columns]
    if any(meaning.concept in ("name", *_PARTY_IDS) and meaning.role != "body" for meaning in meanings):
        return tuple(columns)
    numbers = [column for column in columns if _is_number_of_party(column) and column.content.distinct >= _SEVERAL]
    found = {column.col: Meaning("name", column.meaning.role, PIECE) for column in numbers}
    return _propose_meanings(columns, found, _BY_NUMBER)


def with_statement_shape(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Days, amounts and one column of words, in few columns that nobody can read: entries of an account, proposed."""
    if len(columns) > _FEW_COLUMNS or not _concepts_of(columns) <= _OPEN:
        return tuple(columns)
    days = [column for column in columns if column.content.share("date") >= _MOST]
    amounts = [column for column in columns if column not in days and column.content.share("cents") >= _HALF]
    texts = [
        column for column in columns if column.content.share("words") >= _MOST and column.content.distinct >= _SEVERAL
    ]
    if not (days and amounts and texts):
        return tuple(columns)
    longest = max(texts, key=lambda column: (column.content.length, -column.col))
    wanted = ((days[0], "date_on"), (amounts[0], "amount"), (longest, "description"))
    found = {column.col: Meaning(concept) for column, concept in wanted if column.meaning.concept != concept}
    return _propose_meanings(columns, found, _BY_SHAPE)


def _with_counted_tools(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Several columns that count the seats of a product each ("Claude Team (seats)") are named after the products."""
    counted = [column for column in columns if column.meaning.concept == "licences" and column.meaning.rank >= PIECE]
    return _with_meaning(columns, counted if len(counted) >= _SEVERAL else (), Meaning(TOOL))


def _with_counted_devices(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Total" of whole numbers, beside software and its version, counts the devices that have it, and no money."""
    concepts = _concepts_of(columns)
    if not {"product", "version"} <= concepts or "cost" in concepts:
        return tuple(columns)
    totals = [column for column in columns if _heading_of(column) == "total" and not column.content.share("cents")]
    return _with_meaning(columns, totals, Meaning("usage"))


def _with_tools_of_units(columns: Sequence[Column]) -> tuple[Column, ...]:
    """What "AI tools in use" names, and does not answer by yes or no, is what a department has from the vendor beside it."""
    concepts = _concepts_of(columns)
    if "unit" not in concepts or concepts & {"product", *_OF_A_CONTACT} or not _names_party(columns, _SELLERS):
        return tuple(columns)
    subjects = [column for column in columns if column.meaning.concept == QUESTION and not is_question(column.heading)]
    named = [column for column in subjects if column.content.share("yes_no") < _FEW_ANSWERS and column.content.filled]
    return _with_meaning(columns, named if len(named) == 1 else (), Meaning("product"))


def _with_software(columns: Sequence[Column]) -> tuple[Column, ...]:
    """What only other columns tell: a "Title" or a "Display name" beside a publisher is the software's, an "Owner" has it."""
    is_named, is_made = "product" in _concepts_of(columns), any(column.meaning.role == "maker" for column in columns)
    if not (is_named or is_made or "licences" in _concepts_of(columns)):
        return tuple(columns)
    users = [column for column in columns if _heading_of(column) == "owner" and not column.may_be_a_person]
    titles = [column for column in columns if _heading_of(column) in _TITLES or (is_made and _names_no_firm(column))]
    of_software = [column for column in titles if column not in users]
    titled = _with_meaning(columns, () if is_named else of_software, Meaning("product"))
    return _with_meaning(titled, users, Meaning("name", "consumer"))


def _with_bare_name(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside a column of vendors names what they sell, where the rows tell of software and of no contact.

    So does the "Title" of something that is in a state, and in a unit of the firm.
    """
    concepts = _concepts_of(columns)
    if "product" in concepts or (concepts & _OF_A_CONTACT and not concepts & _ONLY_OF_SOFTWARE):
        return tuple(columns)
    sold = _names_party(columns, _SELLERS) and concepts & {*_OF_SOFTWARE, "status", "cost"}
    owned = "status" in concepts and (concepts & {"unit", "agency"} or _names_party(columns, {"body"}))
    bare = [column for column in columns if _names_no_firm(column) or _heading_of(column) == "title"]
    return _with_meaning(columns, bare[:1] if sold or owned else (), Meaning("product"))


def _with_name_of_flag(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside a "Supplier" that holds only yes and no is the name of who is a supplier, or is none."""
    flags = {column.meaning.role for column in columns if column.note and not column.meaning.concept} & _NUMBERED
    named = [column for column in columns if _is_name(column)]
    if len(flags) != 1 or len(named) != 1 or named[0].meaning.role:
        return tuple(columns)
    return _with_meaning(columns, named, Meaning("name", flags.pop(), 1))


def _with_other_side(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside a named buyer names who sells to it, where money was agreed for a time or by a number."""
    concepts = _concepts_of(columns)
    buys = _names_party(columns, _BUYERS) or "agency" in concepts
    bare = [column for column in columns if _is_name(column) and not column.meaning.role and column.content.filled]
    agreed = concepts & _OF_A_DEAL and concepts & _OF_A_TERM
    if (
        not (buys and agreed)
        or len(bare) != 1
        or "product" in concepts
        or _names_party(columns, _SELLERS | {"company"})
    ):
        return tuple(columns)
    return _with_meaning(columns, bare, Meaning("name", "vendor", 1))


def _with_listed_firm(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Security" or "Name" beside a ticker is the firm whose shares are listed."""
    is_listed = any(_heading_of(column) in _TICKERS for column in columns)
    titled = [column for column in columns if _heading_of(column) in _LISTED or _names_no_firm(column)]
    if not is_listed or len(titled) != 1 or any(_is_name(column) and column not in titled for column in columns):
        return tuple(columns)
    return _with_meaning(columns, titled, Meaning("name", "company", 1))


def _with_users_of_packages(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Parents" of a package are what needs it, and no owners."""
    owners = [column for column in columns if _is_name(column) and column.meaning.role == "owner"]
    return _with_meaning(columns, owners if "package" in _concepts_of(columns) else (), Meaning("unit"))


def _with_brand(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Brand" of a model or product is its maker, where no other column names one."""
    if "product" not in _concepts_of(columns) or _names_party(columns, _SELLERS):
        return tuple(columns)
    return _with_meaning(
        columns, [column for column in columns if _heading_of(column) in _BRANDS], Meaning("name", "maker")
    )


def _with_asset(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Asset name" is what is held, where no other column says it and none names a machine's user."""
    assets = [column for column in columns if _heading_of(column) in _ASSETS]
    others = _concepts_of(column for column in columns if column not in assets)
    return _with_meaning(columns, () if others & _HELD else assets, Meaning("product"))


def _with_sites(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Location" beside software and its version, seats or installs is the site that has it, and no address of the maker."""
    concepts = _concepts_of(columns)
    if "product" not in concepts or not concepts & _INSTALLED or concepts & _OF_A_CONTACT:
        return tuple(columns)
    return _with_meaning(columns, [column for column in columns if _heading_of(column) in _PLACES], Meaning("unit"))


def _with_name_of_number(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare "Name" beside the number of a party ("Vendor ID") is the name of that party, where no other column names one."""
    roles = {column.meaning.role for column in columns if _is_number_of_party(column)}
    named = [column for column in columns if _is_name(column)]
    if len(roles) != 1 or len(named) != 1 or named[0].meaning.role:
        return tuple(columns)
    return _with_meaning(columns, named, Meaning("name", roles.pop(), 1))


def _with_meaning(columns: Sequence[Column], chosen: Collection[Column], meaning: Meaning) -> tuple[Column, ...]:
    """The columns, the chosen ones with another meaning."""
    cols = {column.col for column in chosen}
    return tuple(replace(column, meaning=meaning) if column.col in cols else column for column in columns)


def _propose_meanings(columns: Sequence[Column], meanings: Mapping[int, Meaning], note: str) -> tuple[Column, ...]:
    """The columns, those in `meanings` with the meaning that is proposed for them, and the note that says why."""
    return tuple(
        replace(column, meaning=meanings[column.col], is_proposed=True, note=note) if column.col in meanings else column
        for column in columns
    )


def _concepts_of(columns: Iterable[Column]) -> frozenset[str]:
    return frozenset(column.meaning.concept for column in columns)


def _heading_of(column: Column) -> str:
    return normalise_heading(column.heading)


def _is_name(column: Column) -> bool:
    return column.meaning.concept == "name"


def _is_number_of_party(column: Column) -> bool:
    return column.meaning.concept == "identifier" and column.meaning.role in _NUMBERED


def _names_party(columns: Sequence[Column], roles: Collection[str]) -> bool:
    return any(_is_name(column) and column.meaning.role in roles for column in columns)


def _names_no_firm(column: Column) -> bool:
    is_bare = _is_name(column) and not column.meaning.role and column.content.filled > 0
    return is_bare and column.content.share("company") < COMPANY_SHARE
