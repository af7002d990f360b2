-- The columns of sheets of these kinds, each with whether its sheet names a vendor.
-- grain: column. reads: matched_cell, sheet, sheet_column. parameters: kinds
select
    sheet.sheet_id, sheet.raw_table, sheet.kind, sheet_column.col, sheet_column.heading, sheet_column.part,
    sheet.raw_table <> '' and sheet.sheet_id in (select sheet_id from matched_cell) as names_vendor
from sheet
join sheet_column using (sheet_id)
where sheet.kind in (select unnest($kinds::varchar[]))
order by sheet.sheet_id, sheet_column.col
