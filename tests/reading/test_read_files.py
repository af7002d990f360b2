"""Children read, the parent listens: one bad file costs itself and no other, and order changes nothing."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook

from analyzer.reading.limits import Limits
from analyzer.reading.process.protocol import ReadResult, ReadTask
from analyzer.reading.process.worker import Worker
from analyzer.reading.read_files import read_inputs
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read

NO_UTF8 = os.fsdecode(b"caf\xe9")


def _case(root: Path) -> Path:
    for name in ("b.csv", "a.csv", "deep/c.csv"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Vendor,City\n{name},Bonn\n")
    (root / "broken.xlsx").write_bytes(b"PK\x03\x04 not a zip")
    return root


def test_each_file_gets_its_fingerprint_and_a_number_by_its_name(tmp_path: Path, read: Read) -> None:
    files = read(_case(tmp_path)).files
    assert [(file.file_id, file.file) for file in files] == [
        (1, "a.csv"),
        (2, "b.csv"),
        (3, "broken.xlsx"),
        (4, "deep/c.csv"),
    ]
    assert all(file.sha256 == hashlib.sha256(file.path.read_bytes()).hexdigest() for file in files)
    assert all(file.bytes == file.path.stat().st_size for file in files)


def test_a_bad_file_costs_itself_only(tmp_path: Path, read: Read) -> None:
    reading = read(_case(tmp_path))
    assert [file.status for file in reading.files] == [
        FileStatus.READ,
        FileStatus.READ,
        FileStatus.REFUSED,
        FileStatus.READ,
    ]
    assert reading.sheets["deep/c.csv"][0].rows[2] == ("deep/c.csv", "Bonn")


def test_the_order_of_arguments_changes_nothing(tmp_path: Path, read: Read) -> None:
    root = _case(tmp_path)
    paths = [root / "b.csv", root, root / "deep"]
    one, other = read(*paths), read(*reversed(paths))
    assert [replace(file, database=None) for file in one.files] == [
        replace(file, database=None) for file in other.files
    ]
    assert one.sheets == other.sheets


def test_a_file_that_takes_too_long_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Vendor\nAcme\n")
    task = ReadTask(str(tmp_path / "a.csv"), "a.csv", str(tmp_path / "1.duckdb"), Limits())
    with Worker(tmp_path) as worker:
        late = worker.ask(replace(task, limits=Limits(seconds=0)))
        next_one = worker.ask(task)
    assert late.result is ReadResult.DIED
    assert "takes longer than the limit" in late.problem
    assert next_one.result is ReadResult.READ


def test_a_child_without_memory_costs_a_sentence(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.csv").write_text("Vendor\nAcme\n")
    (file,) = read(tmp_path, limits=Limits(memory_bytes=1 << 20)).files
    assert file.status is FileStatus.REFUSED
    assert file.problem.endswith(".")


def test_the_same_content_twice_is_said_once(tmp_path: Path, read: Read) -> None:
    for name in ("a.csv", "b.csv", "c.csv"):
        (tmp_path / name).write_text("Vendor\nAcme\n" if name != "c.csv" else "Vendor\nOther\n")
    problems = [file.problem for file in read(tmp_path).files]
    assert problems[0] == problems[2] == ""
    assert "The same content as a.csv" in problems[1]


def test_names_that_are_patterns_or_code_are_just_names(tmp_path: Path, read: Read) -> None:
    for name in ("pay[1].csv", "it's; drop.csv", "*.csv", "a b\u2028c.csv"):
        (tmp_path / name).write_text(f"Vendor\n{name.splitlines()[0]}\n")
    assert {file.status for file in read(tmp_path).files} == {FileStatus.READ}


def test_files_whose_names_are_no_utf8_are_read_whatever_they_are(tmp_path: Path, read: Read) -> None:
    for suffix in (".csv", ".txt"):
        (tmp_path / f"{NO_UTF8}{suffix}").write_text(f"Vendor\nNorthwind{suffix}\n")
    book = Workbook()
    book.worksheets[0].append(["Vendor"])
    book.save(tmp_path / f"{NO_UTF8}.xlsx")
    with ZipFile(tmp_path / f"{NO_UTF8}.zip", "w") as archive:
        archive.writestr("in.csv", "Vendor\nInside\n")
    files = read(tmp_path).files
    assert {file.file: file.status for file in files} == dict.fromkeys(
        (r"caf\xe9.csv", r"caf\xe9.txt", r"caf\xe9.xlsx", r"caf\xe9.zip/in.csv"), FileStatus.READ
    )


def test_nothing_given_reads_nothing(tmp_path: Path) -> None:
    assert read_inputs([], tmp_path, Limits()) == ()
