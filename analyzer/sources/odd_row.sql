-- odd_row: the values that the parsers found in odd cells, one line per row.
-- grain: src_row.  reads: odd_cell, odd_value
select
    src_row,
    max(money) filter (where part = 'amount') as amount,
    max(money) filter (where part = 'action_obligation') as action_obligation,
    max(money) filter (where part = 'potential') as potential,
    max(day) filter (where part = 'date_on') as date_on,
    max(day) filter (where part = 'start_on') as start_on,
    max(day) filter (where part = 'end_on') as end_on,
    max(day) filter (where part = 'signed_on') as signed_on,
    max(day) filter (where part = 'valid_from') as valid_from,
    max(day) filter (where part = 'valid_until') as valid_until,
    max(answer) filter (where part = 'performance') as performance,
    max(answer) filter (where part = 'delivered') as delivered
from odd_cell
join odd_value using (part, cell)
group by src_row
