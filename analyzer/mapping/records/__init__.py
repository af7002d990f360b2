"""Rows to records."""
