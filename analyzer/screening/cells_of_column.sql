-- The cells of one column, in the rows that were kept, that pass the sieve. Each distinct text is looked at once.
-- raw_table, raw_column, passes_sieve and first_row stand for names and numbers of ours.
-- grain: one cell. reads: sheet, rejected_cell (and the raw table). parameters: sheet, col, heading, part, kind, sieve_1 ...
with passed as (
    select text
    from (
        select text, lower(text) || $low_heading as low
        from (select distinct raw_column as text from raw_table where src_row >= first_row)
    )
    where (passes_sieve) and trim(text) <> ''
)
select $sheet, raw.src_row, $col, raw.raw_column, $heading, $part, $kind
from raw_table as raw
semi join passed on passed.text = raw.raw_column
anti join (
    select rejected_cell."row" as src_row from rejected_cell join sheet using (file, sheet)
    where sheet.sheet_id = $sheet and rejected_cell."column" = ''
) as dropped on dropped.src_row = raw.src_row
where raw.src_row >= first_row
