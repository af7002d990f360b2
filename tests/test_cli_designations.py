"""`exposure designations`: files that a person writes, imports and updates, as the command line does it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from tests.designations.published.lists import CSL, write_list

Done = subprocess.CompletedProcess[str]
ROWS = [
    {"type": "Entity", "name": "Acme Shipyard JSC", "alt_names": "ASY; Acme Yards"},
    {"type": "Individual", "name": "Ann Other"},
    {"type": "Vessel", "name": "SEA STAR"},
]


def designations(*arguments: str | Path, cwd: Path) -> Done:
    command = [sys.executable, "-m", "analyzer", "designations", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_template_is_a_valid_file_and_is_never_written_over_another(tmp_path: Path) -> None:
    assert designations("new", "ours.toml", cwd=tmp_path).stdout == "ours.toml\n"
    assert designations("check", "ours.toml", cwd=tmp_path).returncode == 0
    again = designations("new", "ours.toml", cwd=tmp_path)
    assert (again.returncode, again.stdout) == (2, "")
    assert "ours.toml is there already" in again.stderr


def test_an_import_prints_the_file_and_accounts_for_every_row(tmp_path: Path) -> None:
    write_list(tmp_path, "consolidated.csv", CSL, ROWS)
    done = designations("import", "consolidated.csv", "--as", "csl", "--as-of", "2026-11-28", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "screening-list.toml\n")
    assert done.stderr.splitlines()[:4] == [
        "Read as: Consolidated Screening List, of 2026-11-28",
        "Rows read: 3 = vendors written: 1 + rows left out: 2",
        "- 1 left out: individuals",
        "- 1 left out: vessels",
    ]
    text = (tmp_path / "screening-list.toml").read_text(encoding="utf-8")
    sha256 = hashlib.sha256((tmp_path / "consolidated.csv").read_bytes()).hexdigest()
    assert text.count(f"consolidated.csv (SHA-256 {sha256})") == 3  # checked against, and the source of two events
    assert designations("check", "screening-list.toml", cwd=tmp_path).returncode == 0


def test_an_import_gives_the_same_bytes_each_time(tmp_path: Path) -> None:
    write_list(tmp_path, "consolidated.csv", CSL, ROWS)
    arguments = ("import", "consolidated.csv", "--as", "csl", "--as-of", "2026-11-28", "--json", "--id", "ours")
    first = designations(*arguments, cwd=tmp_path)
    record = json.loads(first.stdout)
    assert (record["file"], record["rows_read"], record["vendors"]) == ("ours.toml", 3, 1)
    designations(*arguments, "--write", "again.toml", cwd=tmp_path)
    assert (tmp_path / "ours.toml").read_bytes() == (tmp_path / "again.toml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "nothing.csv", "--as", "csl"], "there is no such file"),
        (["import", "list.csv", "--as", "csl"], "Give it with --as-of DATE"),
        (["import", "list.csv", "--as", "fcc"], "--as csl"),
        (["import", "list.csv", "--as", "csl", "--as-of", "2026-11-28", "--id", "Our List"], "is no id"),
        (["import", "list.csv", "--as", "csl", "--as-of", "2026-11-28", "--status", "done"], "is no status"),
        (["import", "list.csv"], "--as"),
        (["new", "ours.txt"], "ends in .toml"),
        (["update", "nothing.toml"], "There is no designation file"),
    ],
)
def test_a_slip_exits_with_2_and_writes_nothing(tmp_path: Path, arguments: list[str], said: str) -> None:
    write_list(tmp_path, "list.csv", CSL, ROWS)
    done = designations(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]


def test_an_update_is_taken_from_then_on_and_the_list_says_so(tmp_path: Path) -> None:
    shipped = (resources.files("analyzer.designations") / "data" / "dji.toml").read_text(encoding="utf-8")
    text = shipped.replace('summary = "', 'summary = "Of a person. ', 1)
    (tmp_path / "dji.toml").write_text(text, encoding="utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    refused = designations("update", "dji.toml", "--sha256", "0" * 64, cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (6, "")
    taken = designations("update", "dji.toml", "--sha256", sha256, cwd=tmp_path)
    assert (taken.returncode, taken.stdout) == (0, f"{Path('reports/designations/dji.toml')}\n")
    assert "- summary: " in taken.stderr
    known = json.loads(designations("list", "--json", cwd=tmp_path).stdout)["designations"]
    files = {one["id"]: one["file"] for one in known}
    assert files["dji"] == str(Path("reports/designations/dji.toml"))
    assert files["anthropic"] == "this program"
    assert f"SHA-256 {sha256} (taken before" in designations("show", "dji", cwd=tmp_path).stdout


def test_an_update_with_errors_tells_each_of_them(tmp_path: Path) -> None:
    text = 'id = "x"\nname = ""\ncolour = "red"\n'
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    done = designations("update", "x.toml", "--sha256", hashlib.sha256(text.encode()).hexdigest(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 7
    assert not (tmp_path / "reports").exists()
