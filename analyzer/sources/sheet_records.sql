-- What was understood of each sheet, in the order of files and sheets.
-- grain: sheet.  reads: sheet
select sheet_id, file, sheet, kind, header_row, rows_read, rows_kept, rows_rejected, amount_total, notes
from sheet
order by sheet_id
