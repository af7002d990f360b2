-- The nodes one hop further from each looping firm towards its suppliers.
-- grain: origin x node.  reads: walk, cone
select distinct cone.origin, walk.supplier as node
from cone join walk on walk.consumer = cone.node
anti join cone as known on known.origin = cone.origin and known.node = walk.supplier
