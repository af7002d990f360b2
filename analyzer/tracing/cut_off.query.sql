-- Designations of which `max_tier` cut a path: a state lies one hop behind the last tier.
-- grain: designation.  reads: reach, walk, propagation.  params: max_tier
with further as (
    select
        reach.designation, level, walk.consumer as node, propagation.gives as route, walk.kind as first_kind,
        passed_tie(walk.kind, walk.consumer_sort, walk.reached, walk.tie, reach.tie) as tie
    from reach
    join walk on walk.designation = reach.designation and walk.supplier = reach.node and walk.weakness <= reach.level
    join propagation
        on propagation.kind = walk.kind and propagation.reached = walk.reached
        and propagation.from_route = reach.route and propagation.from_kind = reach.first_kind
    where reach.origin = 0 and reach.tier = $max_tier
)
select distinct designation
from further
anti join (from reach where origin = 0) as known using (designation, level, node, route, first_kind, tie)
order by designation
