"""The whole program on one page: read, map, resolve, screen, trace, assess, report.

Everything happens in a hidden folder that is gone at the end; a run folder appears when it is complete, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from analyzer.errors import DamagedDatabase, InputRefused
from analyzer.pipeline.timing import Stopwatch, Watch
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.mapping import SavedMap
    from analyzer.reading import ReadCache, ReadFile
    from analyzer.reading.discover import FoundFile
    from analyzer.render.inspection import Inspection
    from analyzer.report.model import ReportModel
    from analyzer.request.request import ScanRequest
    from analyzer.runs.scan_cache import Finished
    from analyzer.store.connection import Connection
    from analyzer.store.ledger import Decisions

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """A finished scan: its run folder, the model that every file in it was rendered from, and wall seconds by stage."""

    folder: Path
    model: ReportModel
    seconds: Mapping[str, float]


def no_timer(_stage: str) -> AbstractContextManager[None]:
    """A watch that looks away."""
    return nullcontext()


def run_scan(paths: Sequence[Path], options: ScanOptions, watch: Watch = no_timer) -> ScanOutcome:
    """Scan `paths` and publish the run folder. `watch` is entered with the name of each stage.

    What was scanned before, and is kept, is published again without doing the work.
    Raises `AnalyzerError`; an input that cannot be read is none, unless `options.strict` or it was the only one.
    """
    from analyzer.reading.discover import discover_files
    from analyzer.request.request import load_request
    from analyzer.runs.scan_cache import cache_entry_for
    from analyzer.store import ledger, run_folder

    asked = load_request(options)
    stopwatch = Stopwatch(watch)
    watch = stopwatch.stage
    book = options.out / ledger.LEDGER_NAME
    name = run_folder.base_name(options.as_of, [designation.id for designation in asked.designations])
    decisions = ledger.read_decisions(book)
    with run_folder.open_workplace(options.out) as place:
        with watch("read"):
            found = discover_files(paths)
        kept = cache_entry_for(asked, options, decisions, found)
        if kept and kept.may_be_there:
            with watch("recall"):
                if finished := kept.take(place.run):
                    folder = ledger.commit_scan(book, name, place.run, finished.entry, finished.hashes)
                    return ScanOutcome(folder, _model_of(finished), stopwatch.seconds())
        workshop = _Workshop(place.work, options, asked.saved, watch)
        files, model = workshop.work_out(found, lambda connection: _run_stages(connection, asked, decisions, watch))
        with watch("report"):
            finished = _write_outputs(model, place.run, stopwatch.seconds if options.timings else None)
            folder = ledger.commit_scan(book, name, place.run, finished.entry, finished.hashes)
        if kept:
            with watch("keep"):
                kept.keep(folder, files, finished)
    return ScanOutcome(folder, model, stopwatch.seconds())


@dataclass(frozen=True, slots=True)
class _Workshop:
    """Where files are read and mapped: a folder that is thrown away, and how it is to be done."""

    folder: Path
    options: ScanOptions
    saved: SavedMap | None
    watch: Watch

    def work_out(
        self, found: Sequence[FoundFile], work: Callable[[Connection], Result]
    ) -> tuple[tuple[ReadFile, ...], Result]:
        """Read and map what was found, and do the `work` on it; all over again if a reading that was kept is damaged."""
        from analyzer.reading import open_read_cache

        kept = open_read_cache(no_cache=self.options.no_cache)
        while True:
            files = self._read(found, kept)
            try:
                with self._mapped(files) as connection:
                    return files, work(connection)
            except DamagedDatabase:
                if kept is None or kept.is_distrusted:
                    raise
                kept = kept.distrusted()

    def _read(self, found: Sequence[FoundFile], kept: ReadCache | None) -> tuple[ReadFile, ...]:
        """Every file that was found, as raw rows in a database of its own."""
        from analyzer.pipeline.preload import preload_stages
        from analyzer.reading import limits_of, read_found

        with self.watch("read"):
            preload_stages(each.path for each in found)
            files = read_found(found, self.folder, limits_of(self.options.limit), kept)
        if self.options.strict:
            _stop_at_refused(files)
        return files

    @contextmanager
    def _mapped(self, files: Sequence[ReadFile]) -> Iterator[Connection]:
        """A database that holds what `files` say, every cell still findable."""
        from analyzer.mapping import map_sheets
        from analyzer.store import steps
        from analyzer.store.connection import open_scratch, translate_errors

        attach = {f"r{file.file_id}": file.database for file in files if file.database}
        memory = self.options.memory
        with translate_errors(memory), open_scratch(self.folder, attach, memory) as connection:
            steps.run_step(connection, "analyzer.store", "schema")
            with self.watch("map"):
                map_sheets(connection, files, self.saved)
            yield connection


def _run_stages(connection: Connection, asked: ScanRequest, decisions: Decisions, watch: Watch) -> ReportModel:
    from analyzer.assessing.assess import AssessOptions, assess_positions
    from analyzer.assessing.clearing.clear import plan_clearing
    from analyzer.report.assemble import build_model, rows
    from analyzer.resolving.resolve import resolve_firms
    from analyzer.resolving.shared import vendor_keys
    from analyzer.runs.exit_status import require_rows
    from analyzer.screening import screen_sheets
    from analyzer.store.concurrent import run_concurrently
    from analyzer.store.connection import detach_inputs
    from analyzer.store.ledger import copy_decisions
    from analyzer.tracing.trace import TraceOptions, trace_paths

    require_rows(rows.load_inputs(connection), rows.load_sheets(connection))
    designations, run, own_named = asked.designations, asked.run, bool(asked.own)
    copy_decisions(connection, decisions)
    # Screening asks nothing of resolving, which asks what was screened only of firms whose names are nearly alike. The stage
    # `screen` is what is left of it when firms are resolved.
    with run_concurrently(
        connection, lambda other: screen_sheets(other, designations, asked.catalogue)
    ) as wait_for_screening:
        with watch("resolve"):
            resolve_firms(connection, asked.own, vendor_keys(designations), wait_for_screening)
        with watch("screen"):
            wait_for_screening()
    detach_inputs(connection)  # no later stage looks at a raw row
    with watch("trace"):
        trace_paths(connection, designations, asked.catalogue, TraceOptions(run.as_of, run.max_tier, own_named))
    with watch("assess"):
        assess_positions(connection, designations, AssessOptions(run.as_of, own_named, asked.leading_test))
        plan_clearing(connection, designations)
    with watch("report"):
        return build_model(connection, run, designations, asked.leading_test)


def inspect_inputs(paths: Sequence[Path], options: ScanOptions | None = None, watch: Watch = no_timer) -> Inspection:
    """Read and map `paths`, and nothing more; of `options`, those on reading count."""
    from tempfile import TemporaryDirectory

    from analyzer.mapping import load_map, table_notes
    from analyzer.reading.discover import discover_files
    from analyzer.render.inspection import Inspection
    from analyzer.report.assemble import rows

    settled = replace(options or ScanOptions(), strict=False)
    saved = load_map(settled.map) if settled.map else None

    def inspected(connection: Connection) -> Inspection:
        return Inspection(
            rows.load_inputs(connection),
            rows.load_sheets(connection),
            rows.load_problems(connection),
            table_notes(connection),
            saved,
        )

    with TemporaryDirectory(prefix="exposure-") as folder:
        return _Workshop(Path(folder), settled, saved, watch).work_out(discover_files(paths), inspected)[1]


def _write_outputs(model: ReportModel, run: Path, seconds: Callable[[], Mapping[str, float]] | None) -> Finished:
    """Write the run folder's files into `run`, and make the entry that the ledger keeps."""
    from analyzer.render.write import write_run
    from analyzer.report.codec import encode_model
    from analyzer.runs.scan_cache import Finished
    from analyzer.store.ledger import Entry, deflate_model

    packed: list[bytes] = []
    hashes = write_run(model, run, seconds, also=lambda: packed.append(deflate_model(encode_model(model))))
    return Finished(Entry(model.run.as_of, model.run.version, packed[0]), hashes)


def _model_of(finished: Finished) -> ReportModel:
    from analyzer.report.codec import decode_model
    from analyzer.store.ledger import inflate_model

    return decode_model(inflate_model(finished.entry.model))


def _stop_at_refused(files: Sequence[ReadFile]) -> None:
    for file in files:
        if file.status == FileStatus.REFUSED:
            raise InputRefused(file.file, file.problem, "Nothing was scanned, because of --strict.")
