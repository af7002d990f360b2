"""What is known and not read: other formats, lock files of package managers, and litter that programs leave behind."""

from __future__ import annotations

import re

from analyzer.bearing import BearsOn
from analyzer.reading.formats.registry.document_formats import MBOX
from analyzer.reading.formats.registry.file_format import FirstBytes, OleStream, RefusedFormat, TextStart, ZipFolder

SUFFIX_PROBLEM = "Files of the type {suffix} are not read. If it holds a table, save that as .xlsx or .csv."
LOCK_PROBLEM = (
    "This is a lock file of a package manager, of a form that is not read. "
    "Have the packages listed as CycloneDX or SPDX, or as a package-lock.json or requirements.txt."
)
LITTER_PROBLEM = "A by-product of the operating system or of an office program, which holds no table."
_ITSELF = "If it shows a table or a letter, ask for the document itself: text in pictures is not read."
_NO_TABLE = "This is {label}, not a table."
_NO_WORKBOOK = "This is {label}, but no workbook."

_ENVELOPE = re.compile(rb"from \S+ +(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} +\d{1,2} \d\d:\d\d")


def _is_mailbox(_suffix: str, start: bytes) -> bool:
    return _ENVELOPE.match(start) is not None


# Documents, pictures and programs hold no table, whatever their names say; archives and databases may.
REFUSED_FORMATS = (
    RefusedFormat("a gzip archive", FirstBytes(b"\x1f\x8b")),
    RefusedFormat("a bzip2 archive", FirstBytes(b"BZh"), (".bz2",)),
    RefusedFormat("an xz archive", FirstBytes(b"\xfd7zXZ"), (".xz",)),
    RefusedFormat("a 7-Zip archive", FirstBytes(b"7z\xbc\xaf"), (".7z",)),
    RefusedFormat("a RAR archive", FirstBytes(b"Rar!"), (".rar",)),
    RefusedFormat("an empty zip archive", FirstBytes(b"PK\x05\x06"), bears_on=BearsOn.NONE),
    RefusedFormat("a picture", FirstBytes(b"\x89PNG"), bears_on=BearsOn.NONE, remedy=_ITSELF),
    RefusedFormat("a picture", FirstBytes(b"\xff\xd8\xff"), bears_on=BearsOn.NONE, remedy=_ITSELF),
    RefusedFormat("a picture", FirstBytes(b"GIF8"), bears_on=BearsOn.NONE, remedy=_ITSELF),
    RefusedFormat(
        "a rich-text document",
        FirstBytes(b"{\\rtf"),
        bears_on=BearsOn.NONE,
        remedy="Open it in Word and save it as .docx.",
    ),
    RefusedFormat("a SQLite database", FirstBytes(b"SQLite format 3"), (".sqlite", ".db")),
    RefusedFormat("a program", FirstBytes(b"\x7fELF"), bears_on=BearsOn.NONE),
    RefusedFormat("a program", FirstBytes(b"MZ\x90"), bears_on=BearsOn.NONE),
    RefusedFormat(
        "a Word document",
        ZipFolder("word/"),
        bears_on=BearsOn.NONE,
        sentence="This is {label}, of a form that is not read.",
        remedy="Open it in Word and save it as .docx.",
    ),
    RefusedFormat(
        "a PowerPoint presentation",
        ZipFolder("ppt/"),
        bears_on=BearsOn.NONE,
        sentence=_NO_TABLE,
        remedy="Save it as .pdf to have its text read, or ask for the tables in it as .xlsx.",
    ),
    RefusedFormat(
        "a Word document of the years up to 2003",
        OleStream(("WordDocument",)),
        bears_on=BearsOn.NONE,
        sentence=_NO_WORKBOOK,
        remedy="Open it in Word and save it as .docx.",
    ),
    RefusedFormat(
        "a PowerPoint presentation of the years up to 2003",
        OleStream(("PowerPoint Document",)),
        bears_on=BearsOn.NONE,
        sentence=_NO_WORKBOOK,
        remedy="Save it as .pdf to have its text read, or ask for the tables in it as .xlsx.",
    ),
    # A drawing, or pictures' thumbnails.
    RefusedFormat(
        "an old Office file",
        OleStream(
            ("Catalog", "VisioDocument"),
        ),
        bears_on=BearsOn.NONE,
        sentence=_NO_WORKBOOK,
    ),
    RefusedFormat(
        "a mailbox",
        TextStart(_is_mailbox, "a start with `From`, an address and a time"),
        sentence=f"This is {{label}} whose name does not end in {' or '.join(MBOX.suffixes)}.",
        remedy="Rename it, to have its mails read.",
    ),
    RefusedFormat("a Zstandard archive", suffixes=(".zst",)),
    RefusedFormat("a tar archive", suffixes=(".tar", ".tgz")),
    RefusedFormat("a Feather or Arrow file", suffixes=(".feather", ".arrow")),
    RefusedFormat("an ORC file", suffixes=(".orc",)),
    RefusedFormat("an Avro file", suffixes=(".avro",)),
    RefusedFormat("a dBASE table", suffixes=(".dbf",)),
    RefusedFormat("an Access database", suffixes=(".mdb", ".accdb")),
    RefusedFormat("a Numbers spreadsheet", suffixes=(".numbers",)),
    RefusedFormat("a flat OpenDocument spreadsheet", suffixes=(".fods",)),
    RefusedFormat("a file of SPSS, Stata, SAS or R", suffixes=(".sav", ".dta", ".sas7bdat", ".rds", ".rdata")),
)

# Lists of software that nothing here reads, by whole names.
LOCK_FILES = frozenset(
    {"bun.lock", "bun.lockb", "podfile.lock", "gradle.lockfile", "mix.lock", "pubspec.lock", "package.resolved"}
    | {"paket.lock", "deno.lock", "flake.lock", "pixi.lock", "project.assets.json"}
)

LITTER_NAMES = frozenset(
    {"thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".ds_store", ".localized"},
)
LITTER_STARTS = ("~$", "._", ".~lock.")
SHORTCUT_SUFFIXES = frozenset({".lnk", ".url", ".webloc", ".desktop"})
