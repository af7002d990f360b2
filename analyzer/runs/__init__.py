"""Scans that were done: their cache, the folders they left, and what they say beside each other."""
