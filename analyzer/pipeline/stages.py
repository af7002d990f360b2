"""The program on one page: read, map, resolve, screen, trace, assess, report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from analyzer.pipeline.workspace import ScanWorkspace

if TYPE_CHECKING:
    from analyzer.reading import ReadCache, ReadFile
    from analyzer.reading.discover import FoundFile
    from analyzer.report.model import ReportModel
    from analyzer.request.request import ScanRequest
    from analyzer.store.connection import Connection
    from analyzer.store.ledger import Registers

Files = tuple["ReadFile", ...]


def run_stages(
    workspace: ScanWorkspace,
    inputs: Sequence[FoundFile],
    cache: ReadCache | None,
    request: ScanRequest,
    registers: Registers,
) -> tuple[Files, ReportModel]:
    """The files as they were read, and the report model. Raises `AnalyzerError`."""
    timer = workspace.timer
    with timer("read"):
        files = workspace.read(inputs, cache)
    with workspace.open_database(files) as connection:
        with timer("map"):
            _map_inputs(connection, files, request, registers)
        with _begin_screening(connection, request) as wait_for_screening:
            with timer("resolve"):
                _resolve_firms(connection, request, wait_for_screening)
            with timer("screen"):
                wait_for_screening()
                _say_ordinary_names(connection)
        with timer("trace"):
            _trace_paths(connection, request)
        with timer("assess"):
            _assess_firms(connection, request)
        with timer("report"):
            return files, _build_report(connection, request)


def _map_inputs(connection: Connection, files: Files, request: ScanRequest, registers: Registers) -> None:
    from analyzer.mapping import find_replies, leave_written_aside, map_sheets, stated_owners
    from analyzer.report.assemble import rows
    from analyzer.runs.exit_status import require_rows
    from analyzer.store.ledger import copy_registers

    copy_registers(connection, registers)
    files = leave_written_aside(connection, files)
    owners, replies = stated_owners(connection, request.question.as_of), find_replies(connection, files)
    map_sheets(connection, files, request.saved, owners, replies)
    require_rows(rows.load_inputs(connection), rows.load_sheets(connection))


def _begin_screening(connection: Connection, request: ScanRequest) -> AbstractContextManager[Callable[[], object]]:
    """Screen while firms are resolved: screening asks nothing of resolving, which needs it for names that are nearly alike only."""
    from analyzer.screening import screen_sheets
    from analyzer.store.concurrent import run_concurrently

    return run_concurrently(connection, lambda other: screen_sheets(other, request.designations, request.catalogue))


def _say_ordinary_names(connection: Connection) -> None:
    from analyzer.screening import say_ordinary_names

    say_ordinary_names(connection)


def _resolve_firms(connection: Connection, request: ScanRequest, wait_for_screening: Callable[[], object]) -> None:
    from analyzer.resolving.resolve import resolve_firms
    from analyzer.resolving.shared import vendor_keys

    vendors, as_of = vendor_keys(request.designations), request.question.as_of
    resolve_firms(connection, request.own, vendors, as_of, wait_for_screening)


def _trace_paths(connection: Connection, request: ScanRequest) -> None:
    from analyzer.store.connection import detach_inputs
    from analyzer.tracing.trace import TraceOptions, trace_paths

    detach_inputs(connection)  # no later stage looks at a raw row
    question = request.question
    options = TraceOptions(question.as_of, question.max_tier, bool(request.own), question.two_persons)
    trace_paths(connection, request.designations, request.catalogue, options)


def _assess_firms(connection: Connection, request: ScanRequest) -> None:
    from analyzer.assessing.assess import AssessOptions, assess_positions
    from analyzer.assessing.clearing.clear import plan_clearing

    options = AssessOptions(request.question.as_of, bool(request.own), request.question.test)
    assess_positions(connection, request.designations, options)
    plan_clearing(connection, request.designations)


def _build_report(connection: Connection, request: ScanRequest) -> ReportModel:
    from analyzer.report.assemble import build_model

    return build_model(connection, request.run, request.designations, request.question.test)
