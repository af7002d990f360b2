"""Cells to typed values."""
