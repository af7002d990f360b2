-- The cells of one column, in the rows that were kept, that pass the sieve. Each distinct text is looked at once.
-- raw_table, raw_column, asked_text (the column of the row's question, or no text) and passes_sieve stand for names of ours.
-- grain: one cell. reads: the raw table, sheet, rejected_cell. parameters: sheet, col, heading, part, kind, sieve_1 ...
with cell as not materialized (
    select raw.src_row, raw.raw_column as text, coalesce(asked_text, $heading) as heading
    from raw_table as raw
    where raw.src_row >= (select first_row from sheet where sheet_id = $sheet) and raw.raw_column is not null
),
passed as (
    select text, heading, lower(text || ' ' || heading) as low
    from (select distinct text, heading from cell)
    where (passes_sieve) and trim(text) <> ''
)
select $sheet, cell.src_row, $col, cell.text, cell.heading, $part, $kind
from cell
semi join passed on passed.text = cell.text and passed.heading = cell.heading
anti join (
    select rejected_cell."row" as src_row from rejected_cell join sheet using (file, sheet)
    where sheet.sheet_id = $sheet and rejected_cell."column" = ''
) as dropped on dropped.src_row = cell.src_row
