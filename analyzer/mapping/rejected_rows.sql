-- Rows of one table that are no rows of it, with the reason; a whole row has an empty column.
-- grain: row.  reads: dropped_row.  parameters: file, sheet
insert into rejected_cell
select $file, $sheet, src_row, '', value, reason from dropped_row
