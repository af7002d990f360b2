-- The non-blank cells of one column in the rows that were kept. raw_table, raw_column and
-- asked_text (the column of the row's question, or no text) stand for names of ours.
-- grain: one cell. reads: the raw table, record. parameters: sheet, col, heading, part, kind
select $sheet, raw.src_row, $col, raw.raw_column, coalesce(asked_text, $heading), $part, $kind
from raw_table as raw
semi join (select src_row from record where sheet_id = $sheet) as kept using (src_row)
where trim(raw.raw_column) <> ''
