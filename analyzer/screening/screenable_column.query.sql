-- Columns whose part can say something about a vendor, in sheets with rows; `asked` is the column of the row's question.
-- grain: one column. reads: sheet, sheet_column. parameters: parts
with asked as (
    select sheet_id, min(col) as asked from sheet_column where part = 'asked' group by sheet_id
)
select
    sheet.sheet_id, sheet.first_row, sheet_column.col, sheet_column.heading, sheet_column.part, sheet.kind,
    coalesce(asked.asked, 0) as asked
from sheet
join sheet_column using (sheet_id)
left join asked using (sheet_id)
where sheet_column.part in (select unnest($parts)) and sheet.rows_kept > 0 and sheet.raw_table <> ''
order by sheet.sheet_id, sheet_column.col
