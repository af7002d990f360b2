-- The columns of contract lists that hold the keys of actions; only actions with amounts are asked.
-- grain: sheet.  reads: sheet, sheet_column.  parameters: none
select sheet_id, raw_table, min(col)
from sheet
join sheet_column using (sheet_id)
where kind = 'contracts' and part = 'action_key' and raw_table <> ''
group by sheet_id, raw_table
order by sheet_id
