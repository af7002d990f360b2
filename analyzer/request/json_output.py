"""The outputs for programs that have a published schema (`exposure schema`)."""

from __future__ import annotations

from enum import StrEnum


class JsonOutput(StrEnum):
    """What `scan --json` prints, or the file `run.json`."""

    SCAN = "scan"
    RUN = "run"
