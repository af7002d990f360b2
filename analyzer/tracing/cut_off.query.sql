-- Designations of which `max_tier` cut a path: a state lies one hop behind the last tier.
-- grain: designation.  reads: reach, reachable_edge, propagation.  parameters: max_tier
with further as (
    select
        reach.designation, level, reachable_edge.consumer as node, propagation.gives as route, reachable_edge.kind as first_kind,
        passed_tie(reachable_edge.kind, reachable_edge.consumer_sort, reachable_edge.reached, reachable_edge.tie, reach.tie) as tie
    from reach
    join reachable_edge on reachable_edge.designation = reach.designation and reachable_edge.supplier = reach.node
        and reachable_edge.weakness <= reach.level
    join propagation
        on propagation.kind = reachable_edge.kind and propagation.reached = reachable_edge.reached
        and propagation.from_route = reach.route and propagation.from_kind = reach.first_kind
    where reach.origin = 0 and reach.tier = $max_tier
)
select distinct designation
from further
anti join (from reach where origin = 0) as known using (designation, level, node, route, first_kind, tie)
order by designation
