"""Workbooks that come back: rows found by their keys, checked, merged three ways, and their rulings kept."""

from __future__ import annotations

from analyzer.review.outcome import Reviewed, RowOutcome, RowResult
from analyzer.review.review import review

__all__ = ["Reviewed", "RowOutcome", "RowResult", "review"]
