"""The layouts in which lists of vendors are published, each declared once, by the kind of list."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyzer.designations.published.entry_names import also_named
from analyzer.designations.published.fcc_entry import producers_of
from analyzer.designations.published.list_layout import SEMICOLON_OR_TIGHT_COMMA, ListLayout, RowRule
from analyzer.vocabulary import ListKind

_NO_FIRMS = {
    "individual": "individuals",
    "person": "individuals",
    "vessel": "vessels",
    "aircraft": "aircraft",
    "airplane": "aircraft",
}
_ORGANISATIONS = frozenset(("company", "organization", "legalentity", "publicbody"))
_COUNTRY = ("country", ("country", "countries"))
_SCHEMA = RowRule("schema", _NO_FIRMS, _ORGANISATIONS, "of the kind {word}, which is no firm")

# 41 U.S.C. 1323 is what orders are issued under, 4713 what a head of an agency acts under.
_FASCSA = re.compile(r"FASCSA|Federal Acquisition Supply Chain Security|41 U\.?S\.?C\.? ?(?:1323|4713)", re.IGNORECASE)

# Named by opensanctions.org in the file that its data set of this list is made from.
SECTION_1260H = ListLayout(
    "list of Chinese military companies as kept by OpenSanctions",
    headings=("name", "clean name", "alias", "previous name", "parent name", "start date", "end date"),
    name=("clean name", "name"),
    aliases=("alias",),
    former=("previous name",),
    parent=("parent name",),
    start=("start date",),
    end=("end date",),
    between=SEMICOLON_OR_TIGHT_COMMA,
    day_columns=("start date", "end date"),
)
SAM_FASCSA_ORDERS = ListLayout(
    "SAM extract of FASCSA orders",
    headings=("classification", "name", "unique entity id", "cage", "active date", "fascsa order flag"),
    name=("name",),
    start=("active date",),
    end=("termination date",),
    remarks=(_COUNTRY, ("excluded by", ("excluding agency",))),
    identifiers=("unique entity id", "cage"),
    rules=(
        RowRule("classification", _NO_FIRMS),
        RowRule("fascsa order flag", {}, frozenset(("y", "yes")), "not marked as a FASCSA order"),
    ),
    day_columns=("update date", "creation date"),
)
SAM_EXCLUSIONS = ListLayout(
    "SAM extract of exclusions",
    headings=("classification", "name", "exclusion program", "excluding agency", "ct code", "sam number", "cage"),
    name=("name",),
    aliases=("cross reference",),
    extract_aliases=also_named,
    start=("active date",),
    end=("termination date",),
    remarks=(_COUNTRY, ("excluded by", ("excluding agency",))),
    identifiers=("unique entity id", "cage"),
    rules=(RowRule("classification", _NO_FIRMS),),
    required=("additional comments", _FASCSA, "not said to be under a FASCSA order in Additional Comments"),
    day_columns=("creation date",),
)
CONSOLIDATED_SCREENING_LIST = ListLayout(
    "Consolidated Screening List",
    headings=("source", "entity number", "type", "programs", "name", "alt names", "federal register notice"),
    name=("name",),
    aliases=("alt names",),
    remarks=(("on", ("source",)), ("under", ("programs",))),
    start=("start date",),
    end=("end date",),
    rules=(RowRule("type", _NO_FIRMS),),
)
OPENSANCTIONS_TARGETS = ListLayout(
    "OpenSanctions targets.simple.csv",
    headings=("id", "schema", "name", "aliases", "countries", "identifiers", "sanctions", "dataset", "last seen"),
    name=("name",),
    aliases=("aliases",),
    remarks=(_COUNTRY,),
    identifiers=("identifiers",),
    rules=(_SCHEMA,),
    day_columns=("last seen", "last change"),
)
OPENSANCTIONS_STATUTES = ListLayout(
    "OpenSanctions table of firms that a statute names",
    headings=("schema", "name", "aliases", "topics", "program", "authority", "start date", "end date", "country"),
    name=("name",),
    aliases=("aliases",),
    remarks=(_COUNTRY,),
    start=("start date",),
    end=("end date",),
    rules=(_SCHEMA,),
    day_columns=("report date",),
)
FCC_COVERED_LIST = ListLayout(
    "FCC Covered List",
    headings=("covered equipment or services", "date of inclusion on covered list"),
    name=("covered equipment or services",),
    start=("date of inclusion on covered list",),
    extract_names=producers_of,
    no_name="naming no producer (a kind of product)",
    day_columns=("date of inclusion on covered list",),
)
PLAIN_TABLE = ListLayout(
    "table of vendors",
    headings=("name",),
    name=("name", "vendor"),
    aliases=("aliases", "alias", "also known as", "aka", "hosts", "host", "packages", "package", "products", "product"),
    former=("former names", "former name", "previous name"),
    parent=("parent", "parent name"),
    remarks=(_COUNTRY,),
    start=("start date", "start"),
    end=("end date", "end"),
    identifiers=("identifier", "identifiers", "uei", "cage", "lei"),
)

LAYOUTS: Mapping[ListKind, tuple[ListLayout, ...]] = {
    ListKind.SECTION_1260H: (SECTION_1260H,),
    ListKind.SAM_FASCSA: (SAM_FASCSA_ORDERS, SAM_EXCLUSIONS),
    ListKind.CSL: (CONSOLIDATED_SCREENING_LIST,),
    ListKind.OPENSANCTIONS: (OPENSANCTIONS_TARGETS, OPENSANCTIONS_STATUTES),
    ListKind.FCC: (FCC_COVERED_LIST,),
    ListKind.TABLE: (PLAIN_TABLE,),
}
