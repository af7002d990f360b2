"""An evidence package holds the run and can be checked: what it says is compared with small inputs that are counted by hand."""

from __future__ import annotations

import ast
import csv
import hashlib
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import duckdb
import pytest

from analyzer import ScanOptions, scan
from analyzer.errors import IntegrityProblem, UsageProblem
from analyzer.render.package import check
from analyzer.runs.package_run import package_run
from analyzer.vocabulary import Redaction

AS_OF = date(2026, 3, 1)
RUN = "2026-03-01-anthropic"
VENDORS = (
    "Vendor Name,Primary Contact,Notes\n"
    'Northwind Analytics,Jane Doe,"We use Claude for proposals, $12,000.00 a year; ask Jane Doe, jd@northwind.example or 555-010-0199"\n'
    "Orchard Tools,Ravi Patel,We use no AI tools\n"
)
PAYMENTS = 'Customer,Amount,Payee\nMeridian Defense,"98,765.43","Anthropic, PBC"\n'
CERTIFICATES = (
    "Firm,Statement,Signed By,Date Signed,Valid Until\n"
    "Orchard Tools,Does not use any product of Anthropic PBC (Claude).,Sofia Brandt,2026-02-01,2027-01-31\n"
)
INPUTS = {"vendors.csv": VENDORS, "payments.csv": PAYMENTS, "certificates.csv": CERTIFICATES}
PEOPLE = ("Jane", "Ravi", "Patel", "Sofia", "Brandt", "Analyst", "jd@northwind.example", "555-010-0199")
PRICES = ("98765.43", "98,765.43", "12,000")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one scan of the three files."""
    folder = tmp_path_factory.mktemp("scanned")
    (folder / "inputs").mkdir()
    for name, text in INPUTS.items():
        (folder / "inputs" / name).write_text(text, encoding="utf-8")
    options = ScanOptions(
        out=folder / "reports", as_of=AS_OF, operator="Ana Analyst", marking="Privileged", no_cache=True
    )
    scan(folder / "inputs", options)
    return folder / "reports"


@pytest.fixture(scope="module")
def package(out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole package of that scan, unpacked."""
    return unpack(package_run(out, RUN, tmp_path_factory.mktemp("made") / "whole.zip", ()).file)


