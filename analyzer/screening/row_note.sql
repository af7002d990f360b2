-- The notes of one column in the rows of which a cell met a term, for a report quotes them and the raw rows are given back before.
-- grain: one cell.  adds to: row_note.  reads: raw_cell, met_row. parameters: sheet, col, heading
insert into row_note
select $sheet, raw_cell.src_row, $col, $heading, trim(raw_cell.text)
from raw_cell
semi join met_row on met_row.sheet_id = $sheet and met_row.src_row = raw_cell.src_row
where trim(raw_cell.text) <> ''
order by raw_cell.src_row
