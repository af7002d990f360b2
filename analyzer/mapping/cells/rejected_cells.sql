-- Cells of one part that hold no value of its sort, with the reason; the rest of their row lives on.
-- mapped_part stands for a name of ours.
-- grain: cell.  reads: mapped_row, odd_value, sheet_column.  params: sheet_id, file, sheet, part
insert into rejected_cell
select $file, $sheet, src_row, heading, trim(mapped_part), reason
from mapped_row
join odd_value on odd_value.part = $part and odd_value.cell = trim(mapped_part)
join sheet_column on sheet_column.sheet_id = $sheet_id and sheet_column.part = $part
where reason <> ''
