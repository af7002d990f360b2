-- Every best path followed to the vendor, one hop at a time.
-- grain: path x hop (the edge taken).  reads: walker, reach
with recursive hopped(
    path_id, hop, edge_id, node, designation, origin, level, next_node, next_route, next_kind, next_tie
) as (
    select path_id, 1, edge_id, node, designation, origin, level, next_node, next_route, next_kind, next_tie from walker
    union all
    select
        hopped.path_id, hopped.hop + 1, reach.edge_id, reach.node,
        reach.designation, reach.origin, reach.level, reach.next_node, reach.next_route, reach.next_kind, reach.next_tie
    from hopped
    join reach
        on reach.designation = hopped.designation and reach.origin = hopped.origin and reach.level = hopped.level
        and reach.node = hopped.next_node and reach.route = hopped.next_route and reach.first_kind = hopped.next_kind
        and reach.tie = hopped.next_tie
)
select path_id, hop, edge_id, node from hopped
