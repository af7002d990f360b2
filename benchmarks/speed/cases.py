"""The cases of the benchmark, one for each row of the table of targets."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed import answers, inputs, listed_names
from benchmarks.speed.measure import Measurement, Way, interleaved
from benchmarks.speed.result import GIB, Growth, Line, Ran, Result, grows_linearly, ran, within
from benchmarks.speed.ways import Place, start_ways

MAX_LIST_SECONDS, MAX_LIST_GIB = 60, 2
MAX_XLSX, MAX_CSV, MAX_LARGE, MAX_SECONDS, LEAST_SCRIPT, MAX_START, MAX_SECOND = 1.3, 3.0, 1.6, 30, 10, 0.15, 0.3
LEAST_STARTS = 9
WITH_OPENPYXL = 2  # of the script's jobs: the target speaks of a script that reads workbooks


@dataclass(frozen=True, slots=True)
class Bench:
    """How to run: `scale` is 1, or 10 for tenths of all sizes; `folder` takes what the ways write."""

    runs: int
    scale: int
    folder: Path

    def place(self, case: str) -> Place:
        """A fresh folder for one case."""
        shutil.rmtree(self.folder / case, ignore_errors=True)
        return Place(self.folder / case)

    def rows(self, full: int) -> int:
        """A size, at this scale."""
        return full // self.scale

    def payments(self, full: int, form: str) -> Path:
        """The payments of that many rows at this scale, as `csv` or `xlsx`."""
        table = inputs.payments(self.rows(full))
        return inputs.csv_of(table) if form == "csv" else inputs.xlsx_of([table], "payments")

    def dependencies(self, full: int = 1_000_000) -> Path:
        """The folder of that many dependencies at this scale."""
        return inputs.folder_of(inputs.dependencies(self.rows(full)))


def xlsx(bench: Bench) -> Result:
    """A workbook of payments beside a bare read of it."""
    file, place = bench.payments(1_000_000, "xlsx"), bench.place("xlsx")
    readers = [place.bare(name, file) for name in ("fastexcel_into_file", "fastexcel_only", "inflate")]
    found = ran("xlsx", interleaved([place.first_scan(file), *readers], bench.runs))
    work = f"scan of a {bench.rows(1_000_000):,}-row xlsx of payments"
    return Result([_beside_reader(work, found, MAX_XLSX, 1.5)], found)


def csv(bench: Bench) -> Result:
    """A CSV file of payments beside DuckDB's bare load of it."""
    file, place = bench.payments(1_000_000, "csv"), bench.place("csv")
    found = ran("csv", interleaved([place.first_scan(file), *_csv_readers(place, file)], bench.runs))
    return Result([_beside_reader(f"scan of a {bench.rows(1_000_000):,}-row CSV", found, MAX_CSV, 1)], found)


def large(bench: Bench) -> Result:
    """The same with ten times the rows, once more under a limit of memory, which must not change the answer."""
    file, place = bench.payments(10_000_000, "csv"), bench.place("large")
    limited = place.first_scan(file, "exposure scan --memory 1GB", ["--memory", "1GB"])
    limited = Way(limited.name, limited.command, limited.environment, limited.prepare, warm=False, runs=1)
    ways = [place.first_scan(file), *_csv_readers(place, file), limited]
    found = ran("large", interleaved(ways, bench.runs))
    apart = answers.differences(*(_ours(place, way.name, rows=True) for way in (ways[0], limited)))
    line = _beside_reader(f"scan of a {bench.rows(10_000_000):,}-row CSV", found, MAX_LARGE, 3)
    told = (
        f"Under --memory 1GB the answer is {'another' if apart else 'the same'}; peak {_gib(found[-1].middle.memory)}."
    )
    return Result([line], found, [told, *apart])


