"""`exposure screen`: texts and names against the terms, with reasons, without any file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_result, print_status
from analyzer.cli.part_words import part_problem
from analyzer.errors import UsageProblem
from analyzer.render.verdict_words import verdict_fields, verdict_words
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analyzer.request.options import ScanOptions
    from analyzer.screening import Match

_Cell = Annotated[
    str, typer.Option(metavar="TEXT", help="Judge a row with this text, as a scan would.", show_default=False)
]


def _read_part(text: str) -> ColumnRole:
    """The part of a column by its word."""
    if text and text in list(ColumnRole):
        return ColumnRole(text)
    raise typer.BadParameter(part_problem(text))


@take_options("designation", "vendor", "catalogue", "designation_folder", "limit", "json", "verbose")
def screen(
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT", help="Texts; without any, or with -, the lines of stdin.")
    ] = None,
    part: Annotated[
        ColumnRole,
        typer.Option(
            "--part",
            metavar="PART",
            parser=_read_part,
            help="The column they stand in, such as firm, product or notes.",
        ),
    ] = ColumnRole.OTHER,
    *,
    vendor_cell: _Cell = "",
    product_cell: _Cell = "",
    note: _Cell = "",
    values: OptionValues,
) -> None:
    """Match texts or names against the designations' terms.

    With reasons; or judge one row of an inventory, as a scan would.

    \b
    Examples:
      exposure screen "We use Claude through AWS Bedrock" --part notes
      exposure screen "Hikvision USA Inc" "AZTEC Paving" -d section-889
      cut -d, -f2 vendors.csv | exposure screen --part firm --json
      exposure screen --vendor-cell Anthropic --product-cell Claude --note "cancelled in May"
    """  # noqa: D301
    from analyzer.designations import load_own_catalogue
    from analyzer.reading.limits import limits_of
    from analyzer.request.designation_folder import designation_folder
    from analyzer.request.options import ScanOptions
    from analyzer.request.request import load_designations
    from analyzer.screening import Text, screen_typed

    options = ScanOptions(**values)
    cells = {
        heading: text for heading, text in (("Vendor", vendor_cell), ("Product", product_cell), ("Notes", note)) if text
    }
    if cells:
        _screen_row(cells, texts, options)
        return
    designations = load_designations(
        options.designations, options.vendor, designation_folder(options), limits_of(options.limit)
    )
    catalogue = load_own_catalogue(options.catalogue, designations).entries
    given = list(dict.fromkeys(_given_texts(texts)))
    screened = [Text(text, part, "", SheetKind.UNKNOWN) for text in given]
    screening = screen_typed(screened, designations, catalogue)
    matches = screening.matches
    for remark in screening.remarks:
        print_status(remark)
    if options.json:
        give_json({"texts": given, "matches": [_match_record(match) for match in matches]})
    else:
        print_result("\n".join(line for text in given for line in _match_lines(text, matches)))


def _screen_row(cells: Mapping[str, str], texts: Sequence[str] | None, options: ScanOptions) -> None:
    from analyzer.cli.row_verdict import row_lines, row_record
    from analyzer.pipeline.try_row import scan_row

    if texts:
        raise UsageProblem("A row and texts beside it cannot be screened at once.", "Give one or the other.")
    model = scan_row(cells, options)
    if options.json:
        give_json(row_record(model, cells))
    else:
        print_result("\n".join(row_lines(model, cells)))


def _given_texts(texts: Sequence[str] | None) -> Sequence[str]:
    if texts and list(texts) != ["-"]:
        return texts
    if not texts and sys.stdin.isatty():
        raise UsageProblem("There is no text to screen.", "Give texts, or pipe lines in.")
    return [line.strip() for line in sys.stdin if line.strip()]


def _match_lines(text: str, matches: Sequence[Match]) -> Iterator[str]:
    yield one_line(text)
    found = [match for match in matches if match.text.text == text]
    for match in found:
        met = f"{match.designation}, {match.vendor}: {match.term}"
        yield one_line(f"- {met} ({verdict_words(match)}). {match.reason}")
    if not found:
        yield "- no term met"


def _match_record(match: Match) -> dict[str, object]:
    return {
        "text": match.text.text,
        "part": str(match.text.part),
        "designation": match.designation,
        "vendor": match.vendor,
        "term": match.term,
        "term_kind": str(match.term_kind),
        **verdict_fields(match),
    }
