-- subcontractor_without_data: how many of a firm's subcontractors have too little on record to judge by.
-- grain: designation x firm.  reads: own_position, edge
-- `performance` and `dependence` ask about subcontractors too, so their silence is the firm's own missing data.
select own_position.designation, substr(edge.consumer, 3) as firm_key, count(distinct own_position.firm_key) as silent
from edge
join own_position on edge.supplier = 'f:' || own_position.firm_key and own_position.test = 'use' and own_position.position = 'no_data'
where edge.kind = 'subcontracts' and edge.state <> 'ended'
group by own_position.designation, edge.consumer
