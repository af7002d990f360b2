"""The version, where every layer may read it."""

from time import time

__version__ = "0.2.0.dev0"
RULES = "4"  # counts up when the rules by which positions are judged change: rulings made under older ones are reopened
LOADED_AT = time()  # when this process loaded the program, in seconds of the epoch
