"""`exposure designations`: the designation files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.designation_files import check, new
from analyzer.cli.designation_import import import_list
from analyzer.cli.designation_update import update
from analyzer.cli.headed_help import PlainCommand, PlainGroup
from analyzer.cli.output import give_json, indented_line, print_lines
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzer.designations import Authority, Event
    from analyzer.request.designation_folder import SourcedDesignation

designations = typer.Typer(
    name="designations",
    cls=PlainGroup,
    help="List, show, check, import and write designations.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@designations.command("list", cls=PlainCommand)
@take_options("designation_folder", "as_of", "json", "verbose")
def list_them(values: OptionValues) -> None:
    """List the designations of the program and of your own folder, with where each authority stands on the as-of date.

    \b
    Examples:
      exposure designations list
      exposure designations list --as-of 2026-03-15
    """  # noqa: D301
    from analyzer.request.designation_folder import designation_folder, find_designation, known_ids

    options = ScanOptions(**values)
    folder = designation_folder(options)
    known = [find_designation(name, folder) for name in known_ids(folder)]
    day = options.as_of or date.today()
    if options.json:
        give_json({"designations": [_summary_record(designation, day) for designation in known]})
    else:
        print_lines(line for designation in known for line in _list_lines(designation, day))


@designations.command(cls=PlainCommand)
@take_options("designation_folder", "as_of", "json", "verbose")
def show(
    designation: Annotated[str, typer.Argument(metavar="ID|FILE", show_default=False, help="Which one.")],
    *,
    values: OptionValues,
) -> None:
    """Show one designation: authorities with their events, status and sources, clauses and deadlines, and every term.

    \b
    Examples:
      exposure designations show anthropic
      exposure designations show anthropic --as-of 2026-03-15
      exposure designations show our_own.toml --json
    """  # noqa: D301
    import msgspec

    from analyzer.request.designation_folder import designation_folder, find_designation

    options = ScanOptions(**values)
    sourced = find_designation(designation, designation_folder(options))
    if options.json:
        give_json(msgspec.to_builtins(sourced.designation) | {"file": sourced.origin})
    else:
        print_lines(map(indented_line, _designation_lines(sourced, options.as_of or date.today())))


for verb in (check, new, update):
    designations.command(cls=PlainCommand)(verb)
designations.command("import", cls=PlainCommand)(import_list)


def _summary_record(sourced: SourcedDesignation, day: date) -> dict[str, object]:
    from analyzer.designations import legal_state

    designation = sourced.designation
    states = [(authority, legal_state(authority, day)) for authority in designation.authorities]
    return {
        "id": designation.id,
        "name": designation.name,
        "as_of": day.isoformat(),
        "checked_on": designation.checked_on.isoformat(),
        "checked_against": designation.checked_against,
        "leading_test": str(designation.leading_test),
        "vendors": [vendor.name for vendor in designation.vendors],
        "authorities": [
            {
                "id": authority.id,
                "name": authority.name,
                "status": state.status,
                "status_date": state.since.isoformat() if state.since else None,
            }
            for authority, state in states
        ],
        "sha256": designation.sha256,
        "file": sourced.origin,
    }


def _list_lines(sourced: SourcedDesignation, day: date) -> Iterator[str]:
    designation = sourced.designation
    yield f"{designation.id}: {designation.name}"
    if sourced.file:
        yield f"  From {sourced.origin}, checked on {designation.checked_on}{sourced.remark}"
    for authority in designation.authorities:
        yield f"  {_status_text(authority, day)}"


def _designation_lines(sourced: SourcedDesignation, day: date) -> Iterator[str]:
    designation = sourced.designation
    yield f"{designation.name} ({designation.id})"
    yield f"From {sourced.origin}, SHA-256 {designation.sha256}{sourced.remark}"
    yield designation.summary
    yield f"Checked on {designation.checked_on} against {designation.checked_against}; leading test: {designation.leading_test}"
    for authority in designation.authorities:
        yield from _authority_lines(authority, day)
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


def _authority_lines(authority: Authority, day: date) -> Iterator[str]:
    yield f"Authority: {_status_text(authority, day)}, {authority.legal_basis}"
    yield f"  Tests: {', '.join(authority.tests)}"
    if authority.docket or authority.link:
        yield f"  Docket: {' '.join(filter(None, (authority.docket, authority.link)))}"
    yield from map(_event_line, authority.events)
    for clause in authority.clauses:
        duties = ", ".join(clause.duties)
        yield f"  {clause.kind.title()} {clause.id} ({clause.edition}), test {clause.test}, to {duties}: {clause.box} [{clause.source}]"


def _event_line(event: Event) -> str:
    """One event of the timeline: its day, the status that it gives and from when, what happened, who says so."""
    from_when = f" from {event.effective}" if event.effective and event.effective != event.on else ""
    status = f" {event.status}{from_when}:" if event.status else ""
    return f"  {event.on}{status} {event.text} ({event.confidence}) [{event.source}]"


def _status_text(authority: Authority, day: date) -> str:
    from analyzer.designations import legal_state

    state = legal_state(authority, day)
    since = f" since {state.since}" if state.since else ""
    doubt = f" ({state.event.confidence})" if state.event else ""
    return f"{authority.name}: {state.status}{since}{doubt} on {day}"
