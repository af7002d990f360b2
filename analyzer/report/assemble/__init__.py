"""Builds the report model from the tables of the stages before it: the one place where tables become sentences."""

from analyzer.report.assemble.assemble import build_model

__all__ = ["build_model"]
