"""A column as it is understood: its heading, what the heading means, and what its cells look like."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analyzer.mapping.columns.heading_terms import NOTHING, QUESTION, Meaning, normalise_heading
from analyzer.mapping.columns.profile import ColumnProfile

MONEY = frozenset(("amount", "obligated", "potential", "subaward", "action_obligation", "cost", "money"))
DATES = frozenset(
    (
        "date_on",
        "start_on",
        "end_on",
        "signed_on",
        "valid_from",
        "valid_until",
        "identified_on",
        "submitted_on",
        "offers_due",
        "other_date",
    )
)
TOOL = "tool"
# Shares from which content is believed against a heading. Half: sparse and dirty columns still keep their heading's say;
# the identifiers and addresses that nothing else looks like need no more either.
_MIN_SHARE_BESIDE_HEADING = 0.5
_MIN_SHARE = 0.8
_TELLING = {
    "uei": "uei", "lei": "lei", "award_key": "contract_key", "email": "email", "purl": "package", "pinned": "package", "url": "host",
}  # fmt: skip
# What a URL may stand under without any contradiction.
_MAY_BE_LINKS = frozenset(("name", "product", "component", "notes", "basis", "package", "identifier", QUESTION))
COMPANY_SHARE = 0.3
# Content alone never wins a part from a column whose heading names it.
_LAST_RANK = 400
# Words of the headings of addresses to which a connection goes; `s ip` is the server's in logs of the extended format.
_FAR_SIDE = frozenset(("dest", "destination", "dst", "remote", "resolved", "s", "server", "target", "upstream"))
# "Users" may be counted, or be named.
_USERS = frozenset(("users", "user s", "nutzer", "utilisateurs", "usuarios", "utenti", "gebruikers", "utilizadores"))
_SEVERAL_WORDS = 10
_TEXT = 30


@dataclass(frozen=True, slots=True)
class Column:
    """`note` says what in the cells spoke against the heading, '' if nothing did.

    `is_proposed`: no heading says the meaning; the cells, other columns or the name of the file speak for it.
    """

    col: int
    heading: str
    meaning: Meaning
    content: ColumnProfile
    note: str = ""
    is_proposed: bool = False

    @property
    def may_be_a_person(self) -> bool:
        """Whether "Owner" or "Owned by" stands above no companies: a colleague who looks after the row, rather than a parent."""
        is_owner = normalise_heading(self.heading) in ("owner", "owned by")
        return is_owner and self.content.share("company") < COMPANY_SHARE

    def read_as(self, concept: str, note: str) -> Column:
        """The same column with another meaning; the reason is told only where the heading had claimed something."""
        told = note if self.heading and self.meaning != NOTHING else ""
        return replace(self, meaning=Meaning(concept, self.meaning.role, self.meaning.rank), note=told or self.note)


def overrule_by_content(column: Column) -> Column:
    """Let the cells overrule the heading where they plainly are something else."""
    if not column.content.filled:
        return column
    for overrule in (
        _read_by_check_digits,
        _contract_number,
        _not_money,
        _not_dates,
        _not_names,
        _not_yes_no,
        _answers_under_number,
        _firms_of_a_group,
        _buyers_of_a_firm,
        _names_of_machines,
        _worded_number,
        _read_unknown_heading,
    ):
        changed = overrule(column)
        if changed is not column:
            return changed
    return column


def _read_by_check_digits(column: Column) -> Column:
    """Identifiers with check digits, e-mail addresses and links are what they are under any heading."""
    concept = column.meaning.concept
    for sort, read_as in _TELLING.items():
        if column.content.share(sort) < _MIN_SHARE_BESIDE_HEADING or concept == read_as:
            continue
        if (sort in ("url", "email") and concept in _MAY_BE_LINKS) or (
            sort in ("purl", "pinned") and concept == "component"
        ):
            continue
        if sort == "email" and concept == "unit":  # accounts of people are named by their addresses
            continue
        return column.read_as(read_as, f"the cells hold {_SAID[sort]}, whatever the heading says")
    return column


_SAID = {
    "uei": "UEIs",
    "lei": "LEIs",
    "award_key": "contract award keys",
    "email": "e-mail addresses",
    "purl": "package URLs",
    "pinned": "packages with their versions",
    "url": "web addresses",
}


def _contract_number(column: Column) -> Column:
    """A PIID under a vague heading, or a contract number where yes or no was expected."""
    vague = ("", "identifier", "performance", "delivered", "description")
    if column.meaning.concept in vague and column.content.share("piid") >= _MIN_SHARE_BESIDE_HEADING:
        return column.read_as("piid", "the cells hold contract numbers")
    return column


def _not_money(column: Column) -> Column:
    if column.meaning.concept not in MONEY or column.content.share("amount") >= _MIN_SHARE_BESIDE_HEADING:
        return column
    return column.read_as("", "the heading says an amount, most cells are none; not counted")


def _not_dates(column: Column) -> Column:
    dated = column.content.share("date") + column.content.share("serial")
    if (
        column.meaning.concept not in DATES
        or column.meaning.concept == "other_date"
        or dated >= _MIN_SHARE_BESIDE_HEADING
    ):
        return column
    return column.read_as("", "the heading says a date, most cells are none")


def _not_names(column: Column) -> Column:
    content = column.content
    if column.meaning.concept not in ("name", "product", "component"):
        return column
    if column.meaning.role and content.share("bare_yes_no") == 1 and content.distinct <= len(("yes", "no")):
        return column.read_as("", "the heading says a party, the cells say yes or no")
    if content.share("words") >= 1 - _MIN_SHARE:
        return column
    if _plainly_answers(content):
        return column.read_as("", "the heading says a name, the cells say yes or no")
    if content.share("date") >= _MIN_SHARE_BESIDE_HEADING:
        return column.read_as("other_date", "the heading says a name, the cells are dates")
    return column.read_as("identifier", "the heading says a name, the cells are numbers")


def _not_yes_no(column: Column) -> Column:
    expected = column.meaning.concept in ("performance", "delivered")
    if expected and column.content.share("yes_no") < _MIN_SHARE_BESIDE_HEADING:
        return column.read_as(QUESTION, "the heading expects yes or no, most cells say something else")
    if column.meaning.concept == "licences" and column.content.share("licence_name") >= _MIN_SHARE_BESIDE_HEADING:
        return column.read_as("licence_terms", "the cells hold names of licences, no counts")
    named = column.meaning.concept == "licences" and column.content.share("words") >= _MIN_SHARE
    if named and normalise_heading(column.heading) in _USERS:
        return column.read_as("unit", "")
    if column.meaning.concept == "licences" and column.content.share("number") < _MIN_SHARE_BESIDE_HEADING:
        return column.read_as("", "the heading says a count, most cells are none")
    return column


def _answers_under_number(column: Column) -> Column:
    """Yes and no under "Claude Code" or "Uses API key" answer the heading: it ends like a number, and is none."""
    if column.meaning.concept == "identifier" and _plainly_answers(column.content):
        return column.read_as(TOOL, "the heading says a number or code, the cells say yes or no")
    return column


def _plainly_answers(content: ColumnProfile) -> bool:
    """Yes and no; 1 and 0 are answers too where nothing else is counted: among 1, 2 and 3 they are numbers."""
    answers, flags = content.share("plain_yes_no"), content.share("flag")
    return answers - flags >= _MIN_SHARE_BESIDE_HEADING or (answers == 1 and content.filled > 1)


def _buyers_of_a_firm(column: Column) -> Column:
    """A "Buyer" whose cells are initials or names of people is who placed the order in our own firm."""
    pays = column.meaning.concept == "name" and column.meaning.role == "payer"
    return column.read_as("unit", "") if pays and column.content.share("person") >= _MIN_SHARE else column


def _firms_of_a_group(column: Column) -> Column:
    """A "Business unit" whose cells are companies is the one of them that pays; else it is a part of one firm."""
    if column.meaning.role != "body" or column.meaning.concept != "name":
        return column
    if column.content.share("company") >= COMPANY_SHARE:
        return replace(column, meaning=Meaning("name", "payer", column.meaning.rank))
    return column.read_as("unit", "")


def _names_of_machines(column: Column) -> Column:
    """A network address, or a "Hostname" without a dot, is one of our own machines, no address of a vendor.

    But for the address to which a connection goes: that machine is the vendor's.
    """
    if column.content.share("ip") >= _MIN_SHARE:
        is_far = not _FAR_SIDE.isdisjoint(normalise_heading(column.heading).split())
        return column.read_as("" if is_far else "unit", "")
    is_host = column.meaning.concept == "host" and normalise_heading(column.heading) in (
        "host",
        "hostname",
        "host name",
    )
    return column.read_as("unit", "") if is_host and not column.content.share("url") else column


def _worded_number(column: Column) -> Column:
    """A "SKU" or "Line" that holds several words says what was bought."""
    worded = column.content.share("words") >= _MIN_SHARE and column.content.length >= _SEVERAL_WORDS
    heading = normalise_heading(column.heading)
    if worded and heading in ("sku", "line", "charge code", "line item code"):
        return column.read_as("item", "the cells hold words, no numbers")
    if heading == "object" and worded and column.content.length >= _TEXT:
        return column.read_as("description", "")
    is_code = column.meaning.concept == "identifier" and not column.meaning.role and heading.endswith(" code")
    return column.read_as("category", "the cells hold words, no codes") if worded and is_code else column


def _read_unknown_heading(column: Column) -> Column:
    """What a heading that is missing or unknown leaves open, the cells may tell."""
    says_state = (
        normalise_heading(column.heading).startswith("state")
        and column.content.share("standing") >= _MIN_SHARE_BESIDE_HEADING
    )
    if column.meaning.concept and not says_state:
        return column
    if column.heading and column.content.share("let_through") >= _MIN_SHARE:
        return column.read_as("disposition", "")
    if column.heading and column.content.share("unit") >= _MIN_SHARE:
        return column.read_as("unit", "")
    if column.heading and column.content.share("standing") >= _MIN_SHARE:
        return column.read_as("status", "")
    if column.heading and _says_yes_or_no(column.content):
        return column.read_as(TOOL, "")
    if column.content.share("date") >= _MIN_SHARE:
        return column.read_as("other_date" if column.heading else "date_on", "")
    return column if column.heading else _read_missing_heading(column)


def _read_missing_heading(column: Column) -> Column:
    """What stands below no heading at all is told only where it can hardly be anything else."""
    content = column.content
    for sort, concept, share in _NAMELESS:
        if content.share(sort) >= share and (sort != "lettered_cage" or content.share("cage") >= _MIN_SHARE):
            return replace(column, meaning=Meaning(concept, rank=_LAST_RANK))
    return column


# A CAGE of digits only looks like a postcode, so that some must have letters; an amount has cents or a currency.
_NAMELESS = (
    ("company", "name", COMPANY_SHARE),
    ("piid", "piid", _MIN_SHARE_BESIDE_HEADING),
    ("lettered_cage", "cage", 0.2),
    ("duns", "duns", _MIN_SHARE),
    ("cents", "amount", _MIN_SHARE),
)


def _says_yes_or_no(content: ColumnProfile) -> bool:
    """Yes, no and the like; ones and noughts only where nothing else stands in the column."""
    if content.share("flag") >= _MIN_SHARE:
        return content.share("flag") == 1 and content.distinct == len(("0", "1"))
    telling = content.share("yes_no") - content.share("flag")
    return telling >= _MIN_SHARE_BESIDE_HEADING or (telling > 0 and content.share("use_word") >= _MIN_SHARE)
