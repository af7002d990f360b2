-- Every first step of a firm that gives it the position that is to be cleared: all of its ways, not only the best.
-- grain: designation x firm x edge.  reads: clearing_target, clearing_state, walk, propagation.  parameters: designation, level
insert into firm_first_step
select distinct $designation, clearing_target.firm_key, walk.edge_id
from clearing_target
join clearing_state as mine using (state)
join walk on walk.designation = $designation and walk.consumer = mine.node and walk.kind = mine.first_kind and walk.weakness <= $level
join propagation
    on propagation.kind = walk.kind and propagation.reached = walk.reached and propagation.gives = mine.route
left join clearing_state as next
    on walk.reached <> 'vendor' and next.node = walk.supplier and next.route = propagation.from_route
    and next.first_kind = propagation.from_kind and next.state > 0
where (walk.reached = 'vendor' or next.state is not null)
    and mine.tie = passed_tie(walk.kind, walk.consumer_sort, walk.reached, walk.tie, coalesce(next.tie, ''))
