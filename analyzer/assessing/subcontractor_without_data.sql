-- subcontractor_without_data: how many of a firm's subcontractors have too little on record to judge by.
-- grain: designation x firm.  reads: judged, edge
-- `performance` and `dependence` ask about subcontractors too, so their silence is the firm's own missing data.
select judged.designation, substr(edge.consumer, 3) as firm_key, count(distinct judged.firm_key) as silent
from edge
join judged on edge.supplier = 'f:' || judged.firm_key and judged.test = 'use' and judged.position = 'no_data'
where edge.kind = 'subcontracts' and edge.state <> 'ended'
group by judged.designation, edge.consumer
