"""What a file's name promises: a table, perhaps one, or litter that programs leave behind. Its content decides all the same."""

from __future__ import annotations

from pathlib import PurePath

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots"})
TEXTS = frozenset({".csv", ".tsv", ".tab", ".psv", ".ssv", ".txt", ".dat", ".asc", ".prn", ".del", ".unl"})
# Types that are tables or software lists by their name: not reading one is a loss, in a folder too.
TABLES = SPREADSHEETS | TEXTS | {".parquet", ".pq", ".spdx"}
# Types that hold nothing but software lists, as far as this program knows.
SOFTWARE_LISTS = frozenset({".json", ".lock", ".spdx", ".cdx"})
ARCHIVES = frozenset({".zip", ".gz"})
# Types that may well hold a table, which nothing here reads.
UNREAD_TABLES = frozenset({".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"}) | frozenset(
    {".feather", ".arrow", ".orc", ".avro", ".dbf", ".mdb", ".accdb", ".sqlite", ".db", ".numbers", ".fods"}
    | {".jsonl", ".ndjson", ".sav", ".dta", ".sas7bdat", ".rds", ".rdata"}
)
LITTER_SENTENCE = "A by-product of the operating system or of an office program, which holds no table."

_LITTER = frozenset({"thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".ds_store", ".localized"})
_LITTER_STARTS = ("~$", "._", ".~lock.")
_SHORTCUTS = frozenset({".lnk", ".url", ".webloc", ".desktop"})


# Lists of software that nothing here reads.
_LOCK_FILES = frozenset(
    {"yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "gemfile.lock", "composer.lock", "pipfile.lock", "go.sum"}
    | {"go.mod", "podfile.lock", "gradle.lockfile", "mix.lock", "pubspec.lock", "package.resolved", "paket.lock"}
    | {"conda-lock.yml", "deno.lock", "flake.lock", "pixi.lock", "project.assets.json"}
)


def suffix_of(name: str) -> str:
    """The extension, lower case, with the dot."""
    return PurePath(name).suffix.lower()


def is_lock_file(name: str) -> bool:
    """Whether a package manager calls its list of software so, in a form that is not read."""
    return PurePath(name).name.lower() in _LOCK_FILES


def is_litter(name: str) -> bool:
    """Whether programs leave a file of this name behind, so that no one misses it if its content is no table either."""
    own = PurePath(name).name.lower()
    return own in _LITTER or own.startswith(_LITTER_STARTS) or suffix_of(own) in _SHORTCUTS


def is_promised(name: str) -> bool:
    """Whether a file of this name is a table by its name: not reading it is a loss."""
    return suffix_of(name) in TABLES | UNREAD_TABLES and not is_litter(name)
