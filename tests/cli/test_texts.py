"""What a newcomer types, and what the program answers: help, slips of the keyboard, and letters that an encoding lacks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import exposure

LONG = "a" * 300  # a name of a file may have 255 bytes
NAMES = "Vendor,Amount\n北京科技有限公司,5\n[bold]Acme[/bold] Inc,4\nŁódź Spółka z o.o.,3\n"


def run_in(cwd: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **variables}
    command = [sys.executable, "-m", "analyzer", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan", "inputs", "--as-of", "09/15/2026"], "'09/15/2026' does not fit; it takes a date like 2026-03-01."),
        (["screen", "Claude", "--part", "note"], "'note' is no part of a column. Did you mean notes?"),
        (["screen", "Claude", "--part", "wrong"], "Common ones are firm, supplier, product, description, notes"),
        (["scan", "https://example.com/a.csv"], "https://example.com/a.csv: this is an address"),
        (["scan", "-"], "a scan does not read standard input"),
        (["scan", LONG], "there is no such file or folder"),
        (["scan", "inputs", "--out", LONG], "longer than a name of a file or folder may be"),
        (["inspect", "inputs", "--write-map", f"{LONG}.toml"], "longer than a name of a file or folder may be"),
        (["review", LONG], "longer than a name of a file or folder may be"),
        (["help", "scn"], "There is no command 'scn'. Did you mean scan?"),
        (["help", "scan", "more"], "There is no command 'scan more'. See exposure help scan."),
    ],
)
def test_a_slip_is_answered_in_a_sentence_that_helps(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "vendors.csv").write_text(NAMES)
    done = exposure(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr) < 600
    assert "something went wrong" not in done.stderr


def test_an_own_entity_may_have_a_name_that_no_file_may_have(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(NAMES)
    done = exposure("scan", "vendors.csv", "--firm", LONG, "-q", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert LONG in done.stderr  # it is in no file, which is said


@pytest.mark.parametrize("verb", [["inspect", "名前 [red]x.csv"], ["screen", "北京 uses Claude in Łódź"]])
def test_output_in_a_windows_code_page_never_fails(tmp_path: Path, verb: list[str]) -> None:
    (tmp_path / "名前 [red]x.csv").write_text(NAMES, encoding="utf-8")
    done = run_in(tmp_path, *verb, PYTHONIOENCODING="cp1252")
    assert done.returncode == 0, done.stderr
    assert b"\\u5317\\u4eac" in done.stdout
    assert "Claude" in done.stdout.decode("cp1252") or "[bold]Acme[/bold] Inc" in done.stdout.decode("cp1252")


def test_help_is_had_by_a_verb_too(tmp_path: Path) -> None:
    assert exposure("help", cwd=tmp_path).stdout == exposure("--help", cwd=tmp_path).stdout
    for verb in (["scan"], ["designations"], ["designations", "import"]):
        assert exposure("help", *verb, cwd=tmp_path).stdout == exposure(*verb, "--help", cwd=tmp_path).stdout
    assert exposure("-V", cwd=tmp_path).stdout == exposure("--version", cwd=tmp_path).stdout


def test_help_shows_neither_types_of_python_nor_half_sentences(tmp_path: Path) -> None:
    for verb in ([], ["scan"], ["screen"], ["designations"], ["designations", "import"]):
        text = exposure(*verb, "--help", cwd=tmp_path).stdout
        assert "list[" not in text
        assert "<Path>" not in text
        assert "..." not in text.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("shell", "sign"), [("bash", "complete -o"), ("zsh", "#compdef exposure"), ("fish", "complete --command exposure"),
                        ("powershell", "Register-ArgumentCompleter"), ("pwsh", "Register-ArgumentCompleter")],
)  # fmt: skip
def test_every_shell_gets_its_script_for_completion(tmp_path: Path, shell: str, sign: str) -> None:
    program = Path(sys.executable).with_name("exposure")
    environment = {**os.environ, "_EXPOSURE_COMPLETE": f"source_{shell}"}
    done = subprocess.run([program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert sign in done.stdout


def test_bash_is_told_the_verbs_that_begin_so(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("exposure")
    words = {"_EXPOSURE_COMPLETE": "complete_bash", "COMP_WORDS": "exposure sc", "COMP_CWORD": "1"}
    done = subprocess.run(
        [program], cwd=tmp_path, env={**os.environ, **words}, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["scan", "screen", "schema"]
