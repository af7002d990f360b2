"""The machine and the versions that figures were measured with."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    "vendor-exposure-analyzer",
    "duckdb",
    "fastexcel",
    "pandas",
    "openpyxl",
    "rapidfuzz",
    "networkx",
    "xlsxwriter",
)


def machine() -> str:
    """Processor, cores, memory and system, as far as the system tells."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{_processor()}, {cores} cores, {_memory()}, {platform.system()} {platform.machine()}"


def versions() -> str:
    """Python and the packages that the figures depend on."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"Python {platform.python_version()}, {packages}"


def _processor() -> str:
    return _field(Path("/proc/cpuinfo"), "model name") or platform.processor() or "unknown processor"


def _memory() -> str:
    kibibytes = _field(Path("/proc/meminfo"), "MemTotal").split()
    return f"{int(kibibytes[0]) / 2**20:.0f} GiB of memory" if kibibytes else "unknown memory"


def _field(file: Path, name: str) -> str:
    """The first value of `name` in a file of `name: value` lines; '' if there is none."""
    if not file.exists():
        return ""
    lines = (line.partition(":") for line in file.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in lines if key.strip() == name), "")
