-- The columns of free notes in sheets that name a vendor.
-- grain: column. reads: matched_cell, sheet, sheet_column. parameters: none
select sheet.sheet_id, sheet.raw_table, sheet_column.col, sheet_column.heading
from sheet
join sheet_column using (sheet_id)
semi join matched_cell using (sheet_id)
where sheet_column.part = 'notes' and sheet.raw_table <> ''
order by sheet.sheet_id, sheet_column.col
