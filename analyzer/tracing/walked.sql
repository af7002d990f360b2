-- walked: the edges to walk for all firms (origin 0); or, where the best paths of some firms came back to them, for each of those
-- the edges that it can reach (origin: the firm), without those back to it.
-- grain: designation x origin x edge.  reads: walk, looping
with recursive cone(designation, origin, node) as (
    select designation, node, node from looping
    union
    select cone.designation, cone.origin, walk.supplier
    from cone join walk on walk.designation = cone.designation and walk.consumer = cone.node
)
select 0::bigint as origin, * from walk where not exists (from looping)
union all
select cone.origin, walk.*
from cone
join walk on walk.designation = cone.designation and walk.consumer = cone.node and walk.supplier <> cone.origin
