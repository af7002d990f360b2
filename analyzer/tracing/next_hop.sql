-- One hop further from the designated vendor: states not yet reached at this level, with the edge that leads on.
-- grain: origin x consumer x route x first_kind x tie.  reads: walk, frontier, reach, propagation.  params: level, tier, designation
-- Ties between equally short paths go to the smaller supplier key, then the smaller edge.
with reached as (
    select
        walk.origin, walk.consumer as node, propagation.gives as route, walk.kind as first_kind,
        passed_tie(walk.kind, walk.consumer_sort, walk.reached, walk.tie, frontier.tie) as tie,
        walk.edge_id, walk.supplier as next_node,
        frontier.route as next_route, frontier.first_kind as next_kind, frontier.tie as next_tie
    from frontier
    join walk on walk.supplier = frontier.node and walk.origin = frontier.origin and walk.weakness <= $level
    join propagation
        on propagation.kind = walk.kind and propagation.reached = walk.reached
        and propagation.from_route = frontier.route and propagation.from_kind = frontier.first_kind
)
select $designation as designation, $level as level, $tier as tier, reached.*
from reached
anti join reach
    on reach.designation = $designation and reach.origin = reached.origin and reach.level = $level and reach.node = reached.node
    and reach.route = reached.route and reach.first_kind = reached.first_kind and reach.tie = reached.tie
qualify row_number() over (
    partition by reached.origin, reached.node, route, first_kind, tie order by next_node, edge_id, next_route, next_kind, next_tie
) = 1
