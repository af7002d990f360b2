-- Rows without a word whose amount is the sum of at least two rows: of all above, of those since another sum, or of all below.
-- A row that has its own payee, number or date is an invoice, whatever it happens to add up to.
-- grain: dropped row.  adds to: dropped_row.  reads: running_sum, table_row
insert into dropped_row
select
    running.src_row,
    case when running.amount = below and rows_below > 1 and rows_above = 0 then 'the sum of the rows below, not a row of its own'
        else 'the sum of the rows above, not a row of its own' end,
    left(array_to_string(list_filter(cells, lambda cell: cell is not null), ' | '), 300)
from running_sum as running
join table_row using (src_row)
where not is_dropped and (
    (running.amount = above and rows_above > 1)
    or (running.amount = below and rows_below > 1 and rows_above = 0)
    or exists (
        from running_sum as mark
        where mark.src_row < running.src_row and running.amount = running.above - mark.above
            and running.rows_above - mark.rows_above > 1
    )
)
