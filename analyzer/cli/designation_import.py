"""`exposure designations import`: a published list as a designation file, with every row accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, read_day, take_options
from analyzer.cli.designation_files import write_new_file
from analyzer.cli.output import give_json, print_result, print_status
from analyzer.vocabulary import ListKind, Test

if TYPE_CHECKING:
    from analyzer.designations.published.make_designation import ImportedList


@take_options("limit", "json", "verbose")
def import_list(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", show_default=False, help="The list: .csv, .xlsx or another table.")
    ],
    kind: Annotated[ListKind, typer.Option("--as", help="What the file is a list of.")],
    write: Annotated[
        Path | None, typer.Option("--write", metavar="FILE", help="The file to write.  [default: ID.toml]")
    ] = None,
    name_id: Annotated[str, typer.Option("--id", metavar="ID", help="The id of the designation.")] = "",
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            parser=read_day,
            metavar="DATE",
            help="The day of a list that does not tell its own. What ended before this day is left out.",
        ),
    ] = None,
    authority: Annotated[str, typer.Option("--authority", metavar="NAME", help="Who acts against the firms.")] = "",
    legal_basis: Annotated[str, typer.Option("--legal-basis", metavar="TEXT", help="Under which law.")] = "",
    test: Annotated[
        list[Test] | None,
        typer.Option("--test", metavar="TEST", help=f"A test that it poses: {', '.join(Test)}; repeatable."),
    ] = None,
    status: Annotated[
        str, typer.Option("--status", metavar="STATUS", help="Where the determination stands, such as active.")
    ] = "",
    *,
    values: OptionValues,
) -> None:
    """Make a designation file of a published list, or of a table with the columns name, aliases, country, identifier.

    \b
    Examples:
      exposure designations import FASCSAOrders26333.CSV --as sam-fascsa
      exposure designations import consolidated.csv --as csl --as-of 2026-11-28
      exposure designations import targets.simple.csv --as opensanctions --authority "State of Acme" --test provide
      exposure designations import our_list.xlsx --as table --as-of 2026-11-29 --id our-list

    Lists: 1260h (OpenSanctions' file of the section 1260H list), sam-fascsa (SAM's extract of FASCSA orders, or of
    exclusions), csl (Consolidated Screening List), opensanctions (targets.simple.csv, or its tables of section 889 and
    5949), fcc (Covered List), table. What each means in law, and what is to be edited, stands in the file.
    """  # noqa: D301
    from analyzer.designations.published.make_designation import make_designation, with_id
    from analyzer.designations.published.named_authority import NamedAuthority, read_status
    from analyzer.designations.write_toml import designation_toml
    from analyzer.reading.limits import limits_of
    from analyzer.request.list_file import read_list

    named = NamedAuthority(authority, legal_basis, tuple(test or ()), read_status(status))
    listed = read_list(file, limits_of(values.get("limit", ())))
    made = with_id(make_designation(listed, kind, as_of, named), name_id)
    target = write or Path(f"{made.designation.id}.toml")
    remarks = [f"Imported from {file.name}, a {made.layout}, of {made.day}: {made.counts_text}."]
    write_new_file(target, designation_toml(made.designation, remarks))
    if values.get("json"):
        give_json(_import_record(made, target))
    else:
        print_result(str(target))
        _say_counts(made, target)


def _say_counts(made: ImportedList, target: Path) -> None:
    print_status(f"Read as: {made.layout}, of {made.day}")
    print_status(
        f"Rows read: {made.rows} = vendors written: {made.vendors} + rows left out: {sum(made.omitted.values())}"
    )
    for reason, count in sorted(made.omitted.items()):
        print_status(f"- {count} left out: {reason}")
    for reason, count in sorted(made.unused.items()):
        print_status(f"- {count} not used: {reason}")
    for sheet in made.other_sheets:
        print_status(f"- Not read: sheet {sheet}")
    for conflict in made.designation.conflicts:
        print_status(f"Note: {conflict}")
    print_status(f"Look through it, then: exposure scan PATH -d {target}")


def _import_record(made: ImportedList, target: Path) -> dict[str, object]:
    return {
        "file": str(target),
        "id": made.designation.id,
        "layout": made.layout,
        "day": made.day.isoformat(),
        "rows_read": made.rows,
        "vendors": made.vendors,
        "rows_left_out": dict(sorted(made.omitted.items())),
        "texts_not_used": dict(sorted(made.unused.items())),
        "sheets_not_read": list(made.other_sheets),
    }
