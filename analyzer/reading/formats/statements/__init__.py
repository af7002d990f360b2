"""Reads statements of bank accounts and cards that are written as OFX, in its old form (SGML) and its new one (XML)."""
