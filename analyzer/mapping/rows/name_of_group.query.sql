-- The name of each row that has none, in groups that a printed total closes: the group has one name, printed on its first row,
-- and its rows add up to what is printed.
-- grain: row.  reads: row_name, running_sum
with group_of as (
    select
        group_end, min(src_row) as first_row, arg_min(name, src_row) as name, sum(amount) as amount
    from row_name where group_end is not null
    group by group_end
    having count(distinct lower(trim(name))) = 1 and arg_min(name is null, src_row) = false
)
select row_name.src_row, group_of.name
from row_name
join group_of using (group_end)
join running_sum on running_sum.src_row = group_end and running_sum.amount = group_of.amount
where row_name.name is null
