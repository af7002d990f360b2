"""Fills a folder with all that an installation without a network needs: `make wheelhouse`.

For each system and each version of Python that is served, the wheels of the run-time libraries as `requirements.lock` pins them, and the
program's own wheel; beside them a `requirements.txt` with the hash of each, and a README. At the end it is tried for each system and
version whether the folder alone is enough.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# By what `uv` calls a system: the tags of the wheels that run there, the newest last.
SYSTEMS = {
    "x86_64-pc-windows-msvc": ("win_amd64",),
    "aarch64-apple-darwin": tuple(f"macosx_{major}_0_arm64" for major in range(11, 15)),
    "x86_64-apple-darwin": (*(f"macosx_10_{minor}_x86_64" for minor in range(9, 16)),
                            *(f"macosx_{major}_0_x86_64" for major in range(11, 15))),
    "x86_64-unknown-linux-gnu": ("manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_26_x86_64",
                                 "manylinux_2_27_x86_64", "manylinux_2_28_x86_64"),
}  # fmt: skip
# Libraries whose locked release has no wheel for a system: there the newest that has one is taken.
WITHOUT_WHEEL = {"x86_64-apple-darwin": ("cryptography", "sys_platform == 'darwin' and platform_machine == 'x86_64'")}
README = """Install without a network, in a virtual environment of Python 3.11 to 3.14 under Windows, macOS or Linux (x86_64):
`pip install --no-index --find-links FOLDER --require-hashes -r FOLDER/requirements.txt`, where FOLDER is this folder.
`requirements.txt` has the SHA-256 of each wheel here, and pip refuses a file that has another.
"""


def fill(folder: Path, uv: str) -> None:
    """Write wheels, `requirements.txt` and README into `folder`. `uv` is the command of uv."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = _pins(uv, "--python-version", PYTHONS[0], "--universal")
    for system, tags in SYSTEMS.items():
        name, marker = WITHOUT_WHEEL.get(system, ("", ""))
        for python in PYTHONS:
            pins = _pins(uv, "--python-version", python, "--python-platform", system, but=name)
            _download("".join(pins.values()), tags, python, folder)
        if name:
            older = pins[name].replace(" \\\n", f" ; {marker} \\\n", 1)
            others = marker.replace("==", "!=").replace(" and ", " or ")
            rows[name] = rows[name].replace(" \\\n", f" ; {others} \\\n", 1) + older
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder.resolve())]
    subprocess.run(build, cwd=ROOT, check=True)
    (own,) = folder.glob("vendor_exposure_analyzer-*.whl")
    own_pin = f"{own.name.split('-')[0].replace('_', '-')}=={own.name.split('-')[1]}"
    sha256 = hashlib.sha256(own.read_bytes()).hexdigest()
    # One list for all systems: its markers say which row is for which of them.
    listed = f"{''.join(rows.values())}{own_pin} --hash=sha256:{sha256}\n"
    (folder / "requirements.txt").write_text(listed, encoding="utf-8")
    (folder / "README").write_text(README, encoding="utf-8")
    _check(folder, uv)


def _check(folder: Path, uv: str) -> None:
    """Resolve the list from the folder alone, for each system and version. Raises CalledProcessError where a wheel is missing."""
    alone = ["--no-index", "--find-links", str(folder), "--only-binary", ":all:", "--quiet"]
    for system in SYSTEMS:
        for python in PYTHONS:
            words = [uv, "pip", "compile", str(folder / "requirements.txt"), *alone]
            words += ["--python-version", python, "--python-platform", system]
            subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def _pins(uv: str, *options: str, but: str = "") -> dict[str, str]:
    """The run-time libraries with versions and hashes, as `requirements.lock` has them, by name; `but` is pinned by uv."""
    locked = rows_of((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        constraints = Path(temporary) / "constraints.txt"
        constraints.write_text("".join(row for name, row in locked.items() if name != but), encoding="utf-8")
        words = [uv, "pip", "compile", "pyproject.toml", "--constraints", str(constraints), "--generate-hashes"]
        words += ["--only-binary", ":all:", "--no-header", "--no-annotate", "--quiet", *options]
        return rows_of(subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def rows_of(text: str) -> dict[str, str]:
    """The rows of a list of pins with the hashes below each, by the library's name; several rows of one library stay together."""
    rows: dict[str, str] = {}
    for row in filter(None, re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)):
        name = row.partition("==")[0]
        rows[name] = rows.get(name, "") + row
    return rows


def _download(pins: str, tags: Sequence[str], python: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary) / "pins.txt"
        listed.write_text(pins, encoding="utf-8")
        words = [sys.executable, "-m", "pip", "download", "--quiet"]
        words += ["--no-deps", "--only-binary=:all:", "--require-hashes"]
        target = ["--python-version", python, "--implementation", "cp", "--dest", str(folder)]
        abis = ["--abi", f"cp{python.replace('.', '')}", "--abi", "abi3", "--abi", "none"]
        systems = [word for tag in tags for word in ("--platform", tag)]
        subprocess.run([*words, *target, *abis, *systems, "-r", str(listed)], check=True)


if __name__ == "__main__":
    fill(Path(sys.argv[1]), sys.argv[2])
