-- The non-blank cells of one column in the rows that were kept. raw_table, raw_column and
-- asked_text (the column of the row's question, or no text) stand for names of ours.
-- grain: one cell. reads: the raw table, record, sheet, rejected_cell. parameters: sheet, col, heading, part, kind
-- A sheet of unknown kind has no records: its kept rows are those below the header that were not rejected.
with kept as (
    select src_row from record where sheet_id = $sheet
    union
    select raw.src_row
    from raw_table as raw
    join sheet on sheet.sheet_id = $sheet and sheet.kind = 'unknown' and raw.src_row > coalesce(sheet.header_row, 0)
    anti join (select file, sheet, "row" from rejected_cell where "column" = '') as rejected
        on rejected.file = sheet.file and rejected.sheet = sheet.sheet and rejected."row" = raw.src_row
)
select $sheet, raw.src_row, $col, raw.raw_column, coalesce(asked_text, $heading), $part, $kind
from raw_table as raw
semi join kept using (src_row)
where trim(raw.raw_column) <> ''
