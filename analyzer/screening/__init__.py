"""Distinct texts against the terms of a designation, each verdict with its reason."""
