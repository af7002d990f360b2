"""`exposure designations`: the designation files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, print_result
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzer.designations import Authority, Designation

designations = typer.Typer(
    name="designations", help="List, show and check designation files.", no_args_is_help=True, rich_markup_mode=None
)


@designations.command("list")
@take_options("json")
def list_them(values: OptionValues) -> None:
    """List the designations that come with the program, with each authority's status by its source.

    \b
    Example:
      exposure designations list
    """  # noqa: D301
    from analyzer.designations import load_designation, shipped_ids

    known = [load_designation(name) for name in shipped_ids()]
    if ScanOptions(**values).json:
        give_json({"designations": [_summary_record(designation) for designation in known]})
    else:
        print_result("\n".join(line for designation in known for line in _list_lines(designation)))


@designations.command()
@take_options("json")
def show(
    designation: Annotated[str, typer.Argument(metavar="ID|FILE", show_default=False, help="Which one.")],
    *,
    values: OptionValues,
) -> None:
    """Show one designation: authorities, status and sources, clauses and deadlines, and every term.

    \b
    Examples:
      exposure designations show anthropic
      exposure designations show our_own.toml --json
    """  # noqa: D301
    import msgspec

    from analyzer.request.request import load_designations

    (asked,) = load_designations([designation], [])
    if ScanOptions(**values).json:
        give_json(msgspec.to_builtins(asked))
    else:
        print_result("\n".join(_designation_lines(asked)))


@designations.command()
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False, help="A designation file.")],
) -> None:
    """Check a designation file of your own; an error names file, key and line.

    \b
    Example:
      exposure designations check our_own.toml
    """  # noqa: D301
    from analyzer.designations import check_file as check_file

    check_file(file)
    print_result(f"{file}: a valid designation file")


def _summary_record(designation: Designation) -> dict[str, object]:
    return {
        "id": designation.id,
        "name": designation.name,
        "checked_on": designation.checked_on.isoformat(),
        "leading_test": str(designation.leading_test),
        "vendors": [vendor.name for vendor in designation.vendors],
        "authorities": [
            {
                "id": authority.id,
                "name": authority.name,
                "status": str(authority.status),
                "status_date": _day_text(authority),
            }
            for authority in designation.authorities
        ],
        "sha256": designation.sha256,
    }


def _list_lines(designation: Designation) -> Iterator[str]:
    yield f"{designation.id:14} {designation.name}"
    for authority in designation.authorities:
        yield f"{'':14} {_status_text(authority)}"


def _designation_lines(designation: Designation) -> Iterator[str]:
    yield f"{designation.name} ({designation.id})"
    yield designation.summary
    yield f"Checked on {designation.checked_on}; leading test: {designation.leading_test}"
    for authority in designation.authorities:
        yield from _authority_lines(authority)
    for conflict in designation.conflicts:
        yield f"Sources conflict: {conflict}"
    if designation.certificate:
        yield f"Certificate: {designation.certificate.text} [{designation.certificate.source}]"
    for vendor in designation.vendors:
        yield f"Terms of {vendor.name}:"
        for term in vendor.terms:
            yield f"  {term.text} ({term.kind}, {term.strength}, {term.confidence}) [{term.source}]"
    for pattern in designation.patterns:
        yield f"Pattern: {pattern.label}, {pattern.regex} ({pattern.kind}), such as {pattern.example} [{pattern.source}]"


def _authority_lines(authority: Authority) -> Iterator[str]:
    yield f"Authority: {_status_text(authority)}, {authority.legal_basis} [{authority.source}]"
    for clause in authority.clauses:
        yield f"  Clause {clause.id} ({clause.edition}), test {clause.test}: {clause.box} [{clause.source}]"
    for event in authority.history:
        yield f"  {event.on}: {event.text} [{event.source}]"


def _status_text(authority: Authority) -> str:
    since = f" since {_day_text(authority)}" if authority.status_date else ""
    return f"{authority.name}: {authority.status}{since} ({authority.confidence})"


def _day_text(authority: Authority) -> str | None:
    return authority.status_date.isoformat() if authority.status_date else None
