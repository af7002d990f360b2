-- walk_alone: for each firm whose best path came back to itself, the edges that it can reach, without those back to it.
-- grain: firm x edge.  reads: walk, cone
select cone.node as origin, walk.* exclude (origin)
from (select distinct origin as node from cone) as cone
join cone as inside on inside.origin = cone.node
join walk on walk.consumer = inside.node and walk.supplier <> cone.node
