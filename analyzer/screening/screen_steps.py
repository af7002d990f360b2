"""The SQL steps of screening, in the order in which they run; a new tuple begins where Python stands between two."""

from __future__ import annotations

from analyzer.store.steps import script, table, temporary_table

TABLES = (
    script("screen_tables"),
    temporary_table("rejected_whole_row"),
)
# For some short sheets, over the view `raw_cells` on all of their cells:
CELLS_OF_SHORT_SHEETS = (
    temporary_table("short_cell"),
    script("cells_of_short_columns"),
    script("cells_beside_short_tables"),
)
# For each screened column of a long sheet, over the view `raw_cell` on it:
CELLS_OF_COLUMN = (script("cells_of_column", "sheet", "first_row", "col", "heading", "low_heading", "part", "kind"),)
CELLS_OF_ANSWERS = (script("cells_of_answers", "sheet", "first_row", "col", "heading", "part", "kind"),)
CELLS_OF_MAKERS = (script("cells_of_makers", "sheet", "first_row", "col", "kind"),)
CELLS_BESIDE_TABLE = (script("cells_beside_table", "sheet"),)  # for each long sheet, over the view `raw_row` on it
CELLS_OF_REJECTED = (script("cells_of_rejected", "parts"),)
TEXTS = (
    script("cells_of_side_texts"),
    script("screen_text"),
)
FOLDED = (temporary_table("screen_folded"),)
MATCHED_CELLS = (
    table("matched_cell"),
    temporary_table("met_row"),
)
ROW_NOTES = (script("row_note", "sheet", "col", "heading"),)  # for each column of notes, over the view `raw_cell` on it
# For each column that tells a circumstance of a use, over the view `raw_cell` on it:
ROW_CIRCUMSTANCES = (script("row_circumstance", "sheet", "col", "sort", "heading"),)
# In `blocking/`:
WORDS = (temporary_table("screen_token"),)
NEAR_WORDS = (script("near_candidate"),)
# In `listing/`:
LIST_TABLES = (script("list_tables"),)
LIST_WORDS = (
    temporary_table("list_text"),
    temporary_table("list_word"),
    temporary_table("list_telling"),
    temporary_table("list_crowd", "least", "share"),
)
LIST_NAMES = (
    script("list_ordinary_name"),
    script("list_whole_name", "widest"),
    temporary_table("list_anchor"),
    temporary_table("list_slip", "long"),
    script("list_near_name", "long"),
    script("list_script_name"),
)
# When no other stage runs beside it any more:
LIST_PROBLEMS = (script("ordinary_name_problem"),)
