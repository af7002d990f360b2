-- The cells of a column of answers, in the rows that were kept, that pass the sieve together with the question of their row.
-- grain: one cell.  adds to: screen_cell.  reads: raw_cell, rejected_whole_row
-- parameters: sheet, first_row, col, heading, part, kind
insert into screen_cell
with cell as (
    select src_row, text, coalesce(asked, $heading) as heading from raw_cell where src_row >= $first_row
),
passed as (
    select text, heading
    from (select text, heading, lower(text || ' ' || heading) as low from (select distinct text, heading from cell))
    where passes_sieve(low) and trim(text) <> ''
)
select $sheet, cell.src_row, $col, cell.text, cell.heading, $part, $kind
from cell
semi join passed on passed.text = cell.text and passed.heading = cell.heading
anti join (select src_row from rejected_whole_row where sheet_id = $sheet) as dropped on dropped.src_row = cell.src_row
