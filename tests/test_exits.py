"""Every way to end has its exit code and one sentence, and none shows a traceback."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.cli.app import app
from analyzer.cli.exits import Verbosity
from analyzer.errors import AnalyzerError, ExitCode, InputRefused, IntegrityProblem, LedgerBusy, UsageProblem
from analyzer.store.connection import open_scratch, translate_errors

ENDING = """
import sys
from analyzer.cli.exits import run_to_exit
from analyzer.errors import *
def program(verbosity):
    {}
run_to_exit(program)
"""


def ended(body: str) -> subprocess.CompletedProcess[str]:
    code = ENDING.format(body)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("pass", 0),
        ("raise AnalyzerError('it broke.')", 1),
        ("raise UsageProblem('it broke.')", 2),
        ("raise InputRefused('a.csv', 'it broke.')", 4),
        ("raise LedgerBusy('it broke.')", 5),
        ("raise IntegrityProblem('it broke.')", 6),
        ("raise KeyboardInterrupt", 130),
        ("import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(9)", 130),
        ("import os, signal, time; os.kill(os.getpid(), signal.SIGTERM); time.sleep(9)", 130),
        ("sys.exit(3)", 3),
    ],
)
def test_an_ending_has_its_code(body: str, code: int) -> None:
    assert ended(body).returncode == code


@pytest.mark.parametrize("error", [AnalyzerError, UsageProblem, InputRefused, LedgerBusy, IntegrityProblem])
def test_an_error_knows_its_own_code(error: type[AnalyzerError]) -> None:
    assert error.exit_code in ExitCode


def test_an_interruption_that_a_library_swallowed_is_still_one() -> None:
    body = """
    import os, signal
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        raise RuntimeError("query interrupted")
"""
    done = ended(body)
    assert (done.returncode, done.stderr) == (130, "Interrupted.\n")


def test_an_unexpected_error_is_one_sentence_without_a_traceback() -> None:
    done = ended("{}['x']")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: something went wrong that should not (KeyError: 'x').\n")
    assert "Traceback" not in done.stderr


def test_verbose_says_where_an_unexpected_error_arose() -> None:
    done = ended("verbosity.verbose = True; {}['x']")
    assert "- analyzer/cli/exits.py, line " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("flags", [["-v"], ["--verbose"], ["--json", "-v"], []])
@pytest.mark.parametrize(
    "verb", ["scan", "inspect", "screen", "explain", "review", "diff", "report", "inquire", "draft", "package"]
)
def test_every_verb_hands_its_flag_of_verbosity_on(verb: str, flags: list[str], tmp_path: Path) -> None:
    if verb in ("report", "draft", "package"):
        flags = [flag for flag in flags if flag != "--json"]
    verbosity = Verbosity()
    arguments = [verb, *(["nothing.csv"] if verb != "diff" else ["one", "two"]), *flags]
    with pytest.raises((AnalyzerError, SystemExit)), contextlib.chdir(tmp_path):
        app(arguments, obj=verbosity)
    assert verbosity.verbose is bool(flags)


def test_what_an_input_says_is_not_obeyed_by_the_terminal() -> None:
    done = ended(r"raise AnalyzerError('\x1b[31mred\nnext')")
    assert done.stderr == "Error: \ufffd[31mred next\n"


def test_too_little_memory_is_said_with_the_remedy(tmp_path: Path) -> None:
    with (
        pytest.raises(AnalyzerError, match=r"more memory than the 20MB .* --memory 8GB"),
        translate_errors("20MB"),
        open_scratch(tmp_path, {}, "20MB") as connection,
    ):
        connection.execute("SELECT length(string_agg(repeat(i::VARCHAR, 50), '')) FROM range(3000000) AS numbered(i)")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("ENOSPC", "reports: The disk is full. Free some space, or write to another disk with --out."),
        ("EFBIG", "reports: A file would be larger than the system allows."),
        ("EMFILE", "reports: More files are open than the system allows."),
        ("EROFS", "reports: The disk is read-only."),
        ("ENOMEM", "reports: The system has no memory left."),
        ("EIO", "reports: The disk does not answer as it should."),
    ],
)
def test_what_a_system_may_refuse_at_any_moment_is_said_with_what_helps(name: str, begins: str) -> None:
    done = ended(f"import errno; raise OSError(errno.{name}, 'words of the system', 'reports')")
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: {begins}")
    assert "should not" not in done.stderr


def test_a_library_that_cannot_be_loaded_is_named() -> None:
    done = ended("import nothing_of_this_name")
    assert (done.returncode, "nothing_of_this_name" in done.stderr) == (1, True)
    assert "Close other programs if memory is short" in done.stderr
