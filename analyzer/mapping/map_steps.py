"""The SQL steps of mapping, in the order in which they run; a new tuple begins where Python stands between two."""

from __future__ import annotations

from analyzer.store.steps import script, table

BEGIN = (script("cell_macros"),)

# For each table of a sheet:
ROWS = (
    script("map_tables"),
    table("dropped_row", "headers", "first_headings", "usual", "total", "total_word", "note"),
)
# In `rows/`:
SUM_CANDIDATES = (table("sum_candidate", "usual", "amount_col"),)
SUMS = (
    table("running_sum", "amount_col", "asked"),
    script("sum_row"),
)
NAMES = (table("row_name", "name_col", "number_col", "amount_col"),)  # for each column of firms with blanks
# In `cells/`, if the table has typed columns:
AMOUNT_TEXTS = (script("amount_texts", "part"),)
DISTINCT_TEXTS = (script("distinct_texts", "part"),)
PLAIN_VALUES = (
    table("plain_value"),
    script("unfit_uei", "trouble"),
)
TYPED_VALUES = (table("typed_value"),)
REJECTED_ROWS = (script("rejected_rows", "file", "sheet"),)
REJECTED_CELLS = (
    script("rejected_cells", "sheet_id", "file", "sheet", "part"),
)  # in `cells/`, for each part with such cells
COUNTS = (script("sheet_counts", "sheet_id", "read", "dropped"),)

# For all files:
SIDE_TABLES = (script("side_read"),)
SIDE_TEXTS = (script("side_text"),)
