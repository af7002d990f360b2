"""Designations as data: the model, the loader, one TOML file each, and the catalogue of products."""
