-- best_state: the best path of each firm by each route, first step and contract tie (rule 2).
-- grain: designation x firm x route x first_kind x tie.  reads: reach, node, looping
select
    row_number() over (order by reach.designation, node.node, route, first_kind, tie) as path_id,
    reach.designation, origin, level, tier, reach.node, substr(node.node, 3) as firm_key, route, first_kind, tie,
    edge_id, next_node, next_route, next_kind, next_tie
from reach
join node on node.node_id = reach.node
left join looping on looping.designation = reach.designation and looping.node = reach.node
where node.sort = 'f' and origin = case when looping.node is null then 0 else reach.node end
qualify row_number() over (
    partition by reach.designation, reach.node, route, first_kind, tie order by level, tier
) = 1
