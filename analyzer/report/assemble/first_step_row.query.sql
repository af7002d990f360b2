-- Every first step of a firm that leads to a designated vendor, best proof first.
-- grain: designation x firm x edge.  reads: firm_first_step, edge.  parameters: most
select firm_first_step.designation, firm_first_step.firm_key, edge_id
from firm_first_step
join edge using (edge_id)
qualify row_number() over (partition by firm_first_step.designation, firm_first_step.firm_key order by edge.weakness, edge_id) <= $most
order by firm_first_step.designation, firm_first_step.firm_key, edge.weakness, edge_id
