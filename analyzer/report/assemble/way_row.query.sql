-- Every first step of a firm that leads to a designated vendor, best proof first.
-- grain: designation x firm x edge.  reads: firm_way, edge.  parameters: most
select firm_way.designation, firm_way.firm_key, edge_id
from firm_way
join edge using (edge_id)
qualify row_number() over (partition by firm_way.designation, firm_way.firm_key order by edge.weakness, edge_id) <= $most
order by firm_way.designation, firm_way.firm_key, edge.weakness, edge_id
