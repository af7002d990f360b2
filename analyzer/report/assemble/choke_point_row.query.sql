-- Every choke point with its label, worst first.
-- grain: designation x goal x unit.  reads: choke_point, unit_label
select designation, goal, name as what, firms, contracts, obligated, firms_through, contracts_through, obligated_through
from choke_point join unit_label using (unit)
order by designation, goal, place
