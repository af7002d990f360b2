"""The same question about the same inputs is answered by the scan that answered it before, and no other question is.

What a scan did is told by the stages that its watch saw: one that maps no sheet did not do the work.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import analyzer
from analyzer.pipeline.scan import ScanOutcome, run_scan
from analyzer.request.fail_on import FailOn
from analyzer.request.options import ScanOptions
from analyzer.runs import scan_cache
from analyzer.runs.compare import compare_runs
from analyzer.runs.stored_runs import load_run_pair
from analyzer.store.ledger import scan_names
from analyzer.store.run_folder import sha256_of
from analyzer.vocabulary import Position, Test
from tests.review.desk import AS_OF, PAYMENTS, REMOVED, Desk, finding_of

SAME_SIZE = PAYMENTS.replace("1200.00", "1300.00")
MAP = '[[table]]\nfile = "payments.csv"\nkind = "payments"\n'


@dataclass(frozen=True)
class Done:
    outcome: ScanOutcome
    stages: tuple[str, ...]

    @property
    def anew(self) -> bool:
        return "map" in self.stages

    @property
    def bytes(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.outcome.folder.iterdir()}


# How a DuckDB file is laid out: headers, then blocks of one size.
_HEADERS = 3 * 4096
_BLOCK = 256 * 1024


def scan(desk: Desk, *paths: Path, meanwhile: Callable[[str], object] = lambda _stage: None, **options: Any) -> Done:
    """Scan the desk's inputs, or `paths`; `meanwhile` happens at the beginning of each stage."""
    stages = []

    @contextmanager
    def watch(stage: str) -> Iterator[None]:
        stages.append(stage)
        meanwhile(stage)
        yield

    settled = replace(ScanOptions(out=desk.out, firm=("Ours Inc",), as_of=AS_OF), **options)
    return Done(run_scan(paths or [desk.inputs], settled, watch), tuple(stages))


def cache() -> Path:
    return Path(os.environ["EXPOSURE_CACHE"])


def kept() -> list[Path]:
    return sorted(cache().glob("*.scan"))


def forget_scans() -> None:
    for place in kept():
        shutil.rmtree(place)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Path, dict[str, bytes]]:
    """A desk with one scan done, the cache that it filled, and the bytes that it wrote."""
    desk = Desk(tmp_path_factory.mktemp("first"))
    shared, own = os.environ["EXPOSURE_CACHE"], tmp_path_factory.mktemp("cache")
    os.environ["EXPOSURE_CACHE"] = str(own)
    done = scan(desk)
    os.environ["EXPOSURE_CACHE"] = shared
    assert done.anew
    return desk, own, done.bytes


@pytest.fixture
def desk(first: tuple[Desk, Path, dict[str, bytes]], tmp_path: Path) -> Desk:
    """A copy of that desk and cache, elsewhere and written at another time."""
    shutil.copytree(first[1], cache(), dirs_exist_ok=True, copy_function=shutil.copyfile)
    shutil.copytree(first[0].folder, tmp_path, dirs_exist_ok=True, copy_function=shutil.copyfile)
    return Desk(tmp_path)


@pytest.fixture
def bytes_before(first: tuple[Desk, Path, dict[str, bytes]]) -> dict[str, bytes]:
    return first[2]


def test_the_same_question_is_not_worked_out_again_and_has_the_same_bytes(
    desk: Desk, bytes_before: dict[str, bytes]
) -> None:
    second, anew = scan(desk), scan(desk, no_cache=True)
    assert (second.anew, anew.anew) == (False, True)
    assert second.bytes == anew.bytes == bytes_before
    assert second.outcome.model == anew.outcome.model


def test_a_scan_that_was_kept_is_a_run_like_any_other(desk: Desk) -> None:
    (old,) = scan_names(desk.out / "exposure.duckdb")
    second = scan(desk)
    assert scan_names(desk.out / "exposure.duckdb") == (old, f"{old}-2")
    assert second.outcome.folder == desk.out / f"{old}-2"
    modes = [[file.stat().st_mode for file in sorted((desk.out / name).iterdir())] for name in (old, f"{old}-2")]
    assert modes[0] == modes[1]
    assert compare_runs(*load_run_pair(desk.out, ())).empty
    assert not list(desk.out.glob(".*"))


