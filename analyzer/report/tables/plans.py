"""How a report table is laid out on a sheet of the workbook and on the page, as data: renderers draw it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic

from analyzer.report.model import ReportModel
from analyzer.report.tables.table_column import ColumnKind, Item, Value

# From the model and the rows of a table to one rank per row: of more rows than are shown, the lowest ranks are.
Ranks = Callable[[ReportModel, Any], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to the first row with `key` on another sheet ('': its top); nothing where no row has the key."""

    text: str
    sheet: str
    key: str


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[Item]):
    """One column of a sheet; `width` in characters, texts longer than it wrap.

    A column with a `prompt` is for people to fill in; `choices` names the range of words to choose from. `needed_for` maps the
    heading of another column to the words in it that make a cell of this one required.
    """

    heading: str
    kind: ColumnKind
    width: int
    value: Callable[[Item], Value | Link]
    prompt: str = ""
    choices: str = ""
    hidden: bool = False
    needed_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Tab(StrEnum):
    """What a sheet is for, which the colour of its tab repeats."""

    GUIDE = "guide"
    RESULT = "result"
    DETAIL = "detail"
    SOURCE = "source"


def no_key(_: object) -> str:
    """For sheets that nothing links into."""
    return ""


def finding_key(item: object) -> str:
    """The key under which a finding and all that belongs to it link to each other."""
    return f"{getattr(item, 'designation', '')}\n{getattr(item, 'firm_key', '')}"


def link_column(sheet: str, text: str = "", width: int = 9) -> SheetColumn[Any]:
    """A column that leads from what belongs to a finding to the rows about it on `sheet`."""
    heading = text or sheet
    return SheetColumn(heading, ColumnKind.TEXT, width, lambda item: Link(heading, sheet, finding_key(item)))


@dataclass(frozen=True, slots=True)
class SheetPlan(Generic[Item]):
    """The sheet of a table: which of its columns, by name, and others of its own, in order.

    `nothing` is said when it is empty. The first `frozen` columns stay in view.
    """

    title: str
    purpose: str
    tab: Tab
    columns: tuple[str | SheetColumn[Item], ...]
    nothing: str
    key: Callable[[Item], str] = no_key
    frozen: int = 0
    ranks: Ranks | None = None


class GridKind(StrEnum):
    """How a value is printed, sorted and written to CSV on the page.

    FIRM [card id, key, name, UEI, CAGE, own]; POSITION [designation, position under each test or one, flag];
    EXCERPT [before, marked, after, place]; WORD a key of the column's `words`; ANSWER an answer; DUTIES a list of
    [clause, answer, what it asks, reason, deadline]; CONTRACT [id of its page or '', number]; MONEY and PERCENT exact text; DAY ISO text.
    """

    FIRM = "firm"
    POSITION = "position"
    EXCERPT = "excerpt"
    ANSWER = "answer"
    DUTIES = "duties"
    CONTRACT = "contract"
    WORD = "word"
    TEXT = "text"
    LONG = "long"
    CODE = "code"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PageColumn(Generic[Item]):
    """A column that only the page has; FIRM, POSITION, EXCERPT, ANSWER and DUTIES need no `value`: the renderer knows theirs."""

    name: str
    heading: str
    kind: GridKind
    value: Callable[[Item], str] | None = None


class PageSection(StrEnum):
    """The section of the page that a table stands in."""

    TODO = "todo"
    FIRMS = "firms"
    PATHS = "every-path"
    SIGNING = "signing"
    REJECTED = "rejected"


FIRM: PageColumn[Any] = PageColumn("firm", "Firm", GridKind.FIRM)
POSITION: PageColumn[Any] = PageColumn("position", "Position", GridKind.POSITION)


@dataclass(frozen=True, slots=True)
class PagePlan(Generic[Item]):
    """The table on the page, in its section: columns by name and others of its own, and which of them filter.

    A column that holds nothing is left out if it is `optional`. The first `static` rows are printed in the page itself.
    `items` gives other records than the table's, `keep` chooses among them. A table without rows says `empty`, or
    is left out where that is ''. A `folded` one is opened by its heading. On paper stand those that are `printed`.
    """

    id: str
    section: PageSection
    label: str
    columns: tuple[str | PageColumn[Item], ...]
    facets: tuple[str, ...]
    empty: str = ""
    optional: tuple[str, ...] = ()
    ranks: Ranks | None = None
    static: int = 100
    items: Callable[[ReportModel], Sequence[Item]] | None = None
    keep: Callable[[Item], bool] | None = None
    intro: str = ""
    folded: bool = False
    printed: bool = True
