"""The folder for an installation without a network is for the systems and versions that are named, and its list has every library."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from packing import wheelhouse
from tests.install.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_it_has_wheels_for_every_version_of_python_that_the_program_names() -> None:
    named = [word.rpartition(" ")[2] for word in PROJECT["classifiers"] if ":: Python :: 3." in word]
    assert named == list(wheelhouse.PYTHONS)


def test_the_lock_pins_every_library_of_the_program_with_hashes() -> None:
    rows = wheelhouse.rows_of((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    for each in PROJECT["dependencies"]:
        name = canonicalize_name(Requirement(each).name)
        assert rows[name].startswith(f"{name}==")
        assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", rows[name])) >= 1


def test_two_rows_of_one_library_stay_together() -> None:
    older = "numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:aa\n"
    text = f"{older}numpy==2.5.5 \\\n    --hash=sha256:bb\nrich==15 \\\n    --hash=sha256:cc\n"
    rows = wheelhouse.rows_of(text)
    assert list(rows) == ["numpy", "rich"]
    assert "".join(rows.values()) == text


def test_the_page_tells_the_command_of_the_folder() -> None:
    command = "pip install --no-index --find-links FOLDER --require-hashes -r FOLDER/requirements.txt"
    assert command in wheelhouse.README
    assert command.replace("FOLDER", "wheelhouse") in (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