def test_a_question_is_the_same_whoever_asks_it_how_often_and_from_where(desk: Desk, tmp_path: Path) -> None:
    assert not scan(desk, memory="2GB", fail_on=FailOn.EXPOSED, quiet=True, json=True, verbose=True).anew
    assert not scan(desk, desk.inputs, desk.inputs).anew
    assert not scan(desk, out=tmp_path / "elsewhere").anew
    for file in desk.inputs.iterdir():
        os.utime(file, (0, 0))
    assert not scan(desk).anew


@pytest.mark.parametrize(
    "options",
    [
        {"as_of": date(2026, 9, 16)},
        {"firm": ("Theirs Inc",)},
        {"firm": ("Ours Inc", "Theirs Inc")},
        {"designation": ("kaspersky",)},
        {"vendor": ("Fathom Tools",)},
        {"test": Test.DEALINGS},
        {"max_tier": 1},
        {"marking": "Internal"},
        {"operator": "J. Okafor"},
        {"limit": ("cells=1000",)},
    ],
    ids=str,
)
def test_another_question_is_worked_out(desk: Desk, options: dict[str, Any]) -> None:
    asked = scan(desk, **options)
    assert asked.anew
    again = scan(desk, **options)
    assert not again.anew
    assert again.bytes == asked.bytes


def test_a_mapping_that_was_edited_is_another_question(desk: Desk, tmp_path: Path) -> None:
    mapping = tmp_path / "map.toml"
    mapping.write_text(MAP)
    assert [scan(desk, map=mapping).anew for _ in range(2)] == [True, False]
    mapping.write_text(MAP + "skip = true\n")
    assert scan(desk, map=mapping).anew


def test_own_firms_and_a_designation_are_what_their_files_say(desk: Desk, tmp_path: Path) -> None:
    shipped = Path(analyzer.__file__).parent / "designations" / "data" / "anthropic.toml"
    firms, designation = tmp_path / "firms.txt", tmp_path / "anthropic.toml"

    def asked() -> Done:
        return scan(desk, firm=(str(firms),), designation=(str(designation),))

    firms.write_text("Ours Inc\n")
    shutil.copyfile(shipped, designation)
    assert not asked().anew
    firms.write_text("Theirs Inc\n")
    assert asked().anew
    firms.write_text("Ours Inc\n")
    designation.write_text(shipped.read_text().replace('status = "enjoined"', 'status = "active"', 1))
    assert asked().anew


@pytest.mark.parametrize("change", ["a letter", "a row", "a name", "another file", "a file less", "named itself"])
def test_other_inputs_are_scanned(desk: Desk, bytes_before: dict[str, bytes], change: str) -> None:
    payments, paths = desk.inputs / "payments.csv", []
    match change:
        case "a letter":
            desk.put("payments.csv", SAME_SIZE)
        case "a row":
            desk.put("payments.csv", PAYMENTS + "Northwind Inc,Chairs,1.00,2026-07-05,\n")
        case "a name":
            payments.rename(payments.with_name("paid.csv"))
        case "another file":
            desk.put("more.csv", "Payee,Amount\nNorthwind Inc,1.00\n")
        case "a file less":
            (desk.inputs / "answers.csv").unlink()
        case "named itself":
            paths = list(desk.inputs.iterdir())
    found = scan(desk, *paths)
    assert found.anew
    assert (found.bytes == bytes_before) is (change == "named itself")


def test_a_decision_has_the_next_scan_worked_out(desk: Desk) -> None:
    assert finding_of(scan(desk).outcome.model, "Quarry Street LLC").under(Test.USE).position is Position.EXPOSED
    desk.review(desk.returned(("Quarry Street", REMOVED)))
    decided = scan(desk)
    assert decided.anew
    assert finding_of(decided.outcome.model, "Quarry Street LLC").under(Test.USE).position is Position.REMEDIATED
    assert not scan(desk).anew


def test_a_changed_program_works_everything_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_cache, "program_fingerprint", lambda: "another")
    assert [scan(desk).anew for _ in range(2)] == [True, False]


def test_a_program_that_changes_while_it_runs_keeps_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept()

    def edited(stage: str) -> None:
        if stage == "report":
            monkeypatch.setattr(scan_cache, "is_unmodified", lambda: False)

    assert scan(desk, marking="Internal", meanwhile=edited).anew
    assert kept() == before
    assert scan(desk).anew


