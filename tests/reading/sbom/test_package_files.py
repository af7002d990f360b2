"""Files of package managers from end to end: by their names and by their content, damaged, hostile, and look-alikes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.limits import Limits
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read
from tests.reading.sbom import (
    test_conda,
    test_dotnet,
    test_gemfile,
    test_go_modules,
    test_maven,
    test_pipfile,
    test_pnpm,
    test_pyproject,
    test_workflow,
    test_yarn,
)
from tests.reading.test_yaml_document import BOMB

PURL = 4
# The text, how many rows lie below the headings, and whether the text tells under any name what it is.
FILES: dict[str, tuple[str, int, bool]] = {
    "yarn.lock": (test_yarn.CLASSIC, 3, True),
    "berry/yarn.lock": (test_yarn.BERRY, 5, True),
    "pnpm-lock.yaml": (test_pnpm.NINE, 4, True),
    "Gemfile.lock": (test_gemfile.LOCK, 5, True),
    "go.mod": (test_go_modules.MOD.replace(" // the portal", ""), 6, True),
    "go.sum": (test_go_modules.SUM, 2, True),
    "conda-lock.yml": (test_conda.LOCK, 2, True),
    "environment.yml": (test_conda.ENVIRONMENT, 8, False),
    "ci.yml": (test_workflow.WORKFLOW, 6, False),
    "pyproject.toml": (test_pyproject.STANDARD, 7, False),
    "Pipfile": (test_pipfile.PIPFILE, 3, False),
    "Pipfile.lock": (
        json.dumps({"_meta": test_pipfile.META, "default": {"anthropic": {"version": "==0.39.0"}}}), 1, True,
    ),
    "composer.lock": (json.dumps({"content-hash": "aa", "packages": [{"name": "a/b", "version": "1"}]}), 1, True),
    "composer.json": (json.dumps({"require": {"anthropic-php/client": "^0.1"}}), 1, True),
    "pom.xml": (test_maven.POM, 7, True),
    "packages.config": (test_dotnet.CONFIG, 2, True),
    "Portal.csproj": (test_dotnet.PROJECT, 6, False),
}  # fmt: skip


def placed(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_under_its_own_name(read: Read, tmp_path: Path, name: str) -> None:
    content, count, _ = FILES[name]
    sheet = read(placed(tmp_path, name, content)).only
    assert sheet.is_sbom
    assert len(sheet.rows) == count + 1
    assert any("pkg:" in (row[PURL] or "") for row in sheet.rows.values())


@pytest.mark.parametrize("name", [name for name, (_, _, certain) in FILES.items() if certain])
def test_a_file_that_says_what_it_is_is_read_under_any_name(read: Read, tmp_path: Path, name: str) -> None:
    content, count, _ = FILES[name]
    assert len(read(placed(tmp_path, "saved.bak", content)).only.rows) == count + 1


@pytest.mark.parametrize("name", ["yarn.lock", "environment.yml", "pyproject.toml", "go.sum", "ci.yml"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_is_read_in_other_encodings_and_with_the_line_ends_of_windows(
    read: Read, tmp_path: Path, name: str, encoding: str
) -> None:
    content, count, _ = FILES[name]
    sheet = read(placed(tmp_path, name, content.replace("\n", "\r\n").encode(encoding))).only
    assert len(sheet.rows) == count + 1


def test_rows_have_the_numbers_of_their_lines(read: Read, tmp_path: Path) -> None:
    assert list(read(placed(tmp_path, "yarn.lock", test_yarn.CLASSIC)).only.rows) == [0, 5, 13, 17]


def cut(name: str) -> str:
    content = FILES[name][0]
    return content[: int(len(content) * 0.7)]


DAMAGED = {
    "yarn.lock": "garbage\n",
    "pnpm-lock.yaml": cut("pnpm-lock.yaml") + "{",
    "Gemfile.lock": "garbage\n",
    "go.mod": "garbage\n",
    "go.sum": "garbage\n",
    "conda-lock.yml": cut("conda-lock.yml") + "\n [",
    "environment.yml": test_conda.ENVIRONMENT + " [",
    "ci.yml": test_workflow.WORKFLOW + " [",
    "pyproject.toml": cut("pyproject.toml") + "\n[",
    "Pipfile": cut("Pipfile") + "\n[",
    "Pipfile.lock": cut("Pipfile.lock"),
    "composer.lock": cut("composer.lock"),
    "pom.xml": cut("pom.xml"),
    "packages.config": cut("packages.config"),
    "Portal.csproj": cut("Portal.csproj"),
    "bomb/pnpm-lock.yaml": f"lockfileVersion: '9.0'\n{BOMB}",
    "bomb/environment.yml": BOMB + test_conda.ENVIRONMENT,
    "entities/pom.xml": test_maven.POM.replace("<project", '<!DOCTYPE p [<!ENTITY a "x">]><project', 1),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_or_hostile_file_is_refused_and_bears_on_the_own_entities(
    read: Read, tmp_path: Path, name: str
) -> None:
    (file,) = read(placed(tmp_path, name, DAMAGED[name])).files
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, BearsOn.OWN)
    assert file.problem.endswith(".")
    assert len(file.problem.split(". ")) >= 2


@pytest.mark.parametrize("name", ["yarn.lock", "pom.xml", "environment.yml"])
def test_more_cells_than_the_limit_allows_are_refused(read: Read, tmp_path: Path, name: str) -> None:
    reading = read(placed(tmp_path, name, FILES[name][0]), limits=Limits(max_cells=20))
    assert "more cells than the limit" in reading.problem


LOOK_ALIKES = {
    "compose.yaml": "services:\n  portal:\n    image: portal:1\n    ports:\n      - target: 80\n",
    "Chart.yaml": "name: portal\ndependencies:\n- name: postgresql\n",
    "asyncapi.yml": "asyncapi: 2.0.0\nchannels:\n  chat: {}\n",
    "config.yml": "version: 2.1\njobs:\n  build:\n    docker:\n      - image: cimg/node:20\n",
    "broken.yml": "dependencies:\n  - a\n b: [\n",
    "ruff.toml": "line-length = 120\n\n[lint]\nselect = ['E']\n",
    "pyproject.toml": "[tool.ruff]\nline-length = 120\n",
    "notes.md": "We use yarn and pnpm.\nThe module of the portal is old.\n",
    "web.config": '<?xml version="1.0"?><configuration/>',
    "build.xml": '<?xml version="1.0"?><project name="ant"><target name="all"/></project>',
}


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_look_alike_is_left_aside(tmp_path: Path, read: Read, name: str) -> None:
    placed(tmp_path / "inputs", name, LOOK_ALIKES[name])
    (file,) = read(tmp_path / "inputs").files
    assert file.database is None
    assert file.bears_on is BearsOn.NONE


def test_a_table_in_a_file_of_such_a_name_is_read_as_a_table(read: Read, tmp_path: Path) -> None:
    sheet = read(placed(tmp_path, "environment.yml", "Vendor,City\nAcme,Bonn\nBlue,Cork\n")).only
    assert not sheet.is_sbom
    assert sheet.rows[2] == ("Acme", "Bonn")
