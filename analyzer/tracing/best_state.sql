-- best_state: the best path of each firm by each route, first step and contract tie (rule 2).
-- grain: designation x firm x route x first_kind x tie.  reads: reach, node, firm_in_cycle
with best as (
    select reach.*, node.node as named
    from reach
    join node on node.node_id = reach.node and node.sort = 'f'
    left join firm_in_cycle on firm_in_cycle.designation = reach.designation and firm_in_cycle.node = reach.node
    where origin = case when firm_in_cycle.node is null then 0 else reach.node end
    qualify row_number() over (
        partition by reach.designation, reach.node, route, first_kind, tie order by level, tier
    ) = 1
)
select
    row_number() over (order by designation, node, route, first_kind, tie) as path_id,
    designation, origin, level, tier, node, substr(named, 3) as firm_key, route, first_kind, tie,
    edge_id, next_node, next_route, next_kind, next_tie
from best
