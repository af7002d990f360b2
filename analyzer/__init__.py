"""Vendor exposure analyzer: which firms depend on a designated vendor, and what that does to their certificates.

`scan` and what it takes and returns are all that other programs may import.
"""

__all__ = ["AnalyzerError", "Scan", "ScanOptions", "__version__", "scan"]

# `scan` is imported here, once and for all: were the module of that name first imported later, it would take its place.
from analyzer.api import Scan, scan
from analyzer.errors import AnalyzerError
from analyzer.settings import ScanOptions
from analyzer.version import __version__
