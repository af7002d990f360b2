"""The names of people that a run holds in columns of persons, found again wherever else they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from analyzer.report.model import ReportModel
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.report.tables.table import ReportTable
from analyzer.vocabulary import Cell

NAME_MARK = "[name]"
InputColumn = tuple[str, str, str]  # file, sheet, heading
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*(?:,?\s(?:[^\W\d_]|[.'’-])+){0,4}")  # noqa: RUF001 (names are written so)
_SEVERAL = re.compile(r"[;,/|<>()&\r\n]|\band\b")
_PARTICLES = frozenset(("al", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "van", "von"))
_SHORTEST = 3  # letters
_PAIR = 2


class PersonNames:
    """Takes names out of texts; a name of one word only in the capitals in which it is written."""

    def __init__(self, names: Iterable[str]) -> None:
        by_word: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names), key=lambda one: (-len(one), one)):
            by_word[_WORD.findall(name.casefold())[0]].append(name)
        self._patterns = {word: [_pattern_of(name) for name in several] for word, several in by_word.items()}

    def blank_names(self, text: str) -> str:
        """The text with a mark in the place of each name."""
        for word in sorted(self._patterns.keys() & set(_WORD.findall(text.casefold()))):
            for pattern in self._patterns[word]:
                text = pattern.sub(NAME_MARK, text)
        return text


def collect_names(
    model: ReportModel, tables: Iterable[ReportTable[Any]], personal_inputs: Collection[InputColumn]
) -> set[str]:
    """The names in the personal columns of the tables, of the operator, and in cells that stand in these columns of inputs.

    What is also the name of a firm, a vendor or a product stays, and a single word within one: else a contact called like its firm
    would take the firm along, and a department "Systems" half of its name.
    """
    columns = [(table, column) for table in tables for column in table.columns if column.personal]
    values = {str(column.value(item)) for table, column in columns for item in table.items(model)}
    quoted = {match.cell.text for match in model.evidence if input_column(match.cell) in personal_inputs}
    named = {value: tuple(_names_in(value)) for value in {model.run.operator} | values | quoted}
    candidates = {word.casefold() for value, names in named.items() for word in (value, *names)}
    others = [*model.findings.each("firm"), *(match.term for match in model.evidence)]
    others += [word for note in model.designations for word in (note.name, *note.vendors)]
    taken = candidates & set(map(str.casefold, others))
    words = {name for name in candidates if " " not in name}
    for other in others if words else ():
        taken |= words.intersection(_WORD.findall(other.casefold()))
    return {
        name
        for value, names in named.items()
        if value.casefold() not in taken
        for name in names
        if name.casefold() not in taken
    }


def input_column(cell: Cell) -> InputColumn:
    """File, sheet and heading of a cell."""
    return cell.file, cell.sheet, cell.column


def _names_in(value: str) -> Iterator[str]:
    """The value if it reads as a name, its parts that do, and a name that is written with the family name first turned round."""
    whole = " ".join(value.split())
    if len(whole) < _SHORTEST or value == TO_BE_SUPPLIED:
        return
    if _NAME.fullmatch(whole):
        yield whole
    parts = [" ".join(part.split()) for part in _SEVERAL.split(value)]
    if len(parts) == _PAIR and all(map(_NAME.fullmatch, parts)):
        yield " ".join(reversed(parts))
    yield from (part for part in parts if " " in part and _NAME.fullmatch(part) and _has_capitals(part))


def _has_capitals(name: str) -> bool:
    return all(word[:1].isupper() or word.casefold() in _PARTICLES for word in name.split())


def _pattern_of(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE if " " in name else re.NOFLAG)
