"""What a file's name promises: a table, perhaps one, or litter that programs leave behind. Its content decides all the same."""

from __future__ import annotations

from pathlib import PurePath

from analyzer.reading.formats.registry import ARCHIVE_FORMATS, FORMATS
from analyzer.reading.formats.registry.file_format import FormatGroup
from analyzer.reading.formats.registry.refused_formats import (
    LITTER_NAMES,
    LITTER_STARTS,
    LOCK_FILES,
    REFUSED_FORMATS,
    SHORTCUT_SUFFIXES,
)
from analyzer.reading.formats.registry.text_formats import JSON_LOCK_FILES

_PROMISING = [form for form in FORMATS if form.promises]
# Types that are tables or software lists by their name: not reading one is a loss, in a folder too.
TABLES = frozenset(suffix for form in _PROMISING for suffix in form.all_suffixes)
SPREADSHEETS = frozenset(
    suffix for form in _PROMISING if form.group is FormatGroup.WORKBOOK for suffix in form.all_suffixes
)
# Types that hold nothing but software lists.
SOFTWARE_LISTS = frozenset(
    suffix for form in _PROMISING if form.group is FormatGroup.SOFTWARE for suffix in form.all_suffixes
)
ARCHIVES = frozenset(suffix for form in ARCHIVE_FORMATS for suffix in form.suffixes)
# Types that may well hold a table, which nothing here reads, with whom they could bear on.
UNREAD_TABLES = {suffix: form.bears_on for form in REFUSED_FORMATS for suffix in form.suffixes}


def suffix_of(name: str) -> str:
    """The extension, lower case, with the dot."""
    return PurePath(name).suffix.lower()


def is_lock_file(name: str) -> bool:
    """Whether a package manager calls its list of software so, in a form that is not read."""
    return PurePath(name).name.lower() in LOCK_FILES


def is_package_list(name: str) -> bool:
    """Whether package managers call lists of software so, and nobody a list of records; such a list may be read or not."""
    return is_lock_file(name) or PurePath(name).name.lower() in JSON_LOCK_FILES


def is_litter(name: str) -> bool:
    """Whether programs leave a file of this name behind, so that no one misses it if its content is no table either."""
    own = PurePath(name).name.lower()
    return own in LITTER_NAMES or own.startswith(LITTER_STARTS) or suffix_of(own) in SHORTCUT_SUFFIXES


def is_promised(name: str) -> bool:
    """Whether a file of this name is a table by its name: not reading it is a loss."""
    suffix = suffix_of(name)
    return (suffix in TABLES or suffix in UNREAD_TABLES) and not is_litter(name)
