"""The formats of `exposure export`, each declared once: command line, documentation and tests derive from it.

A writer is imported only when it is asked for: a spreadsheet takes longer to load than most verbs take to run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzer.report.model import ReportModel


@dataclass(frozen=True, slots=True)
class ExchangeFormat:
    """One format: its name on the command line, the ending of its files, what it is for, and what writes it.

    `write` takes a report and the path of a file to make. It raises `OSError` where the file cannot be written.
    """

    name: str
    ending: str
    purpose: str
    write: Callable[[ReportModel, Path], None]


def _write_poam(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.poam_workbook import write_poam_workbook

    write_poam_workbook(model, file)


def _write_oscal(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.oscal_poam import render_oscal_poam

    _write_text(file, render_oscal_poam(model))


def _write_jira(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.ticket_tables import JIRA, render_tickets

    _write_text(file, render_tickets(model, JIRA))


def _write_servicenow(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.ticket_tables import SERVICENOW, render_tickets

    _write_text(file, render_tickets(model, SERVICENOW))


def _write_vex(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.cyclonedx_vex import render_vex

    _write_text(file, render_vex(model))


def _write_attestation(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.cyclonedx_attestation import render_attestation

    _write_text(file, render_attestation(model))


def _write_sarif(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.sarif_log import render_sarif

    _write_text(file, render_sarif(model))


def _write_junit(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.junit_report import render_junit

    _write_text(file, render_junit(model))


def _write_markdown(model: ReportModel, file: Path) -> None:
    from analyzer.render.exchange.markdown_summary import render_markdown

    _write_text(file, render_markdown(model))


def _write_text(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


_DECLARED = (
    ExchangeFormat("poam", ".xlsx", "plan of action and milestones, with the columns of FedRAMP's template", _write_poam),
    ExchangeFormat("oscal-poam", ".json", "the same plan as OSCAL", _write_oscal),
    ExchangeFormat("jira", ".csv", "tickets for Jira, each with a stable key", _write_jira),
    ExchangeFormat("servicenow", ".csv", "tickets for an import set of ServiceNow, each with a stable key", _write_servicenow),
    ExchangeFormat("cyclonedx-vex", ".cdx.json", "what people ruled on each firm, as VEX in CycloneDX 1.6", _write_vex),
    ExchangeFormat(
        "cyclonedx-attestation", ".cdx.json",
        "what speaks for and against each duty of the own entities, as a draft of declarations in CycloneDX 1.6", _write_attestation,
    ),
    ExchangeFormat("sarif", ".sarif", "what met the vendor in SBOMs and lock files, as SARIF 2.1.0", _write_sarif),
    ExchangeFormat("junit", ".xml", "positions and duties of the own entities, as test cases of JUnit", _write_junit),
    ExchangeFormat("markdown", ".md", "the facts of the first screen, for the summary of a build", _write_markdown),
)  # fmt: skip
FORMATS = {declared.name: declared for declared in _DECLARED}


def list_formats() -> str:
    """The formats with what each is for, as help texts say it."""
    return "; ".join(f"{declared.name}: {declared.purpose}" for declared in _DECLARED)
