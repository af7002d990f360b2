-- The keys of the actions of one contract list, from the view `raw_cell` on their column.
-- grain: row with a key.  adds to: action_key.  reads: raw_cell.  parameters: sheet
insert into action_key
select $sheet, src_row, trim(text) from raw_cell where trim(text) <> ''
