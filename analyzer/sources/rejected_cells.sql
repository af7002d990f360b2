-- Cells of one table that hold no value of their column's sort, with the reason; the rest of their row lives on.
-- grain: cell.  reads: odd_cell, odd_value, sheet_column.  params: sheet_id, file, sheet
insert into rejected_cell
select $file, $sheet, src_row, heading, cell, reason
from odd_cell
join odd_value using (part, cell)
join sheet_column on sheet_column.sheet_id = $sheet_id and sheet_column.part = odd_cell.part
where reason <> ''
