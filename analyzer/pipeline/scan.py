"""A scan as a whole: answer from the cache what was asked before, else run the stages, and publish the run folder.

Everything happens in a hidden folder that is gone at the end; a run folder appears when it is complete, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.pipeline.timing import Stopwatch, Watch
from analyzer.pipeline.workspace import ScanWorkspace
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.reading import ReadCache
    from analyzer.render.inspection import Inspection
    from analyzer.report.model import ReportModel
    from analyzer.runs.scan_cache import Finished
    from analyzer.store.step_log import StepRun


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """A finished scan: its run folder, the model that every file in it was rendered from, and wall seconds by stage.

    `steps` are the SQL steps that ran, where `options.explain_plan` asks for them.
    """

    folder: Path
    model: ReportModel
    seconds: Mapping[str, float]
    steps: Sequence[StepRun] = ()


def no_timer(_stage: str) -> AbstractContextManager[None]:
    """A timer that does nothing."""
    return nullcontext()


def run_scan(
    paths: Sequence[Path],
    options: ScanOptions,
    timer: Watch = no_timer,
    settings: Sequence[str] = (),
    passwords: Mapping[str, str] | None = None,
) -> ScanOutcome:
    """Scan `paths` and publish the run folder. `timer` is entered with the name of each stage.

    `settings` are those that an `exposure.toml` beside the inputs set: every output says them. `passwords` open inputs, by their
    display names.

    What was scanned before, and is in the cache, is published again without doing the work.
    Raises `AnalyzerError`; an input that cannot be read is none, unless `options.strict` or it was the only one.
    """
    from analyzer.pipeline.stages import run_stages
    from analyzer.reading.discover import discover_files
    from analyzer.reading.passwords import with_passwords
    from analyzer.request.request import load_request
    from analyzer.runs.scan_cache import cache_entry_for
    from analyzer.store import ledger, run_folder
    from analyzer.store.step_log import record_steps

    request = load_request(options, settings)
    stopwatch = Stopwatch(timer)
    timer = stopwatch.stage
    book = options.out / ledger.LEDGER_NAME
    name = run_folder.base_name(options.as_of, [designation.id for designation in request.designations])
    registers = ledger.read_registers(book)
    with record_steps(wanted=options.explain_plan) as steps, run_folder.open_workplace(options.out) as place:
        with timer("read"):
            inputs = with_passwords(discover_files(paths), passwords or {})
        entry = cache_entry_for(request, options, registers, inputs)
        if entry and entry.may_exist:
            with timer("recall"):
                if finished := entry.restore(place.run):
                    model = _model_of(finished)
                    folder = _publish_run(book, name, place.run, finished, model)
                    return ScanOutcome(folder, model, stopwatch.seconds())
        workspace = ScanWorkspace(place.work, options, timer)
        files, model = workspace.with_read_cache(lambda cache: run_stages(workspace, inputs, cache, request, registers))
        with timer("report"):
            finished = _write_outputs(model, place.run, stopwatch.seconds if options.timings else None)
            folder = _publish_run(book, name, place.run, finished, model)
        if entry:
            with timer("keep"):
                entry.store(folder, files, finished)
    return ScanOutcome(folder, model, stopwatch.seconds(), steps)


def inspect_inputs(
    paths: Sequence[Path],
    options: ScanOptions | None = None,
    timer: Watch = no_timer,
    passwords: Mapping[str, str] | None = None,
) -> Inspection:
    """Read and map `paths`, and nothing more; of `options`, those on reading count. `passwords` open inputs, by their display names."""
    from analyzer.mapping import load_map, map_sheets, table_notes
    from analyzer.reading import limits_of
    from analyzer.reading.discover import discover_files
    from analyzer.reading.passwords import with_passwords
    from analyzer.render.inspection import Inspection
    from analyzer.report.assemble import rows
    from analyzer.store.run_folder import open_temporary_folder

    settled = replace(options or ScanOptions(), strict=False)
    saved = load_map(settled.map, limits_of(settled.limit)) if settled.map else None
    inputs = with_passwords(discover_files(paths), passwords or {})

    def map_inputs(workspace: ScanWorkspace, cache: ReadCache | None) -> Inspection:
        with timer("read"):
            files = workspace.read(inputs, cache)
        with workspace.open_database(files) as connection:
            with timer("map"):
                map_sheets(connection, files, saved)
            loaded = (rows.load_inputs(connection), rows.load_sheets(connection), rows.load_problems(connection))
            return Inspection(*loaded, table_notes(connection), saved)

    with open_temporary_folder() as folder:
        workspace = ScanWorkspace(folder, settled, timer)
        return workspace.with_read_cache(lambda cache: map_inputs(workspace, cache))


def _write_outputs(model: ReportModel, run: Path, seconds: Callable[[], Mapping[str, float]] | None) -> Finished:
    """Write the run folder's files into `run`, and make the entry that the ledger keeps."""
    from analyzer.render.write import write_run
    from analyzer.report.codec import encode_model
    from analyzer.runs.scan_cache import Finished
    from analyzer.store.ledger import Entry, deflate_model

    packed: list[bytes] = []
    hashes = write_run(model, run, seconds, also=lambda: packed.append(deflate_model(encode_model(model))))
    return Finished(Entry(model.run.as_of, model.run.version, packed[0]), hashes)


def _publish_run(book: Path, name: str, run: Path, finished: Finished, model: ReportModel) -> Path:
    """Record the scan in the ledger `book`, and give the folder `run` its name; returns the run folder."""
    from analyzer.report.typed_rows import typed_tables
    from analyzer.store.ledger import commit_scan

    designations = tuple(note.designation for note in model.designations)
    entry = replace(finished.entry, designations=designations)
    return commit_scan(book, name, run, entry, finished.hashes, typed_tables(model))


def _model_of(finished: Finished) -> ReportModel:
    from analyzer.report.codec import decode_model
    from analyzer.store.ledger import inflate_model

    return decode_model(inflate_model(finished.entry.model))
