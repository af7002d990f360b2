-- frontier: where a walk begins: at the designated vendor, once per walk.
-- grain: origin.  reads: walk, node.  params: vendor
select distinct walk.origin, node.node_id as node, '' as route, '' as first_kind, '' as tie
from walk cross join node
where node.node = $vendor
