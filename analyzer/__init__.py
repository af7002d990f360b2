"""Vendor exposure analyzer: which firms depend on a designated vendor, and what that does to their certificates."""

__version__ = "0.1.0"
