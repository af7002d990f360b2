-- Sheets with cells to screen, how many rows were read of each, and how many columns it has.
-- grain: one sheet. reads: sheet, sheet_column. parameters: none
select sheet_id, raw_table, any_value(rows_read), max(col)
from sheet
join sheet_column using (sheet_id)
where raw_table <> ''
group by sheet_id, raw_table
order by sheet_id
