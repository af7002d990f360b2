-- short_cell: the cells of some short sheets that are not blank.
-- grain: one cell.  reads: raw_cells
select sheet_id, src_row, col, text
from raw_cells
where trim(text) <> ''
