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
    max(day) filter (where part = 'identified_on') as identified_on,
    max(day) filter (where part = 'submitted_on') as submitted_on,
    max(answer) filter (where part = 'performance') as performance,
    max(answer) filter (where part = 'delivered') as delivered,
    max(identifier) filter (where part = 'firm_uei') as firm_uei,
    max(identifier) filter (where part = 'firm_cage') as firm_cage,
    max(identifier) filter (where part = 'firm_lei') as firm_lei,
    max(identifier) filter (where part = 'firm_duns') as firm_duns,
    max(identifier) filter (where part = 'supplier_uei') as supplier_uei,
    max(identifier) filter (where part = 'supplier_cage') as supplier_cage,
    max(identifier) filter (where part = 'supplier_lei') as supplier_lei,
    max(identifier) filter (where part = 'supplier_duns') as supplier_duns,
    max(identifier) filter (where part = 'parent_uei') as parent_uei,
    max(identifier) filter (where part = 'piid') as piid,
    max(identifier) filter (where part = 'parent_piid') as parent_piid
from odd_cell
join odd_value using (part, cell)
group by src_row
