"""Reads records: objects of JSON, JSON Lines and YAML, one object a row, each of its values under the path that leads to it."""
