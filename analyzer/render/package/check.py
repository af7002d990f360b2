"""Checks an evidence package against its manifest: tells which files are changed, missing or added.

Needs Python 3.8 or newer and nothing else. Unpack the package into a folder of its own, then run there: python3 check.py
It exits with 0 if every file is as the manifest says, else with 1. It cannot tell whether the manifest itself was replaced:
compare the SHA-256 of the manifest, which it prints, with the one that you were given.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from pathlib import Path

MANIFEST = "manifest.sha256"
LINE = re.compile("([0-9a-f]{64}) [ *](.+)")
CHUNK = 1 << 20


def check_package(folder: Path) -> int:
    """Print what is not as the manifest says. Gives 0 if nothing, else 1."""
    try:
        hashes = read_manifest(folder / MANIFEST)
        of_manifest = hash_file(folder / MANIFEST)
    except (OSError, ValueError) as error:
        write_line(f"{MANIFEST} cannot be read: {error}")
        return 1
    defects = list_defects(folder, hashes)
    for line in defects:
        write_line(line)
    write_line(f"SHA-256 of {MANIFEST}: {of_manifest}")
    if defects:
        write_line(f"Not as the manifest says: {len(defects)}")
        return 1
    write_line(f"As the manifest says: all {len(hashes)} files")
    return 0


def read_manifest(manifest: Path) -> dict[str, str]:
    """The SHA-256 of each file by its name. Raises `OSError` or `ValueError` where the manifest cannot be read."""
    hashes = {}
    for number, line in enumerate(manifest.read_text(encoding="utf-8").split("\n"), 1):
        entry = LINE.fullmatch(line)
        if entry:
            hashes[entry.group(2)] = entry.group(1)
        elif line:
            raise ValueError(f"line {number} is no hash with the name of a file")
    return hashes


def list_defects(folder: Path, hashes: dict[str, str]) -> list[str]:
    """One line for each file that is not as the manifest says, in the order of the names."""
    present = list_files(folder)
    defects = []
    for name in sorted(present | set(hashes)):
        if name not in present:
            defects.append(f"missing: {name}")
        elif name not in hashes:
            defects.append(f"added: {name}")
        elif not has_hash(folder / name, hashes[name]):
            defects.append(f"changed: {name}")
    return defects


def list_files(folder: Path) -> set[str]:
    """The names of all files below the folder but the manifest, with `/` between folders; a link is a file."""
    names: set[str] = set()
    for inner, folders, files in os.walk(folder):
        links = [name for name in folders if Path(inner, name).is_symlink()]
        names.update(Path(inner, name).relative_to(folder).as_posix() for name in files + links)
    return names - {MANIFEST}


def has_hash(file: Path, sha256: str) -> bool:
    """Whether it is a plain file with this hash; a link, which may lead anywhere, is none."""
    try:
        return not file.is_symlink() and hash_file(file) == sha256
    except OSError:
        return False


def hash_file(file: Path) -> str:
    """The SHA-256 of a file's content, in lower case letters."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        for chunk in iter(lambda: stream.read(CHUNK), b""):
            digest.update(chunk)
    return digest.hexdigest()


def write_line(text: str) -> None:
    """One line on the screen, in characters that every screen can show."""
    sys.stdout.write(ascii(text)[1:-1] + "\n")


if __name__ == "__main__":
    sys.exit(check_package(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
