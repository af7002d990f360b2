"""Formats of files: how each is known, and its reader."""