def sheets(bench: Bench) -> Result:
    """A register, an inventory, subcontracts and contracts."""
    folder, place = bench.dependencies(), bench.place("sheets")
    found = ran("sheets", interleaved([place.first_scan(folder), place.bare("folder_into_file", folder)], bench.runs))
    ours, bare = found[0].middle, found[1].middle
    firms, rows, contracts = (f"{bench.rows(full):,}" for full in (100_000, 1_000_000, 200_000))
    line = Line(
        f"scan of {firms} firms, {rows} dependencies, {contracts} contracts in four files",
        f"at most {MAX_SECONDS} s",
        f"{ours.seconds:.2f} s",
        ours.memory,
        ours.seconds <= MAX_SECONDS,
        f"folder into file {bare.seconds:.2f} s",
    )
    return Result([line], found)


def list_of_names(bench: Bench) -> Result:
    """A million distinct firm names against a designation of the size of the U.S. Consolidated Screening List."""
    listed, firms = bench.rows(20_000), bench.rows(1_000_000)
    folder, place = listed_names.case_of(inputs.CACHE, listed, firms), bench.place("list")
    designation = ["--designation", str(folder / "list.toml")]
    ways = [
        place.first_scan(folder / "names.csv", "exposure scan, the list", designation),
        place.first_scan(folder / "names.csv", "exposure scan, one vendor"),
    ]
    found = ran("list", interleaved(ways, bench.runs))
    ours, floor = found[0].middle, found[1].middle
    line = Line(
        f"scan of {firms:,} distinct firm names against {listed:,} listed firms with their aliases",
        f"at most {MAX_LIST_SECONDS} s; at most {MAX_LIST_GIB} GiB",
        f"{ours.seconds:.2f} s",
        ours.memory,
        ours.seconds <= MAX_LIST_SECONDS and within(ours.memory, MAX_LIST_GIB * GIB),
        f"the same names against one vendor {floor.seconds:.2f} s",
    )
    return Result([line], found)


def growth(bench: Bench) -> Result:
    """Seconds per row as the rows grow a hundredfold."""
    curves: dict[str, Callable[[int], Path]] = {
        "dependencies": bench.dependencies,
        "payments": lambda full: bench.payments(full, "csv"),
    }
    sizes = [_grown(bench, job, curve, full) for job, curve in curves.items() for full in (10_000, 100_000, 1_000_000)]
    lines = [_growth_line(job, [size for size in sizes if size.job == job]) for job in curves]
    return Result(lines, growth=sizes)


def script(bench: Bench) -> Result:
    """The same job by the straightforward script, which must find the same: from workbooks, and for comparison from CSV."""
    four = inputs.dependencies(bench.rows(1_000_000))
    jobs = {
        "payments in xlsx": ("payments", bench.payments(1_000_000, "xlsx")),
        "dependencies in a workbook": ("dependencies", inputs.xlsx_of(four, "dependencies")),
        "payments in CSV": ("payments", bench.payments(1_000_000, "csv")),
        "dependencies in four files": ("dependencies", bench.dependencies()),
    }
    results = [_beside_script(bench, name, job, path) for name, (job, path) in jobs.items()]
    lines = [line for one in results for line in one.lines]
    notes = [
        f"{ln.work}, where openpyxl reads little or nothing: {ln.measured} ({ln.beside}). No target."
        for ln in lines[WITH_OPENPYXL:]
    ]
    return Result(lines[:WITH_OPENPYXL], [way for one in results for way in one.ran], notes)


def start(bench: Bench) -> Result:
    """Help and usage errors, the slowest of them."""
    found = ran("start", interleaved(start_ways(), max(bench.runs, LEAST_STARTS)))
    slowest = max(found[:-1], key=lambda one: one.middle.seconds)
    seconds = slowest.middle.seconds
    beside = f"{found[-1].way} {found[-1].middle.seconds:.3f} s"
    measured = f"{seconds:.3f} s ({slowest.way})"
    work, target = "`exposure --help` and usage errors", f"at most {MAX_START} s"
    return Result([Line(work, target, measured, slowest.middle.memory, seconds <= MAX_START, beside)], found)


