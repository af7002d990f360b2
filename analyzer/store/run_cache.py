"""A finished scan in the cache: the files of its run folder and the model that the ledger kept, in one folder.

It is taken out by copies, since people edit what a scan gives them, and only if each copy has the content that a list of
hashes, which vouches for itself, says it has.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from analyzer.store.cache import Cache
from analyzer.store.run_folder import hash_listing, sha256_of

_KIND = ".scan"
_MODEL = "model"
_LIST = "list"


def find_run(cache: Cache, size: int, key: str) -> str | None:
    """The name of a kept scan whose key begins so and whose inputs have so many bytes."""
    names = (name for name in cache.made_from(size) if name.endswith(_KIND))
    return min((name for name in names if name.startswith(f"{size}-{key}")), default=None)


def keep_run(cache: Cache, size: int, key: str, run: Path, model: bytes, hashes: Mapping[str, str]) -> None:
    """Keep copies of the files in `run`, whose `hashes` are known by name, and of `model`, if that can be done."""
    listed = hash_listing({**hashes, _MODEL: hashlib.sha256(model).hexdigest()})
    with suppress(OSError):
        held = sum((run / name).stat().st_size for name in hashes) + len(model)
        with cache.making(f"{size}-{key}.{held}{_KIND}", held) as folder:
            for name in hashes:
                shutil.copyfile(run / name, folder / name)
            (folder / _MODEL).write_bytes(model)
            (folder / _LIST).write_text(f"{_sum_of(listed)}\n{listed}", encoding="utf-8")


def take_run(cache: Cache, name: str, run: Path) -> tuple[bytes, dict[str, str]] | None:
    """Copy what `keep_run` kept into the empty folder `run`; its model and hashes. A broken one is dropped."""
    place = cache.find(name)
    if place is None:
        return None
    try:
        return _take_files(place, run)
    except (OSError, ValueError):
        cache.drop(name)
        for file in run.iterdir():
            file.unlink()
        return None


def _take_files(place: Path, run: Path) -> tuple[bytes, dict[str, str]]:
    hashes = _parse_hashes((place / _LIST).read_text(encoding="utf-8"))
    model = (place / _MODEL).read_bytes()
    _check_hashes(hashlib.sha256(model).hexdigest(), hashes.pop(_MODEL, ""))
    for name, expected in hashes.items():
        shutil.copyfile(place / name, run / name)
        _check_hashes(sha256_of(run / name), expected)
    return model, hashes


def _parse_hashes(text: str) -> dict[str, str]:
    expected, _, listed = text.partition("\n")
    _check_hashes(_sum_of(listed), expected)
    pairs = (line.split("  ", 1) for line in listed.split("\n"))
    return {name: sha256 for sha256, name in pairs}


def _sum_of(listed: str) -> str:
    return hashlib.sha256(listed.encode()).hexdigest()


def _check_hashes(found: str, expected: str) -> None:
    if found != expected:
        raise ValueError("not what was kept")
