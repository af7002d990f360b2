-- first_step_start: where the best path through each asked first step begins.
-- grain: asked step.  reads: asked_first_step, edge, walk, reach, propagation
select
    row_number() over (order by asked_first_step.designation, firm_key, asked_first_step.consumer, asked_first_step.supplier,
        asked_first_step.kind) as path_id, 1 as hop,
    walk.edge_id, walk.consumer as node, asked_first_step.designation, 0::bigint as origin, next.level,
    walk.supplier as next_node, next.route as next_route, next.first_kind as next_kind, next.tie as next_tie,
    firm_key, asked_first_step.consumer as asked_consumer, asked_first_step.supplier as asked_supplier, asked_first_step.kind as asked_kind
from asked_first_step
join edge on edge.consumer = asked_first_step.consumer and edge.supplier = asked_first_step.supplier and edge.kind = asked_first_step.kind
    and edge.designation in ('', asked_first_step.designation)
join walk on walk.edge_id = edge.edge_id and walk.designation = asked_first_step.designation
left join (
    select reach.*, propagation.kind as passes_by, propagation.reached
    from reach join propagation on propagation.from_route = reach.route and propagation.from_kind = reach.first_kind
    where reach.origin = 0
) as next on next.designation = asked_first_step.designation and next.node = walk.supplier and next.passes_by = walk.kind
    and next.reached = walk.reached
where walk.reached = 'vendor' or next.node is not null
qualify row_number() over (
    partition by asked_first_step.designation, firm_key, asked_first_step.consumer, asked_first_step.supplier, asked_first_step.kind
    order by greatest(walk.weakness, coalesce(next.level, 1)), coalesce(next.tier, 0), walk.edge_id, next.route, next.first_kind, next.tie
) = 1
