-- Sheets with cells to screen, and how many columns each has.
-- grain: one sheet. reads: sheet, sheet_column. parameters: none
select sheet_id, raw_table, max(col)
from sheet
join sheet_column using (sheet_id)
where raw_table <> ''
group by sheet_id, raw_table
order by sheet_id
