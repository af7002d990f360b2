"""Vendor exposure analyzer: which firms depend on a designated vendor, and what that does to their certificates.

`scan` and what it takes and returns are all that other programs may import.
"""

__all__ = ["AnalyzerError", "Scan", "ScanOptions", "__version__", "scan"]

import analyzer.xml_library  # noqa: F401 - before anything imports openpyxl
from analyzer.api import Scan, scan
from analyzer.errors import AnalyzerError
from analyzer.request.options import ScanOptions
from analyzer.version import __version__
