"""What other systems take in: plans of action, tickets, attestations, results of a build. Each format is a module of its own.

`formats.py` declares them. All are drawn from the report model alone, and the same model gives the same bytes: dates are those of the
scan, and identifiers are made of what they name (`analyzer/report/stable_key.py`). None claims more than the record: what nobody told
is "to be supplied", and nothing is called not affected unless a named person ruled so.
"""
