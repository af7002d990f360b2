"""Positions per test, answers per contract and clause box, dollars, contradictions, next steps."""
