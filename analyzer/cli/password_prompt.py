"""Asks for the passwords of protected workbooks, where somebody sits at a terminal and the optional library is there."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from getpass import getpass
from pathlib import Path

from analyzer.cli.output import one_line


def ask_passwords(paths: Sequence[Path]) -> Mapping[str, str]:
    """The passwords of the inputs that need one, by display name. What is typed is not shown; nothing leaves a file unread."""
    if not sys.stdin.isatty():
        return {}
    from analyzer.reading.discover import discover_files
    from analyzer.reading.passwords import can_open_protected, protected_files

    if not can_open_protected():
        return {}
    return {file.file: _ask_password(file.file) for file in protected_files(discover_files(paths))}


def _ask_password(file: str) -> str:
    try:
        return getpass(f"Password of {one_line(file)} (Enter leaves it unread): ", sys.stderr)
    except EOFError:
        return ""
