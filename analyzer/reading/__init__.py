"""Read: files to raw rows, each in a child process and under limits."""

from __future__ import annotations

from analyzer.reading.cache import KeptReadings, kept_by
from analyzer.reading.limits import Limits, limits_of
from analyzer.reading.read_files import ReadFile, read_found, read_inputs

__all__ = ["KeptReadings", "Limits", "ReadFile", "kept_by", "limits_of", "read_found", "read_inputs"]
