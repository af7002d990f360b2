"""Words an inspection: every table in full where there are few, one line each where there are many.

Texts wrap and are never cut, so that a heading can be read to its end; piped, it is plain text of a fixed width.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from analyzer.render.amount import grouped_amount
from analyzer.render.cleaning import one_line
from analyzer.render.inspection.columns import left_aside, print_columns
from analyzer.render.inspection.doubts import Doubt, ranked_doubts, without_repeats
from analyzer.render.inspection.inspection import Inspection
from analyzer.render.text_table import TextColumn, print_line, print_table
from analyzer.report.model.provenance import SheetNote
from analyzer.text.phrases import count_noun, first_names
from analyzer.vocabulary import FileStatus, Problem

FEW = 12
PIPED_WIDTH = 120
_WIDEST = 200
_GROUPS = 25
_NAMES = 4
_DOUBTS = 5
_NARROWEST_PLACE = 24
_OVERVIEW = (
    TextColumn("File and sheet", _NARROWEST_PLACE),
    TextColumn("Kind"),
    *(TextColumn(heading, is_right=True) for heading in ("Headings", "Rows", "Rejected", "Columns", "Amount")),
)


def inspection_text(seen: Inspection, *, verbose: bool = False) -> str:
    """It as text for stdout, coloured on a terminal. With `verbose`, every table in full however many there are."""
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, _WIDEST) if console.is_terminal else PIPED_WIDTH
    with console.capture() as printed:
        print_inspection(console, seen, verbose=verbose)
    return "\n".join(line.rstrip() for line in printed.get().rstrip("\n").split("\n"))


def print_inspection(console: Console, seen: Inspection, *, verbose: bool = False) -> None:
    """Print an inspection on `console`; texts from inputs are shown as they are and obeyed by nothing."""
    in_full = verbose or len(seen.sheets) <= FEW
    doubts = without_repeats(ranked_doubts(seen))
    _print_doubts(console, doubts, limit=None if verbose else _DOUBTS)
    if in_full:
        for sheet, table in zip(seen.sheets, seen.tables, strict=True):
            print_line(console, _sheet_place(sheet), "bold")
            print_line(console, f"  {_sheet_facts(sheet)}")
            if any(column.heading or column.part for column in table.columns):
                print_columns(console, table)
                for text in left_aside(table):
                    print_line(console, f"  {text}", "dim")
            for note in sheet.notes:
                print_line(console, f"  - {note}", "yellow")
            console.print()
    elif seen.sheets:
        _print_overview(console, seen.sheets)
        console.print()
    _show_problems(console, _remaining_problems(seen) if in_full else list(seen.problems), verbose=verbose)
    if doubts:
        print_line(console, f"{count_noun(len(doubts), 'doubt')}: see the top.", "dim")
    print_line(console, _sum_up(seen), "bold")
    if not in_full:
        print_line(console, "Every column of every table: exposure inspect -v, or inspect one file.", "dim")


def _sheet_place(sheet: SheetNote) -> str:
    place = f"{sheet.file}, sheet {sheet.sheet}" if sheet.sheet else sheet.file
    return f"{place}, table {sheet.table}" if sheet.table > 1 else place


def _sheet_facts(sheet: SheetNote) -> str:
    header = f"headings in row {sheet.header_row}" if sheet.header_row else "no headings"
    rows = f"{sheet.rows_read:,} rows = {sheet.rows_kept:,} kept + {sheet.rows_rejected:,} rejected"
    total = "" if sheet.amount_total is None else f"; amounts add up to {grouped_amount(sheet.amount_total)}"
    return f"{sheet.kind}; {header}; {rows}{total}"


def _print_overview(console: Console, sheets: Sequence[SheetNote]) -> None:
    rows = []
    for sheet in sheets:
        amount = "" if sheet.amount_total is None else grouped_amount(sheet.amount_total)
        counts = (f"{sheet.rows_read:,}", f"{sheet.rows_rejected:,}", f"{len(sheet.columns)}")
        row = (_sheet_place(sheet), str(sheet.kind), f"{sheet.header_row or '-'}", *counts, amount)
        rows.append([Text(one_line(text)) for text in row])
    print_table(console, _OVERVIEW, rows)


def _remaining_problems(seen: Inspection) -> list[Problem]:
    """The problems that no table has told."""
    said = {(sheet.file, sheet.sheet, note) for sheet in seen.sheets for note in sheet.notes}
    return [problem for problem in seen.problems if (problem.file, problem.sheet, problem.text) not in said]


def _show_problems(console: Console, problems: Sequence[Problem], *, verbose: bool) -> None:
    """Each sentence once, with the places that it holds for; the sentences of most places first."""
    places: dict[str, list[str]] = {}
    for problem in problems:
        place = f"{problem.file}, sheet {problem.sheet}" if problem.sheet else problem.file
        places.setdefault(problem.text, []).append(place)
    groups = sorted(places.items(), key=lambda group: -len(group[1]))
    shown = groups if verbose else groups[:_GROUPS]
    for text, where in shown:
        print_line(console, f"- {first_names(where, len(where) if verbose else _NAMES, '; ')}: {text}", "yellow")
    if len(shown) < len(groups):
        print_line(console, f"- and {len(groups) - len(shown)} other remarks; -v shows them all.", "yellow")
    if shown:
        console.print()


def _print_doubts(console: Console, doubts: Sequence[Doubt], *, limit: int | None) -> None:
    """What to check, that first for which most waits; below each the command or the line of a mapping that settles it."""
    if not doubts:
        return
    first = doubts[:limit]
    more = f" of {len(doubts)}; -v shows all" if len(first) < len(doubts) else ""
    print_line(console, f"Check {'this' if len(first) == 1 else f'these {len(first)}'} first{more}:", "bold")
    for number, doubt in enumerate(first, start=1):
        print_line(console, f"  {number}. {doubt.sentence}")
        print_line(console, f"     {doubt.remedy}", "cyan")
    print_line(
        console,
        "  Lines for a mapping: exposure inspect PATH --ask goes through them, --write-map map.toml writes them first.",
        "dim",
    )
    console.print()


def _sum_up(seen: Inspection) -> str:
    files = {status: sum(file.status == status for file in seen.inputs) for status in FileStatus}
    read, rejected = (sum(getattr(sheet, name) for sheet in seen.sheets) for name in ("rows_read", "rows_rejected"))
    sheets = len({(sheet.file, sheet.sheet) for sheet in seen.sheets})
    tables = f" with {len(seen.sheets):,} tables" if len(seen.sheets) > sheets else ""
    return (
        f"{count_noun(len(seen.inputs), 'file')}: {files[FileStatus.READ]:,} read, {files[FileStatus.REFUSED]:,} refused, "
        f"{files[FileStatus.IGNORED]:,} ignored. {count_noun(sheets, 'sheet')}{tables}, "
        f"{count_noun(read, 'row')}: {read - rejected:,} kept, {rejected:,} rejected."
    )
