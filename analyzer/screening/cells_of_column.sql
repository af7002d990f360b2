-- The cells of one column, in the rows that were kept, that pass the sieve. Each distinct text is looked at once.
-- grain: one cell.  adds to: screen_cell.  reads: raw_cell, rejected_whole_row
-- parameters: sheet, first_row, col, heading, low_heading, part, kind
insert into screen_cell
with passed as (
    select text
    from (
        select text, lower(text) || $low_heading as low
        from (select distinct text from raw_cell where src_row >= $first_row)
    )
    where passes_sieve(low) and trim(text) <> ''
)
select $sheet, raw_cell.src_row, $col, raw_cell.text, $heading, $part, $kind
from raw_cell
semi join passed on passed.text = raw_cell.text
anti join (select src_row from rejected_whole_row where sheet_id = $sheet) as dropped on dropped.src_row = raw_cell.src_row
where raw_cell.src_row >= $first_row
