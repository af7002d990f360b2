"""The version, where every layer may read it."""

__version__ = "0.1.0"
RULES = "1"  # counts up when the rules by which positions are judged change: rulings made under older ones are reopened
