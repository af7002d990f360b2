"""Published exports as people have them: real headings, made rows, and what a person reads in them.

One file per family in `layouts`, each layout with the source of its headings. The readings were written before the program was asked;
`not_yet` says why one is not met today.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from analyzer.pipeline.scan import inspect_inputs

FOLDER = Path(__file__).with_name("layouts")
# The parts by which the program says what a person calls firm, product, consumer, amount and date.
PARTS = {
    "firm": ("supplier", "firm"),
    "product": ("product", "component", "description", "tool", "package", "host"),
    "consumer": ("unit", "firm", "agency", "funding_agency"),
    "amount": ("amount", "action_obligation"),
    "date": ("date_on", "start_on"),
}
# Where a person reads none, no column may have one of these; a log of one's own use has no supplier, a count of tokens is no amount.
NONE_OF = {"firm": ("supplier",), "product": ("product", "component"), "amount": ("amount", "action_obligation")}


def layouts() -> Iterator[Any]:
    for file in sorted(FOLDER.glob("*.toml")):
        for layout in tomllib.loads(file.read_text(encoding="utf-8"))["layout"]:
            yield pytest.param(layout, id=f"{file.stem}: {layout['name']}")


def expected_layouts() -> Iterator[Any]:
    """Every layout; one whose reading is not met yet fails, and is told when it no longer does."""
    for param in layouts():
        (layout,) = param.values
        marks = [pytest.mark.xfail(reason=layout["not_yet"], strict=True)] if "not_yet" in layout else []
        yield pytest.param(layout, id=param.id, marks=marks)


def written(layout: Mapping[str, Any]) -> str:
    """The file as an export writes it: the title rows, the headings unless it has none, the rows, and what stands below them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=layout.get("delimiter", ","), lineterminator="\n")
    if layout.get("headed", True):
        writer.writerow(layout["headings"])
    writer.writerows(layout["rows"])
    return (
        "".join(f"{line}\n" for line in layout.get("above", ())) + out.getvalue() + "\n".join(layout.get("below", ()))
    )


def wrong_readings(
    layout: Mapping[str, Any], kind: str, columns: Mapping[str, str], total: Decimal | None
) -> Iterator[str]:
    """What the program reads otherwise than a person does."""
    reading = layout["reading"]
    if kind not in reading["kinds"]:
        yield f"kind is {kind}, not {' or '.join(reading['kinds'])}"
    for aspect, parts in PARTS.items():
        right = reading[aspect]
        named = headings_of(columns, parts)
        if any(right) and not named & set(right) and ("" not in right or headings_of(columns, NONE_OF.get(aspect, ()))):
            yield f"{aspect} is {sorted(named) or 'none'}, not {' or '.join(filter(None, right))}"
        if not right and (much := headings_of(columns, NONE_OF.get(aspect, ()))):
            yield f"{aspect} is {sorted(much)}, and there is none"
    for heading in headings_of(columns, PARTS["amount"]) & reading.get("totals", {}).keys():
        if total != (wanted := Decimal(reading["totals"][heading])):
            yield f"{heading} adds up to {total}, not {wanted}"


def headings_of(columns: Mapping[str, str], parts: Iterable[str]) -> set[str]:
    """The headings of the columns that have one of these parts, without blanks around them, as labels are written."""
    wanted = set(parts)
    return {heading.strip() for part, heading in columns.items() if part.rstrip("_0123456789") in wanted}


@pytest.mark.parametrize("layout", list(expected_layouts()))
def test_a_published_export_is_read_as_a_person_reads_it(tmp_path: Path, layout: dict[str, Any]) -> None:
    (tmp_path / "export.csv").write_text(written(layout), encoding="utf-8")
    sheet = max(inspect_inputs([tmp_path]).sheets, key=lambda one: one.rows_read)
    assert not list(wrong_readings(layout, sheet.kind, sheet.columns, sheet.amount_total))


@pytest.mark.parametrize("layout", list(layouts()))
def test_a_layout_says_where_its_headings_are_from(layout: dict[str, Any]) -> None:
    assert layout["source"]
    assert layout["seen"]
    assert 4 <= len(layout["rows"]) <= 8
    assert {len(row) for row in layout["rows"]} == {len(layout["headings"])}
    named = {heading for aspect in PARTS for heading in layout["reading"][aspect] if heading}
    assert named <= set(layout["headings"])
