-- Every first step of a firm that leads to a designated vendor, best proof first.
-- grain: designation x firm x edge.  reads: firm_way, said_edge, edge.  parameters: most
select firm_way.designation, firm_way.firm_key, 0 as hop, said_edge.* exclude (edge_id)
from firm_way
join said_edge using (edge_id)
join edge using (edge_id)
qualify row_number() over (partition by firm_way.designation, firm_way.firm_key order by edge.weakness, edge_id) <= $most
order by firm_way.designation, firm_way.firm_key, edge.weakness, edge_id
