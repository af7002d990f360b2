"""The command line: parse, call, print, exit. Results go to stdout, talk to stderr, exit codes are a contract."""

from __future__ import annotations

from analyzer.cli.app import main

__all__ = ["main"]
