-- Columns whose part can say something about a vendor, in sheets with rows.
-- grain: one column. reads: sheet, sheet_column. parameters: parts
select sheet.sheet_id, sheet.raw_table, sheet_column.col, sheet_column.heading, sheet_column.part, sheet.kind
from sheet
join sheet_column using (sheet_id)
where sheet_column.part in (select unnest($parts)) and sheet.rows_kept > 0 and sheet.raw_table <> ''
order by sheet.sheet_id, sheet_column.col
