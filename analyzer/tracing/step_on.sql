-- One hop further along every unfinished path.
-- grain: path.  reads: walker, reach
select
    walker.path_id, walker.hop + 1 as hop, reach.edge_id, reach.node,
    reach.designation, reach.origin, reach.level, reach.next_node, reach.next_route, reach.next_kind, reach.next_tie
from walker
join reach
    on reach.designation = walker.designation and reach.origin = walker.origin and reach.level = walker.level and reach.node = walker.next_node
    and reach.route = walker.next_route and reach.first_kind = walker.next_kind and reach.tie = walker.next_tie
order by path_id
