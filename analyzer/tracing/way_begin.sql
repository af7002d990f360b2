-- way_begin: where the best path through each asked first step begins.
-- grain: asked step.  reads: way_asked, edge, walk, reach, propagation
select
    row_number() over (order by way_asked.designation, firm_key, way_asked.consumer, way_asked.supplier,
        way_asked.kind) as path_id, 1 as hop,
    walk.edge_id, walk.consumer as node, way_asked.designation, 0::bigint as origin, next.level,
    walk.supplier as next_node, next.route as next_route, next.first_kind as next_kind, next.tie as next_tie,
    firm_key, way_asked.consumer as asked_consumer, way_asked.supplier as asked_supplier, way_asked.kind as asked_kind
from way_asked
join edge on edge.consumer = way_asked.consumer and edge.supplier = way_asked.supplier and edge.kind = way_asked.kind
    and edge.designation in ('', way_asked.designation)
join walk on walk.edge_id = edge.edge_id and walk.designation = way_asked.designation
left join (
    select reach.*, propagation.kind as passes_by, propagation.reached
    from reach join propagation on propagation.from_route = reach.route and propagation.from_kind = reach.first_kind
    where reach.origin = 0
) as next on next.designation = way_asked.designation and next.node = walk.supplier and next.passes_by = walk.kind
    and next.reached = walk.reached
where walk.reached = 'vendor' or next.node is not null
qualify row_number() over (
    partition by way_asked.designation, firm_key, way_asked.consumer, way_asked.supplier, way_asked.kind
    order by greatest(walk.weakness, coalesce(next.level, 1)), coalesce(next.tier, 0), walk.edge_id, next.route, next.first_kind, next.tie
) = 1
