-- The cells of one column that tell a circumstance of a use, in the rows of which a cell met a term: a report quotes them, and the raw
-- rows are given back before.
-- grain: one cell.  adds to: row_circumstance.  reads: raw_cell, met_row. parameters: sheet, col, sort, heading
-- A spreadsheet writes a day with midnight behind it.
insert into row_circumstance
select $sheet, raw_cell.src_row, $col, $sort, $heading, regexp_replace(trim(raw_cell.text), '[ T]00:00:00(\.0+)?$', '')
from raw_cell
semi join met_row on met_row.sheet_id = $sheet and met_row.src_row = raw_cell.src_row
where trim(raw_cell.text) <> ''
order by raw_cell.src_row
