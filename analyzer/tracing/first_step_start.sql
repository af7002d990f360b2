-- first_step_start: where the best path through each asked first step begins.
-- grain: asked step.  reads: asked_first_step, edge, reachable_edge, reach, propagation
select
    row_number() over (order by asked_first_step.designation, firm_key, asked_first_step.consumer, asked_first_step.supplier,
        asked_first_step.kind) as path_id, 1 as hop,
    reachable_edge.edge_id, reachable_edge.consumer as node, asked_first_step.designation, 0::bigint as origin, next.level,
    reachable_edge.supplier as next_node, next.route as next_route, next.first_kind as next_kind, next.tie as next_tie,
    firm_key, asked_first_step.consumer as asked_consumer, asked_first_step.supplier as asked_supplier, asked_first_step.kind as asked_kind
from asked_first_step
join edge on edge.consumer = asked_first_step.consumer and edge.supplier = asked_first_step.supplier and edge.kind = asked_first_step.kind
    and edge.designation in ('', asked_first_step.designation)
join reachable_edge on reachable_edge.edge_id = edge.edge_id and reachable_edge.designation = asked_first_step.designation
left join (
    select reach.*, propagation.kind as passes_by, propagation.reached
    from reach join propagation on propagation.from_route = reach.route and propagation.from_kind = reach.first_kind
    where reach.origin = 0
) as next on next.designation = asked_first_step.designation and next.node = reachable_edge.supplier
    and next.passes_by = reachable_edge.kind
    and next.reached = reachable_edge.reached
where reachable_edge.reached = 'vendor' or next.node is not null
qualify row_number() over (
    partition by asked_first_step.designation, firm_key, asked_first_step.consumer, asked_first_step.supplier, asked_first_step.kind
    order by greatest(reachable_edge.weakness, coalesce(next.level, 1)), coalesce(next.tier, 0), reachable_edge.edge_id,
        next.route, next.first_kind, next.tie
) = 1