def test_the_program_of_the_command_line_tells_a_changed_template(desk: Desk, tmp_path: Path) -> None:
    package = tmp_path / "program" / "analyzer"
    shutil.copytree(Path(analyzer.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "scan",
        str(desk.inputs),
        "-o",
        str(desk.out),
        "-q",
        "--as-of",
        "2026-09-15",
    ]

    def page(seed: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(package.parent), "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
        return (Path(done.stdout.strip()) / "exposure.html").read_text()

    before = len(kept())
    assert page("1") == page("2")
    assert len(kept()) == before + 1
    template = package / "render" / "html" / "templates" / "page.html.j2"
    template.write_text(template.read_text().replace("</body>", "<!-- edited --></body>"))
    assert "<!-- edited -->" in page("3")
    assert len(kept()) == before + 2


@pytest.mark.parametrize(
    "harm", ["a letter", "a cut", "a file less", "a line less", "no list", "a model cut", "nothing left"]
)
def test_a_damaged_scan_is_not_used_and_kept_anew(desk: Desk, bytes_before: dict[str, bytes], harm: str) -> None:
    (place,) = kept()
    findings, listed, model = place / "findings.csv", place / "list", place / "model"
    match harm:
        case "a letter":
            findings.write_bytes(findings.read_bytes().replace(b"Quarry", b"Quarrx", 1))
        case "a cut":
            findings.write_bytes(findings.read_bytes()[:-1])
        case "a file less":
            findings.unlink()
        case "a line less":
            listed.write_text("\n".join(listed.read_text().split("\n")[:-1]))
        case "no list":
            listed.unlink()
        case "a model cut":
            model.write_bytes(model.read_bytes()[:-1])
        case "nothing left":
            shutil.rmtree(place)
            place.mkdir()
    found = scan(desk)
    assert found.anew
    assert found.bytes == bytes_before
    assert not scan(desk).anew


@pytest.mark.parametrize("harm", ["cut", "overwritten"])
def test_a_reading_that_turns_out_to_be_damaged_costs_reading_once_more(desk: Desk, harm: str) -> None:
    rows = "".join(f"Supplier {n} of many things,Order {n},{n}.00,2026-07-01,\n" for n in range(12_000))
    desk.put("payments.csv", PAYMENTS + rows)
    whole = scan(desk).bytes
    reading = max(cache().glob("*.duckdb"), key=lambda file: file.stat().st_size)
    healthy, mapped = reading.read_bytes(), 0
    # In which block the rows lie is not ours to say: damage in another one shows on opening, or never.
    starts = iter(range(_HEADERS, len(healthy), _BLOCK))
    while mapped != 2:
        start = next(starts)
        harmed = bytes(range(256)) * 1_000 + healthy[start + 256_000 :] if harm == "overwritten" else b""
        reading.write_bytes(healthy[:start] + harmed)
        forget_scans()
        found = scan(desk)
        mapped = found.stages.count("map")
        assert found.bytes == whole
    forget_scans()
    assert scan(desk).stages.count("map") == 1


def test_what_is_written_into_a_run_folder_does_not_reach_the_next(desk: Desk, bytes_before: dict[str, bytes]) -> None:
    for done in (scan(desk, marking="Internal"), scan(desk)):
        for file in done.outcome.folder.iterdir():
            with file.open("ab") as opened:
                opened.write(b"edited in place")
    assert not scan(desk, marking="Internal").anew
    assert scan(desk).bytes == bytes_before


@pytest.mark.parametrize("options", [{"no_cache": True}, {"timings": True}, {"explain_plan": True}], ids=str)
def test_a_scan_that_is_to_do_its_work_does_it_and_keeps_no_scan(desk: Desk, options: dict[str, Any]) -> None:
    before = sorted(cache().iterdir())
    assert scan(desk, **options).anew
    assert scan(desk, **options, marking="Internal").anew
    assert kept() == [entry for entry in before if entry.suffix == ".scan"]
    if "no_cache" in options:
        assert sorted(cache().iterdir()) == before


@pytest.mark.parametrize("harm", ["deleted", "a file stands there", "closed"])
def test_a_cache_that_is_gone_is_no_reason_to_fail(desk: Desk, bytes_before: dict[str, bytes], harm: str) -> None:
    if harm == "closed":
        cache().chmod(0)
    else:
        shutil.rmtree(cache())
    if harm == "a file stands there":
        cache().touch()
    assert scan(desk).bytes == bytes_before
    if harm == "closed":
        cache().chmod(0o700)
    if harm == "a file stands there":
        cache().unlink()


def test_a_scan_with_a_refused_input_is_not_kept(desk: Desk) -> None:
    (desk.inputs / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    before = kept()
    assert [scan(desk).anew for _ in range(2)] == [True, True]
    assert kept() == before
    (desk.inputs / "broken.xlsx").unlink()
    assert scan(desk, desk.inputs, desk.inputs / "gone.csv").anew
    assert kept() == before


def test_a_file_of_a_type_that_is_not_read_is_an_input_like_any_other(desk: Desk) -> None:
    (desk.inputs / "notes.docx").write_bytes(b"some words")
    assert [scan(desk).anew for _ in range(2)] == [True, False]
    (desk.inputs / "notes.docx").write_bytes(b"more words")
    assert scan(desk).anew


def packed(file: Path, text: str) -> None:
    """An archive whose size does not tell what is in it."""
    if file.suffix == ".gz":
        file.write_bytes(gzip.compress(text.encode(), compresslevel=0, mtime=0))
        return
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("payments.csv"), text)


@pytest.mark.parametrize("name", ["delivery.zip", "payments.csv.gz"])
def test_an_archive_is_an_input_by_its_own_content(desk: Desk, name: str) -> None:
    (desk.inputs / "payments.csv").unlink()
    packed(desk.inputs / name, PAYMENTS)
    first, second = scan(desk), scan(desk)
    assert (first.anew, second.anew) == (True, False)
    assert second.bytes == first.bytes
    packed(desk.inputs / name, SAME_SIZE)
    changed = scan(desk)
    assert changed.anew
    assert changed.bytes != first.bytes
    (desk.inputs / name).rename(desk.inputs / f"other {name}")
    assert scan(desk).anew


@pytest.mark.parametrize("name", ["payments.csv", "delivery.zip"])
@pytest.mark.parametrize("stage", ["map", "keep"])
def test_a_scan_whose_input_changes_meanwhile_is_not_kept(desk: Desk, name: str, stage: str) -> None:
    def put(text: str) -> None:
        if name.endswith(".zip"):
            packed(desk.inputs / name, text)
        else:
            desk.put(name, text)

    (desk.inputs / "payments.csv").unlink()
    put(PAYMENTS)
    before = kept()
    assert scan(desk, marking="Internal", meanwhile=lambda at: put(SAME_SIZE) if at == stage else None).anew
    assert kept() == before
    for text in (SAME_SIZE, PAYMENTS):
        put(text)
        assert scan(desk, marking="Internal").anew


def test_inputs_are_hashed_beforehand_only_if_so_many_bytes_were_asked_about_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []

    def noted(file: Path) -> str:
        hashed.append(file.name)
        return sha256_of(file)

    monkeypatch.setattr(scan_cache, "sha256_of", noted)
    inputs = sorted(file.name for file in desk.inputs.iterdir())
    scan(desk, marking="Internal")
    desk.put("payments.csv", PAYMENTS + "\n")
    scan(desk)
    assert hashed == []
    desk.put("payments.csv", SAME_SIZE)
    scan(desk)
    assert sorted(hashed) == inputs


def test_the_answer_is_given_without_what_reads_draws_or_writes(desk: Desk) -> None:
    code = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from analyzer.pipeline.scan import run_scan; from analyzer.request.options import ScanOptions\n"
        "run_scan([Path(sys.argv[1])], ScanOptions(out=Path(sys.argv[2]), firm=('Ours Inc',), as_of=date(2026, 9, 15)))\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", code, str(desk.inputs), str(desk.out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    heavy = {"plotly", "jinja2", "openpyxl", "fastexcel", "pandas", "rapidfuzz"}
    assert heavy.isdisjoint(done.stdout.split())
    assert len(scan_names(desk.out / "exposure.duckdb")) == 2
