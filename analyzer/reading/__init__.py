"""Read: files to raw rows, each in a child process and under limits."""

from __future__ import annotations

from analyzer.reading.limits import Limits, limits_of
from analyzer.reading.read_cache import ReadCache, open_read_cache
from analyzer.reading.read_files import ReadFile, read_found, read_inputs

__all__ = ["Limits", "ReadCache", "ReadFile", "limits_of", "open_read_cache", "read_found", "read_inputs"]
