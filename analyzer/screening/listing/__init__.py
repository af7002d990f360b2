"""Texts against the names of a long list: which text may name which listed vendor, by joins on words."""
