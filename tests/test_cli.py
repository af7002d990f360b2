"""The contract of the command line: what is on stdout, what on stderr, which exit code, what is left behind."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

OUTPUTS = {
    "answers.csv", "certificates.csv", "choke_points.csv", "clearing.csv", "concentration.csv", "contracts.csv",
    "contracts_not_on_file.csv",
    "deadlines.csv", "disclosure.csv", "evidence.csv", "exposure.html", "exposure.xlsx", "findings.csv", "inquiries.csv",
    "paths.csv", "rejected.csv", "run.json",
}  # fmt: skip
VENDORS = "Vendor Name,UEI,Notes\nNorthwind Analytics,,We use Claude for proposals\nOrchard Tools,,We use no AI tools\n"
Done = subprocess.CompletedProcess[str]


def exposure(*arguments: str | Path, cwd: Path, stdin: str = "") -> Done:
    command = [sys.executable, "-m", "analyzer", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.run(command, cwd=cwd, input=stdin, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a good input, a bad one, and one scan done."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "inputs").mkdir()
    (folder / "inputs" / "vendors.csv").write_text(VENDORS)
    (folder / "bad").mkdir()
    (folder / "bad" / "vendors.csv").write_text(VENDORS)
    (folder / "bad" / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    return folder


@pytest.fixture(scope="module")
def scanned(place: Path) -> Done:
    return exposure("scan", "inputs", "--as-of", "2026-03-01", cwd=place)


def test_a_scan_prints_the_run_folder_and_nothing_else_on_stdout(scanned: Done) -> None:
    assert (scanned.returncode, scanned.stdout) == (0, "reports/2026-03-01-anthropic\n")


def test_a_run_folder_is_complete_and_nothing_hidden_stands_beside_it(scanned: Done, place: Path) -> None:
    assert {file.name for file in (place / scanned.stdout.strip()).iterdir()} == OUTPUTS
    assert {entry.name for entry in (place / "reports").iterdir()} >= {"2026-03-01-anthropic", "exposure.duckdb"}
    assert not list((place / "reports").glob(".*"))


def test_the_summary_is_talk_and_quiet_is_quiet(scanned: Done, place: Path) -> None:
    assert scanned.stderr
    quiet = exposure("scan", "inputs", "--as-of", "2026-03-02", "-q", cwd=place)
    assert (quiet.returncode, quiet.stderr) == (0, "")


@pytest.mark.usefixtures("scanned")
def test_a_second_scan_of_the_day_gets_a_folder_of_its_own_with_the_same_bytes(place: Path) -> None:
    again = exposure("scan", "inputs", "--as-of", "2026-03-01", "-q", "--no-cache", cwd=place)
    first, second = (place / "reports" / name for name in ("2026-03-01-anthropic", "2026-03-01-anthropic-2"))
    assert again.stdout == "reports/2026-03-01-anthropic-2\n"
    assert {name: (first / name).read_bytes() == (second / name).read_bytes() for name in OUTPUTS} == dict.fromkeys(
        OUTPUTS, True
    )


def test_json_holds_the_run_folder_and_what_run_json_says(place: Path) -> None:
    done = exposure("scan", "inputs", "--as-of", "2026-03-03", "--json", "-q", cwd=place)
    record = json.loads(done.stdout)
    assert (record["run"], record["exit_code"]) == ("reports/2026-03-03-anthropic", 0)
    assert record["sheets"] == json.loads((place / record["run"] / "run.json").read_text())["sheets"]


def test_the_folder_is_named_after_all_designations_sorted(place: Path) -> None:
    done = exposure("scan", "inputs", "-d", "section-889", "-d", "dji", "--as-of", "2026-03-04", "-q", cwd=place)
    assert done.stdout == "reports/2026-03-04-dji+section-889\n"


def test_a_broken_file_costs_a_sentence_and_exit_4_and_the_rest_is_scanned(place: Path) -> None:
    done = exposure("scan", "bad", "--as-of", "2026-03-05", "-q", "--fail-on", "no-data", cwd=place)
    assert done.returncode == 4
    assert "broken.xlsx" in done.stderr
    assert "Northwind Analytics" in (place / done.stdout.strip() / "findings.csv").read_text()


def test_strict_stops_at_a_broken_file_and_leaves_nothing(place: Path) -> None:
    done = exposure("scan", "bad", "--as-of", "2026-03-06", "-q", "--strict", "-o", "strict", cwd=place)
    assert (done.returncode, done.stdout) == (4, "")
    assert "broken.xlsx" in done.stderr
    assert list((place / "strict").iterdir()) == []


@pytest.mark.parametrize("option", ["--operator", "--out"])
def test_what_is_no_utf8_is_refused_in_a_sentence(place: Path, option: str) -> None:
    done = exposure("scan", "inputs", option, os.fsdecode(b"caf\xe9"), "-q", cwd=place)
    assert done.returncode in (1, 2)
    assert r"caf\xe9" in done.stderr
    assert "UTF-8" in done.stderr
    assert "should not" not in done.stderr


def test_the_gate_is_met_with_complete_outputs(place: Path) -> None:
    done = exposure("scan", "inputs", "--as-of", "2026-03-07", "-q", "--fail-on", "no-data", cwd=place)
    assert done.returncode == 3
    assert (place / done.stdout.strip() / "run.json").is_file()


def test_a_table_that_means_nothing_is_inspected_with_0_and_scanned_with_4(place: Path) -> None:
    (place / "odd.csv").write_text("a,b\n1,2\n3,4\n")
    assert exposure("inspect", "odd.csv", cwd=place).returncode == 0
    scanned = exposure("scan", "odd.csv", "-q", cwd=place)
    assert scanned.returncode == 4
    assert "Nothing usable: odd.csv: " in scanned.stderr


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("empty", "no file was found there (hidden files, settings and run folders are no inputs)"),
        ("old_reports", "no table with a row was found in 2026-03-01-anthropic"),
    ],
)
def test_a_folder_that_holds_no_input_gives_a_sentence_and_no_run(
    scanned: Done, place: Path, folder: str, reason: str
) -> None:
    (place / "empty").mkdir(exist_ok=True)
    run = Path(scanned.stdout.strip())
    shutil.copytree(place / run, place / "old_reports" / run.name, dirs_exist_ok=True)
    runs = sorted((place / "reports").iterdir())
    done = exposure("scan", folder, "--as-of", "2026-03-08", cwd=place)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr == (
        f"Error: Nothing was scanned: {reason}. Name the folder or the files that hold your spreadsheets.\n"
    )
    assert sorted((place / "reports").iterdir()) == runs
    assert "2026-03-08" not in exposure("explain", "northwind", cwd=place).stderr


def test_inspect_prints_the_sheet_records_of_a_scan(scanned: Done, place: Path) -> None:
    seen = json.loads(exposure("inspect", "inputs", "--json", cwd=place).stdout)
    run = json.loads((place / scanned.stdout.strip() / "run.json").read_text())
    assert seen.pop("inputs") == [
        {name: file[name] for name in ("file", "status", "problem")} for file in run["inputs"]
    ]
    assert seen == {"sheets": run["sheets"], "problems": run["problems"]}


def test_inspect_says_what_could_not_be_read_and_exits_with_4(place: Path) -> None:
    done = exposure("inspect", "bad", "--json", cwd=place)
    assert done.returncode == 4
    assert [sheet["file"] for sheet in json.loads(done.stdout)["sheets"]] == ["vendors.csv"]
    assert done.stderr.startswith("Not read: broken.xlsx: ")


@pytest.mark.usefixtures("scanned")
def test_explain_tells_the_newest_scans_reasons_down_to_the_cell(place: Path) -> None:
    done = exposure("explain", "northwind", "--run", "reports/2026-03-01-anthropic", cwd=place)
    assert done.returncode == 0
    for part in (
        "Northwind Analytics",
        "exposed",
        "vendors.csv, row 2",
        "'We use Claude for proposals'",
        "Decision: none",
    ):
        assert part in done.stdout


@pytest.mark.usefixtures("scanned")
def test_explaining_an_unknown_firm_suggests_and_exits_with_2(place: Path) -> None:
    done = exposure("explain", "Northwnd Analytics", "--run", "reports/2026-03-01-anthropic", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean Northwind Analytics?" in done.stderr


def test_screen_judges_arguments_and_lines_of_stdin_alike(place: Path) -> None:
    texts = ["We use Claude for proposals", "Philanthropic Fund"]
    by_argument = exposure("screen", *texts, "--part", "notes", "--json", cwd=place)
    by_line = exposure("screen", "--part", "notes", "--json", cwd=place, stdin="\n".join(texts))
    assert by_argument.stdout == by_line.stdout
    verdicts = {match["text"]: match["verdict"] for match in json.loads(by_line.stdout)["matches"]}
    assert verdicts == {texts[0]: "match", texts[1]: "rejected"}


def position_of_row(place: Path, *cells: str) -> str:
    """What `exposure screen` says of one row under the test of use."""
    done = exposure("screen", *cells, "-d", "anthropic", "--json", cwd=place)
    (finding,) = json.loads(done.stdout)["findings"]
    return str(finding["position_use"])


def test_one_row_is_judged_as_a_scan_would_judge_it(place: Path) -> None:
    product = ("--vendor-cell", "Anthropic", "--product-cell", "Claude")
    assert position_of_row(place, *product) == "exposed"
    assert position_of_row(place, *product, "--note", "cancelled in May") == "unresolved"
    assert position_of_row(place, "--vendor-cell", "Contoso", "--product-cell", "Teams") == ""


def test_a_row_is_told_cell_by_cell_and_not_beside_loose_texts(place: Path) -> None:
    told = exposure("screen", "--product-cell", "Claude", "--note", "blocked", "-d", "anthropic", cwd=place).stdout
    assert told.startswith("Product: Claude | Notes: blocked\n")
    assert "it was not put to use (blocked)" in told
    assert exposure("screen", "Claude", "--note", "blocked", cwd=place).returncode == 2


def test_the_shipped_designations_are_listed(place: Path) -> None:
    listed = json.loads(exposure("designations", "list", "--json", cwd=place).stdout)["designations"]
    assert {"anthropic", "section-889", "kaspersky", "bytedance", "dji"} <= {entry["id"] for entry in listed}


def test_every_error_of_a_designation_file_is_told_by_file_line_and_key(place: Path) -> None:
    (place / "own.toml").write_text('id = "own"\ncolour = "red"\nname = ""\n')
    done = exposure("designations", "check", "own.toml", cwd=place)
    assert done.returncode == 1
    *missing, unknown, empty = done.stderr.splitlines()
    assert len(missing) == 5  # summary, checked_on, checked_against, leading_test, vendors
    assert unknown == "Error: own.toml, line 2, colour: unknown key"
    assert empty == "Error: own.toml, line 3, name: must not be empty"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan"], "Missing argument"),
        (["scan", "nothing.csv"], "there is no such file or folder"),
        (["scan", "inputs", "-d", "antropic"], "Did you mean anthropic?"),
        (["scan", "inputs", "--as-of", "yesterday"], "yesterday"),
        (["scan", "inputs", "--test", "usage"], "usage"),
        (["scan", "inputs", "--nonsense"], "--nonsense"),
        (["scan", "inputs", "--firm", "own_entities.csv"], "there is no file own_entities.csv"),
        (["designations", "show", "nothing"], "There is no designation"),
        (["nonsense"], "nonsense"),
        (["scan", "inputs", "--firm", ""], "What stands after --firm is blank"),
        (["scan", "inputs", "--firm", " "], "What stands after --firm is blank"),
        (["scan", "inputs", "--firm="], "What stands after --firm is blank"),
        (["scan", "inputs", "--firm", "-"], "is no name"),
        (["scan", "inputs", "--vendor", ""], "What stands after --vendor is blank"),
        (["scan", "inputs", "-d", ""], "What stands after -d is blank"),
        (["scan", "inputs", "--marking", ""], "What stands after --marking is blank"),
        (["scan", "inputs", "--out", ""], "What stands after --out is blank"),
        (["scan", ""], "An argument is blank"),
        (["inspect", ""], "An argument is blank"),
        (["explain", " "], "An argument is blank"),
    ],
)
def test_a_slip_in_the_command_exits_with_2_and_writes_nothing(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "inputs").mkdir()
    done = exposure(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["inputs"]


def test_settings_beside_the_inputs_count_and_the_command_line_beats_them(tmp_path: Path) -> None:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "vendors.csv").write_text(VENDORS)
    (tmp_path / "inputs" / "exposure.toml").write_text(
        'designation = "dji"\nas-of = 2026-04-01\nout = "../elsewhere"\n'
    )
    done = exposure("scan", "inputs", "-q", "-d", "kaspersky", "--trust-config", cwd=tmp_path)
    assert (tmp_path / "elsewhere" / "2026-04-01-kaspersky").is_dir(), done.stderr


def test_a_ledger_that_is_no_ledger_exits_with_6(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(VENDORS)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "exposure.duckdb").write_text("not a database")
    done = exposure("scan", "vendors.csv", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (6, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_scan_exits_with_130_and_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "vendors.csv").write_text(VENDORS + "Some Firm,,Some note\n" * 200_000)
    command = [sys.executable, "-m", "analyzer", "scan", "vendors.csv"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    scan = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
    while not list(tmp_path.glob("reports/.exposure-*/work")):
        time.sleep(0.02)
    scan.send_signal(number)
    _, said = scan.communicate(timeout=60)
    assert (scan.returncode, said) == (130, "Interrupted.\n")
    assert list((tmp_path / "reports").iterdir()) == []


def test_help_shows_examples_and_comes_from_both_commands(place: Path) -> None:
    for arguments in (["--help"], *([verb, "--help"] for verb in ("scan", "inspect", "screen", "explain"))):
        assert "exposure " in exposure(*arguments, cwd=place).stdout
    installed = subprocess.run(
        [Path(sys.executable).with_name("exposure"), "--version"], capture_output=True, text=True, check=False
    )
    assert installed.stdout == exposure("--version", cwd=place).stdout


def test_quiet_does_not_hide_that_something_which_may_be_a_table_was_left_aside(place: Path) -> None:
    folder = place / "linked"
    folder.mkdir()
    (folder / "vendors.csv").write_text(VENDORS)
    (folder / "gone.xlsx").symlink_to(folder / "nowhere.xlsx")
    (folder / "readme.md").write_text("Prose.\n")
    done = exposure("scan", "linked", "--as-of", "2026-03-04", "-q", cwd=place)
    said = "Left aside: gone.xlsx: This link leads nowhere: what it led to is gone. Ask for the file itself.\n"
    assert (done.returncode, done.stderr) == (0, said)
    inputs = json.loads((place / done.stdout.strip() / "run.json").read_text())["inputs"]
    assert [(each["file"], each["status"], each["bears_on"]) for each in inputs] == [
        ("gone.xlsx", "ignored", "any"), ("readme.md", "ignored", "none"), ("vendors.csv", "read", "none")
    ]  # fmt: skip


def test_json_holds_typed_findings_and_what_meets_the_gates(place: Path) -> None:
    arguments = (
        "scan",
        "inputs",
        "--as-of",
        "2026-03-08",
        "--json",
        "-q",
        "--test",
        "use",
        "--fail-on",
        "exposed,contradicted",
    )
    done = exposure(*arguments, cwd=place)
    record = json.loads(done.stdout)
    assert (done.returncode, record["exit_code"], record["gate_met"]) == (3, 3, True)
    assert [(gate["fail_on"], gate["met"]) for gate in record["gates"]] == [("exposed", True), ("contradicted", False)]
    assert [subject["firm"] for subject in record["gates"][0]["by"]] == ["Northwind Analytics"]
    assert "Gate met: exposed by 1 firm: Northwind Analytics (exposed)." in done.stderr
    findings = {finding["firm"]: finding for finding in record["findings"]}
    written = (place / record["run"] / "findings.csv").read_text().splitlines()
    assert (len(findings), list(findings["Northwind Analytics"])) == (len(written) - 1, written[0].split(","))
    known = findings["Northwind Analytics"]
    assert (known["contradiction"], known["own"], known["tier"], known["obligated"]) == (False, False, 1, 0)


def test_what_is_new_since_a_run_that_saw_the_same_is_nothing(place: Path) -> None:
    first = exposure("scan", "inputs", "--as-of", "2026-03-10", "-q", cwd=place).stdout.strip()
    arguments = ("scan", "inputs", "--as-of", "2026-03-11", "-q", "--fail-on", "no-data", "--new-since", first)
    assert exposure(*arguments, cwd=place).returncode == 0
    assert exposure(*arguments[:-2], cwd=place).returncode == 3
