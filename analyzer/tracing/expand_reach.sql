-- The states that lead to the designated vendor, breadth first from it, at every level of proof at once.
-- grain: designation x origin x level x node x route x first_kind x tie.  reads: traversal_edge, node, propagation.  parameters: max_tier
-- A state keeps the tier at which it is reached first; ties between equally short paths go to the smaller supplier key, then the
-- smaller edge.
insert into reach by name
with recursive found(
    designation, origin, level, tier, node, route, first_kind, tie, edge_id, next_node, next_route, next_kind, next_tie
) using key (designation, origin, level, node, route, first_kind, tie) as (
    select distinct
        designation, origin, weakness, 0, node.node_id, '', '', '',
        null::bigint, null::bigint, null::varchar, null::varchar, null::varchar
    from traversal_edge join node on node.node = 'v:' || designation
    union
    select
        designation, origin, level, tier, node, route, first_kind, tie,
        best.edge_id, best.next_node, best.next_route, best.next_kind, best.next_tie
    from (
        select
            found.designation, found.origin, found.level, found.tier + 1 as tier,
            traversal_edge.consumer as node, propagation.gives as route, traversal_edge.kind as first_kind,
            passed_tie(traversal_edge.kind, traversal_edge.consumer_sort, traversal_edge.reached, traversal_edge.tie, found.tie) as tie,
            min(struct_pack(
                next_node := found.node, edge_id := traversal_edge.edge_id, next_route := found.route, next_kind := found.first_kind,
                next_tie := found.tie
            )) as best
        from found
        join traversal_edge
            on traversal_edge.designation = found.designation and traversal_edge.origin = found.origin
                and traversal_edge.supplier = found.node
            and traversal_edge.weakness <= found.level
        join propagation
            on propagation.kind = traversal_edge.kind and propagation.reached = traversal_edge.reached
            and propagation.from_route = found.route and propagation.from_kind = found.first_kind
        where $max_tier is null or found.tier < $max_tier
        group by all
    ) as further
    anti join recurring.found as known using (designation, origin, level, node, route, first_kind, tie)
)
from found where tier > 0
