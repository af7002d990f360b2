"""Holds what a scan wrote against what a truth page says: each check yields a sentence per difference."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from tests.truth.page import Line, Page

_FIRM = "firm"


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan left: its exit code, what it printed, and its run folder if there is one."""

    exit_code: int
    screen: str
    folder: Path | None

    def lines(self, name: str) -> list[Line]:
        """A CSV file of the run folder."""
        if self.folder is None:
            return []
        with (self.folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @property
    def run(self) -> Mapping[str, Any]:
        """`run.json`."""
        if self.folder is None:
            return {"sheets": [], "problems": []}
        told: Mapping[str, Any] = json.loads((self.folder / "run.json").read_text(encoding="utf-8"))
        return told

    @property
    def problems(self) -> list[str]:
        """Each problem of `run.json` on one line."""
        return [" ".join(filter(None, (each["file"], each["sheet"], each["text"]))) for each in self.run["problems"]]


def differences(page: Page, scanned: Scanned) -> list[str]:
    """Where the scan and the page differ, in sentences."""
    checks = (_exit, _positions, _findings, _no_firm, _sheets, _evidence, _answers, _said, _screen)
    return [said for check in checks for said in check(page, scanned)]


def _exit(page: Page, scanned: Scanned) -> Iterator[str]:
    expected = int(page.section("Exit").text or 0)
    if scanned.exit_code != expected:
        yield f"exit code {scanned.exit_code}, not {expected}: {scanned.screen}"


def _positions(page: Page, scanned: Scanned) -> Iterator[str]:
    for line in page.section("Positions").table:
        found = _of_firm(scanned.lines("findings.csv"), line)
        told = [each[f"position_{line['test']}"] for each in found]
        if len(told) != 1 or told[0] not in line["position"].split(" or "):
            yield f"{line[_FIRM]} under {line['test']}: {' '.join(told) or 'no finding'}, not {line['position']}"


def _findings(page: Page, scanned: Scanned) -> Iterator[str]:
    for line in page.section("Findings").table:
        for found in _of_firm(scanned.lines("findings.csv"), line) or [{line["column"]: "no finding"}]:
            told, wanted = found[line["column"]], line["value"]
            is_other = wanted.startswith("not ")
            if _same(told, wanted.removeprefix("not ")) == is_other or told == "no finding":
                yield f"{line[_FIRM]}, {line['column']}: {told!r}, not {wanted!r}"


def _no_firm(page: Page, scanned: Scanned) -> Iterator[str]:
    firms = {line[_FIRM].casefold() for line in scanned.lines("findings.csv")}
    yield from (f"{name} is a firm" for name in page.section("No firm").items if name.casefold() in firms)


def _sheets(page: Page, scanned: Scanned) -> Iterator[str]:
    columns = {"kind": "kind", "kept": "rows_kept", "rejected": "rows_rejected", "total": "amount_total"}
    for line in page.section("Sheets").table:
        sheets = scanned.run["sheets"]
        found = [each for each in sheets if each["file"] == line["file"] and line["sheet"] in ("", each["sheet"])]
        if len(found) != 1:
            yield f"{len(found)} records of the sheet {line['file']} {line['sheet']}"
            continue
        for column, key in columns.items():
            wanted, told = line.get(column, ""), str(found[0][key])
            if wanted and not any(_same(told, one) for one in wanted.split(" or ")):
                yield f"{line['file']} {line['sheet']}, {column}: {told}, not {wanted}"


def _evidence(page: Page, scanned: Scanned) -> Iterator[str]:
    lines = scanned.lines("evidence.csv")
    for wanted in page.section("Evidence").table:
        here = [each for each in lines if each["file"] == wanted["file"] and wanted["row"] in ("", each["row"])]
        told = sorted({f"{each['verdict']} {each['polarity']}" for each in here})
        if wanted["verdict"] == "none":
            if any(each["verdict"] in ("match", "possible") for each in here):
                yield f"{wanted['file']}, row {wanted['row']}: {told}, not none"
        elif not any(_meets(each, wanted) for each in here):
            yield f"{wanted['file']}, row {wanted['row']}: {told}, not {wanted['verdict']} {wanted['polarity']}"


def _meets(line: Line, wanted: Line) -> bool:
    asked = ((key, wanted.get(key, "")) for key in ("verdict", "polarity"))
    return all(not value or line[key] in value.split(" or ") for key, value in asked)


def _answers(page: Page, scanned: Scanned) -> Iterator[str]:
    lines = scanned.lines("answers.csv")
    for wanted in page.section("Answers").table:
        keys = ("firm", "piid", "clause")
        told = {each["answer"] for each in lines if all(each[key] == wanted[key] for key in keys if wanted[key])}
        if told != {wanted["answer"]}:
            yield f"{wanted}: {sorted(told)}"


def _said(page: Page, scanned: Scanned) -> Iterator[str]:
    for item in page.section("Said").items:
        if not any(_holds(problem, item) for problem in scanned.problems):
            yield f"no problem says {item!r}: {scanned.problems}"
    for item in page.section("Not said").items:
        yield from (f"a problem says {item!r}: {problem}" for problem in scanned.problems if _holds(problem, item))


def _screen(page: Page, scanned: Scanned) -> Iterator[str]:
    for item in page.section("Screen").items:
        if not _holds(" ".join(scanned.screen.split()), item):
            yield f"the terminal does not say {item!r}: {scanned.screen}"


def _holds(text: str, item: str) -> bool:
    return all(words.strip().casefold() in text.casefold() for words in item.split(" + "))


def _of_firm(lines: Sequence[Line], wanted: Line) -> list[Line]:
    named = [line for line in lines if line[_FIRM].casefold() == wanted[_FIRM].casefold()]
    asked = wanted.get("designation", "")
    return [line for line in named if asked in ("", line["designation"])]


def _same(told: str, wanted: str) -> bool:
    try:
        return Decimal(told) == Decimal(wanted)
    except InvalidOperation:
        return told == wanted
