-- walked: for each firm whose best path came back to it, the edges that it can reach, without those back to it.
-- grain: designation x firm (origin) x edge.  reads: walk, looping
with recursive cone(designation, origin, node) as (
    select designation, node, node from looping
    union
    select cone.designation, cone.origin, walk.supplier
    from cone join walk on walk.designation = cone.designation and walk.consumer = cone.node
)
select cone.origin, walk.*
from cone
join walk on walk.designation = cone.designation and walk.consumer = cone.node and walk.supplier <> cone.origin
