-- Printed totals that are not the sum of the rows that were read: neither of all above, nor of those since another total, nor
-- of all below a total that stands first.
-- grain: dropped row.  reads: running_sum, dropped_row
select running.src_row, running.amount, running.above - coalesce(max(mark.above), 0) as since, running.above
from running_sum as running
join dropped_row using (src_row)
left join running_sum as mark on mark.src_row < running.src_row and mark.is_dropped
where dropped_row.reason like 'a total of%' and running.amount <> running.above
    and not (running.rows_above = 0 and running.amount = running.below)
group by running.src_row, running.amount, running.above
having not bool_or(coalesce(running.amount = running.above - mark.above, false))
order by running.src_row
