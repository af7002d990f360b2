-- Every first step of a firm that gives it the position that is to be cleared: all of its ways, not only the best.
-- grain: designation x firm x edge.  reads: clearing_target, clearing_state, reachable_edge, propagation.  parameters: designation, level
insert into firm_first_step
select distinct $designation, clearing_target.firm_key, reachable_edge.edge_id
from clearing_target
join clearing_state as mine using (state)
join reachable_edge on reachable_edge.designation = $designation and reachable_edge.consumer = mine.node
    and reachable_edge.kind = mine.first_kind and reachable_edge.weakness <= $level
join propagation
    on propagation.kind = reachable_edge.kind and propagation.reached = reachable_edge.reached and propagation.gives = mine.route
left join clearing_state as next
    on reachable_edge.reached <> 'vendor' and next.node = reachable_edge.supplier and next.route = propagation.from_route
    and next.first_kind = propagation.from_kind and next.state > 0
where (reachable_edge.reached = 'vendor' or next.state is not null)
    and mine.tie = passed_tie(reachable_edge.kind, reachable_edge.consumer_sort, reachable_edge.reached, reachable_edge.tie,
        coalesce(next.tie, ''))
