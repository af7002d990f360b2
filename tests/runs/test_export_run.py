"""`exposure export`: one new file from the ledger, which a later scan does not take for evidence."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from analyzer import ScanOptions, scan
from analyzer.cli.app import app
from analyzer.errors import AnalyzerError, UsageProblem
from analyzer.render.exchange.formats import FORMATS
from analyzer.runs.export_run import export_run
from analyzer.runs.stored_runs import load_run
from analyzer.vocabulary import FileStatus

RUN = "2026-03-01-anthropic"
VENDORS = "Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\nOrchard Tools,We use no AI tools\n"
PAYMENTS = 'Customer,Amount,Payee\nMeridian Defense,"98,765.43","Anthropic, PBC"\n'


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs/vendors.csv").write_text(VENDORS)
    (tmp_path / "inputs/payments.csv").write_text(PAYMENTS)
    scan(
        tmp_path / "inputs",
        ScanOptions(out=tmp_path / "reports", as_of=date(2026, 3, 1), firm=("Meridian Defense",), no_cache=True),
    )
    return tmp_path / "reports"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_beside_the_run(name: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app(["export", "--as", name, "--out", str(out)])
    file = out / f"{name}-{RUN}{FORMATS[name].ending}"
    assert (ended.value.code, capsys.readouterr().out.strip()) == (0, str(file))
    assert file.stat().st_size > 0


def test_the_run_folder_is_not_needed(out: Path) -> None:
    shutil.rmtree(out / RUN)
    assert export_run(out, RUN, "markdown", None).is_file()


def test_no_file_is_ever_overwritten(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "summary.md"
    target.write_text("mine")
    with pytest.raises(UsageProblem, match="exists already"):
        export_run(out, RUN, "markdown", target)
    assert target.read_text() == "mine"


@pytest.mark.parametrize(
    ("run", "name", "says"),
    [
        ("", "excel", "There is no format 'excel'. Give one of: poam, oscal-poam"),
        ("2020-01-01-anthropic", "poam", "2020-01-01-anthropic"),
    ],
)
def test_what_is_not_there_is_said(run: str, name: str, says: str, out: Path) -> None:
    with pytest.raises(AnalyzerError) as raised:
        export_run(out, run, name, None)
    assert says in str(raised.value)


def test_nothing_is_left_behind_where_a_format_cannot_hold_the_run(tmp_path: Path) -> None:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs/vendors.csv").write_text("Vendor Name,Notes\nOrchard Tools,We use no AI tools\n")
    scan(tmp_path / "inputs", ScanOptions(out=tmp_path / "reports", as_of=date(2026, 3, 1), no_cache=True))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(AnalyzerError, match="no open item"):
        export_run(tmp_path / "reports", "", "oscal-poam", tmp_path / "plan.json")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_later_scan_leaves_an_export_among_its_inputs_aside(out: Path, tmp_path: Path) -> None:
    for name in ("jira", "poam", "cyclonedx-vex", "markdown"):
        export_run(out, RUN, name, tmp_path / "inputs" / f"{name}{FORMATS[name].ending}")
    scan(tmp_path / "inputs", ScanOptions(out=out, as_of=date(2026, 3, 2), firm=("Meridian Defense",), no_cache=True))
    statuses = {source.file: source.status for source in load_run(out)[1].inputs}
    assert {file for file, status in statuses.items() if status is FileStatus.READ} == {"vendors.csv", "payments.csv"}
