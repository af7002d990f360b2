-- running_sum: every row with an amount that is, or may be, a sum of others, beside the sums of the rows around it.
-- grain: row that was dropped or is a candidate.  reads: table_row, dropped_row, sum_candidate.  parameters: amount_col, asked
-- (false: there is nothing to sum)
-- `above` and `rows_above` tell of all ordinary rows above, `below` and `rows_below` of those below.
with marked as (
    select
        src_row, rough_money(cells[greatest($amount_col, 1)]) as amount, dropped_row.src_row is not null as is_dropped,
        dropped_row.src_row is null and sum_candidate.src_row is null as is_ordinary
    from table_row
    left join dropped_row using (src_row)
    left join sum_candidate using (src_row)
    where $asked
),
summed as (
    select
        src_row, amount, is_dropped, is_ordinary,
        coalesce(sum(if(is_ordinary, amount, 0)) over before, 0) as above,
        count(*) filter (where is_ordinary and amount is not null) over before as rows_above,
        coalesce(sum(if(is_ordinary, amount, 0)) over whole, 0) as everything,
        count(*) filter (where is_ordinary and amount is not null) over whole as all_rows
    from marked
    window before as (order by src_row rows between unbounded preceding and current row),
        whole as (rows between unbounded preceding and unbounded following)
)
select src_row, amount, is_dropped, above, rows_above, everything - above as below, all_rows - rows_above as rows_below
from summed
where not is_ordinary and amount is not null