def unpack(file: Path) -> Path:
    folder = file.with_suffix("")
    with zipfile.ZipFile(file) as packed:
        packed.extractall(folder)
    return folder


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def checked(folder: Path) -> tuple[int, list[str]]:
    done = subprocess.run([sys.executable, "-I", "check.py"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, [
        line for line in done.stdout.splitlines() if line.startswith(("changed", "missing", "added"))
    ]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_the_package_has_every_file_of_the_run_as_it_is_and_six_of_its_own(out: Path, package: Path) -> None:
    of_run = {file.name: file.read_bytes() for file in (out / RUN).iterdir()}
    packed = {file.name: file.read_bytes() for file in package.iterdir()}
    assert of_run.items() <= packed.items()
    assert packed.keys() - of_run.keys() == {
        "README.txt", "cells.csv", "check.py", "decisions.csv", "inputs.csv", "manifest.sha256",
    }  # fmt: skip


def test_a_quoted_cell_stands_once_with_the_hash_of_its_file_and_who_quotes_it(package: Path) -> None:
    (payee,) = [row for row in rows(package / "cells.csv") if row["text"] == "Anthropic, PBC"]
    assert payee == {
        "file": "payments.csv", "sheet": "", "row": "2", "column": "Payee", "text": "Anthropic, PBC",
        "sha256": sha256(PAYMENTS.encode()), "quoted_in": "evidence.csv; paths.csv",
    }  # fmt: skip


def test_the_inputs_stand_with_hash_size_and_status(package: Path) -> None:
    told = {row["file"]: (row["sha256"], row["bytes"], row["status"]) for row in rows(package / "inputs.csv")}
    assert told == {name: (sha256(text.encode()), str(len(text.encode())), "read") for name, text in INPUTS.items()}


def test_the_manifest_has_the_hash_of_every_other_file_and_sha256sum_reads_it(package: Path) -> None:
    lines = (package / "manifest.sha256").read_text().splitlines()
    others = sorted(file.name for file in package.iterdir() if file.name != "manifest.sha256")
    assert lines == [f"{sha256((package / name).read_bytes())}  {name}" for name in others]
    assert subprocess.run(["sha256sum", "--strict", "-c", "manifest.sha256"], cwd=package, check=False).returncode == 0


def test_the_page_carries_marking_and_disclaimer_and_explains_each_file(package: Path) -> None:
    page = (package / "README.txt").read_text(encoding="utf-8")
    assert page.startswith("Privileged\n")
    assert page.endswith("Privileged\n")
    assert "Not legal advice." in page
    assert all(f"{file.name}: " in page for file in package.iterdir())
    assert "a file of the run" not in page


def test_the_same_run_and_options_give_the_same_bytes(out: Path, tmp_path: Path) -> None:
    for redactions in ((), (Redaction.PERSONS,), (Redaction.PERSONS, Redaction.PRICES)):
        one, two = (package_run(out, RUN, tmp_path / f"{n}{len(redactions)}.zip", redactions).file for n in (1, 2))
        assert one.read_bytes() == two.read_bytes()


def test_the_files_stand_in_order_with_the_day_of_the_scan_and_plain_permissions(out: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(package_run(out, RUN, tmp_path / "p.zip", ()).file) as packed:
        entries = packed.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.date_time, oct(entry.external_attr >> 16)) for entry in entries} == {
        ((2026, 3, 1, 0, 0, 0), "0o100644")
    }


def test_an_untouched_package_passes_its_check(package: Path) -> None:
    assert checked(package) == (0, [])


def test_the_check_tells_what_is_changed_missing_and_added(out: Path, tmp_path: Path) -> None:
    folder = unpack(package_run(out, RUN, tmp_path / "p.zip", ()).file)
    with (folder / "findings.csv").open("a") as file:
        file.write("one more line\n")
    (folder / "cells.csv").unlink()
    (folder / "more").mkdir()
    (folder / "more" / "note.txt").write_text("mine")
    assert checked(folder) == (1, ["missing: cells.csv", "changed: findings.csv", "added: more/note.txt"])


@pytest.mark.skipif(os.name != "posix", reason="links of files")
def test_a_link_in_the_place_of_a_file_is_a_change(out: Path, tmp_path: Path) -> None:
    folder = unpack(package_run(out, RUN, tmp_path / "p.zip", ()).file)
    (folder / "paths.csv").rename(tmp_path / "elsewhere.csv")
    (folder / "paths.csv").symlink_to(tmp_path / "elsewhere.csv")
    assert checked(folder) == (1, ["changed: paths.csv"])


@pytest.mark.parametrize("manifest", [None, b"no manifest\n", b"\xff\xfe"])
def test_a_package_without_a_readable_manifest_fails_its_check(
    out: Path, tmp_path: Path, manifest: bytes | None
) -> None:
    folder = unpack(package_run(out, RUN, tmp_path / "p.zip", ()).file)
    (folder / "manifest.sha256").unlink()
    if manifest is not None:
        (folder / "manifest.sha256").write_bytes(manifest)
    assert checked(folder)[0] == 1


def test_the_checker_is_written_for_python_3_8_and_its_standard_library() -> None:
    tree = ast.parse(Path(check.__file__).read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= {"__future__", *sys.stdlib_module_names}


@pytest.mark.parametrize(
    ("redactions", "gone", "there"),
    [
        ((Redaction.PERSONS,), PEOPLE, ("98765.43", "Northwind Analytics", "Orchard Tools", "Claude")),
        ((Redaction.PRICES,), PRICES, ("Sofia Brandt", "Northwind Analytics", "Claude")),
        ((Redaction.PERSONS, Redaction.PRICES), PEOPLE + PRICES, ("Northwind Analytics", "Claude", "2026-02-01")),
    ],
)  # fmt: skip
def test_a_redacted_package_is_free_of_persons_and_prices_and_keeps_the_rest(
    out: Path, tmp_path: Path, redactions: tuple[Redaction, ...], gone: tuple[str, ...], there: tuple[str, ...]
) -> None:
    folder = unpack(package_run(out, RUN, tmp_path / "p.zip", redactions).file)
    text = "\n".join(file.read_text(encoding="utf-8") for file in folder.iterdir())
    assert {word for word in gone if word in text} == set()
    assert {word for word in there if word not in text} == set()
    assert not {"exposure.html", "exposure.xlsx", "run.json"} & {file.name for file in folder.iterdir()}
    assert checked(folder) == (0, [])


def test_the_page_of_a_redacted_package_tells_what_was_left_out_of_which_column(out: Path, tmp_path: Path) -> None:
    folder = unpack(package_run(out, RUN, tmp_path / "p.zip", (Redaction.PERSONS,)).file)
    page = " ".join((folder / "README.txt").read_text(encoding="utf-8").split())
    assert "certificates.csv, signer: 1 of 1 values are left out" in page
    assert "exposure.html, exposure.xlsx, run.json" in page
    assert "Free text may still name persons" in page
    assert rows(folder / "certificates.csv")[0] | {"signer": "Sofia Brandt"} == rows(out / RUN / "certificates.csv")[0]


@pytest.mark.parametrize("name", ["findings.csv", "exposure.html", "run.json"])
def test_a_changed_file_of_the_run_is_refused_by_name(out: Path, tmp_path: Path, name: str) -> None:
    file = out / RUN / name
    content = file.read_bytes()
    file.write_bytes(content + b"\n")
    try:
        with pytest.raises(IntegrityProblem, match=f"{name} is changed"):
            package_run(out, RUN, tmp_path / "p.zip", ())
    finally:
        file.write_bytes(content)
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_changed_together_with_its_hash_in_the_record_is_refused(out: Path, tmp_path: Path) -> None:
    file, record = out / RUN / "findings.csv", out / RUN / "run.json"
    contents = file.read_bytes(), record.read_bytes()
    changed = contents[0].replace(b"Orchard", b"Orchid!")
    file.write_bytes(changed)
    record.write_bytes(contents[1].replace(sha256(contents[0]).encode(), sha256(changed).encode()))
    try:
        with pytest.raises(IntegrityProblem, match=r"run\.json is changed"):
            package_run(out, RUN, tmp_path / "p.zip", ())
    finally:
        file.write_bytes(contents[0])
        record.write_bytes(contents[1])


def test_a_missing_file_and_a_missing_folder_are_refused(out: Path, tmp_path: Path) -> None:
    (out / RUN / "paths.csv").rename(tmp_path / "paths.csv")
    try:
        with pytest.raises(IntegrityProblem, match=r"paths\.csv is gone"):
            package_run(out, RUN, tmp_path / "p.zip", ())
    finally:
        (tmp_path / "paths.csv").rename(out / RUN / "paths.csv")
    (out / RUN).rename(out / "away")
    try:
        with pytest.raises(IntegrityProblem, match="exposure report"):
            package_run(out, RUN, tmp_path / "p.zip", ())
    finally:
        (out / "away").rename(out / RUN)


def test_what_a_person_put_into_the_run_folder_is_left_out_and_named(out: Path, tmp_path: Path) -> None:
    note = out / RUN / "my notes.txt"
    note.write_text("mine")
    try:
        receipt = package_run(out, RUN, tmp_path / "p.zip", ())
    finally:
        note.unlink()
    assert receipt.strangers == ("my notes.txt",)
    assert "my notes.txt" not in zipfile.ZipFile(receipt.file).namelist()


def test_no_file_is_overwritten(out: Path, tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(b"mine")
    with pytest.raises(UsageProblem, match="exists already"):
        package_run(out, RUN, tmp_path / "p.zip", ())
    assert (tmp_path / "p.zip").read_bytes() == b"mine"


def test_the_command_prints_the_file_and_ends_with_6_where_the_run_was_changed(out: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "package",
        "--out",
        str(out),
        "--redact",
        "persons",
        "--redact",
        "prices",
    ]
    done = subprocess.run([*command, "--to", str(tmp_path / "p.zip")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'p.zip'}\n")
    manifest = zipfile.ZipFile(tmp_path / "p.zip").read("manifest.sha256")
    assert sha256(manifest) in done.stderr
    file = out / RUN / "evidence.csv"
    content = file.read_bytes()
    file.write_bytes(b"")
    try:
        done = subprocess.run([*command, "--to", str(tmp_path / "q.zip")], capture_output=True, text=True, check=False)
    finally:
        file.write_bytes(content)
    assert (done.returncode, done.stdout) == (6, "")
    assert "evidence.csv is changed" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_ledger_is_left_as_it_was(out: Path, tmp_path: Path) -> None:
    def stored() -> object:
        with duckdb.connect(str(out / "exposure.duckdb"), read_only=True) as ledger:
            return ledger.execute("SELECT run, state, manifest FROM scan").fetchall()

    before = stored()
    package_run(out, RUN, tmp_path / "p.zip", ())
    assert stored() == before
