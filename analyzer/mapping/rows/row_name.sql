-- row_name: in every kept row the name of one party, the number beside it, and the name that is printed
-- last above it in the same group.
-- grain: kept row.  reads: table_row, dropped_row.  parameters: name_col, number_col (0 = no column of its numbers), amount_col (0 = none)
-- `group_end` is the next printed total below, NULL behind the last one.
with marked as (
    select
        src_row, dropped_row.src_row is null as is_kept,
        case when dropped_row.src_row is null then cells[$name_col] end as name,
        case when $number_col > 0 then cells[$number_col] end as number,
        case when $amount_col > 0 then rough_money(cells[$amount_col]) end as amount,
        dropped_row.reason like 'a total of%' or dropped_row.reason like 'the sum of%' as is_total
    from table_row left join dropped_row using (src_row)
),
grouped as (
    select *, count(*) filter (where is_total) over (order by src_row) as totals_above from marked where is_kept or is_total
),
seen as (
    select
        *,
        last_value(name ignore nulls) over (
            partition by totals_above order by src_row rows between unbounded preceding and 1 preceding
        ) as name_above,
        min(if(is_total and amount is not null, src_row, null))
            over (order by src_row rows between 1 following and unbounded following) as group_end
    from grouped
)
select src_row, name, number, amount, name_above, group_end from seen where is_kept
