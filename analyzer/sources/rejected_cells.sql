-- Rows and cells of one sheet that are not used, with the reason; a whole row has an empty column.
-- grain: row or cell.  reads: dropped_row, odd_cell, odd_value, sheet_column.  params: sheet_id, file, sheet
insert into rejected_cell
select $file, $sheet, src_row, '', value, reason from dropped_row
union all
select $file, $sheet, src_row, heading, cell, reason
from odd_cell
join odd_value using (part, cell)
join sheet_column on sheet_column.sheet_id = $sheet_id and sheet_column.part = odd_cell.part
where reason <> ''
