"""Reads the tables of a Markdown text."""
