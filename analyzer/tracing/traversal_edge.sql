-- traversal_edge: the edges to walk for all firms (origin 0); or, where the best paths of some firms came back to them, for each of those
-- the edges that it can reach (origin: the firm), without those back to it.
-- grain: designation x origin x edge.  reads: reachable_edge, firm_in_cycle
with recursive cone(designation, origin, node) as (
    select designation, node, node from firm_in_cycle
    union
    select cone.designation, cone.origin, reachable_edge.supplier
    from cone join reachable_edge on reachable_edge.designation = cone.designation and reachable_edge.consumer = cone.node
)
select 0::bigint as origin, * from reachable_edge where not exists (from firm_in_cycle)
union all
select cone.origin, reachable_edge.*
from cone
join reachable_edge on reachable_edge.designation = cone.designation and reachable_edge.consumer = cone.node
    and reachable_edge.supplier <> cone.origin
