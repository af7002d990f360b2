-- The cells of a column of answers, in the rows that were kept, that pass the sieve together with the question of their row.
-- raw_table, raw_column, asked_column, passes_sieve and first_row stand for names and numbers of ours.
-- grain: one cell. reads: sheet, rejected_cell (and the raw table). parameters: sheet, col, heading, part, kind, sieve_1 ...
with cell as (
    select src_row, raw_column as text, coalesce(asked_column, $heading) as heading from raw_table where src_row >= first_row
),
passed as (
    select text, heading
    from (select text, heading, lower(text || ' ' || heading) as low from (select distinct text, heading from cell))
    where (passes_sieve) and trim(text) <> ''
)
select $sheet, cell.src_row, $col, cell.text, cell.heading, $part, $kind
from cell
semi join passed on passed.text = cell.text and passed.heading = cell.heading
anti join (
    select rejected_cell."row" as src_row from rejected_cell join sheet using (file, sheet)
    where sheet.sheet_id = $sheet and rejected_cell."column" = ''
) as dropped on dropped.src_row = cell.src_row