def second(bench: Bench) -> Result:
    """A scan of what was scanned before, beside one that knows nothing."""
    jobs = {
        "xlsx": bench.payments(1_000_000, "xlsx"),
        "CSV": bench.payments(1_000_000, "csv"),
        "four files": bench.dependencies(),
    }
    lines, every = [], []
    for name, path in jobs.items():
        place = bench.place(f"second-{name}")
        found = ran(f"second, {name}", interleaved([place.first_scan(path), place.second_scan(path)], bench.runs))
        share = found[1].middle.seconds / found[0].middle.seconds
        measured = f"{found[1].middle.seconds:.2f} s = {share:.2f} x"
        target, beside = f"at most {MAX_SECOND} x the first", f"first scan {found[0].middle.seconds:.2f} s"
        memory = found[1].middle.memory
        lines.append(Line(f"second scan, unchanged {name}", target, measured, memory, share <= MAX_SECOND, beside))
        every += found
    return Result(lines, every)


CASES: dict[str, Callable[[Bench], Result]] = {
    case.__name__: case for case in (xlsx, csv, large, sheets, list_of_names, growth, script, start, second)
}


def _csv_readers(place: Place, file: Path) -> list[Way]:
    return [place.bare(name, file) for name in ("duckdb_into_file", "duckdb_into_memory", "count_rows")]


def _beside_reader(work: str, found: Sequence[Ran], most: float, most_gib: float) -> Line:
    """Ours is the first way, the bare read the second, and all others are named beside."""
    ours, bare = found[0].middle, found[1].middle
    ratio = ours.seconds / bare.seconds
    beside = "; ".join(
        f"{one.way} {one.middle.seconds:.2f} s" for one in found[1:] if not one.way.startswith("exposure")
    )
    target = f"at most {most} x {found[1].way}; at most {most_gib:g} GiB"
    met = ratio <= most and within(ours.memory, int(most_gib * GIB))
    return Line(work, target, f"{ours.seconds:.2f} s = {ratio:.2f} x", ours.memory, met, beside)


def _beside_script(bench: Bench, name: str, job: str, path: Path) -> Result:
    place, rows = bench.place("script-" + path.stem + path.suffix.replace(".", "-")), job == "payments"
    found = ran(f"script, {name}", interleaved([place.first_scan(path), place.script(job, path)], bench.runs))
    apart = answers.differences(_ours(place, found[0].way, rows=rows), answers.of_script(place.of("script"), rows=rows))
    ours, theirs = found[0].middle, found[1].middle
    times = theirs.seconds / ours.seconds
    measured = f"{times:.1f} x; same answer: {'no, ' + ' '.join(apart) if apart else 'yes'}"
    beside = f"exposure {ours.seconds:.2f} s, script {theirs.seconds:.2f} s, {_gib(theirs.memory)}"
    met = times >= LEAST_SCRIPT and not apart
    target = f"at least {LEAST_SCRIPT} x faster, same answer"
    return Result([Line(f"the script's job, {name}", target, measured, ours.memory, met, beside)], found)


def _ours(place: Place, way: str, *, rows: bool) -> answers.Answer:
    return answers.of_exposure(place.of(way) / "reports", rows=rows)


def _grown(bench: Bench, job: str, curve: Callable[[int], Path], full: int) -> Growth:
    found = ran("growth", interleaved([bench.place("growth").first_scan(curve(full))], bench.runs))
    return Growth(job, bench.rows(full), found[0].middle)


def _growth_line(job: str, sizes: Sequence[Growth]) -> Line:
    less, more = sizes[0], sizes[-1]
    times = more.middle.seconds / less.middle.seconds
    measured = f"{more.rows // less.rows} x the rows, {times:.1f} x the seconds"
    work = f"growth from {less.rows:,} to {more.rows:,} rows, {job}"
    met = grows_linearly(sizes)
    return Line(work, "no worse than linear", measured, more.middle.memory, met, _per_row(more.middle, more.rows))


def _per_row(middle: Measurement, rows: int) -> str:
    return f"{middle.seconds / rows * 1e6:.1f} us a row"


def _gib(memory: int | None) -> str:
    return "memory not measured" if memory is None else f"{memory / GIB:.2f} GiB"
