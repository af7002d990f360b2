"""An invented defense contractor group with its spreadsheets, and the right answers for it.

`meridian/` holds the inputs, `expected/` what a scan must find in them, the modules write both: the same seed, the
same bytes. Small firms, people and identifiers are invented; large vendors appear under their real names.
"""

import os

# With lxml openpyxl writes the same workbook in other bytes.
os.environ["OPENPYXL_LXML"] = "False"
