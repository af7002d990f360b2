-- Firms whose best path comes back to them.
-- grain: designation x firm node.  reads: path_hop, best_state
select distinct designation, best_state.node
from best_state join path_hop using (path_id)
where path_hop.hop > 1 and path_hop.node = best_state.node
order by all
