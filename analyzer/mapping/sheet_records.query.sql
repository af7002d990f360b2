-- What was understood of each table, in the order of files and sheets.
-- grain: table.  reads: sheet
select sheet_id, file, sheet, kind, header_row, rows_read, rows_kept, rows_rejected, amount_total, notes,
    row_number() over (partition by file_id, sheet order by sheet_id) as table_number, rows_without_owner
from sheet
order by sheet_id
