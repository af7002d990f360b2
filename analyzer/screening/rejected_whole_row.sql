-- rejected_whole_row: the rows of a sheet that were read and not kept, told once for all of its columns.
-- grain: sheet x row.  reads: rejected_cell, sheet
select distinct sheet.sheet_id, rejected_cell."row" as src_row
from rejected_cell join sheet using (file, sheet)
where rejected_cell."column" = ''
