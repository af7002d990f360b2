-- Cells of one part that hold no value of its sort, with the reason; the rest of their row lives on.
-- grain: cell.  adds to: rejected_cell.  reads: mapped_cell, odd_value, sheet_column.  parameters: sheet_id, file, sheet, part
insert into rejected_cell
select $file, $sheet, src_row, heading, trim(mapped_cell.cell), reason
from mapped_cell
join odd_value on odd_value.part = $part and odd_value.cell = trim(mapped_cell.cell)
cross join (
    select string_agg(heading, ' + ' order by col) as heading from sheet_column where sheet_id = $sheet_id and part = $part
)
where reason <> ''
