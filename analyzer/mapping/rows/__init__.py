"""Rows that are no rows of the table, and names that are printed once."""
