-- The keys of the actions of one contract list. raw_table and raw_column stand for names of ours.
-- grain: row with a key.  reads nothing but the raw table.  parameters: sheet
select $sheet, src_row, trim(raw_column) from raw_table where trim(raw_column) <> ''
